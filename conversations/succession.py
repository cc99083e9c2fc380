"""Succession: what a message has to do with the one before it.

A telephone cuts a long text into several messages, sends an album as one message a picture, and
tells of a correction as of a message that was written before.
"""

from datetime import timedelta
from hashlib import blake2b
from typing import Final

from conversations.catalogue import utf16_length
from conversations.said import Corrected, Message, Said, Sent, Wrote
from conversations.screens import Screen
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import unpack
from conversations.turn import Turn
from storage.records import LastMessage

CUT_FROM: Final = 3500
"""UTF-16 units. A telephone cuts a text at 4,096 or at a word before; only a list is as long."""
CUT_AT: Final = 4096
AT_ONCE: Final = timedelta(seconds=3)
"""Within this the rest of a text follows. Nobody writes two messages as quickly."""


async def read_last(turn: Turn, said: Said) -> LastMessage | None:
    """Return what somebody wrote before, where it may matter to what they say now."""
    if turn.person is None or not isinstance(said, Wrote | Corrected | Sent):
        return None
    return await turn.unit.last_messages.of(turn.who)


def units_before(last: LastMessage | None, message: Message | None) -> int:
    """Return how long the part of a text was whose rest this is; 0 where it is none."""
    if last is None or message is None or last.units < CUT_FROM:
        return 0
    return last.units if timedelta(0) <= message.at - last.sent_at <= AT_ONCE else 0


def may_go_on(text: str) -> bool:
    """Tell whether a text is so long that it may be the first part of a longer one."""
    return utf16_length(text) >= CUT_FROM


def rejoin(text: str, rest: str) -> str:
    """Return a text that was cut, whole again: in the middle of a word, or between two lines."""
    return f"{text}{'' if utf16_length(text) >= CUT_AT else chr(10)}{rest}"


def is_done(last: LastMessage) -> bool:
    """Tell whether something came of a message: it was no mere mistake."""
    return last.answered is not None or (last.place is not None and last.place != last.led_to)


def is_of_same_album(last: LastMessage | None, message: Message | None) -> bool:
    """Tell whether a picture came together with the one before it."""
    return bool(last and message and message.album and message.album == last.album)


def says_the_same(last: LastMessage, text: str) -> bool:
    """Tell whether nothing was changed: Telegram tells of more than of words."""
    return last.digest == _digest(text)


def tap_of(packed: str | None) -> Tap | None:
    """Return the tap that was kept, None where there was none."""
    return unpack(packed) if packed else None


async def note_last(
    turn: Turn, said: Said, last: LastMessage | None, place: str | None, screen: Screen
) -> None:
    """Keep by what this message is known again, where it was written and what came of it."""
    if turn.person is None:
        return
    led_to = screen.here.pack() if screen.here else place
    answered = turn.answered.pack() if turn.answered else None
    match said:
        case Wrote(text=words, message=Message() as message):
            units = utf16_length(words) + units_before(last, message)
        case Sent(words=words, message=Message() as message):
            units, answered = 0, answered or _answered_by(last, message)
        case Corrected(text=words, message=message) if last and _is_taken(turn, last, message):
            units, place = last.units, last.place
        case _:
            return
    now = LastMessage(
        message.number,
        message.at,
        units,
        _digest(words),
        message.album,
        place,
        answered,
        led_to,
    )
    await turn.unit.last_messages.note(turn.who, now)


def _answered_by(last: LastMessage | None, message: Message) -> str | None:
    """Return what the pictures before this one of the same album were taken for."""
    return last.answered if last and is_of_same_album(last, message) else None


def _is_taken(turn: Turn, last: LastMessage, message: Message) -> bool:
    """Tell whether a correction is what counts now: what came before it can't be said any more."""
    return last.message_id == message.number and (turn.answered is not None or not last.answered)


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()
