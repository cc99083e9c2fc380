"""A person's sheet (*scheda*) at one table: what is asked there and what has been answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.packing import Tap
from conversations.phases import why_not_in
from conversations.screens import Button, Phrase, Row, brief, say
from conversations.turn import Refusal, Turn
from storage.platforms import Objective, Platform
from storage.records import Phase, Roundtable

LINE = 90
"""Characters of an objective that are enough to recognise it in a list."""
NUMBERS_IN_A_ROW = 5
SECONDS_AN_OBJECTIVE = 40
"""How long people take to read an objective and judge it, when told how long it will take."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of one ballot beside the objectives of its platform.

    `ratings` has an objective's level, or None where the person said *non so*.
    """

    platform: Platform
    roundtable: Roundtable
    ballot_id: int
    ratings: dict[str, int | None]

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
    roundtable, ratings = await turn.unit.ballots.sheet(seat.ballot_id)
    return Sheet(platform, roundtable, seat.ballot_id, ratings)


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
