"""Which language a person is spoken to in."""

from conversations.screens import Button, Screen, say
from conversations.taps.home import ChooseLanguage, ShowHome, ShowLanguages
from conversations.turn import Refusal, Turn


async def languages(turn: Turn, argument: str) -> Screen:
    """`/lingua`: choose among the languages there are words for."""
    return await show_languages(turn, ShowLanguages())


async def show_languages(turn: Turn, tap: ShowLanguages) -> Screen:
    """Show a button a language, each in its own words, the city's first."""
    codes = sorted(turn.words.languages, key=lambda code: code != turn.words.default)
    buttons = tuple(
        (Button(say(f"language-{code}"), ChooseLanguage(language=code)),) for code in codes
    )
    return Screen((say("language-ask"),), buttons, here=tap)


async def choose_language(turn: Turn, tap: ChooseLanguage) -> Screen:
    """Speak this language from now on."""
    if tap.language not in turn.words.languages:
        raise Refusal(say("old-screen"))
    await turn.unit.people.set_language(turn.who, tap.language)
    await turn.meet_again()
    return Screen(
        (say("language-chosen"),),
        ((Button(say("button-home"), ShowHome()),),),
        here=ShowHome(),
    )
