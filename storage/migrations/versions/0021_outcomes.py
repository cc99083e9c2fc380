"""Outcomes: what the office says became of each proposal."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Add them; no proposal has one yet."""
    op.create_table(
        "outcomes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("changes_id", sa.Integer(), nullable=True),
        sa.Column("verdict", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_outcomes_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["writer_id"], ["seats.id"], name="fk_outcomes_writer_id_seats"),
        sa.ForeignKeyConstraint(
            ["changes_id"], ["outcomes.id"], name="fk_outcomes_changes_id_outcomes"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outcomes"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outcomes_proposal_id", "outcomes", ["proposal_id"])
    op.create_index("ix_outcomes_writer_id", "outcomes", ["writer_id"])
