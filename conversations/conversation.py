"""What was said, and what is shown to it: the one place where an update becomes an action.

To add a screen: a tap in `taps`, its action here, its words in the catalogues.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from conversations import (
    closing,
    help,
    languages,
    own_objectives,
    presentation,
    privacy,
    rating,
    results,
    status,
    welcome,
)
from conversations import taps as t
from conversations.commands import SPOKEN, Audience
from conversations.invitation import find_code
from conversations.naming import named_button
from conversations.packing import Tap
from conversations.screens import Screen, say
from conversations.taps import unpack
from conversations.turn import Refusal, Turn

ByCommand = Callable[[Turn, str], Awaitable[Screen]]
ByTap = Callable[[Turn, Any], Awaitable[Screen]]
ByText = Callable[[Turn, Any, str], Awaitable[Screen]]

COMMANDS: Final[Mapping[str, ByCommand]] = {
    "start": welcome.start,
    "valuta": rating.rate,
    "tavolo": presentation.present,
    "risultati": results.results,
    "stato": status.status,
    "lingua": languages.languages,
    "privacy": privacy.privacy,
    "imieidati": privacy.my_data,
    "cancellami": privacy.forget_me,
    "aiuto": help.explain,
    "annulla": help.cancel,
}


async def choose_again(turn: Turn, tap: t.ChooseRoundtable) -> Screen:
    """Ask once more which table a command means."""
    return await _obey(turn, Commanded(tap.asked_by, ""))


TAPS: Final[Mapping[type[Tap], ByTap]] = {
    t.ShowHome: welcome.show_home,
    t.ReadNotice: welcome.read_notice,
    t.ShowHelp: help.show_help,
    t.ShowNotice: privacy.show_notice,
    t.ShowMyData: privacy.show_my_data,
    t.AskErasure: privacy.ask_erasure,
    t.Erase: privacy.erase,
    t.ShowLanguages: languages.show_languages,
    t.ChooseLanguage: languages.choose_language,
    t.ChooseRoundtable: choose_again,
    t.ShowRoundtable: presentation.show_roundtable,
    t.OpenRating: rating.open_rating,
    t.ShowObjective: rating.show_objective,
    t.Rate: rating.record_rating,
    t.ShowSummary: rating.show_summary,
    t.ShowOwnObjectives: own_objectives.show_own_objectives,
    t.WriteOwnObjective: own_objectives.ask_words,
    t.ShowOwnObjective: own_objectives.show_own_objective,
    t.RateOwnObjective: own_objectives.record_own_rating,
    t.AskRemoval: own_objectives.ask_removal,
    t.RemoveOwnObjective: own_objectives.remove_own_objective,
    t.ShowResults: results.show_results,
    t.RefreshResults: results.refresh_results,
    t.AskClosing: closing.ask_closing,
    t.CloseRating: closing.close_rating,
    t.ReopenRating: closing.reopen_rating,
    t.ShowStatus: status.show_status,
    t.Nudge: status.nudge,
}

WRITINGS: Final[Mapping[type[Tap], ByText]] = {
    t.WriteOwnObjective: own_objectives.record_words,
}
"""Screens that wait for words: what is written there goes to these."""

FOR_EVERYBODY: Final = {t.ShowHelp, t.ShowNotice, t.ShowMyData, t.AskErasure, t.Erase}
"""What strangers may press too."""

BEFORE_THE_NOTICE: Final = {t.ReadNotice, t.ShowLanguages, t.ChooseLanguage}
"""What whoever has a seat may press before having read the informativa."""


@dataclass(frozen=True, slots=True)
class Commanded:
    """`/name argument`."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button was pressed; `data` is whatever the client sent."""

    data: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """Plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is not text: a photo, a voice message, a forwarded message."""


Said = Commanded | Tapped | Wrote | Sent


async def respond(turn: Turn, said: Said) -> Screen:
    """Act on what was said, and return what to show; remember where the person is now."""
    screen = await _respond(turn, said)
    await _remember_place(turn, screen)
    return screen


async def show_current(turn: Turn) -> Screen:
    """Return the screen this person is on, changing nothing: home when there is none any more."""
    screen, _ = await _find_place(turn)
    return screen


def retry_command(said: Said) -> str:
    """Return the command with which to try again what has failed."""
    match said:
        case Commanded(name=name) if name in SPOKEN:
            return SPOKEN[name].name
        case Tapped(data=data) if tap := unpack(data):
            return tap.command
        case _:
            return "start"


async def _respond(turn: Turn, said: Said) -> Screen:
    try:
        match said:
            case Commanded():
                return await _obey(turn, said)
            case Tapped(data=data):
                tap = unpack(data)
                if tap is None:
                    raise Refusal(say("old-screen"))
                return await _press(turn, tap)
            case Wrote(text=text):
                return await _read(turn, text)
            case Sent():
                raise Refusal(say("only-words"))
    except Refusal as refusal:
        return await _refuse(turn, said, refusal)


async def _obey(turn: Turn, said: Commanded) -> Screen:
    command = SPOKEN.get(said.name)
    if command is None:
        raise Refusal(say("unknown-command"))
    early = command.audience is Audience.INVITED
    if command.audience is not Audience.EVERYBODY and (gate := await _gate(turn, early)):
        return gate
    if command.audience is Audience.COORDINATORS and not turn.tables_read():
        raise Refusal(say("coordinators-only"))
    return await COMMANDS[command.name](turn, said.argument)


async def _press(turn: Turn, tap: Tap) -> Screen:
    early = type(tap) in BEFORE_THE_NOTICE
    if type(tap) not in FOR_EVERYBODY and (gate := await _gate(turn, early)):
        return gate
    return await TAPS[type(tap)](turn, tap)


async def _gate(turn: Turn, early: bool) -> Screen | None:
    """Return what strangers see instead of anything, and what comes first for everybody else.

    `early` is true for what may be done before having read the informativa.
    """
    noticed = early or (turn.person is not None and turn.person.noticed_at is not None)
    if turn.visitor.seats and noticed:
        return None
    return await welcome.show_home(turn, t.ShowHome())


async def _find_place(turn: Turn) -> tuple[Screen, Refusal]:
    """Return the screen this person is on, and what is said to words that do not fit it.

    Where that screen is not there any more it is home, and the reason is what is said.
    """
    tap = unpack(turn.person.place) if turn.person and turn.person.place else None
    try:
        return await _press(turn, tap or t.ShowHome()), Refusal(say("not-understood"))
    except Refusal as refusal:
        return await _press(turn, t.ShowHome()), refusal


async def _read(turn: Turn, text: str) -> Screen:
    """Take a text for the button it names, for words the screen waits for, or for a code."""
    current, misfit = await _find_place(turn)
    if tap := named_button(turn, current, text):
        return await _press(turn, tap)
    if current.here and (writing := WRITINGS.get(type(current.here))):
        return await writing(turn, current.here, text)
    if code := find_code(text):
        return await welcome.claim_invitation(turn, code)
    if not turn.visitor.seats:
        return current
    raise misfit


async def _refuse(turn: Turn, said: Said, refusal: Refusal) -> Screen:
    """Show where the person is, and why nothing was done: over the chat after a tap, else above."""
    current = await show_current(turn)
    if not turn.visitor.seats:
        return current
    if isinstance(said, Tapped):
        return current.with_alert(refusal.phrase)
    return current.below(refusal.phrase)


async def _remember_place(turn: Turn, screen: Screen) -> None:
    if turn.person is None or screen.here is None:
        return
    place = screen.here.pack()
    if place != turn.person.place:
        await turn.unit.people.set_place(turn.who, place)
