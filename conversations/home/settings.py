"""`/impostazioni`: what a person may choose for themselves, and how it is now."""

from conversations.screens import Button, Screen, say
from conversations.taps.home import ShowHome, ShowLanguages, ShowSettings
from conversations.taps.reminders import ShowWishes
from conversations.turn import Turn
from conversations.wording import say_contact


async def settings(turn: Turn, argument: str) -> Screen:
    """`/impostazioni`: language and reminders; strangers read when there is something to choose."""
    return await show_settings(turn, ShowSettings())


async def show_settings(turn: Turn, tap: ShowSettings) -> Screen:
    """Show language and reminders as they are, with a button for each."""
    if turn.person is None or not turn.visitor.seats:
        return Screen((say("stranger"), say("settings-stranger"), *say_contact(turn.process)))
    return Screen(
        (
            say("settings-title"),
            say("settings-language", language=say(f"language-{turn.language}")),
            say("settings-wishes", wish=say(f"wish-{turn.person.reminder_wish}")),
            say("settings-how"),
        ),
        (
            (Button(say("button-language"), ShowLanguages()),),
            (Button(say("button-wishes"), ShowWishes()),),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap,
    )
