"""Reading: what somebody wrote, taken for a button, an answer, a kindness, a code or a command."""

from dataclasses import dataclass

from conversations.commands import LEAVING, SPOKEN
from conversations.directory import TO_OTHERS, WORDS
from conversations.home import welcome
from conversations.inviting.codes import find_code
from conversations.remarks import remark
from conversations.said import Commanded
from conversations.screens import Screen, say
from conversations.standing import show_asked
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.turn import Kindness, Misfit, Refusal, Turn
from conversations.typed import (
    EITHER,
    Names,
    is_number,
    is_word,
    meant_button,
    missed_numbers,
    named_button,
    passes_over,
)
from conversations.written.courtesies import read_courtesy
from conversations.written.wishes import wants_out


@dataclass(frozen=True, slots=True)
class InView:
    """What somebody has before their eyes: the screen they are on, and a letter below it.

    What is no word to these may be one to what `others` show, which letters ask that stand in the
    chat. `misfit` is what is said to words that fit none of all. It `is_gone` where `screen` is
    another one than they were on: no number of it was meant, and no word that it waits for. It
    `is_remarked` where a remark was the last thing they read: a yes is said to that.
    """

    screen: Screen
    misfit: Refusal
    letter: Screen | None = None
    others: tuple[Tap, ...] = ()
    is_gone: bool = False
    is_remarked: bool = False


async def read_words(turn: Turn, view: InView, text: str) -> Screen | Commanded:
    """Act on what was written, or return the command that was meant.

    Raises the misfit where nothing was understood.
    """
    current = view.screen
    if _reads_on(turn, view, text):
        turn.answered = ShowHome()  # it was understood, although it is no answer
        return current
    if tap := _named(turn, view, text):
        return await _press(turn, tap)
    if wants_out(text):
        return await _leave(turn, view)
    writing = WORDS.get(type(current.here)) if current.here and not view.is_gone else None
    if writing and type(current.here) not in TO_OTHERS and passes_over(turn, text):
        raise Refusal(say("typed-nothing"))
    _must_ask_something(turn, current, text)
    misfit = view.misfit
    if writing:
        try:
            screen = await writing(turn, current.here, text)
        except Misfit as refusal:
            misfit = refusal
        else:
            turn.answered = turn.answered or current.here
            return screen
    return await _guess(turn, view, text, misfit)


def _reads_on(turn: Turn, view: InView, text: str) -> bool:
    """Tell whether somebody goes on after a remark: by its button, or by a yes that is to it.

    What the screen above says word by word is meant for that.
    """
    if named_button(turn, view.screen, text, Names.LABEL) or view.letter:
        return False
    is_yes_to_it = view.is_remarked and (
        type(view.screen.here) not in WORDS or named_button(turn, view.screen, text) is not None
    )
    by = EITHER if is_yes_to_it else Names.LABEL
    return named_button(turn, remark(ShowHome()), text, by) is not None


def _named(turn: Turn, view: InView, text: str) -> Tap | None:
    """Return the tap of the button that was named, in the letter or on the screen above it.

    Refuses a name that both of them have: nobody knows which was meant, unless the button above
    only leads to what the letter asks.
    """
    above = named_button(turn, view.screen, text)
    if view.is_gone and is_number(text):
        above = None
    below = named_button(turn, view.letter, text) if view.letter else None
    if view.letter and above and below and above not in (below, view.letter.here):
        raise Refusal(say("typed-either"))
    return below or above


async def _leave(turn: Turn, view: InView) -> Screen | Commanded:
    """Leave what was begun: by the button for that, where there is one."""
    tap = None if view.is_gone else named_button(turn, view.screen, LEAVING[0])
    return await _press(turn, tap) if tap else Commanded(LEAVING[0], "")


async def _guess(turn: Turn, view: InView, text: str, misfit: Refusal) -> Screen | Commanded:
    """Take words no screen waits for: a code, part of a button's name, a command without sign."""
    current = view.screen
    if code := find_code(text):
        screen = await welcome.claim_invitation(turn, code)
        turn.answered = (current.here or ShowHome()) if turn.menu_changed else None
        return screen
    if not turn.visitor.seats:
        raise misfit
    if not view.is_gone and (tap := meant_button(turn, current, text)):
        return await _press(turn, tap)
    if word := next((word for word in SPOKEN if is_word(text, word)), None):
        return Commanded(word, "")
    if tap := await _named_in_others(turn, view, text):
        return await _press(turn, tap)
    if not view.is_gone and (there := missed_numbers(turn, current, text)):
        raise Refusal(say("typed-number", first=there[0], last=there[1]))
    raise misfit


async def _named_in_others(turn: Turn, view: InView, text: str) -> Tap | None:
    """Return the tap of the button that was named, in the lowest other letter that has it.

    A number is no name there: it says what is in view.
    """
    if is_number(text):
        return None
    for asked in view.others:
        screen = await show_asked(turn, asked)
        if screen and (tap := named_button(turn, screen, text)):
            return tap
    return None


async def _press(turn: Turn, tap: Tap) -> Screen:
    screen = await turn.follow(tap)
    turn.answered = tap
    return screen


def _must_ask_something(turn: Turn, current: Screen, text: str) -> None:
    """Answer kindly whoever is only kind: that is taken for no answer, and for no mistake."""
    courtesy = None if type(current.here) in TO_OTHERS else read_courtesy(text)
    if courtesy:
        name = turn.person.name if turn.person else turn.sender.name
        is_awaited = type(current.here) in WORDS
        raise Kindness(say(f"courtesy-{courtesy}", name=name, asked=int(is_awaited)))
