"""Every screen that buttons lead to, on the longest content there can be: nothing is too long."""

import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, event

from conversations.catalogue import Catalogue, Page, utf16_length
from conversations.commands import COMMANDS
from conversations.conversation import respond
from conversations.directory import records
from conversations.forms import Kind
from conversations.inviting.seating import issue
from conversations.proposals.fields import PROPOSAL
from conversations.said import Commanded, Said, Sent, Tapped, Wrote
from conversations.screens import Attachment, FileKind, Style
from conversations.taps.home import ShowHome
from conversations.taps.vocabulary import VOCABULARY, unpack
from conversations.turn import Sender, Turn
from storage.engine import Database, open_database
from storage.platforms import PACKAGED, Process, Release, load_process
from storage.records import Deeds, ParticipantSeat, Phase, Role
from tests.moving import move

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
PHOTO = Attachment(FileKind.PHOTO, "AgAD" * 20)
HERE = f"https://{'x' * 60}.example.org"
LEADS_AWAY = ("1:erase", "1:phenter:", "1:mtnew", "1:infreed:")
"""What a walk over all screens must not press: it goes through the phases by itself."""

OFTEN_READ = tuple(
    f"1:{tap}:1:{page}" for tap in ("res", "rsline", "fresh") for page in range(1, 10)
)
"""The many pages of results, which live are the same in each phase: one walk reads them."""


BOOKKEEPING = {
    "inwho": {"standing_messages", "letters", "deliveries"},
    "pw": {"proposals"},
    "pvalike": {"alike_proposals", "compared_proposals"},
    "phturn": {"roundtables", "letters", "deliveries"},
    "bdturn": {"boards"},
    "rbopen": {"standing_messages", "letters", "deliveries"},
}
"""What quick buttons write all the same: no answer, and whose draft, page or message it is."""
WRITES = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)\b(?! SET (?:place|told_of))")


@contextmanager
def writings() -> Iterator[set[str]]:
    """The tables that are written to meanwhile, but for where somebody is and what they know."""
    wrote: set[str] = set()

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        if found := WRITES.match(statement):
            wrote.add(found[1])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield wrote
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def longest() -> Process:
    """Return a process as long as the content's rules allow, in characters of two units."""
    wide = "😀"
    content = load_process(PACKAGED).model_dump(mode="json")
    content |= {"title": "T" * 120, "release": "live"}
    content["contact"] = {"name": wide * 40, "telephone": "0" * 30, "hours": wide * 40}
    content["own_objectives"] = {"label": "altro (specificare)", "maximum": 10, "max_length": 1000}
    content["vision"] = {"title": "V" * 120, "text": wide * 1400, "dimensions": ["d" * 120]}
    platform = content["platforms"][0]
    platform["title"] = platform["motto"] = "M" * 120
    platform["macro_objective"] = {"label": "L" * 120, "text": wide * 1000}
    platform["actions"] = ["a" * 900]
    platform["objectives"] = [{"id": f"o{'x' * 22}{n}", "text": wide * 480} for n in range(3)]
    content["platforms"] = [platform]
    return Process.model_validate(content)


@pytest.fixture
async def database(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """Words know no database: one kind is enough for them."""
    file = tmp_path / "words.db"
    shutil.copyfile(migrated_file, file)
    opened = open_database(f"sqlite+aiosqlite:///{file}")
    yield opened
    await opened.close()


async def crowd(database: Database, process: Process, language: str) -> None:
    """Seat a participant (1), a coordinator (2), staff (3) and a full table of others."""
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([p.number for p in process.platforms], Phase.RATING)
        roles = {1: Role.PARTICIPANT, 2: Role.COORDINATOR, 3: Role.STAFF}
        for person in range(1, 24):
            role = roles.get(person, Role.PARTICIPANT)
            name = f"{person}{'n' * 50} Cognome"
            seat = await unit.seats.create(None if role is Role.STAFF else 1, role, name)
            await unit.people.remember(person, name)
            await unit.people.set_language(person, language)
            await unit.people.notice_read(person)
            seat = await unit.seats.claim(seat.id, person, name)
            if seat.ballot_id is None:
                continue
            for _ in range(process.own_objectives.maximum - 1):
                words = "à" * process.own_objectives.max_length
                own = await unit.own_objectives.add(seat.ballot_id, words, by=seat.id)
                await unit.own_objectives.rate(seat.ballot_id, own.id, 4)
            if person > 6:
                for objective in process.platform(1).objectives:
                    await unit.ballots.rate(seat.ballot_id, objective.id, person % 5 + 1)


def leads_home(told: Page) -> bool:
    """Whether what came unasked has a button that leads home, or names a command."""
    buttons = {key.data for row in told.keyboard for key in row}
    return ShowHome().pack() in buttons or bool(re.search(r"/[a-z]+", told.text))


class Walker:
    """Somebody who presses every button there is, and looks at every screen."""

    avoided: tuple[str, ...] = LEADS_AWAY

    def __init__(self, database: Database, process: Process, person: int, language: str) -> None:
        self.database = database
        self.process = process
        self.person = person
        self.language = language
        self.seen: dict[str, Page] = {}

    async def say(self, said: Said) -> Page:
        with writings() as wrote:
            page = await self.hear(said)
        tap = unpack(said.data) if isinstance(said, Tapped) else None
        if tap and not records(tap):
            assert wrote <= BOOKKEEPING.get(tap.prefix, set()), f"{said} is quick, and writes"
        return page

    async def hear(self, said: Said) -> Page:
        async with self.database.unit(NOW, self.person) as unit:
            sender = Sender(self.person, "Nome", self.language)
            visitor = await unit.people.visitor(self.person)
            turn = Turn(unit, self.process, WORDS, NOW, sender, visitor, public_url=HERE)
            screen = await respond(turn, said)
            for language in WORDS.languages:
                self.seen[f"{said} in {language}"] = WORDS.render(screen, language)
            for letter in turn.letters:
                told = WORDS.render(letter.screen, letter.language)
                self.seen[f"{said} tells {letter.to}"] = told
                to_self = letter.to == self.person
                assert to_self or leads_home(told), f"{said} tells {letter.to}: {told.text}"
            return self.seen[f"{said} in {turn.language}"]

    async def walk(self, start: Page) -> None:
        """Press on from `start` until no button is left that was not pressed."""
        ahead = [start]
        while ahead:
            for row in ahead.pop().keyboard:
                for key in row:
                    if not key.data or key.data.startswith(self.avoided):
                        continue
                    if (known := without_revision(key.data)) not in self.seen:
                        self.seen[known] = await self.say(Tapped(key.data))
                        ahead.append(self.seen[known])


def without_revision(data: str) -> str:
    """Return what a button means: with every change there are new ones that mean the same."""
    tap = unpack(data)
    if tap is None or "revision" not in type(tap).model_fields:
        return data
    return tap.prefix


@pytest.mark.parametrize("person", [1, 2, 3])
@pytest.mark.parametrize("content", ["packaged", "longest"])
async def test_no_screen_passes_telegrams_limits(
    database: Database, content: str, person: int
) -> None:
    process = longest() if content == "longest" else load_process(PACKAGED)
    await crowd(database, process, "it")
    for phase in Phase:
        async with database.unit(NOW) as unit:
            await move(unit, 1, phase)
            await unit.journal.note(1, None, Deeds.PHASE, phase)
        walker = Walker(database, process, person, "it")
        if process.release is Release.LIVE and phase is not Phase.RATING:
            walker.avoided += OFTEN_READ
        await walk_everywhere(walker)


async def walk_everywhere(walker: Walker) -> None:
    """Press every button from every command, and look at what was seen."""
    for command in COMMANDS:
        await walker.walk(await walker.say(Commanded(command.name, "")))
    assert len(walker.seen) > 12
    for data, page in walker.seen.items():
        assert page.text, data
        for key in (key for row in page.keyboard for key in row):
            assert utf16_length(key.label) >= 1
            assert key.data is None or len(key.data.encode()) <= 64
            assert key.style in (None, *Style)
    silent = [page.text for page in walker.seen.values() if page.keyboard and not tells(page)]
    assert silent == []
    assert [page.text for page in walker.seen.values() if cancels_twice(page)] == []


def cancels_twice(page: Page) -> bool:
    """Whether *Annulla* would both call something off and keep it."""
    labels = [key.label for row in page.keyboard for key in row]
    words = page.text.replace("<b>Annulla</b>", "").replace("/annulla", "").casefold()
    return "Annulla" in labels and "annull" in words


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_screens_of_a_pair_fit_too(database: Database, language: str) -> None:
    process = longest()
    await crowd(database, process, language)
    async with database.unit(NOW) as unit:
        mine, theirs = [(await unit.people.visitor(each)).seats[0] for each in (1, 7)]
        assert isinstance(mine, ParticipantSeat)
        assert isinstance(theirs, ParticipantSeat)
        await unit.pairs.join(mine, theirs.ballot_id)
    walker = Walker(database, process, 1, language)
    for command in ("coppia", "valuta", "imieidati"):
        await walker.walk(await walker.say(Commanded(command, "")))
    assert {"1:prleave:1", "1:prback:1"} <= walker.seen.keys()
    silent = [page.text for page in walker.seen.values() if page.keyboard and not tells(page)]
    assert silent == []


def tells(page: Page) -> bool:
    """Whether a screen with buttons says in words what to press: some screen readers skip them."""
    return any(word in page.text for word in ("Premi", "premi", "Press", "press"))


async def test_the_longest_own_words_fit(database: Database) -> None:
    process = longest()
    await crowd(database, process, "it")
    walker = Walker(database, process, 1, "it")
    await walker.say(Tapped("1:write:1:0"))
    page = await walker.say(Wrote("<&>" * 333))
    assert "&lt;&amp;&gt;" * 333 in page.text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_others_are_told_of_a_phase_fits(database: Database, language: str) -> None:
    process = longest()
    await crowd(database, process, language)
    async with database.unit(NOW) as unit:
        for title in ("Orti", "Piazza"):
            draft = await unit.proposals.begin(1, None, 1)
            await unit.proposals.write(draft, "title", title)
            await unit.proposals.present(draft.id)
    walker = Walker(database, process, 2, language)
    for left, entered in [(Phase.RATING, phase) for phase in Phase if phase is not Phase.RATING]:
        async with database.unit(NOW) as unit:
            await move(unit, 1, left)
        await walker.say(Tapped(f"1:phenter:1:{left}:{entered}"))
    told = [page for data, page in walker.seen.items() if "tells" in data]
    assert len(told) == 4 * 21
    assert all(tells(page) for page in told)


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_longest_proposal_fits(database: Database, language: str) -> None:
    process = longest()
    await crowd(database, process, language)
    walker = Walker(database, process, 1, language)
    async with database.unit(NOW) as unit:
        await move(unit, 1, Phase.PROPOSALS)
    await walker.say(Commanded("proponi", ""))
    for step in PROPOSAL.steps:
        words = "\n".join(["😀" * step.longest] * step.most)
        given = "1 2 3" if step.kind is Kind.TICKS else words
        page = await walker.say(Sent(PHOTO) if step.kind is Kind.FILE else Wrote(given))
    for row in page.keyboard:
        if row[0].style == Style.PRIMARY:
            await walker.say(Tapped(row[0].data or ""))
    for name in ("implementers", "description", "objectives"):
        await walker.say(Tapped(f"1:pwstep:1:{name}:1"))
        await walker.say(Wrote("1" if name == "objectives" else "è" * 150))
    for command in ("proponi", "imieidati"):
        await walker.walk(await walker.say(Commanded(command, "")))
    assert any("pwpast" in data for data in walker.seen)


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("person", [2, 3])
async def test_the_screens_of_freed_seats_fit(
    database: Database, language: str, person: int
) -> None:
    """Whoever leads is told of arrivals, frees seats, and says whose what was left is."""
    process = longest()
    await crowd(database, process, language)
    async with database.unit(NOW) as unit:
        for number in range(30, 37):
            await unit.people.remember(number, "😀" * 80)
            seat = await unit.seats.create(1, Role.PARTICIPANT, f"{number}{'W' * 78}")
            claimed = await unit.seats.claim(seat.id, number, "😀" * 64)
        await unit.seats.create(1, Role.PARTICIPANT, "😀" * 80)
        code = await issue(unit, await unit.seats.create(1, Role.PARTICIPANT, "😀" * 80), NOW, b"")
    arriving = Walker(database, process, 50, language)
    await arriving.say(Commanded("start", code.code))
    told = [page for data, page in arriving.seen.items() if data.endswith(" tells 2")]
    assert len(told) == 1
    walker = Walker(database, process, person, language)
    for left in (7, claimed.id):
        await walker.say(Tapped(f"1:infreed:{left}:0"))
    elsewhere = (prefix for prefix in VOCABULARY if not prefix.startswith("in"))
    walker.avoided = ("1:infreed:", "1:innew:", *(f"1:{prefix}" for prefix in elsewhere))
    await walker.walk(await walker.say(Tapped("1:inaside:7:0")))
    await walker.walk(told[0])
    pages = [*walker.seen.values(), *told]
    assert [page.text for page in pages if page.keyboard and not tells(page)] == []
    assert {"1:ingive:7:0", "1:inkeep:7:0", "1:indropped:7:0"} <= walker.seen.keys()


async def test_the_screens_of_reading_back_fit(database: Database) -> None:
    process, language = longest(), "it"
    await crowd(database, process, language)
    async with database.unit(NOW) as unit:
        await move(unit, 1, Phase.CLOSED)
        await unit.publications.publish(1, Phase.RATING)
    leading = Walker(database, process, 2, language)
    await leading.say(Tapped("1:rbnew:1:0"))
    told = [page for data, page in leading.seen.items() if "tells" in data]
    assert len(told) == 21
    reading = Walker(database, process, 1, language)
    for place in ("1:rbwrite:1:0", "1:rbwrite:1:1", "1:rbobject:1:2"):
        await reading.say(Tapped(place))
        await reading.say(Wrote("😀" * 300))
    await reading.say(Tapped("1:rbsend:1:1"))
    elsewhere = tuple(f"1:{prefix}:" for prefix in VOCABULARY if not prefix.startswith("rb"))
    many = tuple(f"1:rbpoint:1:{point}" for point in range(3, 30))
    for walker in (leading, reading):
        walker.avoided = (*elsewhere, *many, "1:rbend:", "1:rbback:1:1")
        await walker.walk(await walker.say(Commanded("rilettura", "")))
    await leading.say(Tapped("1:rbwhy:2"))
    await leading.say(Wrote("😀" * 300))
    await leading.say(Tapped("1:rbrefuse:2"))
    leading.avoided = elsewhere
    await leading.walk(await leading.say(Tapped("1:rbend:1")))
    assert {"1:rbtake:2", "1:rbredo:2", "1:rbaskend:1"} <= leading.seen.keys()
    assert {"1:rbyes:1:0", "1:rbback:1:2"} <= reading.seen.keys()
    pages = [*leading.seen.values(), *reading.seen.values(), *told]
    assert [page.text for page in pages if page.keyboard and not tells(page)] == []


async def test_the_longest_invitations_fit(database: Database) -> None:
    process = longest()
    await crowd(database, process, "it")
    walker = Walker(database, process, 2, "it")
    await walker.say(Tapped("1:innames:1"))
    names = [f"😀{'W' * 74} {letter}" for letter in "abcdefghijkl"]
    few = await walker.say(Wrote("\n".join(names[:10])))
    assert len(few.inserts) == 10
    await walker.say(Tapped("1:innames:1"))
    many = await walker.say(Wrote("\n".join([*names, *(f"{name} 2" for name in names)])))
    assert len([key for row in many.keyboard for key in row if key.label.isdigit()]) == 10
    await walker.say(Tapped("1:innames:1"))
    asked = await walker.say(Wrote("\n".join([*names, *(f"{name} 2" for name in names)])))
    assert len([key for row in asked.keyboard for key in row if key.label.isdigit()]) == 24
    async with database.unit(NOW) as unit:
        text = "ò" * 200
        about = {"organisation": text, "category": text, "contact": text}
        seat = await unit.seats.create(1, Role.PARTICIPANT, "N" * 300, **about)
    await walker.say(Tapped(f"1:inone:{seat.id}:0"))
    renewed = await walker.say(Tapped(f"1:innew:{seat.id}:0:0"))
    assert len(renewed.inserts) == 1


async def test_the_longest_group_of_look_alikes_fits(database: Database) -> None:
    process = longest()
    await crowd(database, process, "it")
    async with database.unit(NOW) as unit:
        await move(unit, 1, Phase.PROPOSALS)
        seats = [each for each in await unit.seats.at(1) if each.role is Role.PARTICIPANT]
        for number in range(process.proposals.table):
            seat = seats[number % len(seats)]
            draft = await unit.proposals.begin(1, seat.id, seat.id)
            await unit.proposals.write(draft, "title", f"orto comune {number} {'😀' * 100}")
            await unit.proposals.write(draft, "description", "orto comune " + "😀" * 988)
            await unit.proposals.present(draft.id)
    walker = Walker(database, process, 2, "it")
    walker.avoided += ("1:pvpart:", "1:pvallapart:", "1:pvcard:", "1:pvmerge:", "1:pvtick:")
    await walker.walk(await walker.say(Tapped("1:pvalike:1:0:0:0")))
    pages = {data for data in walker.seen if data.startswith(("1:pvgroup:", "1:pvparts:"))}
    assert len(pages) > 6
    assert any(data.startswith("1:pvunion:") or "pvkeep" in data for data in walker.seen)
    merging = next(
        key.data
        for page in walker.seen.values()
        for row in page.keyboard
        for key in row
        if key.data and key.data.startswith("1:pvmerge:")
    )
    await walker.say(Tapped(merging))
    silent = [page.text for page in walker.seen.values() if page.keyboard and not tells(page)]
    assert silent == []
