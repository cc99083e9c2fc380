"""What was said, and what is shown to it: the one place where an update becomes an action."""

from dataclasses import replace
from typing import Final

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
from conversations.reading import InView, read_words
from conversations.receiving import meet, receive
from conversations.remarks import remark
from conversations.reminders.waiting import with_held
from conversations.roundtables import AtTable, go_to_roundtable
from conversations.said import (
    Commanded,
    Corrected,
    Haste,
    Message,
    Said,
    Sent,
    Shared,
    Tapped,
    Wrote,
)
from conversations.screens import FileKind, Phrase, Screen, say
from conversations.standing import read_letters
from conversations.succession import (
    is_done,
    is_of_same_album,
    note_last,
    read_last,
    tap_of,
    units_before,
    was_refused,
)
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import unpack
from conversations.turn import Detour, Kindness, Refusal, Turn
from storage.records import LastMessage

DOUBLE_TAP: Final = 0.35
"""Seconds between the two halves of a double tap, and a little more."""


async def respond(turn: Turn, said: Said) -> Screen:
    """Act on what was said, and return what to show; remember where the person is now.

    That is nothing where it belongs to what came before, and all is shown already.
    """
    turn.press = _press
    place = turn.person.place if turn.person else None
    last = await read_last(turn, said)
    screen = await _respond(turn, said, last)
    if not isinstance(said, Tapped):
        screen = await _said_aloud(turn, screen)
    if turn.waiting and await invite_to_read(turn.unit, turn.waiting):
        turn.sends_now = True
    await leave(turn.unit, turn.words, turn.letters)
    if held := next((letter.held for letter in turn.letters if letter.held), None):
        screen = with_held(turn, screen, held)
    await _remember_place(turn, screen)
    await note_last(turn, said, last, place, screen)
    if isinstance(screen.here, ShowHome):
        await turn.unit.seats.see_phases(turn.who)
    return screen


async def show_current(turn: Turn) -> Screen:
    """Return the screen this person is on, changing nothing: home when there is none any more."""
    turn.press = _press
    return (await _find_place(turn)).screen


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
            case Tapped(data=data, haste=haste):
                tap = unpack(data)
                if tap is None:
                    raise Refusal(say("old-screen"))
                if haste and _is_meant_for_before(tap, haste):
                    return Screen((), toast=say("tap-too-soon"))
                return replace(await _press(turn, tap), pressed=tap)
            case Shared():
                return await meet(turn, said, await show_current(turn))
            case _:
                return await _take(turn, said, last)
    except Refusal as refusal:
        return await _refuse(turn, said, refusal)


def _is_meant_for_before(tap: Tap, haste: Haste) -> bool:
    """Tell whether a tap in haste was meant for what stood in its place before.

    What records wants to be read, and what was recorded stays to be read. The second half of a
    double tap leads nowhere; turning pages, which is the same tap again, is always quick.
    """
    before = tap_of(haste.after)
    if records(tap) or (before and records(before)):
        return True
    return haste.seconds < DOUBLE_TAP and type(before) is not type(tap)


async def _take(turn: Turn, said: Wrote | Corrected | Sent, last: LastMessage | None) -> Screen:
    """Act on what somebody wrote or sent, which may belong to what came before."""
    text = said.words if isinstance(said, Sent) else said.text
    match said:
        case Wrote(message=message) if units_before(last, message):
            return await _take_rest(turn, text, last)
        case Corrected():
            if corrected := await correct(turn, said, last):
                return corrected
        case Sent(message=message) if is_of_same_album(last, message):
            if not text:
                return Screen(())
            if last and last.answered:
                raise Refusal(say("caption-unread"))
        case Sent(message=message):
            if received := await receive(turn, said, await show_current(turn)):
                return received
            screen = await _read(turn, text, message, last)
            return screen if said.is_text else screen.below(_not_kept(said))
    return await _read(turn, text, said.message, last)


async def _take_rest(turn: Turn, text: str, last: LastMessage | None) -> Screen:
    """Take the rest of a text where its beginning waits for it; else it is no answer to anything.

    Where the beginning was refused already nothing more is said.
    """
    place = _place_of(turn)
    if place and (go_on := IN_PARTS.get(type(place))):
        screen = await go_on(turn, place, text)
        turn.answered = place
        return screen
    if last and is_done(last):
        raise Refusal(say("text-rest-unread"))
    return Screen(())


def _not_kept(sent: Sent) -> Phrase:
    """Say that of what was sent only the words were read: a photo, an album, something else."""
    if sent.message and sent.message.album:
        return say("caption-alone-album")
    is_photo = sent.attachment is not None and sent.attachment.kind is FileKind.PHOTO
    return say("caption-alone" if is_photo else "caption-alone-file")


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


def _place_of(turn: Turn) -> Tap | None:
    """Return the screen this person was on last, None where that is not known any more."""
    return tap_of(turn.person.place) if turn.person else None


async def _find_place(turn: Turn) -> InView:
    """Return the screen this person is on, and what is said to words that do not fit it.

    Where that screen is not there any more it is another one, home if need be; then it is said
    why, and that the words were not recorded.
    """
    tap = _place_of(turn)
    try:
        screen = await _press(turn, tap or ShowHome())
    except Refusal as refusal:
        return _gone(await _press(turn, ShowHome()), refusal.phrase)
    if tap and screen.here and type(screen.here) is not type(tap):
        return _gone(screen, screen.instead or say("page-changed"))
    if screen.instead:
        return replace(_gone(screen, screen.instead), is_gone=False)
    return InView(screen, Refusal(say("not-understood")))


def _gone(screen: Screen, why: Phrase) -> InView:
    return InView(screen, Refusal(say("typed-gone", why=why)), is_gone=True)


async def _read(turn: Turn, text: str, message: Message | None, last: LastMessage | None) -> Screen:
    """Act on what was written where this person is."""
    if not text.strip():
        raise Refusal(say("form-empty"))
    letters = await read_letters(turn, message, last)
    view = replace(
        await _find_place(turn),
        letter=letters.last,
        others=letters.others,
        is_remarked=was_refused(turn, last),
    )
    match await read_words(turn, view, text):
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
        kind = (refusal.phrase,) if isinstance(refusal, Kindness) else ()
        return in_one_line.below(*kind)
    current = await show_current(turn)
    return remark(current.here or ShowHome(), refusal.phrase, ways=refusal.ways)


async def _said_aloud(turn: Turn, screen: Screen) -> Screen:
    """Say in the message what stands over the chat after a tap: there is no tap to answer."""
    if screen.toast is None:
        return screen
    if not screen.paragraphs:
        return remark((await show_current(turn)).here or ShowHome(), screen.toast)
    told = turn.words.plain(turn.language, screen.toast)
    is_said = any(told in turn.words.plain(turn.language, each) for each in screen.paragraphs)
    shown = screen if is_said else screen.below(screen.toast)
    return replace(shown, toast=None, alert=False)


async def _remember_place(turn: Turn, screen: Screen) -> None:
    if turn.person is None or screen.here is None:
        return
    place = screen.here.pack()
    if place != turn.person.place:
        await turn.unit.people.set_place(turn.who, place)
