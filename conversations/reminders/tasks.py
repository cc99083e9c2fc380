"""What somebody still has to do, said to themselves: words, and the button that leads there."""

from dataclasses import dataclass

from conversations.coordination.missing import ASKING, Missing, Where, who_is_missing
from conversations.parcels import Occasion
from conversations.screens import Button, Phrase, Style, say
from conversations.sheets.sheet import minutes_for
from conversations.taps.proposals import OpenWriting
from conversations.taps.ranking import OpenRanking
from conversations.taps.rating import OpenRating, ShowSummary
from storage.records import Phase


@dataclass(frozen=True, slots=True)
class Task:
    """What a phase still asks of somebody."""

    phase: Phase
    missing: Missing

    @property
    def is_asked(self) -> bool:
        """Tell whether it was begun, or has to be: a proposal is written by whoever wants to."""
        return self.phase is not Phase.PROPOSALS or self.missing.where is Where.HALFWAY

    def words(self) -> Phrase:
        """Say what is left."""
        if self.phase is Phase.RATING and self.missing.left:
            left = self.missing.left
            return say("reminder-missing", missing=left, minutes=minutes_for(left))
        if self.phase is Phase.RATING:
            return say("reminder-unconfirmed")
        if self.phase is Phase.RANKING:
            has_begun = self.missing.where is Where.HALFWAY
            return say("reminder-ranking-begun" if has_begun else "reminder-ranking")
        return say("remind-half-written" if self.is_asked else "reminder-proposal")

    def way(self, number: int) -> Button:
        """Return the button that leads there."""
        has_begun = self.missing.where is Where.HALFWAY
        if self.phase is Phase.RATING and self.missing.left:
            label = say("button-go-on" if has_begun else "button-begin")
            return Button(label, OpenRating(roundtable=number), Style.PRIMARY)
        if self.phase is Phase.RATING:
            return Button(say("button-review"), ShowSummary(roundtable=number), Style.PRIMARY)
        if self.phase is Phase.RANKING:
            rank = OpenRanking(roundtable=number, seat=0, page=0)
            begin = say("button-go-on" if has_begun else "button-rank-begin")
            return Button(begin, rank, Style.PRIMARY)
        label = say("button-resume-draft" if has_begun else "button-propose")
        return Button(label, OpenWriting(roundtable=number), Style.PRIMARY)


async def tasks_at(occasion: Occasion, number: int) -> dict[int, Task]:
    """Read what each participant of a table who is in still has to do, by their seat."""
    phase = (await occasion.unit.roundtables.get(number)).phase
    if phase not in ASKING:
        return {}
    platform = occasion.process.platform(number)
    return {
        each.seat.id: Task(phase, each)
        for each in await who_is_missing(occasion.unit, platform, phase)
        if each.where is not Where.NOT_IN
    }
