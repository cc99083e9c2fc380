"""Gates: what has to be settled before a table may enter a phase, and how."""

from dataclasses import dataclass

from conversations.phases import label_to_phase
from conversations.proposals.reading import undecided
from conversations.ranking.tally import FEWEST
from conversations.screens import Button, Phrase, say
from conversations.taps.coordination import AskPhase
from conversations.taps.merging import ShowLookAlikes
from conversations.taps.packing import Tap
from conversations.taps.proposals import ShowProposals
from conversations.turn import Reading
from storage.records import Phase, Roundtable


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What is in the way of a phase, and the tap that leads to what can be done about it now."""

    words: Phrase
    label: Phrase
    tap: Tap

    def way(self) -> Button:
        """Return the button that leads there."""
        return Button(self.label, self.tap)


async def find_obstacle(
    reading: Reading, roundtable: Roundtable, entered: Phase
) -> Obstacle | None:
    """Return why a table may not enter a phase now, None where it may."""
    if entered is not Phase.RANKING:
        return None
    number = roundtable.number
    groups = await undecided(reading, number)
    listed = len(await reading.unit.proposals.listed_at(number))
    if not groups and listed >= FEWEST:
        return None
    is_now = roundtable.phase is Phase.PROPOSALS
    needs = "ranking-needs-two-now" if is_now else "ranking-needs-two"
    words = say("look-alikes-first" if groups else needs, count=len(groups) or listed)
    if not is_now:
        back = AskPhase(roundtable=number, entered=Phase.PROPOSALS)
        return Obstacle(words, _to_proposals(roundtable), back)
    if groups:
        decide = ShowLookAlikes(roundtable=number, pair=0, first=0, second=0)
        return Obstacle(words, say("button-alike"), decide)
    return Obstacle(words, say("button-proposals"), ShowProposals(roundtable=number, page=0))


def _to_proposals(roundtable: Roundtable) -> Phrase:
    is_back = roundtable.phase in (Phase.RANKING, Phase.CLOSED)
    key = "button-phase-back" if is_back else "button-phase-on"
    return say(key, to=label_to_phase(Phase.PROPOSALS))
