"""Letters as rows, answers that are owed, and when Telegram was last heard."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

OWED = sa.text("owed_until IS NOT NULL")


def upgrade() -> None:
    """Add them; nothing waits that an older program would have known of."""
    op.create_table(
        "letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.Text()),
        sa.Column("stays", sa.Boolean(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("roundtable", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_letters"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.add_column("seen_updates", sa.Column("telegram_id", sa.BigInteger()))
    op.add_column("seen_updates", sa.Column("owed_in", sa.BigInteger()))
    op.add_column("seen_updates", sa.Column("owed_until", sa.DateTime(timezone=True)))
    op.create_index(
        "ix_seen_updates_owed",
        "seen_updates",
        ["owed_until"],
        sqlite_where=OWED,
        postgresql_where=OWED,
    )
