"""What was said, and what is shown to it: the one place where an update becomes an action."""

from conversations.catalogue import utf16_length
from conversations.commands import LEAVING, SPOKEN, Audience, menu
from conversations.directory import (
    AGAIN,
    BEFORE_THE_NOTICE,
    COMMANDS,
    FILES,
    FOR_EVERYBODY,
    PEOPLE,
    TAPS,
    WORDS,
)
from conversations.home import welcome
from conversations.inviting.codes import find_code
from conversations.parcels import invite_to_read
from conversations.remarks import GO_ON, remark
from conversations.roundtables import AtTable, go_to_roundtable
from conversations.said import Commanded, Corrected, Said, Sent, Shared, Tapped, Wrote
from conversations.screens import Button, Screen, say
from conversations.succession import (
    is_of_same_album,
    note_last,
    read_last,
    says_the_same,
    tap_of,
    units_before,
)
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import unpack
from conversations.turn import Detour, Misfit, Refusal, Turn
from conversations.typed import is_word, meant_button, named_button
from conversations.written.courtesies import read_courtesy
from storage.records import LastMessage


async def respond(turn: Turn, said: Said) -> Screen | None:
    """Act on what was said, and return what to show; remember where the person is now.

    None where what was said belongs to what came before, and all is shown already.
    """
    turn.press = _press
    place = turn.person.place if turn.person else None
    last = await read_last(turn, said)
    screen = await _respond(turn, said, last)
    if turn.waiting and await invite_to_read(turn.unit, turn.waiting):
        turn.sends_now = True
    if screen:
        await _remember_place(turn, screen)
    await note_last(turn, said, last, place, screen)
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


async def _respond(turn: Turn, said: Said, last: LastMessage | None) -> Screen | None:
    try:
        match said:
            case Commanded():
                return await _obey(turn, said)
            case Tapped(data=data):
                tap = unpack(data)
                if tap is None:
                    raise Refusal(say("old-screen"))
                return await _press(turn, tap)
            case Wrote(text=text, message=message):
                if before := units_before(last, message):
                    raise Refusal(say("text-in-parts", found=before + utf16_length(text)))
                return await _read(turn, text)
            case Corrected():
                return await _correct(turn, said, last)
            case Sent(words="", message=message) if is_of_same_album(last, message):
                return None
            case Sent():
                return await _receive(turn, said)
            case Shared():
                return await _meet(turn, said)
    except Refusal as refusal:
        return await _refuse(turn, said, refusal)


async def _obey(turn: Turn, said: Commanded) -> Screen:
    command = SPOKEN.get(said.name)
    if command is None:
        raise Refusal(say("unknown-command"))
    early = command.audience is Audience.INVITED
    if command.audience is not Audience.EVERYBODY and (gate := await _gate(turn, early)):
        return gate
    if command not in menu(turn.audience):
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
        return await _press_in_words(turn, tap)
    if is_word(text, *LEAVING):
        return await _obey(turn, Commanded(LEAVING[0], ""))
    if courtesy := _answer_courtesy(turn, current, text):
        raise courtesy
    if current.here and (writing := WORDS.get(type(current.here))):
        try:
            screen = await writing(turn, current.here, text)
        except Misfit as refusal:
            misfit = refusal
        else:
            turn.answered = turn.answered or current.here
            return screen
    return await _guess(turn, current, text, misfit)


async def _guess(turn: Turn, current: Screen, text: str, misfit: Refusal) -> Screen:
    """Take a text nobody waits for, for a button it means, a code, or a command without its sign."""
    if code := find_code(text):
        return await welcome.claim_invitation(turn, code)
    if not turn.visitor.seats:
        return current
    if tap := meant_button(turn, current, text):
        return await _press_in_words(turn, tap)
    if named_button(turn, Screen((), ((Button(GO_ON, ShowHome()),),)), text):
        return current
    if word := next((word for word in SPOKEN if is_word(text, word)), None):
        return await _obey(turn, Commanded(word, ""))
    raise misfit


async def _press_in_words(turn: Turn, tap: Tap) -> Screen:
    screen = await _press(turn, tap)
    turn.answered = tap
    return screen


def _answer_courtesy(turn: Turn, current: Screen, text: str) -> Refusal | None:
    """Return the kind answer to somebody who is only kind: it is never taken for an answer."""
    courtesy = read_courtesy(text)
    if courtesy is None or not turn.visitor.seats:
        return None
    is_awaited = type(current.here) in WORDS
    name = turn.person.name if turn.person else turn.sender.name
    return Refusal(say(f"courtesy-{courtesy}", name=name, asked=int(is_awaited)))


async def _correct(turn: Turn, said: Corrected, last: LastMessage | None) -> Screen | None:
    """Take an edited message for the answer it gave, while nothing was said or pressed since."""
    if turn.person is None:
        return await _read(turn, said.text)
    if last is None or last.message_id != said.message.number:
        raise Refusal(say("corrected-late"))
    if says_the_same(last, said.text):
        return None
    if turn.person.place != last.led_to:
        raise Refusal(say("corrected-late"))
    answered = tap_of(last.answered)
    if answered is None and last.place == last.led_to:
        return await _read(turn, said.text)  # it was refused: now it is the answer
    if answered is None or type(answered) not in AGAIN:
        raise Refusal(say("corrected-late"))
    try:
        screen = await _answer_again(turn, answered, last, said.text)
    except Refusal as refusal:
        raise Refusal(say("corrected-refused", why=refusal.phrase)) from refusal
    return screen.below(say("corrected"))


async def _answer_again(turn: Turn, answered: Tap, last: LastMessage, text: str) -> Screen:
    if writing := WORDS.get(type(answered)):
        turn.answered = answered
        return await writing(turn, answered, text)
    place = tap_of(last.place)
    tap = named_button(turn, await _press(turn, place), text) if place else None
    if tap is None or type(tap) is not type(answered):
        raise Refusal(say("not-understood"))
    return await _press_in_words(turn, tap)


async def _meet(turn: Turn, said: Shared) -> Screen:
    """Take people picked from one's contacts, where the screen waits for them."""
    here = (await _find_place(turn))[0].here
    if here and type(here) in PEOPLE:
        return await PEOPLE[type(here)](turn, here, said.names)
    raise Refusal(say("only-words"))


async def _receive(turn: Turn, said: Sent) -> Screen:
    """Take a file where the screen waits for one, and the words under it as words."""
    here = (await _find_place(turn))[0].here
    if said.attachment and here and type(here) in FILES:
        screen = await FILES[type(here)](turn, here, said.attachment)
        of_many = (say("album-first"),) if said.message and said.message.album else ()
        return (await _read_caption(turn, said, here, screen)).below(*of_many)
    if code := find_code(said.words):
        return await welcome.claim_invitation(turn, code)
    if said.words and not said.is_forwarded:
        return (await _read(turn, said.words)).below(say("caption-alone"))
    raise Refusal(say("album-refused" if said.message and said.message.album else "only-words"))


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


async def _refuse(turn: Turn, said: Said, refusal: Refusal) -> Screen:
    """Say why nothing was done: over the chat after a tap, else alone, with the way back."""
    current = await show_current(turn)
    if not turn.visitor.seats:
        return current
    if isinstance(said, Tapped):
        return current.with_alert(refusal.phrase)
    return remark(current.here or ShowHome(), refusal.phrase)


async def _remember_place(turn: Turn, screen: Screen) -> None:
    if turn.person is None or screen.here is None:
        return
    place = screen.here.pack()
    if place != turn.person.place:
        await turn.unit.people.set_place(turn.who, place)
