"""Questions and answers that are read once more before they are sent, and questions taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0015"


def upgrade() -> None:
    """Add both; what was asked until now was sent at once, and stands."""
    op.add_column("questions", sa.Column("withdrawn_at", sa.DateTime(timezone=True)))
    op.create_table(
        "unsent_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_unsent_lines_seat_id_seats"),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_unsent_lines_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name="fk_unsent_lines_question_id_questions"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_unsent_lines"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_unsent_lines_seat_id", "unsent_lines", ["seat_id"])
    op.create_index("ix_unsent_lines_question_id", "unsent_lines", ["question_id"])
