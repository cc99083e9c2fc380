"""A small table played through the real bot, with everything anybody can read of its rating.

The table of `histories` is played beside it, so that the adversary knows who gave what. Which
answers a release sums is told by the bot's own ledger, which is worse than any screen; that the
screens show that, and nothing else, is looked at after every step.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import permutations
from random import Random
from zoneinfo import ZoneInfo

from conversations.catalogue import Catalogue, Page
from conversations.conversation import respond
from conversations.ranking.closing import RANKING
from conversations.results.figures import ADDED
from conversations.said import Said as Spoken
from conversations.said import Tapped, Wrote
from conversations.screens import Screen
from conversations.taps.coordination import EnterPhase, ShowDiary, ShowPhases, ShowStatus
from conversations.taps.counting import AskConsent, NotePaperConsent, SayConsent
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.my_data import Erase
from conversations.taps.packing import Tap
from conversations.taps.pairing import JoinByCode, MakeCode, PartFromPair
from conversations.taps.paper import (
    ConfirmDoubleCheck,
    RateOnPaper,
    SettleDifference,
    ShowReadingAgain,
)
from conversations.taps.publishing import (
    AskPublication,
    Publish,
    ShowPublications,
    ShowPublished,
    Withdraw,
)
from conversations.taps.ranking import (
    ChangeRanking,
    ChooseProposal,
    ConfirmRanking,
    ShowRanking,
    ShowRankingDetails,
)
from conversations.taps.rating import Rate, WriteOwnObjective
from conversations.taps.results import (
    ShowAddedResults,
    ShowCrossTable,
    ShowObjectiveLines,
    ShowObjectiveResults,
    ShowResults,
)
from conversations.turn import Sender, Turn
from storage.engine import Database
from storage.platforms import PACKAGED, load_process
from storage.records import Counted, Phase, ReleaseKind, Role
from tests.moving import move
from tests.results.adversary import Watch
from tests.results.histories import LEADER, LEAST, OTHER_LEADER, STAFF, Figure, Said, Slip, Table

NUMBER = 3
PROCESS = load_process(PACKAGED)
OBJECTIVES = tuple(each.id for each in PROCESS.platform(NUMBER).objectives)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
TEXTS = ("Una fontana in piazza", "Un forno per il pane", "Più panchine all'ombra")
TITLES = ("Orti", "Piazza", "Cinema")
READERS = (LEADER, OTHER_LEADER, STAFF)
"""A coordinator, staff, and an observer who enters nothing."""


class FromTheLedger:
    """What the bot counts, as the adversary reads it."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.published: list[Figure] = []
        self.said: dict[tuple[str, frozenset[int], int], Said] = {}
        self.entries: tuple[Counted, ...] = ()

    def close(self, table: Table) -> None:
        raise NotImplementedError("the bot closes")

    def publish(self, table: Table) -> None:
        raise NotImplementedError("the bot publishes")

    def seen(self, slip: Slip, people: frozenset[int]) -> None:
        """The bot sees to that."""

    def erased(self, table: Table, person: int) -> None:
        """The bot does."""

    def figure(self, release: int) -> Figure:
        found: dict[str, tuple[Said, ...]] = {}
        for each in self.entries:
            if each.counts_in(release):
                found[each.objective] = (*found.get(each.objective, ()), self.said[_key(each)])
        return found


def _key(each: Counted) -> tuple[str, frozenset[int], int]:
    return each.objective, each.people, each.entered


class Played:
    """The table: what is done is done in the bot and beside it."""

    kind = ReleaseKind.RATING
    open_in = Phase.RATING

    def __init__(self, database: Database, seed: int, people: int) -> None:
        self.database = database
        self.random = Random(seed)
        self.rule = FromTheLedger()
        self.table = Table(self.rule)
        self.watch = Watch(self.table)
        self.people = list(range(1, people + 1))
        self.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
        self.phase = self.open_in
        self.seats: dict[int, int] = {}
        self.numbers: list[int] = []
        self.releases = 0
        self.is_public = False
        self.told = 0
        """Of how many pages figures were read: none would prove nothing."""
        self.parted: set[int] = set()
        """Whose sheet is still one with that of somebody they were a pair with."""
        self.typists: dict[int, int] = {}
        """Who has most of a paper sheet in their hands; without one nobody could check it."""
        self.paper = {each for each in self.people if self.random.random() < 0.2}

    async def open(self) -> None:
        roles = {LEADER: Role.COORDINATOR, OTHER_LEADER: Role.STAFF, STAFF: Role.OBSERVER}
        async with self.database.unit(self.now) as unit:
            await unit.roundtables.ensure([p.number for p in PROCESS.platforms], Phase.RATING)
            for person in (*self.people, *READERS):
                role = roles.get(person, Role.PARTICIPANT)
                at = NUMBER if role in (Role.PARTICIPANT, Role.COORDINATOR) else None
                seat = await unit.seats.create(at, role, f"Persona {person}")
                self.seats[seat.id] = person
                if person in self.paper:
                    continue
                await unit.people.remember(person, f"Persona {person}")
                await unit.people.notice_read(person)
                await unit.seats.claim(seat.id, person, f"Persona {person}")

    def seat(self, person: int) -> int:
        return next(seat for seat, each in self.seats.items() if each == person)

    async def hear(self, person: int, said: Spoken) -> tuple[Screen, Page]:
        self.now += timedelta(seconds=30)
        async with self.database.unit(self.now, person) as unit:
            visitor = await unit.people.visitor(person)
            sender = Sender(person, f"Persona {person}", "it")
            turn = Turn(unit, PROCESS, WORDS, self.now, sender, visitor)
            screen = await respond(turn, said)
            for letter in turn.letters:
                assert "█" not in WORDS.render(letter.screen, "it").text
            return screen, WORDS.render(screen, "it")

    async def tap(self, person: int, tap: Tap) -> Page:
        screen, page = await self.hear(person, Tapped(tap.pack()))
        if isinstance(screen.here, AskConsent) and not isinstance(tap, SayConsent | AskConsent):
            await self.consents(person, agreed=self.random.random() < 0.5)
            _, page = await self.hear(person, Tapped(tap.pack()))
        return page

    # What people do.

    async def answers(self, person: int, objective: str, level: int) -> None:
        if person in self.paper:
            typist = self.random.choice((LEADER, LEADER, OTHER_LEADER))
            leader = self.typists.setdefault(person, typist)
            if self.random.random() < 0.3:
                leader = typist
            tap = RateOnPaper(seat=self.seat(person), objective=objective, importance=level)
            await self.tap(leader, tap)
            self._typed(person, objective, level, leader)
            return
        await self.tap(person, Rate(objective=objective, importance=level))
        self._answers_alone(person)
        self._said(person, objective, level)

    def _answers_alone(self, person: int) -> None:
        """Whoever parted and answers anew has a sheet of their own, without what was added."""
        slip = self.table.slip_of(person)
        if person not in self.parted or slip is None:
            return
        self.parted -= slip.people
        self.table.part(person)
        own = self.table.slip_of(person)
        assert own is not None
        if ADDED in own.said and own.said[ADDED].value:
            own.said[ADDED] = Said(0, own.people, set(slip.people))

    def _said(self, person: int, objective: str, value: int) -> None:
        slip = self.table.slip_of(person)
        if slip is None or objective not in slip.said or slip.said[objective].value != value:
            self.table.answer(person, {objective: value})
        self._has_altro(person, frozenset())

    def _typed(self, person: int, objective: str, value: int, leader: int) -> None:
        slip = self.table.slip_of(person)
        is_same = slip and objective in slip.said and slip.said[objective].value == value
        self.table.type(person, {} if is_same else {objective: value}, leader)
        self._has_altro(person, frozenset({leader}))

    def _has_altro(self, person: int, seen: frozenset[int]) -> None:
        slip = self.table.slip_of(person)
        assert slip is not None
        slip.said.setdefault(ADDED, Said(0, slip.people, {*slip.people, *seen}))

    async def adds(self, person: int) -> None:
        slip = self.table.slip_of(person)
        if person in self.paper or (slip and ADDED in slip.said and slip.said[ADDED].value):
            return
        value = self.random.randint(1, len(TEXTS))
        await self.tap(person, WriteOwnObjective(roundtable=NUMBER, own=0))
        await self.hear(person, Wrote(TEXTS[value - 1]))
        self.table.answer(person, {ADDED: value})

    async def checks(self, person: int, objective: str, value: int) -> None:
        """Have a leader who typed none of a paper sheet read it again, `value` for one of them."""
        slip, seat = self.table.slip_of(person), self.seat(person)
        if person not in self.paper or slip is None or slip.said.keys() < {*OBJECTIVES}:
            return
        async with self.database.unit(self.now) as unit:
            check = (await unit.double_checks.of([seat]))[seat]
        others = [e for e in (LEADER, OTHER_LEADER) if self.seat(e) not in check.authors]
        if check.checked_at or not others:
            return
        again = {id: slip.said[id].value for id in OBJECTIVES} | {objective: value}
        await self.tap(others[0], ShowReadingAgain(seat=seat, objective=objective))
        await self.hear(others[0], Wrote(" ".join(str(again[id]) for id in OBJECTIVES)))
        await self.tap(
            others[0], SettleDifference(seat=seat, objective=objective, importance=value)
        )
        await self.tap(others[0], ConfirmDoubleCheck(seat=seat))
        async with self.database.unit(self.now) as unit:
            assert (await unit.double_checks.of([seat]))[seat].checked_at
        self._typed(person, objective, value, others[0])

    async def joins(self, host: int, guest: int) -> None:
        slips = [self.table.slip_of(each) for each in (host, guest)]
        if {host, guest} & self.paper or not all(each and len(each.people) == 1 for each in slips):
            return
        await self.tap(host, MakeCode(roundtable=NUMBER))
        async with self.database.unit(self.now) as unit:
            long_ago = self.now - timedelta(hours=1)
            asked = await unit.pair_requests.asked_by(self.seat(host), long_ago)
        assert asked
        assert asked.code
        page = await self.tap(guest, JoinByCode(code=asked.code.lower()))
        assert f"Persona {host}" in page.text
        self.table.join(host, guest)

    async def parts(self, person: int) -> None:
        slip = self.table.slip_of(person)
        if slip and len(slip.people) == 2 and person not in self.parted:
            await self.tap(person, PartFromPair(roundtable=NUMBER))
            self.parted |= slip.people

    async def erases(self, person: int) -> None:
        if person in self.paper:
            return
        before = await self._ledger()
        await self.tap(person, Erase())
        after = await self._ledger()
        assert self.seat(person) not in frozenset[int]().union(*(e.people for e in after))
        for old, new in zip(before, after, strict=True):
            self.rule.said[_key(new)] = self.rule.said.pop(_key(old))
        if slip := self.table.slip_of(person):
            self.parted -= slip.people
            self.table.erase(person)
        self.table.gone.add(person)
        self.table.yeses.discard(person)

    async def consents(self, person: int, *, agreed: bool) -> None:
        if person in self.paper:
            if agreed:
                tap = NotePaperConsent(seat=self.seat(person), kind=self.kind)
                await self.tap(LEADER, tap)
                self.table.agree(person)
            return
        say = SayConsent(roundtable=NUMBER, kind=self.kind, agreed=agreed)
        if agreed:
            self.table.agree(person)
        await self.hear(person, Tapped(say.pack()))

    async def moves(self, to: Phase) -> None:
        tap = EnterPhase(roundtable=NUMBER, left=self.phase, entered=to)
        await self.tap(LEADER, tap)
        self.phase = to

    async def publishes(self) -> None:
        if self.phase is not self.open_in:
            await self.tap(
                LEADER, Publish.model_validate({"roundtable": NUMBER, "phase": self.open_in})
            )

    async def withdraws(self) -> None:
        await self.tap(
            LEADER, Withdraw.model_validate({"roundtable": NUMBER, "phase": self.open_in})
        )

    # What is read of it.

    async def _ledger(self) -> tuple[Counted, ...]:
        async with self.database.unit(self.now) as unit:
            return await unit.releases.counted(NUMBER, self.kind)

    async def look(self) -> None:
        """Have the adversary read what is new, and everybody every screen there is."""
        await self._take_down()
        self.watch.look()
        for reader in READERS:
            for tap in _screens_of_leaders():
                page = await self.tap(reader, tap)
                self._must_be(page, self.rule.figures if self.phase is not self.open_in else [])
        staying = [e for e in self.people if e not in self.table.gone and e not in self.paper]
        for person in self.random.sample(staying, min(2, len(staying))):
            show = ShowPublished.model_validate(
                {"roundtable": NUMBER, "phase": self.open_in, "page": 0}
            )
            asks = ChooseRoundtable(asked_by="risultati")
            for tap in (ShowHome(), asks, show, show.model_copy(update={"page": 1})):
                page = await self.tap(person, tap)
                is_read = self.is_public and self.phase is not self.open_in
                self._must_be(page, self.rule.published if is_read else [])
            for tap in _screens_of_leaders():
                if tap != asks:
                    self._must_be(await self.tap(person, tap), [])

    async def _take_down(self) -> None:
        entries = await self._ledger()
        self.rule.entries = entries
        for each in entries:
            if _key(each) not in self.rule.said:
                people = frozenset(self.seats[seat] for seat in each.people)
                slip = next(slip for slip in self.table.slips if slip.people == people)
                self.rule.said[_key(each)] = slip.said[each.objective]
        async with self.database.unit(self.now) as unit:
            last = await unit.releases.last(NUMBER, self.kind)
            read = await unit.releases.published(NUMBER, self.kind)
            self.is_public = self.open_in in await unit.publications.at(NUMBER)
        while last and self.releases < last.number:
            self.releases += 1
            self.rule.figures.append(self.rule.figure(self.releases))
        for number in sorted({each.number for each in read} - {*self.numbers}):
            self.numbers.append(number)
            self.rule.published.append(self.rule.figure(number))

    def _must_be(self, page: Page, figures: list[Figure]) -> None:
        """Hold that a page tells the last of `figures`, or no figure at all."""
        told = read_levels(page.text)
        self.told += bool(told)
        texts = Counter(re.findall("|".join(TEXTS), page.text))
        if not figures:
            assert not told, page.text
            assert not texts, page.text
            return
        for objective, levels in told.items():
            assert levels == _levels(figures[-1], objective), page.text
        meant = Counter(TEXTS[said.value - 1] for said in figures[-1].get(ADDED, ()) if said.value)
        assert not texts or texts == meant, page.text


class PlayedRanking(Played):
    """The same of a ranking: an order is one answer, and a proposal may be hidden meanwhile."""

    kind = ReleaseKind.RANKING
    open_in = Phase.RANKING

    async def open(self) -> None:
        self.paper.clear()
        await super().open()
        async with self.database.unit(self.now) as unit:
            seat = self.seat(1)
            self.proposals = []
            for title in TITLES:
                draft = await unit.proposals.begin(NUMBER, seat, seat)
                await unit.proposals.write(draft, "title", title)
                await unit.proposals.present(draft.id)
                self.proposals.append(draft.id)
            await move(unit, NUMBER, Phase.RANKING)
        self.orders = list(permutations(self.proposals))

    async def votes(self, person: int, value: int) -> None:
        async with self.database.unit(self.now) as unit:
            chosen = await unit.rankings.choices(self.seat(person))
        where = {"roundtable": NUMBER, "seat": 0}
        if chosen:
            await self.tap(person, ChangeRanking(**where, mark=_mark(chosen)))
        for place, proposal in enumerate(self.orders[value], 1):
            await self.tap(person, ChooseProposal(**where, place=place, proposal=proposal))
        await self.tap(person, ConfirmRanking(**where, mark=_mark(self.orders[value])))
        slip = self.table.slip_of(person)
        if slip is None or slip.said[RANKING].value != value:
            self.table.answer(person, {RANKING: value})

    def _must_be(self, page: Page, figures: list[Figure]) -> None:
        """Hold that a page tells the points of the last of `figures`, or none."""
        told = dict(re.findall(r"· (\w+)(?: <i>[^<]*</i>)?</b>\n(\d+) punt", page.text))
        self.told += bool(told)
        if not figures:
            assert not told, page.text
            return
        points = Counter[str]()
        for said in figures[-1].get(RANKING, ()):
            order = self.orders[said.value]
            points.update({TITLES[self.proposals.index(p)]: 3 - n for n, p in enumerate(order)})
        assert not told or {t: int(n) for t, n in told.items()} == dict(points), page.text


def _mark(order: Sequence[int]) -> str:
    return sha256("-".join(map(str, order)).encode()).hexdigest()[:8]


async def play_ranking(database: Database, seed: int) -> Watch:
    """Play one history of a ranking, looked at after every step."""
    random = Random(seed)
    played = PlayedRanking(database, seed, random.randint(4, 7))
    await played.open()
    values = random.sample(range(6), 2)
    for person in random.sample(played.people, random.randint(3, len(played.people))):
        await played.votes(person, random.choice(values))
    for _ in range(random.randint(2, 3)):
        for _ in range(random.choice((0, 1, 2, 3))):
            staying = [each for each in played.people if each not in played.table.gone]
            if random.random() < 0.15 and len(staying) > LEAST:
                await played.erases(random.choice(staying))
            else:
                await played.votes(random.choice(staying), random.choice(values))
            await played.look()
        await played.moves(Phase.CLOSED)
        await played.look()
        for _ in range(random.choice((0, 1, 2))):
            await _after(played, random)
            await played.look()
        await played.moves(Phase.RANKING)
        await played.look()
    assert played.told or not played.rule.figures
    return played.watch


def _screens_of_leaders() -> tuple[Tap, ...]:
    return (
        ShowHome(),
        ShowResults(roundtable=NUMBER),
        ShowObjectiveLines(roundtable=NUMBER),
        ShowObjectiveResults(roundtable=NUMBER, page=0),
        ShowAddedResults(roundtable=NUMBER, page=0),
        ShowStatus(roundtable=NUMBER, page=0),
        ShowDiary(roundtable=NUMBER, page=0),
        ShowPhases(roundtable=NUMBER),
        ShowPublications(roundtable=NUMBER),
        AskPublication(roundtable=NUMBER, phase=Phase.RATING, page=0),
        ChooseRoundtable(asked_by="risultati"),
        ShowCrossTable(page=0),
        ShowRanking(roundtable=NUMBER, page=0),
        ShowRankingDetails(roundtable=NUMBER, page=0),
    )


def read_levels(text: str) -> dict[str, tuple[int, ...]]:
    """What a page tells of each objective: how many gave each level, and how many none."""
    found = {}
    for block in re.split(r"(?=<b>Obiettivo \d)", text):
        position = re.match(r"<b>Obiettivo (\d)", block)
        bars = re.findall(r"^(?:<code>)?([1-5]) (?:█+ )?(\d+)(?:</code>)?$", block, re.M)
        if position and bars:
            levels = {int(level): int(count) for level, count in bars}
            unknown = re.search(r"non so: (\d+)", block)
            assert unknown
            objective = OBJECTIVES[int(position[1]) - 1]
            found[objective] = (*(levels[n] for n in range(1, 6)), int(unknown[1]))
    return found


def _levels(figure: Mapping[str, tuple[Said, ...]], objective: str) -> tuple[int, ...]:
    given = Counter(said.value for said in figure.get(objective, ()))
    return (*(given[level] for level in range(1, 6)), given[0])


async def play(database: Database, seed: int) -> Watch:
    """Play one history of four to eight people, looked at after every step."""
    random = Random(seed)
    played = Played(database, seed, random.randint(4, 8))
    await played.open()
    values = random.sample((0, 1, 2, 5), random.randint(2, 3))
    for person in random.sample(played.people, random.randint(3, len(played.people))):
        for objective in OBJECTIVES:
            await played.answers(person, objective, random.choice(values))
        if random.random() < 0.3:
            await played.adds(person)
    for _ in range(random.randint(2, 4)):
        for _ in range(random.choice((0, 1, 2, 3, 4))):
            await _step(played, random, values)
            await played.look()
        await played.moves(Phase.PROPOSALS)
        await played.look()
        for _ in range(random.choice((0, 1, 2, 3))):
            await _after(played, random)
            await played.look()
        await played.moves(Phase.RATING)
        await played.look()
    shown = [_levels(each, id)[:5] for each in played.rule.figures for id in OBJECTIVES]
    assert played.told or not any(sum(levels) >= LEAST for levels in shown)
    return played.watch


async def _step(played: Played, random: Random, values: list[int]) -> None:
    staying = [each for each in played.people if each not in played.table.gone]
    person = random.choice(staying)
    match random.choices(
        ("answer", "several", "add", "erase", "join", "part", "agree", "check"),
        (4, 2, 1, 1, 2, 1, 1, 4),
    )[0]:
        case "answer":
            await played.answers(person, random.choice(OBJECTIVES), random.choice(values))
        case "several":
            for each in random.sample(staying, min(LEAST, len(staying))):
                await played.answers(each, random.choice(OBJECTIVES), random.choice(values))
        case "add":
            await played.adds(person)
        case "erase" if len(staying) > LEAST:
            await played.erases(person)
        case "join":
            await played.joins(*random.sample(staying, 2))
        case "part":
            await played.parts(person)
        case "agree":
            await played.consents(person, agreed=True)
        case "check":
            for each in played.paper & {*staying}:
                await played.checks(each, random.choice(OBJECTIVES), random.choice(values))


async def _after(played: Played, random: Random) -> None:
    staying = [each for each in played.people if each not in played.table.gone]
    match random.choices(("agree", "publish", "withdraw", "erase"), (3, 4, 1, 1))[0]:
        case "agree":
            await played.consents(random.choice(staying), agreed=random.random() < 0.8)
        case "publish":
            await played.publishes()
        case "withdraw":
            await played.withdraws()
        case "erase" if len(staying) > LEAST:
            await played.erases(random.choice(staying))
