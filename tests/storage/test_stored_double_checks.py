from dataclasses import replace

from sqlalchemy import create_engine, text

from storage import migrations
from storage.engine import Database
from storage.records import DoubleCheck, Role
from storage.tables import double_checks
from tests.storage.seating import LATER, NOW

BEFORE = "0018"


async def test_one_is_kept_until_somebody_comes_in(database: Database) -> None:
    async with database.unit(NOW) as unit:
        seat = await unit.seats.create(1, Role.PARTICIPANT, "Bruna")
        await unit.seats.on_paper(seat.id)
        assert await unit.double_checks.of([seat.id]) == {}
        begun = DoubleCheck(seat.id, frozenset({7, 3}), 9, (("a", 4), ("b", None)))
        await unit.double_checks.keep(begun)
        assert await unit.double_checks.of([seat.id, 99]) == {seat.id: begun}
        done = replace(begun, again=(), checked_at=LATER)
        await unit.double_checks.keep(done)
        await unit.people.remember(5, "Bruna")
    async with database.unit(LATER, 5) as unit:
        assert await unit.double_checks.of([seat.id]) == {seat.id: done}
        await unit.seats.claim(seat.id, 5, "Bruna")
        assert await unit.double_checks.of([seat.id]) == {}


def test_who_typed_the_sheets_there_were_is_read_from_the_journal() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrations._run(connection, BEFORE)
        for seat, paper in ((1, None), (2, None), (7, NOW), (8, NOW), (9, None)):
            connection.execute(
                text(
                    "INSERT INTO seats (id, roundtable, role, paper_since) VALUES (:i, 3, :r, :p)"
                ),
                {"i": seat, "r": "participant", "p": paper and paper.isoformat(" ")},
            )
        for who, deed, about in (
            *((1, "paper", 7), (2, "papercorrected", 7), (1, "papercorrected", 7)),
            *((2, "paper", 8), (None, "paper", 8), (1, "invite", 8), (1, "paper", 9)),
        ):
            connection.execute(
                text(
                    "INSERT INTO journal (at, roundtable, seat_id, deed, about_id)"
                    " VALUES ('2026-12-01', 3, :w, :d, :a)"
                ),
                {"w": who, "d": deed, "a": about},
            )
        migrations.upgrade(connection)
        found = connection.execute(double_checks.select().order_by(double_checks.c.seat_id))
        assert [DoubleCheck(*row) for row in found] == [
            DoubleCheck(7, frozenset({1, 2})),
            DoubleCheck(8, frozenset({2})),
        ]
    engine.dispose()
