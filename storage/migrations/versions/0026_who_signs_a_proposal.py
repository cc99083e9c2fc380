"""Which authors of a proposal the public minutes name: those who ask for it."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Add them; nobody asked for it yet."""
    op.create_table(
        "signatures",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_signatures_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_signatures_seat_id_seats"),
        sa.PrimaryKeyConstraint("proposal_id", "seat_id", name="pk_signatures"),
    )
