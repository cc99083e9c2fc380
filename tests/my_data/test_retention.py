"""What is kept goes by itself on its day, with two replicas too, and nothing else goes."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, select

from conversations.catalogue import Catalogue
from conversations.my_data.retention import clocked, delete_due, look_ahead, periods
from conversations.my_data.unlinking import AHEAD, ENDING, deal, some_of, unlink_due
from conversations.parcels import Occasion
from conversations.results.counted import forget, forget_all
from storage import expiry
from storage.engine import Database, open_database
from storage.expiry import Kind
from storage.platforms import PACKAGED, Process, load_process
from storage.privacy import Retention
from storage.records import Counted, Deeds, Phase, Role, Seat
from storage.tables import metadata
from tests.moving import move

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
PROCESS = load_process(PACKAGED)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
DAY = timedelta(days=1)
TABLE = 3


async def put(database: Database, name: str, **values: Any) -> None:
    async with database.unit(START) as unit:
        await unit.people._connection.execute(insert(metadata.tables[name]).values(**values))


async def left(database: Database) -> Counter[str]:
    """How many rows each table has."""
    found: Counter[str] = Counter()
    async with database.unit(START) as unit:
        for table in metadata.sorted_tables:
            counting = select(func.count()).select_from(table)
            found[table.name] = await unit.people._connection.scalar(counting) or 0
    return +found


async def sweep(database: Database, now: datetime, process: Process = PROCESS) -> Counter[str]:
    """What the rounds do once, in as many units as it takes; how many rows of each kind went."""
    gone: Counter[str] = Counter()
    for kind, days in clocked(process):
        while True:
            async with database.unit(now) as unit:
                rows = await delete_due(kind, days, Occasion(unit, process, WORDS, now))
            gone[kind.value] += rows
            if not rows:
                break
    while True:
        async with database.unit(now) as unit:
            cut = await unlink_due(Occasion(unit, process, WORDS, now))
        if cut is None:
            return +gone
        gone["link"] += cut[1]


async def a_proposal(database: Database, seat: Seat, *, presented: bool) -> None:
    async with database.unit(START) as unit:
        draft = await unit.proposals.begin(TABLE, seat.id, seat.id)
        await unit.proposals.serve(draft.id, [PROCESS.platform(TABLE).objectives[0].id])
        if presented:
            await unit.proposals.present(draft.id)
        await unit.unsent_lines.keep(seat.id, draft.id, "Da chiedere") if presented else None


@pytest.fixture
async def worked(database: Database) -> Database:
    """A table that has worked: of each kind something, all of it since the start."""
    async with database.unit(START) as unit:
        await unit.roundtables.ensure([p.number for p in PROCESS.platforms], Phase.RATING)
        await unit.people.remember(7, "Anna")
        await unit.people.notice_read(7, "1")
        seat = await unit.seats.claim(
            (await unit.seats.create(TABLE, Role.PARTICIPANT, "Anna Silva")).id, 7, "Anna"
        )
        leads = await unit.seats.create(TABLE, Role.COORDINATOR, "Paola Riva")
        used = await unit.invitations.issue(seat.id, "ab" * 32, START + 60 * DAY, "salt")
        await unit.invitations.use(used.id)
        taken = await unit.invitations.issue(leads.id, "cd" * 32, START + 60 * DAY, "salt")
        await unit.invitations.revoke(taken.id)
        await unit.invitations.issue(leads.id, "ef" * 32, START + 60 * DAY, "salt")
        await unit.updates.first_sight(1)
        await unit.updates.quarantine(2, "a1", "KeyError")
        await unit.journal.note(TABLE, leads.id, Deeds.PHASE, "rating")
        await unit.journal.note(TABLE, leads.id, Deeds.PAPER_SEAT, about=seat.id)
        await move(unit, TABLE, Phase.PROPOSALS)
    await put(
        database,
        "deliveries",
        **{"kind": "reminder", "subject": 1, "telegram_id": 7, "offset": 0, "tries": 1},
        **{"claimed_until": START, "outcome": "delivered", "settled_at": START},
    )
    await a_proposal(database, seat, presented=False)
    await a_proposal(database, seat, presented=True)
    async with database.unit(START) as unit:
        await move(unit, TABLE, Phase.RANKING)
    return database


async def told_of_the_end(database: Database, closed: datetime) -> None:
    """Anna has heard, long enough before, that her link ends."""
    ends = PROCESS.retention.unlinked_at(closed)
    await put(
        database,
        "deliveries",
        **{"kind": ENDING, "subject": TABLE, "telegram_id": 7, "offset": ends.toordinal()},
        **{"tries": 1, "claimed_until": ends, "outcome": "delivered", "settled_at": ends - AHEAD},
    )


DUE = {
    Kind.UPDATES: (7, {"seen_updates": 1}),
    Kind.QUARANTINE: (30, {"quarantine": 1}),
    Kind.INVITATIONS: (30, {}),
    Kind.DRAFTS: (30, {"proposals": 1, "proposal_objectives": 1, "unsent_lines": 1}),
    Kind.MESSAGES: (365, {"deliveries": 1}),
    Kind.JOURNAL: (365, {"journal": 1}),
}
"""On which day which rows go; an open invitation, what was presented, and moves of a table stay."""


@pytest.mark.parametrize("kind", DUE)
async def test_each_kind_goes_on_its_day_and_not_before(worked: Database, kind: Kind) -> None:
    days, rows = DUE[kind]
    before = await left(worked)
    moment = START + days * DAY
    for now, expected in ((moment, Counter[str]()), (moment + timedelta(seconds=1), Counter(rows))):
        async with worked.unit(now) as unit:
            await delete_due(kind, days, Occasion(unit, PROCESS, WORDS, now))
        assert before - await left(worked) == expected
    async with worked.unit(moment + DAY) as unit:
        again = await delete_due(kind, days, Occasion(unit, PROCESS, WORDS, moment + DAY))
    assert again == 0, "nothing is left to be done"


def test_the_content_says_the_numbers_and_the_informativa_the_same() -> None:
    assert dict(clocked(PROCESS)) == {kind: days for kind, (days, _) in DUE.items()}
    ours = Retention(drafts_days=9, link_months=3)
    process = PROCESS.model_copy(update={"retention": ours})
    told = {each.name: WORDS.plain("it", each.what) for each in periods(process)}
    assert "9 giorni dopo la chiusura della fase" in told["drafts"]
    assert "3 mesi dopo la chiusura" in told["link"]
    assert told.keys() == {*Kind, "link", "leaders", "results"}
    assert all(WORDS.plain("en", each.why) for each in periods(process))


async def test_of_an_invitation_only_its_code_goes_and_of_an_open_one_nothing(
    worked: Database,
) -> None:
    now = START + 31 * DAY
    assert (await sweep(worked, now))[Kind.INVITATIONS.value] == 2
    async with worked.unit(now) as unit:
        assert [await unit.invitations.find(each * 32) for each in ("ab", "cd")] == [None, None]
        assert await unit.invitations.find("ef" * 32)
        assert len(await unit.invitations.listing()) == 3, "the console names seats by these"
        sealed = await unit.invitations.sealed(TABLE)
    assert [each.token_hash for each in sealed.values()] == ["ef" * 32]


async def test_a_phase_that_is_open_again_keeps_its_drafts(worked: Database) -> None:
    async with worked.unit(START + 29 * DAY) as unit:
        await move(unit, TABLE, Phase.PROPOSALS)
    gone = await sweep(worked, START + 200 * DAY)
    assert Kind.DRAFTS.value not in gone


async def test_who_moved_a_table_is_forgotten_and_that_it_moved_is_not(worked: Database) -> None:
    await sweep(worked, START + 366 * DAY)
    async with worked.unit(START) as unit:
        ((line, name),) = await unit.journal.read(TABLE, 10)
    assert (line.deed, line.detail, line.seat_id, name) == (Deeds.PHASE, "rating", None, None)


async def test_many_go_batch_by_batch(worked: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expiry, "BATCH", 10)
    async with worked.unit(START) as unit:
        for number in range(100, 125):
            await unit.updates.first_sight(number)
    now = START + 8 * DAY
    async with worked.unit(now) as unit:
        assert await unit.expiry.overdue(Kind.UPDATES, now - 7 * DAY) == 26
        assert await unit.expiry.delete(Kind.UPDATES, now - 7 * DAY) == 10
    assert (await sweep(worked, now))[Kind.UPDATES.value] == 16


async def test_two_replicas_delete_it_together_once(worked: Database, database_url: str) -> None:
    async with worked.unit(START) as unit:
        await move(unit, TABLE, Phase.CLOSED)
    assert (await sweep(worked, START + 399 * DAY))["link"] == 0, "she was not told"
    await told_of_the_end(worked, START)
    replica = open_database(database_url)
    try:
        now = START + 400 * DAY
        both = await asyncio.gather(*(sweep(each, now) for each in (worked, replica) * 2))
        total = sum(both, Counter[str]())
        assert total["link"] == 1
        assert await sweep(worked, now) == Counter()
        async with worked.unit(now) as unit:
            assert (await unit.people.visitor(7)).person is None
            assert len(await unit.seats.at(TABLE)) == 2
    finally:
        await replica.close()


async def test_what_comes_next_and_what_is_overdue_is_known(worked: Database) -> None:
    async def ahead(now: datetime) -> Any:
        async with worked.unit(now) as unit:
            return await look_ahead(unit, PROCESS, now)

    first = await ahead(START)
    assert (first.overdue, first.next) == ({}, ("updates", START + 7 * DAY))
    async with worked.unit(START + 10 * DAY) as unit:
        await move(unit, TABLE, Phase.CLOSED)
    late = await ahead(START + 400 * DAY)
    assert "link of table 3" not in late.overdue, "it waits until she is told"
    await told_of_the_end(worked, START + 10 * DAY)
    late = await ahead(START + 400 * DAY)
    assert late.overdue["link of table 3"] == 1
    assert late.overdue["drafts"] == 2
    await sweep(worked, START + 400 * DAY)
    assert (await ahead(START + 400 * DAY)).overdue == {}


def test_seats_are_dealt_so_that_no_number_says_whose_it_was() -> None:
    seats = [
        Seat(
            number, TABLE, Role.PARTICIPANT, f"Persona {number}", number, START, number, None, None
        )
        for number in range(1, 41)
    ]
    dealt = deal(seats)
    assert (
        {each.seat.id for each in dealt} == {each.other.id for each in dealt} == set(range(1, 41))
    )
    assert [each.seat.id for each in dealt] != sorted(each.seat.id for each in dealt)
    assert [each.other.id for each in dealt] != [each.seat.id for each in dealt]


@pytest.mark.parametrize(("seats", "parts"), [(0, []), (1, [1]), (60, [60]), (61, [31, 30])])
def test_many_seats_are_dealt_in_parts_and_no_small_rest_is_left(
    seats: int, parts: list[int]
) -> None:
    left = [Seat(n, TABLE, Role.PARTICIPANT, None, n, START, n, None, None) for n in range(seats)]
    found = []
    while some := some_of(left):
        found.append(len(some))
        left = [each for each in left if each not in some]
    assert found == parts


@pytest.mark.parametrize(
    ("closed", "months", "ends"),
    [
        (datetime(2026, 1, 31, 9, tzinfo=UTC), 1, datetime(2026, 2, 28, 9, tzinfo=UTC)),
        (datetime(2026, 12, 1, 9, tzinfo=UTC), 12, datetime(2027, 12, 1, 9, tzinfo=UTC)),
        (datetime(2027, 8, 31, tzinfo=UTC), 6, datetime(2028, 2, 29, tzinfo=UTC)),
    ],
)
def test_months_are_those_of_the_calendar(closed: datetime, months: int, ends: datetime) -> None:
    assert Retention(link_months=months).unlinked_at(closed) == ends


def test_to_forget_several_is_to_forget_one_after_another() -> None:
    def entry(people: set[int], known: set[int]) -> Counted:
        return Counted("o", 4, frozenset(people), frozenset(known), 1)

    counted = [entry({1}, {1, 2}), entry({2, 3}, {2, 3}), entry({4}, {4, 1}), entry({-1}, {-1})]
    for yeses in (set[int](), {1}, {2, 3}, {1, 2, 3, 4}):
        one_by_one = tuple(counted)
        for person in (3, 1, 2):
            one_by_one = forget(one_by_one, person, yeses)
        assert forget_all(counted, (3, 1, 2), yeses) == one_by_one


@pytest.mark.parametrize("language", ["it", "en"])
def test_people_read_how_long_before_the_end_of_a_link_they_are_told(language: str) -> None:
    link = next(each for each in periods(PROCESS) if each.name == "link")
    assert f"{AHEAD.days} " in WORDS.plain(language, link.what)
