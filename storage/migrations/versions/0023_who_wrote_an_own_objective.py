"""An own objective remembers whose it is: who part take theirs along."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Add it; what stands on a sheet of one alone is theirs, of two it stays unknown."""
    # SQLite makes the table anew: it knows no other way to add a key with a name.
    with op.batch_alter_table(
        "own_objectives",
        reflect_kwargs={"resolve_fks": False},
        table_kwargs={"sqlite_autoincrement": True},
    ) as batch:
        batch.add_column(sa.Column("written_by", sa.Integer()))
        batch.create_foreign_key(
            "fk_own_objectives_written_by_seats", "seats", ["written_by"], ["id"]
        )
        batch.create_index("ix_own_objectives_written_by", ["written_by"])
    found = "FROM seats WHERE seats.ballot_id = own_objectives.ballot_id"
    op.execute(
        f"UPDATE own_objectives SET written_by = (SELECT min(seats.id) {found})"
        f" WHERE (SELECT count(*) {found}) = 1"
    )
