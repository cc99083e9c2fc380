"""Whom a deed was done to is their seat, not their name; who answered a question is kept too."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_ABOUT_PEOPLE = "('invite', 'reissue', 'revoke', 'paper', 'papercorrected')"
_NAMED = "seats.roundtable = journal.roundtable AND seats.name = journal.detail"
_NUMBERED = (
    "seats.roundtable = journal.roundtable AND seats.name IS NULL"
    " AND CAST(seats.id AS TEXT) = journal.detail"
)


def upgrade() -> None:
    """Add the two columns; names in the journal become the seats they are of.

    What two namesakes may be meant by stays as it is, and goes with the first who is erased.
    A name that no seat has any more was of somebody who is erased.
    """
    for table, column in (("journal", "about_id"), ("questions", "answered_by")):
        # SQLite makes the table anew: it knows no other way to add a key with a name.
        with op.batch_alter_table(
            table,
            reflect_kwargs={"resolve_fks": False},
            table_kwargs={"sqlite_autoincrement": True},
        ) as batch:
            batch.add_column(sa.Column(column, sa.Integer()))
            batch.create_foreign_key(f"fk_{table}_{column}_seats", "seats", [column], ["id"])
    for same in (_NAMED, _NUMBERED):
        found = f"FROM seats WHERE {same}"
        op.execute(
            f"UPDATE journal SET about_id = (SELECT min(seats.id) {found}), detail = NULL"
            f" WHERE deed IN {_ABOUT_PEOPLE} AND (SELECT count(*) {found}) = 1"
        )
    op.execute(
        f"UPDATE journal SET detail = NULL WHERE deed IN {_ABOUT_PEOPLE}"
        f" AND NOT EXISTS (SELECT 1 FROM seats WHERE {_NAMED})"
    )
