"""Standing: the letter that stands last in somebody's chat, and what it asks.

Letters have buttons of their own beside the screen: whoever writes while one of them is the last
thing to be read answers it.
"""

from conversations.said import Message
from conversations.screens import Screen
from conversations.taps.vocabulary import asked_about
from conversations.turn import Refusal, Turn
from storage.records import LastMessage


async def read_letter(
    turn: Turn, message: Message | None, last: LastMessage | None
) -> Screen | None:
    """Return what the last letter asks, where nothing of the bot or of the writer came after it.

    None where it asks nothing, or not any more.
    """
    if turn.person is None or message is None:
        return None
    newest = await turn.unit.threads.newest(turn.who)
    if newest is None:
        return None
    about, stands = newest
    before = max(turn.person.screen or 0, last.message_id if last else 0)
    if not before < stands < message.number:
        return None
    asked = asked_about(about)
    if asked is None:
        return None
    try:
        return await turn.follow(asked)
    except Refusal:
        return None
