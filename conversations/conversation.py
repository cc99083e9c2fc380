"""What was said, and what is shown to it: the one place where an update becomes an action."""

from conversations.catalogue import utf16_length
from conversations.commands import SPOKEN, Audience, is_allowed
from conversations.correcting import correct
from conversations.directory import (
    BEFORE_THE_NOTICE,
    COMMANDS,
    FOR_EVERYBODY,
    IN_PARTS,
    TAPS,
    records,
)
from conversations.home import contact, welcome
from conversations.parcels import invite_to_read, leave
from conversations.reading import read_words
from conversations.receiving import meet, receive
from conversations.remarks import remark
from conversations.reminders.waiting import with_held
from conversations.roundtables import AtTable, go_to_roundtable
from conversations.said import Commanded, Corrected, Said, Sent, Shared, Tapped, Wrote
from conversations.screens import Screen, say
from conversations.succession import (
    is_done,
    is_of_same_album,
    note_last,
    read_last,
    units_before,
)
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import unpack
from conversations.turn import Detour, Refusal, Turn
from storage.records import LastMessage


async def respond(turn: Turn, said: Said) -> Screen:
    """Act on what was said, and return what to show; remember where the person is now.

    That is nothing where it belongs to what came before, and all is shown already.
    """
    turn.press = _press
    place = turn.person.place if turn.person else None
    last = await read_last(turn, said)
    screen = await _respond(turn, said, last)
    if turn.waiting and await invite_to_read(turn.unit, turn.waiting):
        turn.sends_now = True
    await leave(turn.unit, turn.words, turn.letters)
    if held := next((letter.held for letter in turn.letters if letter.held), None):
        screen = with_held(screen, held)
    await _remember_place(turn, screen)
    await note_last(turn, said, last, place, screen)
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


async def _respond(turn: Turn, said: Said, last: LastMessage | None) -> Screen:
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
            case Shared():
                return await meet(turn, said, (await _find_place(turn))[0])
            case _:
                return await _take(turn, said, last)
    except Refusal as refusal:
        return await _refuse(turn, said, refusal)


async def _take(turn: Turn, said: Wrote | Corrected | Sent, last: LastMessage | None) -> Screen:
    """Act on what somebody wrote or sent, which may belong to what came before."""
    text = said.words if isinstance(said, Sent) else said.text
    match said:
        case Wrote(message=message) if before := units_before(last, message):
            return await _take_rest(turn, text, last, before)
        case Corrected():
            if corrected := await correct(turn, said, last):
                return corrected
        case Sent(message=message) if is_of_same_album(last, message):
            if not text:
                return Screen(())
            if last and last.answered:
                raise Refusal(say("caption-unread"))
        case Sent(message=message):
            if received := await receive(turn, said, (await _find_place(turn))[0]):
                return received
            return (await _read(turn, text)).below(
                say("caption-alone", many=int(bool(message and message.album)))
            )
    return await _read(turn, text)


async def _take_rest(turn: Turn, text: str, last: LastMessage | None, before: int) -> Screen:
    """Take the rest of a text where its beginning waits for it; else it is no answer to anything.

    `before` are the units of its beginning.
    """
    place = unpack(turn.person.place) if turn.person and turn.person.place else None
    if place and (go_on := IN_PARTS.get(type(place))):
        screen = await go_on(turn, place, text)
        turn.answered = place
        return screen
    if last and is_done(last):
        raise Refusal(say("text-rest-unread"))
    raise Refusal(say("text-in-parts", found=before + utf16_length(text)))


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
    """Act on what was written where this person is."""
    if not text.strip():
        raise Refusal(say("form-empty"))
    current, misfit = await _find_place(turn)
    match await read_words(turn, current, text, misfit):
        case Commanded() as meant:
            return await _obey(turn, meant)
        case screen:
            return screen


async def _refuse(turn: Turn, said: Said, refusal: Refusal) -> Screen:
    """Say why nothing was done: over the chat after a tap, else alone, with the way back."""
    if isinstance(said, Tapped):
        current = await show_current(turn)
        return current.with_alert(refusal.phrase) if turn.visitor.seats else current
    if in_one_line := contact.show_in_one_line(turn):
        return in_one_line
    current = await show_current(turn)
    return remark(current.here or ShowHome(), refusal.phrase)


async def _remember_place(turn: Turn, screen: Screen) -> None:
    if turn.person is None or screen.here is None:
        return
    place = screen.here.pack()
    if place != turn.person.place:
        await turn.unit.people.set_place(turn.who, place)
