"""What the bot sends by itself: a ledger, the pace that replicas share, and who wants what."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the ledger, announcements and the pace; wishes of people, and when a meeting moved."""
    op.add_column(
        "people",
        sa.Column("reminder_wish", sa.String(16), nullable=False, server_default="all"),
    )
    op.add_column("meetings", sa.Column("moved_at", sa.DateTime(timezone=True)))
    op.create_table(
        "deliveries",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("offset", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tries", sa.SmallInteger(), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.Text()),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("kind", "subject", "telegram_id", "offset", name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_telegram_id", "deliveries", ["telegram_id"])
    op.create_index(
        "ix_deliveries_open",
        "deliveries",
        ["kind", "subject"],
        sqlite_where=sa.text("outcome IS NULL"),
        postgresql_where=sa.text("outcome IS NULL"),
    )
    op.create_table(
        "announcements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True)),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_announcements_seat_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_announcements"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_roundtable", "announcements", ["roundtable"])
    op.create_table(
        "pace",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pace"),
    )
