"""What was said, and what is shown to it: the one place where an update becomes an action.

To add a screen: a tap in `taps`, its action here, its words in the catalogues.
"""

import re
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
from conversations.screens import Screen, say
from conversations.taps import Tap, unpack
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

BEFORE_THE_NOTICE: Final = {
    t.ReadNotice,
    t.ShowHelp,
    t.ShowNotice,
    t.ShowMyData,
    t.AskErasure,
    t.Erase,
    t.ShowLanguages,
    t.ChooseLanguage,
}
"""What whoever has a seat may do before having read the informativa."""


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
    tap = unpack(turn.person.place) if turn.person and turn.person.place else None
    try:
        return await _press(turn, tap or t.ShowHome())
    except Refusal:
        return await _press(turn, t.ShowHome())


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
    if command.audience is not Audience.EVERYBODY and (gate := await _gate(turn)):
        return gate
    if command.audience is Audience.COORDINATORS and not turn.tables_read():
        raise Refusal(say("coordinators-only"))
    return await COMMANDS[command.name](turn, said.argument)


async def _press(turn: Turn, tap: Tap) -> Screen:
    if type(tap) not in BEFORE_THE_NOTICE and (gate := await _gate(turn)):
        return gate
    return await TAPS[type(tap)](turn, tap)


async def _gate(turn: Turn) -> Screen | None:
    """Return what strangers, and those who have not read the notice, see instead of anything."""
    if turn.visitor.seats and turn.person and turn.person.noticed_at:
        return None
    return await welcome.show_home(turn, t.ShowHome())


async def _read(turn: Turn, text: str) -> Screen:
    """Take a text for the button it names, for words the screen waits for, or for a code."""
    current = await show_current(turn)
    if tap := _named_button(turn, current, text):
        return await _press(turn, tap)
    if current.here and (writing := WRITINGS.get(type(current.here))):
        return await writing(turn, current.here, text)
    if code := find_code(text):
        return await welcome.claim_invitation(turn, code)
    if not turn.visitor.seats:
        return current
    raise Refusal(say("not-understood"))


def _named_button(turn: Turn, screen: Screen, text: str) -> Tap | None:
    """Return the tap of the one button whose label, number or words somebody wrote."""
    wanted = _normal(text)
    meant = [
        button.tap
        for row in screen.buttons
        for button in row
        if button.tap and wanted in _names(turn.words.plain(turn.language, button.label))
    ]
    return meant[0] if len(meant) == 1 else None


def _names(label: str) -> set[str]:
    """Return what names a button: the whole label; `4` and the words of `4 · molto importante`."""
    number, dot, words = label.partition(" · ")
    names = {label, number, words} if dot and re.fullmatch("[0-9]+", number) else {label}
    return {_normal(name) for name in names}


def _normal(text: str) -> str:
    return " ".join(text.casefold().replace("·", " ").split()).strip(" .!")


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
