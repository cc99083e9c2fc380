"""Standing: the letters that stand in somebody's chat, and what they ask.

Letters have buttons of their own beside the screen: whoever writes while one of them is the last
thing to be read answers it. What is no answer to that, nor to the screen, may be one to another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from conversations.phases import about_phase
from conversations.said import Message
from conversations.screens import Screen
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import asked_about
from conversations.turn import Refusal, Turn
from storage.records import LastMessage

STANDING: Final = 6
"""Letters: who scrolls further up presses."""


@dataclass(frozen=True, slots=True)
class Letters:
    """What letters ask: the `last` thing to be read, if it asks something, and what `others` do."""

    last: Screen | None = None
    others: tuple[Tap, ...] = ()


async def read_letters(turn: Turn, message: Message | None, last: LastMessage | None) -> Letters:
    """Return what the letters in somebody's chat ask, as far as that is asked still.

    The last one is the last thing to be read only where nothing of the bot or of the writer came
    after it.
    """
    if turn.person is None or message is None:
        return Letters()
    standing = await turn.unit.threads.standing(turn.who, STANDING)
    others = tuple(filter(None, (_asked(turn, about) for about, _ in standing)))
    if not standing:
        return Letters(None, others)
    about, stands = standing[0]
    before = max(turn.person.screen or 0, last.message_id if last else 0)
    asked = asked_about(about)
    if asked is None or not before < stands < message.number:
        return Letters(None, others)
    return Letters(await show_asked(turn, asked), others)


async def show_asked(turn: Turn, asked: Tap) -> Screen | None:
    """Return what a letter asks; None where it is not asked any more."""
    try:
        return await turn.follow(asked)
    except Refusal:
        return None


def _asked(turn: Turn, about: str) -> Tap | None:
    """Return what shows what a letter asks: that of a phase asks what is asked at home."""
    phases: Sequence[str] = [about_phase(number) for number in turn.tables_taking_part()]
    return ShowHome() if about in phases else asked_about(about)
