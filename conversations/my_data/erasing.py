"""Erasing: each subject takes away what it keeps of a person, then the person goes."""

from conversations.confirmation import ask_once_more
from conversations.inviting.slowdown import show_wait
from conversations.kept import phrases
from conversations.my_data.kept import OF_PEOPLE, OF_SEATS, kept_of_person, seats_of
from conversations.screens import Button, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.my_data import AskErasure, Erase, KeepData
from conversations.turn import Turn
from storage.records import Seat
from storage.unit import Unit


async def forget_me(turn: Turn, argument: str) -> Screen:
    """`/cancellami`: say what goes and what stays, and ask once more."""
    return await ask_erasure(turn, AskErasure())


async def ask_erasure(turn: Turn, tap: AskErasure) -> Screen:
    """Ask once more before everything about this person is erased."""
    if turn.person is None:
        if about := await kept_of_person(turn):
            confirm = Button(say("button-erase"), Erase(), Style.DANGER)
            return Screen((*phrases(about), say("erase-codes")), ((confirm,),))
        return Screen((say("data-nothing"),))
    return ask_once_more(
        say("erase-ask"),
        say("erase-goes"),
        say("erase-stays"),
        say("erase-drafts"),
        say("erase-voices"),
        say("erase-ranking"),
        say("erase-how"),
        confirm=Erase(),
        cancel=KeepData(),
        here=tap,
        yes="button-erase",
    )


async def keep_data(turn: Turn, tap: KeepData) -> Screen:
    """*Annulla*: nothing was erased, and that is said."""
    return (await turn.follow(ShowHome())).with_toast(say("erase-nothing"))


async def erase(turn: Turn, tap: Erase) -> Screen:
    """Erase this person. Answers of tables whose rating is over stay, as numbers without a name.

    Whoever has to wait because of wrong codes cannot have those forgotten and try on.
    """
    if turn.person is None:
        if wait := await show_wait(turn):
            return wait
        await _forget(turn)
        return Screen((say("data-nothing"),))
    await _forget(turn)
    await turn.meet_again()
    return Screen((say("erase-done"),))


async def _forget(turn: Turn) -> None:
    """Forget seat by seat, then the person: without them nothing leads to their seats any more."""
    for seat in await seats_of(turn):
        await forget_seat(turn, seat)
    await forget_person(turn.unit, turn.who)


async def forget_person(unit: Unit, telegram_id: int) -> None:
    """Forget somebody, whose seats are seen to already."""
    for whole in OF_PEOPLE:
        await whole.forget_person(unit, telegram_id)
    await unit.threads.forget(telegram_id)
    await unit.letters.forget(telegram_id)
    await unit.updates.forget(telegram_id)
    await unit.last_messages.forget(telegram_id)
    await unit.people.forget(telegram_id)


async def forget_seat(turn: Turn, seat: Seat) -> None:
    """Have each subject take away what it keeps of a seat.

    What is shown last goes first: a pair parts before its sheet goes, and the seat goes last.
    """
    for subject in reversed(OF_SEATS):
        await subject.forget(turn, seat)
