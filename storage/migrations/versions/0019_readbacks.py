"""Reading the minutes back: rounds, what people said to each point, and their corrections."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Add them; no table was read back yet."""
    op.create_table(
        "readbacks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_readbacks"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_readbacks_roundtable", "readbacks", ["roundtable"])
    op.create_table(
        "readback_answers",
        sa.Column("readback_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("point", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("signed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["readback_id"], ["readbacks.id"], name="fk_readback_answers_readback_id_readbacks"
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seats.id"], name="fk_readback_answers_seat_id_seats"
        ),
        sa.PrimaryKeyConstraint("readback_id", "seat_id", "point", name="pk_readback_answers"),
    )
    op.create_index("ix_readback_answers_seat_id", "readback_answers", ["seat_id"])
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("readback_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("point", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column("taken", sa.Boolean()),
        sa.Column("reason", sa.Text()),
        sa.ForeignKeyConstraint(
            ["readback_id"], ["readbacks.id"], name="fk_corrections_readback_id_readbacks"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_corrections_seat_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
        sa.UniqueConstraint(
            "readback_id", "seat_id", "point", name="uq_corrections_readback_id_seat_id_point"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_corrections_seat_id", "corrections", ["seat_id"])
