"""A person's sheet (*scheda*) at one table: what is asked there and what has been answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversations.packing import Tap
from conversations.phases import why_not_in
from conversations.screens import Button, Phrase, Row, brief, say
from conversations.turn import Refusal, Turn
from storage.platforms import Objective, Platform
from storage.records import OwnObjective, Person, Phase, Roundtable, Seat

OPEN_PHASES = (Phase.PRESENTATION, Phase.RATING)
"""While a table is in one of these, its answers are still everybody's own."""
LINE = 90
"""Characters of an objective that are enough to recognise it in a list."""
NUMBERS_IN_A_ROW = 5
SECONDS_AN_OBJECTIVE = 40
"""How long people take to read an objective and judge it, when told how long it will take."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who answer as one sheet, seen by one of them: `mine` and `partner` are their seats."""

    mine: Seat
    partner: Seat
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
class Sheet:
    """The answers of one ballot beside the objectives of its platform.

    `ratings` has an objective's level, or None where the person said *non so*. `pair` is None for
    whoever answers alone.
    """

    platform: Platform
    roundtable: Roundtable
    ballot_id: int
    ratings: dict[str, int | None]
    pair: Pair | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether answers may be given and changed now."""
        return self.roundtable.phase is Phase.RATING

    @property
    def missing(self) -> list[Objective]:
        """Return the objectives without an answer, in the deck's order."""
        return [o for o in self.platform.objectives if o.id not in self.ratings]

    def position(self, objective: Objective) -> int:
        """Return an objective's place in the deck's order, from 0."""
        return self.platform.objectives.index(objective)

    def missing_after(self, objective: Objective) -> Objective | None:
        """Return the next objective without an answer, starting again from the top at the end."""
        position = self.position(objective)
        later = [o for o in self.missing if self.position(o) > position]
        return next(iter(later or self.missing), None)

    async def must_be_open(self, turn: Turn) -> None:
        """Refuse an answer that comes too early or too late."""
        if not self.is_open:
            raise Refusal(await self.closed_because(turn))

    async def closed_because(self, turn: Turn) -> Phrase:
        """Say why the rating takes no answers now."""
        return await why_not_in(turn, self.roundtable, Phase.RATING)


async def open_sheet(turn: Turn, number: int) -> Sheet:
    """Return this person's sheet at table `number`; refuses whoever does not take part there."""
    platform = turn.platform(number)
    seat = turn.seat_of_participant(number)
    if seat.ballot_id is None:
        raise ValueError(f"seat {seat.id} was claimed without a ballot")
    roundtable, paired_at, ratings = await turn.unit.ballots.sheet(seat.ballot_id)
    pair = await find_pair(turn, seat) if paired_at else None
    return Sheet(platform, roundtable, seat.ballot_id, ratings, pair)


async def hold_sheet(turn: Turn, number: int) -> Sheet:
    """Return this person's sheet to change it: the other of a pair waits with their change."""
    sheet = await open_sheet(turn, number)
    if sheet.pair is None:
        return sheet
    await turn.unit.pairs.hold_sheet(sheet.ballot_id)
    return await open_sheet(turn, number)


async def find_pair(turn: Turn, seat: Seat) -> Pair | None:
    """Return the pair of somebody's own seat, None where they answer alone."""
    if seat.ballot_id is None:
        return None
    seated = await turn.unit.pairs.of(seat.ballot_id)
    mine = next((each for each, _ in seated if each.id == seat.id), None)
    others = [(each, person) for each, person in seated if each.id != seat.id]
    return Pair(mine, *others[0]) if mine and others else None


def with_whom(sheet: Sheet) -> tuple[Phrase, ...]:
    """Say with whom the sheet is shared, and how far the two are."""
    if sheet.pair is None:
        return ()
    if not sheet.is_open:
        return (say("pair-was-with", name=sheet.pair.name),)
    return (say("pair-with", name=sheet.pair.name, progress=progress(sheet)),)


def progress(sheet: Sheet) -> Phrase:
    """Say how many of the objectives are judged."""
    asked = len(sheet.platform.objectives)
    return say("pair-progress", done=asked - len(sheet.missing), asked=asked)


def is_judged(own: OwnObjective) -> bool:
    """Tell whether its importance was said, *non so* included."""
    return own.level is not None or own.abstained


def numbered_lines(lines: Sequence[tuple[str, Phrase]], first: int = 1) -> tuple[Phrase, ...]:
    """Say each text and its answer as a line of the sheet, numbered from `first`."""
    return tuple(
        say("sheet-line", number=number, text=brief(text, LINE), answer=answer)
        for number, (text, answer) in enumerate(lines, first)
    )


def numbered_buttons(taps: Sequence[Tap], first: int = 1) -> tuple[Row, ...]:
    """Return a button for each line of the sheet: its number, a few in a row."""
    buttons = tuple(
        Button(say("button-number", number=str(number)), tap)
        for number, tap in enumerate(taps, first)
    )
    starts = range(0, len(buttons), NUMBERS_IN_A_ROW)
    return tuple(buttons[start : start + NUMBERS_IN_A_ROW] for start in starts)


def minutes_for(objectives: int) -> int:
    """Return about how many minutes it takes to judge so many objectives; at least one."""
    return max(1, round(objectives * SECONDS_AN_OBJECTIVE / 60))
