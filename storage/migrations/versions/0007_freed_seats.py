"""Under which name a seat was taken, and seats taken back from whoever had them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add what Telegram called people when they came in, and what is aside of freed seats."""
    op.add_column("seats", sa.Column("claimed_as", sa.Text()))
    op.add_column("seats", sa.Column("freed_in", sa.String(16)))
    op.create_table(
        "freed_seats",
        sa.Column("seat_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger()),
        sa.Column("freed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["place_id"], ["seats.id"], name="fk_freed_seats_place_id_seats"),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_freed_seats_seat_id_seats"),
        sa.ForeignKeyConstraint(
            ["telegram_id"], ["people.telegram_id"], name="fk_freed_seats_telegram_id_people"
        ),
        sa.PrimaryKeyConstraint("seat_id", name="pk_freed_seats"),
    )
    op.create_index("ix_freed_seats_place_id", "freed_seats", ["place_id"])
    op.create_index("ix_freed_seats_telegram_id", "freed_seats", ["telegram_id"])
