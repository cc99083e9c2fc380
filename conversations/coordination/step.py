"""The next step of a table: what can be done now, by which button, and what it waits for."""

from dataclasses import dataclass, replace

from conversations.coordination.gates import find_obstacle
from conversations.participation import has_anybody
from conversations.phases import entered_next, way_to_next
from conversations.publishing.publishing import is_left_to_publish
from conversations.screens import Button, Phrase, Style, say
from conversations.taps.documents import ShowMinutes
from conversations.taps.publishing import ShowPublications
from conversations.taps.readback import OpenReadback
from conversations.turn import Reading, Turn
from storage.records import Roundtable


@dataclass(frozen=True, slots=True)
class Step:
    """What is next, in words, and the button that leads there."""

    words: Phrase
    way: Button


async def find_step(turn: Turn, roundtable: Roundtable) -> Step:
    """Return what can be done next; at the end, what the work has come to."""
    return await find_step_on(turn, roundtable) or await _after_the_end(turn, roundtable.number)


async def find_step_on(reading: Reading, roundtable: Roundtable) -> Step | None:
    """Return the step to the next phase, or what is to be done before; None at the end."""
    entered = entered_next(roundtable.phase)
    if entered is None:
        return None
    if obstacle := await find_obstacle(reading, roundtable, entered):
        return Step(obstacle.words, replace(obstacle.way(), style=Style.PRIMARY))
    return Step(say(f"panel-next-{roundtable.phase}"), way_to_next(roundtable, entered))


async def _after_the_end(turn: Turn, number: int) -> Step:
    if await is_left_to_publish(turn, turn.platform(number)):
        publish = ShowPublications(roundtable=number)
        return Step(
            say("panel-next-closed"), Button(say("button-next-closed"), publish, Style.PRIMARY)
        )
    minutes = Button(say("button-see-minutes"), ShowMinutes(roundtable=number))
    if not await turn.unit.publications.at(number):
        return Step(say("panel-none-to-publish"), minutes)
    last = await turn.unit.readbacks.last(number)
    reread = OpenReadback(roundtable=number)
    if last is None and await has_anybody(turn, number):
        begin = Button(say("button-next-readback"), reread, Style.PRIMARY)
        return Step(say("panel-next-readback"), begin)
    if last is not None and last.closed_at is None:
        see = Button(say("button-during-readback"), reread, Style.PRIMARY)
        return Step(say("panel-during-readback", until=last.ends_at), see)
    return Step(say("panel-all-published"), minutes)
