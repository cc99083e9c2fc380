"""A person's sheet (*scheda*) at one table: what is asked there and what has been answered."""

from dataclasses import dataclass, replace

from conversations.phases import why_not_in
from conversations.screens import Phrase, say
from conversations.sheets.answers import Answers
from conversations.taps.counting import AskConsent
from conversations.turn import Detour, Refusal, Turn
from storage.records import ParticipantSeat, Person, Phase, ReleaseKind

OPEN_PHASES = (Phase.PRESENTATION, Phase.RATING)
"""While a table is in one of these, its answers are still everybody's own."""
SECONDS_AN_OBJECTIVE = 40
"""How long people take to read an objective and judge it, when told how long it will take."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who answer as one sheet, seen by one of them: `mine` and `partner` are their seats."""

    mine: ParticipantSeat
    partner: ParticipantSeat
    person: Person

    @property
    def name(self) -> str:
        """Return what the other one is called."""
        return self.partner.name or self.person.name

    @property
    def my_name(self) -> str:
        """Return what the other one knows this one as."""
        return self.mine.name or "–"

    def unconfirmed(self) -> "Pair":
        """Return the pair as it is when nobody has confirmed the sheet."""
        mine, partner = (replace(seat, confirmed_at=None) for seat in (self.mine, self.partner))
        return Pair(mine, partner, self.person)


@dataclass(frozen=True, slots=True)
class Sheet(Answers):
    """The answers of one ballot; `pair` is None for whoever answers alone.

    `is_released` says that figures of the table's rating were read already, perhaps with these
    answers in them. `is_parted` where two were a pair and none of them has answered anew since.
    """

    ballot_id: int
    is_released: bool
    pair: Pair | None = None
    is_parted: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether answers may be given and changed now."""
        return self.roundtable.phase is Phase.RATING

    async def must_be_open(self, turn: Turn) -> None:
        """Refuse an answer that comes too early or too late; ask before one that may be known."""
        if not self.is_open:
            raise Refusal(await self.closed_because(turn))
        await self.must_be_asked(turn)

    async def must_be_asked(self, turn: Turn) -> None:
        """Ask first whoever answers or changes after figures were read: it may be recognised."""
        if not self.is_released:
            return
        number = self.platform.number
        said = await turn.unit.releases.consents_of(turn.seat_of_participant(number).id)
        if said.get(ReleaseKind.RATING) is None:
            raise Detour(AskConsent(roundtable=number, kind=ReleaseKind.RATING))

    async def closed_because(self, turn: Turn) -> Phrase:
        """Say why the rating takes no answers now."""
        return await why_not_in(turn, self.roundtable, Phase.RATING)


async def open_sheet(turn: Turn, number: int) -> Sheet:
    """Return this person's sheet at table `number`; refuses whoever does not take part there."""
    platform = turn.platform(number)
    seat = turn.seat_of_participant(number)
    sheet = await turn.unit.ballots.sheet(seat.ballot_id)
    roundtable, paired_at, parted_at, is_released, ratings = sheet
    pair = await find_pair(turn, seat) if paired_at else None
    parted = parted_at is not None
    return Sheet(platform, roundtable, ratings, seat.ballot_id, is_released, pair, parted)


async def hold_sheet(turn: Turn, number: int) -> Sheet:
    """Return this person's sheet to change it: the other of a pair waits with their change."""
    sheet = await open_sheet(turn, number)
    if sheet.pair is None and not sheet.is_parted:
        return sheet
    await turn.unit.pairs.hold_sheet(sheet.ballot_id)
    return await open_sheet(turn, number)


async def answer_alone(turn: Turn, sheet: Sheet) -> Sheet:
    """Return the sheet this person answers anew on: their own, where a parted pair's was one.

    It is for whoever writes now, after all that may refuse it.
    """
    if not sheet.is_parted:
        return sheet
    await turn.unit.pairs.hold_sheet(sheet.ballot_id)
    seat = turn.seat_of_participant(sheet.platform.number)
    sharing = [each.id for each, _ in await turn.unit.pairs.of(sheet.ballot_id)]
    if len(sharing) > 1:
        await turn.unit.ballots.see(sheet.ballot_id, *sharing)
        await turn.unit.pairs.split(seat)
        turn.visitor = await turn.unit.people.visitor(turn.who)
    return await open_sheet(turn, sheet.platform.number)


async def find_pair(turn: Turn, seat: ParticipantSeat) -> Pair | None:
    """Return the pair of somebody's own seat, None where they answer alone."""
    seated = await turn.unit.pairs.of(seat.ballot_id)
    mine = next((each for each, _ in seated if each.id == seat.id), None)
    others = [(each, person) for each, person in seated if each.id != seat.id]
    return Pair(mine, *others[0]) if mine and others else None


async def is_counted(turn: Turn, seat: ParticipantSeat) -> bool:
    """Tell whether a seat's answers are already part of a table's closed result."""
    return (await turn.roundtable_of(seat)).phase not in OPEN_PHASES


def with_whom(sheet: Sheet) -> tuple[Phrase, ...]:
    """Say with whom the sheet is shared, and how far the two are."""
    if sheet.pair is None:
        return (say("pair-still-one"),) if sheet.is_parted else ()
    if not sheet.is_open:
        return (say("pair-was-with", name=sheet.pair.name),)
    return (say("pair-with", name=sheet.pair.name, progress=progress(sheet)),)


def progress(sheet: Sheet) -> Phrase:
    """Say how many of the objectives are judged."""
    asked = len(sheet.platform.objectives)
    return say("pair-progress", done=asked - len(sheet.missing), asked=asked)


def minutes_for(objectives: int) -> int:
    """Return about how many minutes it takes to judge so many objectives; at least one."""
    return max(1, round(objectives * SECONDS_AN_OBJECTIVE / 60))
