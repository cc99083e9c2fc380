"""`/promemoria`: which reminders of meetings somebody wants."""

from conversations.screens import Button, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.reminders import SetWish, ShowWishes
from conversations.turn import Turn
from storage.records import Wish


async def wishes(turn: Turn, argument: str) -> Screen:
    """`/promemoria`: choose which reminders one gets."""
    return await show_wishes(turn, ShowWishes())


async def show_wishes(turn: Turn, tap: ShowWishes) -> Screen:
    """Show which reminders this person gets, and the other choices."""
    return _screen(turn.person.reminder_wish if turn.person else Wish.ALL)


async def set_wish(turn: Turn, tap: SetWish) -> Screen:
    """Note which reminders this person wants; choosing the same again is no mistake."""
    await turn.unit.people.set_wish(turn.who, tap.wish)
    return _screen(tap.wish).with_toast(say("wishes-noted"))


def _screen(present: Wish) -> Screen:
    rows = tuple(
        (
            Button(
                say(f"button-wish-{wish}"),
                SetWish(wish=wish),
                Style.SUCCESS if wish is present else None,
            ),
        )
        for wish in Wish
    )
    return Screen(
        (
            say("wishes-title"),
            say("wishes-now", wish=say(f"wish-{present}")),
            say("wishes-others"),
            say("wishes-how"),
        ),
        (*rows, (Button(say("button-home"), ShowHome()),)),
        here=ShowWishes(),
    )
