"""Reading: what somebody wrote, taken for a button, an answer, a kindness, a code or a command."""

from conversations.commands import LEAVING, SPOKEN
from conversations.directory import TO_OTHERS, WORDS
from conversations.home import welcome
from conversations.inviting.codes import find_code
from conversations.remarks import remark
from conversations.said import Commanded
from conversations.screens import Screen, say
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.turn import Misfit, Refusal, Turn
from conversations.typed import is_word, meant_button, named_button
from conversations.written.courtesies import read_courtesy


async def read_words(turn: Turn, current: Screen, text: str, misfit: Refusal) -> Screen | Commanded:
    """Act on what was written on a screen, or return the command that was meant.

    Raises `misfit` where nothing was understood.
    """
    if tap := named_button(turn, current, text):
        return await _press(turn, tap)
    if named_button(turn, remark(ShowHome()), text):
        return current
    if is_word(text, *LEAVING):
        return Commanded(LEAVING[0], "")
    _must_ask_something(turn, current, text)
    if current.here and (writing := WORDS.get(type(current.here))):
        try:
            screen = await writing(turn, current.here, text)
        except Misfit as refusal:
            misfit = refusal
        else:
            turn.answered = turn.answered or current.here
            return screen
    return await _guess(turn, current, text, misfit)


async def _guess(turn: Turn, current: Screen, text: str, misfit: Refusal) -> Screen | Commanded:
    """Take words no screen waits for: a code, part of a button's name, a command without sign."""
    if code := find_code(text):
        screen = await welcome.claim_invitation(turn, code)
        turn.answered = (current.here or ShowHome()) if turn.menu_changed else None
        return screen
    if not turn.visitor.seats:
        raise misfit
    if tap := meant_button(turn, current, text):
        return await _press(turn, tap)
    if word := next((word for word in SPOKEN if is_word(text, word)), None):
        return Commanded(word, "")
    raise misfit


async def _press(turn: Turn, tap: Tap) -> Screen:
    screen = await turn.follow(tap)
    turn.answered = tap
    return screen


def _must_ask_something(turn: Turn, current: Screen, text: str) -> None:
    """Answer kindly whoever is only kind: that is taken for no answer, and for no mistake."""
    courtesy = None if type(current.here) in TO_OTHERS else read_courtesy(text)
    if courtesy and turn.visitor.seats:
        name = turn.person.name if turn.person else turn.sender.name
        is_awaited = type(current.here) in WORDS
        raise Refusal(say(f"courtesy-{courtesy}", name=name, asked=int(is_awaited)))
