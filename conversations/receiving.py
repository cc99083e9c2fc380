"""Receiving: files and people that somebody sends, and the words under a file."""

from conversations.directory import FILES, PEOPLE, WORDS
from conversations.home import welcome
from conversations.inviting.codes import find_code
from conversations.said import Sent, Shared
from conversations.screens import Screen, say
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn


async def meet(turn: Turn, said: Shared, current: Screen) -> Screen:
    """Take people picked from one's contacts, where the screen waits for them."""
    here = current.here
    if here and type(here) in PEOPLE:
        return await PEOPLE[type(here)](turn, here, said.names)
    raise Refusal(say("only-words"))


async def receive(turn: Turn, said: Sent, current: Screen) -> Screen | None:
    """Take a file where the screen waits for one; None where the words under it are all there is.

    Of an album the first is taken, and whoever sent it is told so once.
    """
    here = current.here
    is_of_many = said.message is not None and said.message.album is not None
    if said.attachment and here and type(here) in FILES:
        screen = await FILES[type(here)](turn, here, said.attachment)
        shown = await _read_caption(turn, said, here, screen)
        return shown.below(say("album-first")) if is_of_many else shown
    if code := find_code(said.words):
        return await welcome.claim_invitation(turn, code)
    if said.words and (said.is_text or not said.is_forwarded):
        return None
    if is_of_many:
        raise Refusal(say("album-refused"))
    raise Refusal(say("only-words-and-files" if type(here) in FILES else "only-words"))


async def _read_caption(turn: Turn, said: Sent, here: Tap, screen: Screen) -> Screen:
    """Take the words under a file that was kept for the answer its screen waits for, too."""
    if not said.words or said.is_forwarded:
        return screen
    writing = WORDS.get(type(here))
    if writing is None or screen.here != here:
        return screen.below(say("caption-unread"))
    try:
        answered = await writing(turn, here, said.words)
    except Refusal as refusal:
        return screen.below(refusal.phrase)
    turn.answered = turn.answered or here
    return answered.below(say("caption-with-file"))
