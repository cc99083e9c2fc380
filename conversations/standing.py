"""Standing: the letter that stands last in somebody's chat, and what it asks.

Letters have buttons of their own beside the screen: whoever writes while one of them is the last
thing to be read answers it.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from conversations.said import Message
from conversations.screens import Screen
from conversations.taps.counting import AskConsent
from conversations.taps.meetings import ShowMeeting
from conversations.taps.packing import Tap
from conversations.taps.pairing import ShowRequest
from conversations.taps.proposals import ShowJoining
from conversations.turn import Refusal, Turn
from storage.records import LastMessage, ReleaseKind

ASKED_ON: Final[Mapping[re.Pattern[str], Callable[[re.Match[str]], Tap]]] = {
    re.compile(r"meeting-(\d+)"): lambda found: ShowMeeting(meeting=int(found[1])),
    re.compile(r"pair-asked-(\d+)"): lambda found: ShowRequest(request=int(found[1])),
    re.compile(r"joining-(\d+)-(\d+)"): lambda found: ShowJoining(
        proposal=int(found[1]), seat=int(found[2])
    ),
    re.compile(rf"consent-(\d+)-({'|'.join(ReleaseKind)})"): lambda found: AskConsent(
        roundtable=int(found[1]), kind=ReleaseKind(found[2])
    ),
}
"""By what a letter is about: the tap that shows what it asks."""


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
    for pattern, asked_on in ASKED_ON.items():
        if found := pattern.fullmatch(about):
            try:
                return await turn.follow(asked_on(found))
            except Refusal:
                return None
    return None
