"""Pages of those who lead, each by its own key; and whose address a board has."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Add them; of an address from before it is not known whose it was: it runs out in hours."""
    with op.batch_alter_table("boards", reflect_kwargs={"resolve_fks": False}) as batch:
        batch.add_column(sa.Column("seat_id", sa.Integer()))
        batch.create_foreign_key("fk_boards_seat_id_seats", "seats", ["seat_id"], ["id"])
    op.create_table(
        "desks",
        sa.Column("roundtable", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seat_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_desks_seat_id_seats"),
        sa.PrimaryKeyConstraint("roundtable", "seat_id", name="pk_desks"),
    )
