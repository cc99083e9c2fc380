"""The journal keeps names on seats only, also those an earlier version wrote into it."""

from functools import partial

import pytest
from sqlalchemy import text

from storage.engine import Database, open_database
from storage.migrations import upgrade
from storage.records import Deeds, Role
from storage.unit import Unit
from tests.storage.seating import NOW, sit


async def details(unit: Unit) -> list[str | None]:
    """What each line was about, the oldest first."""
    return [deed.detail for deed, _ in await unit.journal.read(1, 99)][::-1]


async def test_a_name_is_read_from_the_seat(database: Database) -> None:
    paola = await sit(database, 5, role=Role.COORDINATOR)
    luca = await sit(database, 6)
    async with database.unit(NOW) as unit:
        unnamed = await unit.seats.create(1, Role.PARTICIPANT, None)
        for seat in (luca, unnamed):
            await unit.journal.note(1, paola.id, Deeds.PAPER, about=seat.id)
        assert await details(unit) == ["Invited 6", str(unnamed.id)]
        assert [deed.detail for deed in await unit.journal.about(luca.id)] == ["Invited 6"]
        assert len(await unit.journal.by(paola.id)) == 2
        await unit.people.forget(6)
        assert await details(unit) == [None, str(unnamed.id)]
        assert await unit.journal.by(luca.id) == ()


NAMES = ("Anna Silva", "Luca Riva", "Ugo Sala", "Ugo Sala", None)
WRITTEN = (
    ("invite", "Anna Silva"),
    ("paper", "Luca Riva"),
    ("papercorrected", "Ugo Sala"),
    ("paper", "5"),
    ("paper", "Whoever erased themselves"),
    ("hide", "Orti"),
)


async def test_names_of_before_become_seats(
    blank_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = open_database(blank_url)
    with monkeypatch.context() as patched:
        patched.setattr("storage.engine.upgrade", partial(upgrade, to="0004"))
        patched.setattr("storage.migrations.deviations", lambda connection: [])
        await old.migrate()
    async with old.unit(NOW) as unit:
        connection = unit.people._connection
        for name in NAMES:
            row = "INSERT INTO seats (roundtable, role, name) VALUES (1, 'participant', :name)"
            await connection.execute(text(row), {"name": name})
        for deed, detail in WRITTEN:
            row = "INSERT INTO journal (at, roundtable, deed, detail) VALUES (:at, 1, :deed, :it)"
            await connection.execute(
                text(row).bindparams(at=str(NOW) if "sqlite" in blank_url else NOW),
                {"deed": deed, "it": detail},
            )
    await old.migrate()
    async with old.unit(NOW) as unit:
        assert await details(unit) == ["Anna Silva", "Luca Riva", "Ugo Sala", "5", None, "Orti"]
        stored = await unit.people._connection.execute(
            text("SELECT detail FROM journal ORDER BY id")
        )
        assert [row[0] for row in stored] == [None, None, "Ugo Sala", None, None, "Orti"]
        for person, seat in ((11, 2), (12, 3)):
            await unit.people.remember(person, "N. N.")
            await unit.seats.claim(seat, person, "N. N.")
            await unit.people.forget(person)
        assert await details(unit) == ["Anna Silva", None, None, "5", None, "Orti"]
    await old.close()
