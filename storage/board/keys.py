"""When a key is good: as long as whoever had it made leads the table.

That is asked whenever keys are looked at, so that nobody who frees a seat has to think of it.
"""

from sqlalchemy import ColumnElement, Table, exists, or_

from storage.records import Role
from storage.seats import PRESENT
from storage.tables import seats


def is_led(table: Table) -> ColumnElement[bool]:
    """Return what is true of a row while its seat leads its table: not freed, erased, withdrawn."""
    return exists().where(
        PRESENT,
        seats.c.id == table.c.seat_id,
        seats.c.telegram_id.is_not(None),
        or_(
            seats.c.role == Role.STAFF,
            (seats.c.role == Role.COORDINATOR) & (seats.c.roundtable == table.c.roundtable),
        ),
    )
