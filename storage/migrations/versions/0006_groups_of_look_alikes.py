"""Look-alikes: compared once a change and kept, decided as whole groups."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add what was compared and came out alike, what a union is made of, and one for all."""
    op.add_column("distinct_proposals", sa.Column("decision", sa.Integer()))
    op.create_table(
        "compared_proposals",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["proposals.id"],
            name="fk_compared_proposals_proposal_id_proposals",
        ),
        sa.PrimaryKeyConstraint("proposal_id", name="pk_compared_proposals"),
    )
    op.create_table(
        "alike_proposals",
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_alike_proposals_ordered")),
        sa.ForeignKeyConstraint(
            ["first_id"], ["proposals.id"], name="fk_alike_proposals_first_id_proposals"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["proposals.id"], name="fk_alike_proposals_second_id_proposals"
        ),
        sa.PrimaryKeyConstraint("first_id", "second_id", name="pk_alike_proposals"),
    )
    op.create_index("ix_alike_proposals_second_id", "alike_proposals", ["second_id"])
    op.create_table(
        "union_parts",
        sa.Column("union_id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["union_id"], ["proposals.id"], name="fk_union_parts_union_id_proposals"
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_union_parts_proposal_id_proposals"
        ),
        sa.PrimaryKeyConstraint("union_id", "proposal_id", name="pk_union_parts"),
    )
