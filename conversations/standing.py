"""Standing: the letters in somebody's chat whose buttons are live, and what they ask.

Letters have buttons of their own beside the screen. Whoever writes while one of them is the last
thing to be read answers it; what else one has on a button names it wherever it stands.
"""

from typing import Final

from conversations.said import Message
from conversations.screens import Screen, say
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import asked_about
from conversations.turn import Refusal, Turn
from conversations.typed import Names, named_button
from storage.records import LastMessage

LOOKED_THROUGH: Final = 8
"""Letters, from the lowest: what is further up is not before anybody's eyes."""


async def stands_last(turn: Turn, message: Message | None, last: LastMessage | None) -> str | None:
    """Return what the letter is about below which nothing of the bot or of the writer came."""
    if turn.person is None or message is None:
        return None
    newest = await turn.unit.threads.newest(turn.who)
    before = max(turn.person.screen or 0, last.message_id if last else 0)
    return newest[0] if newest and before < newest[1] < message.number else None


async def read_letter(turn: Turn, about: str) -> Screen | None:
    """Return what letters about something ask; None where that is nothing, or not any more."""
    asked = asked_about(about)
    if asked is None:
        return None
    try:
        return await turn.follow(asked)
    except Refusal:
        return None


async def named_in_letters(turn: Turn, text: str) -> Tap | None:
    """Return the tap of the button of a letter whose label somebody wrote, wherever it stands.

    Refuses a label that several letters have for different things: nobody knows which was meant.
    """
    lowest = await turn.unit.threads.lowest(turn.who, LOOKED_THROUGH)
    letters = [await read_letter(turn, about) for about, stands in lowest if stands]
    named = (named_button(turn, each, text, Names.LABEL) for each in letters if each)
    taps = [tap for tap in named if tap]
    if len({each.pack() for each in taps}) > 1:
        raise Refusal(say("typed-either"))
    return taps[0] if taps else None
