"""What invitations are printed from again, and who reads sheets from paper a second time."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

TYPED = """
    SELECT DISTINCT journal.about_id, journal.seat_id
    FROM journal JOIN seats ON seats.id = journal.about_id
    WHERE journal.deed IN ('paper', 'papercorrected') AND journal.seat_id IS NOT NULL
        AND seats.paper_since IS NOT NULL
"""


def upgrade() -> None:
    """Add both. Who typed the sheets there are is known from the journal."""
    op.add_column("invitations", sa.Column("salt", sa.Text()))
    checks = op.create_table(
        "double_checks",
        sa.Column("seat_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("checker_id", sa.Integer()),
        sa.Column("again", sa.Text(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_double_checks_seat_id_seats"),
        sa.PrimaryKeyConstraint("seat_id", name="pk_double_checks"),
    )
    authors: dict[int, list[int]] = {}
    for seat, author in op.get_bind().execute(sa.text(TYPED)):
        authors.setdefault(seat, []).append(author)
    for seat, of_it in authors.items():
        typed = json.dumps(sorted(of_it))
        op.execute(checks.insert().values(seat_id=seat, authors=typed, again="[]"))
