"""What was said, and what is shown to it: the one place where an update becomes an action."""

from conversations.commands import SPOKEN, Audience, is_allowed
from conversations.directory import (
    BEFORE_THE_NOTICE,
    COMMANDS,
    FILES,
    FOR_EVERYBODY,
    PEOPLE,
    TAPS,
    WORDS,
    records,
)
from conversations.home import contact, welcome
from conversations.inviting.codes import find_code
from conversations.parcels import invite_to_read, leave
from conversations.reminders.waiting import with_held
from conversations.roundtables import AtTable, go_to_roundtable
from conversations.said import Commanded, Said, Sent, Shared, Tapped, Wrote
from conversations.screens import Attachment, Screen, say
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import unpack
from conversations.turn import Detour, Misfit, Refusal, Turn
from conversations.typed import named_button


async def respond(turn: Turn, said: Said) -> Screen:
    """Act on what was said, and return what to show; remember where the person is now."""
    turn.press = _press
    screen = await _respond(turn, said)
    if turn.waiting and await invite_to_read(turn.unit, turn.waiting):
        turn.sends_now = True
    await leave(turn.unit, turn.words, turn.letters)
    if held := next((letter.held for letter in turn.letters if letter.held), None):
        screen = with_held(screen, held)
    await _remember_place(turn, screen)
    if isinstance(screen.here, ShowHome):
        await turn.unit.seats.see_phases(turn.who)
    return screen


async def show_current(turn: Turn) -> Screen:
    """Return the screen this person is on, changing nothing: home when there is none any more."""
    turn.press = _press
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
            case Tapped(data=data, too_soon=too_soon):
                tap = unpack(data)
                if tap is None:
                    raise Refusal(say("old-screen"))
                if too_soon and records(tap):
                    return Screen((), toast=say("tap-too-soon"))
                return await _press(turn, tap)
            case Wrote(text=text):
                return await _read(turn, text)
            case Sent() | Shared():
                return await _receive(turn, said)
    except Refusal as refusal:
        return await _refuse(turn, said, refusal)


async def _obey(turn: Turn, said: Commanded) -> Screen:
    command = SPOKEN.get(said.name)
    if command is None:
        raise Refusal(say("unknown-command"))
    early = command.audience is Audience.INVITED
    if command.audience is not Audience.EVERYBODY and (gate := await _gate(turn, early)):
        return gate
    if not is_allowed(turn.audience, command):
        raise Refusal(say("coordinators-only"))
    match COMMANDS[command.name]:
        case AtTable() as at:
            return await go_to_roundtable(turn, command.name, at, said.argument)
        case act:
            return await act(turn, said.argument)


async def _press(turn: Turn, tap: Tap) -> Screen:
    early = type(tap) in BEFORE_THE_NOTICE
    if type(tap) not in FOR_EVERYBODY and (gate := await _gate(turn, early)):
        return gate
    if isinstance(tap, ChooseRoundtable):
        return await _obey(turn, Commanded(tap.asked_by, ""))
    try:
        return await TAPS[type(tap)](turn, tap)
    except Detour as detour:
        return await TAPS[type(detour.tap)](turn, detour.tap)


async def _gate(turn: Turn, early: bool) -> Screen | None:
    """Return what strangers see instead of anything, and what comes first for everybody else.

    `early` is true for what may be done before having read the informativa.
    """
    noticed = early or (turn.person is not None and turn.person.noticed_at is not None)
    if turn.visitor.seats and noticed:
        return None
    return await welcome.show_home(turn, ShowHome())


async def _find_place(turn: Turn) -> tuple[Screen, Refusal]:
    """Return the screen this person is on, and what is said to words that do not fit it.

    Where that screen is not there any more it is home, and the reason is what is said.
    """
    tap = unpack(turn.person.place) if turn.person and turn.person.place else None
    try:
        return await _press(turn, tap or ShowHome()), Refusal(say("not-understood"))
    except Refusal as refusal:
        return await _press(turn, ShowHome()), refusal


async def _read(turn: Turn, text: str) -> Screen:
    """Take a text for the button it names, for words the screen waits for, or for a code."""
    if not text.strip():
        raise Refusal(say("form-empty"))
    current, misfit = await _find_place(turn)
    if tap := named_button(turn, current, text):
        return await _press(turn, tap)
    if current.here and (writing := WORDS.get(type(current.here))):
        try:
            return await writing(turn, current.here, text)
        except Misfit as refusal:
            misfit = refusal
    if code := find_code(text):
        return await welcome.claim_invitation(turn, code)
    raise misfit


async def _receive(turn: Turn, said: Sent | Shared) -> Screen:
    """Take a file or shared people where the screen waits for them, or the code beside a file."""
    current, _ = await _find_place(turn)
    here = current.here
    match said:
        case Sent(attachment=Attachment() as attachment) if here and type(here) in FILES:
            return await FILES[type(here)](turn, here, attachment)
        case Shared(names=names) if here and type(here) in PEOPLE:
            return await PEOPLE[type(here)](turn, here, names)
        case Sent(words=words) if code := find_code(words):
            return await welcome.claim_invitation(turn, code)
    raise Refusal(say("only-words"))


async def _refuse(turn: Turn, said: Said, refusal: Refusal) -> Screen:
    """Show where the person is, and why nothing was done: over the chat after a tap, else last."""
    if isinstance(said, Tapped):
        current = await show_current(turn)
        return current.with_alert(refusal.phrase) if turn.visitor.seats else current
    if in_one_line := contact.show_in_one_line(turn):
        return in_one_line
    return (await show_current(turn)).ending(refusal.phrase)


async def _remember_place(turn: Turn, screen: Screen) -> None:
    if turn.person is None or screen.here is None:
        return
    place = screen.here.pack()
    if place != turn.person.place:
        await turn.unit.people.set_place(turn.who, place)
