"""Every button there is, forged with the numbers of what a table really has, by whom it is not for.

Nothing changes in the database, nobody is written to, and nothing of that table is shown.
"""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice, product
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue, Page
from conversations.commands import COMMANDS
from conversations.conversation import respond
from conversations.counting.closing import close_phases
from conversations.said import Commanded, Said, Tapped
from conversations.taps.coordination import EnterPhase
from conversations.taps.dissent import About
from conversations.taps.home import ChooseLanguage
from conversations.taps.my_data import Erase, ReadNotice
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import VOCABULARY, unpack
from conversations.turn import Sender, Turn
from storage.engine import Database, open_database
from storage.platforms import PACKAGED, load_process
from storage.records import Deeds, Phase, ReleaseKind, Role, Seat
from storage.unit import Unit

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
PROCESS = load_process(PACKAGED)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
TABLE, OTHER = 1, 2
OBJECTIVE = PROCESS.platform(TABLE).objectives[0].id
CODE = "bcdfgh"

SECRET = "Riservat"
"""A part of every word that was written or named at the table."""
OWN = (Erase, ReadNotice, ChooseLanguage)
"""What changes nothing but one's own: whoever it is may press it."""
ENOUGH = 12
"""How many forgeries of one kind are tried."""
PLACES_AND_CODES = ("seen_updates", "wrong_codes", "sqlite_sequence")

ANNA, PAOLA = 100, 110
AS_MEMBER, AS_COORDINATOR, AS_OBSERVER, UNREAD, ERASED, STRANGER, FREED = range(901, 908)
ROLES = {
    "participant of another table": AS_MEMBER,
    "coordinator of another table": AS_COORDINATOR,
    "observer": AS_OBSERVER,
}
OUTSIDE = {
    **{"without the notice": UNREAD, "erased": ERASED, "stranger": STRANGER},
    "freed": FREED,
}


@pytest.fixture
def file(migrated_file: Path, tmp_path: Path) -> Path:
    """Rights know no database: one kind is enough for them."""
    return Path(shutil.copyfile(migrated_file, tmp_path / "rights.db"))


@pytest.fixture
async def database(file: Path) -> AsyncIterator[Database]:
    opened = open_database(f"sqlite+aiosqlite:///{file}")
    yield opened
    await opened.close()


async def sit(unit: Unit, person: int, table: int | None, role: Role, name: str) -> Seat:
    await unit.people.remember(person, name)
    await unit.people.set_language(person, "it")
    if person != UNREAD:
        await unit.people.notice_read(person)
    return await unit.seats.claim((await unit.seats.create(table, role, name)).id, person, name)


async def furnish(database: Database) -> dict[str, list[str]]:
    """Give the table one of everything; what a forged field may say."""
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([p.number for p in PROCESS.platforms], Phase.RATING)
        seats = await seat_everybody(unit)
        seats_of_people = seats.anna, seats.luca, seats.rita, seats.carla
        own = await fill_in(unit, seats)
        texts = [await propose(unit, seat) for seat in seats_of_people]
        draft = await unit.proposals.begin(TABLE, seats.anna.id, seats.anna.id)
        await unit.proposals.write(draft, "title", f"{SECRET}o: bozza")
        union = await unit.proposals.begin(TABLE, None, seats.paola.id)
        await unit.proposals.write(union, "title", f"{SECRET}o: unione")
        await unit.merging.merge(union.id, None, texts[:2])
        await unit.proposals.hide(texts[2], f"{SECRET}o: perché")
        question = await unit.voices.ask(texts[3], seats.anna.id, f"{SECRET}o: domanda")
        await unit.voices.ask_to_join(texts[3], seats.luca.id)
        request = await unit.pair_requests.ask(seats.anna, seats.luca.id, None)
        await unit.pair_requests.ask(seats.rita, None, CODE.upper())
        invitation = await unit.invitations.issue(seats.paper.id, "x" * 8, NOW + timedelta(9))
        met = await meet(unit, seats.paola)
        await unit.dissents.write(TABLE, seats.anna.id, f"{SECRET}o: no", objective=OBJECTIVE)
        await unit.dissents.write(TABLE, seats.anna.id, f"{SECRET}o: no", proposal_id=texts[3])
        for phase in (Phase.RATING, Phase.PROPOSALS, Phase.RANKING):
            await unit.publications.publish(TABLE, phase)
        await unit.journal.note(TABLE, seats.paola.id, Deeds.PHASE, f"{SECRET}o")
    proposals = [str(each) for each in (texts[3], union.id, draft.id, texts[2], texts[0])]
    return {
        "proposal": proposals,
        "first": proposals,
        "order": ["ba"],
        "apart": ["0", "1"],
        "second": proposals[1:],
        "union": ["0", str(union.id)],
        "seat": ["0", *(str(s.id) for s in (seats.luca, seats.paper, seats.gone, seats.anna))],
        "own": ["0", str(own)],
        "request": [str(request.id)],
        "question": [str(question.id)],
        "meeting": [str(each) for each in met],
        "ballot": [str(seats.luca.ballot_id)],
        "invitation": ["0", str(invitation.id)],
        "objective": [OBJECTIVE],
        "code": [CODE],
    }


async def seat_everybody(unit: Unit) -> SimpleNamespace:
    people = {name: f"{name} {SECRET}i" for name in ("Anna", "Luca", "Rita", "Carla")}
    seats = {
        name.lower(): await sit(unit, ANNA + number, TABLE, Role.PARTICIPANT, full)
        for number, (name, full) in enumerate(people.items())
    }
    seats["paola"] = await sit(unit, PAOLA, TABLE, Role.COORDINATOR, f"Paola {SECRET}i")
    seats["paper"] = await unit.seats.create(TABLE, Role.PARTICIPANT, f"Pina {SECRET}i")
    await sit(unit, AS_MEMBER, OTHER, Role.PARTICIPANT, "Ivo")
    await sit(unit, AS_COORDINATOR, OTHER, Role.COORDINATOR, "Ada")
    await sit(unit, AS_OBSERVER, None, Role.OBSERVER, "Ugo")
    await sit(unit, UNREAD, TABLE, Role.PARTICIPANT, "Nora")
    gone = await sit(unit, ERASED, TABLE, Role.PARTICIPANT, "Elio")
    await unit.seats.withdraw(gone.id)
    await unit.people.forget(ERASED)
    seats["gone"] = await sit(unit, FREED, TABLE, Role.PARTICIPANT, f"Gina {SECRET}i")
    assert seats["gone"].ballot_id is not None
    await unit.ballots.rate(seats["gone"].ballot_id, OBJECTIVE, 3)
    await unit.freed.free(seats["gone"], Phase.RATING, counts=False)
    return SimpleNamespace(**seats)


async def fill_in(unit: Unit, seats: SimpleNamespace) -> int:
    """Sheets of three, enough for values to be shown; one *altro (specificare)*."""
    for seat in (seats.anna, seats.luca, seats.rita):
        for objective in PROCESS.platform(TABLE).objectives:
            await unit.ballots.rate(seat.ballot_id, objective.id, 4)
    return (await unit.ballots.add_own(seats.anna.ballot_id, f"{SECRET}o: altro")).id


async def propose(unit: Unit, seat: Seat) -> int:
    draft = await unit.proposals.begin(TABLE, seat.id, seat.id)
    await unit.proposals.write(draft, "title", f"{SECRET}o: proposta {seat.id}")
    await unit.proposals.attach(draft.id, "photo", "AgAD" * 10)
    await unit.proposals.present(draft.id)
    return draft.id


async def meet(unit: Unit, coordinator: Seat) -> list[int]:
    made: list[int] = []
    for _ in range(2):
        meeting = await unit.meetings.draft(TABLE, coordinator.id)
        await unit.meetings.write(meeting.id, "starts_at", NOW + timedelta(minutes=5))
        await unit.meetings.write(meeting.id, "minutes", 60)
        await unit.meetings.write(meeting.id, "place", f"{SECRET}o: luogo")
        if not made:
            await unit.meetings.confirm(meeting.id)
        made.append(meeting.id)
    return made


OTHERWISE = {
    **{"language": "it", "asked_by": "risultati", "step": "title", "field": "title"},
    **{"mark": "00000000", "month": "2026-12-03", "day": "2026-12-03", "then": "on"},
    **{"part": "place", "answer": "yes", "minutes": "60", "page": "0", "pair": "0"},
    **{"offset": "120", "wish": "all"},
}
"""What other fields say; numbers are 1."""


def forgeries(known: dict[str, list[str]]) -> Iterator[tuple[type[Tap], str]]:
    """Every kind of button, with whatever of the table's numbers it may carry."""

    def values(kind: type[Tap], name: str) -> list[str]:
        annotation: Any = kind.model_fields[name].annotation
        if name in ("phase", "entered"):
            return [phase.value for phase in (Phase.RATING, Phase.PROPOSALS, Phase.RANKING)]
        if name in ("left", "kind"):
            words = annotation if annotation in (Phase, ReleaseKind) else ()
            return [each.value for each in words] or ["1"]
        if name == "subject":
            return [OBJECTIVE, *known["proposal"]]
        if name == "about":
            return [About.OBJECTIVE, About.PROPOSAL]
        if words := get_args(annotation):
            return [str(words[0])]
        return known.get(name) or [OTHERWISE.get(name, "1")]

    for kind in VOCABULARY.values():
        if kind in OWN:
            continue
        fields = product(*(values(kind, name) for name in kind.model_fields))
        for each in islice(fields, ENOUGH):
            data = ":".join(["1", kind.prefix, *each])
            assert unpack(data), data
            yield kind, data


class Rows:
    """All rows as a third party reads them, without people's places and what counts codes."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file)
        found = self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        self._tables = [name for (name,) in found if name not in PLACES_AND_CODES]
        self._version = -1
        self._read: dict[str, list[tuple[object, ...]]] = {}

    def read(self) -> dict[str, list[tuple[object, ...]]]:
        """Read everything, if anybody has written anything since it was read last."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version, self._read = version, self._read_all()
        return self._read

    def _read_all(self) -> dict[str, list[tuple[object, ...]]]:
        read = {
            table: self._connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in self._tables
        }
        named = self._connection.execute("SELECT name FROM pragma_table_info('people')")
        place = named.fetchall().index(("place",))
        read["people"] = [row[:place] + row[place + 1 :] for row in read["people"]]
        return read

    def close(self) -> None:
        self._connection.close()


@pytest.fixture
def rows(file: Path) -> Iterator[Rows]:
    opened = Rows(file)
    yield opened
    opened.close()


async def say(database: Database, person: int, said: Said) -> tuple[Page, int]:
    """What is shown, and how many letters are written to others."""
    async with database.unit(NOW, person) as unit:
        visitor = await unit.people.visitor(person)
        turn = Turn(unit, PROCESS, WORDS, NOW, Sender(person, "Chi", "it"), visitor)
        page = WORDS.render(await respond(turn, said), "it")
    return page, len(turn.letters)


def everything_on(page: Page) -> str:
    labels = [key.label for row in page.keyboard for key in row]
    captions = [insert.caption or "" for insert in page.inserts]
    return "\n".join([page.text, page.toast or "", *labels, *captions])


async def must_leave_alone(
    database: Database, rows: Rows, person: int, known: dict[str, list[str]], *, reads: bool
) -> None:
    """Press everything and type every command: nothing changes, and unless `reads` none shows."""
    before = rows.read()
    said: list[Said] = [Tapped(data) for _, data in forgeries(known)]
    said += [Commanded(each.name, str(TABLE)) for each in COMMANDS]
    said += [Commanded("coppia", CODE)]
    for each in said:
        page, letters = await say(database, person, each)
        assert rows.read() == before, each
        assert not letters, each
        shown = everything_on(page)
        if not reads:
            assert SECRET not in shown, each
            assert "Risultati, tavolo 1" not in shown, each
            assert PROCESS.platform(TABLE).title not in shown or person == UNREAD, each


async def enter(unit: Unit, phase: Phase) -> None:
    """Move the table, with what that counts and may be read of it, published too."""
    await unit.roundtables.set_phase(TABLE, phase)
    await close_phases(unit, PROCESS, PROCESS.platform(TABLE), Phase.PRESENTATION, phase)
    for kind in ReleaseKind:
        await unit.releases.publish(TABLE, kind, 1)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("role", ROLES)
async def test_whose_table_it_is_not_changes_and_learns_nothing(
    database: Database, rows: Rows, role: str, phase: Phase
) -> None:
    known = await furnish(database)
    async with database.unit(NOW) as unit:
        await enter(unit, phase)
        await unit.roundtables.set_phase(OTHER, phase)
    person = ROLES[role]
    await must_leave_alone(database, rows, person, known, reads=role == "observer")


@pytest.mark.parametrize("who", OUTSIDE)
async def test_whoever_is_not_in_changes_and_learns_nothing(
    database: Database, rows: Rows, who: str
) -> None:
    known = await furnish(database)
    await must_leave_alone(database, rows, OUTSIDE[who], known, reads=False)


async def test_these_buttons_do_work_for_those_they_are_for(database: Database, rows: Rows) -> None:
    """The forgeries are no nonsense: people of the table read and change things with them."""
    known = await furnish(database)
    shown, changed = set[type[Tap]](), set[type[Tap]]()
    for phase, person in ((Phase.RATING, ANNA), (Phase.PROPOSALS, PAOLA)):
        async with database.unit(NOW) as unit:
            await enter(unit, phase)
        for kind, data in forgeries(known):
            if kind is EnterPhase:
                continue
            before = rows.read()
            page, _ = await say(database, person, Tapped(data))
            if SECRET in everything_on(page):
                shown.add(kind)
            if rows.read() != before:
                changed.add(kind)
    assert len(shown) > len(VOCABULARY) / 2
    assert len(changed) > 20
