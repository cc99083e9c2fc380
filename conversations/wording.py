"""Words that somebody writes, read or refused; and those of the content that explain or help."""

from typing import Final

from conversations.screens import InLanguages, Phrase, say
from conversations.turn import Refusal
from conversations.written import signs
from storage.platforms import Objective, Process

SHORTEST: Final = 5
"""Characters below which a text says nothing of its own: somebody typed a number or a yes."""


def explain(objective: Objective) -> tuple[Phrase, ...]:
    """Say an objective in plain words where the content has some: never what is judged."""
    if not objective.plain:
        return ()
    (_, first), *_ = lines = tuple(objective.plain.items())
    return (say("objective-plainly", text=InLanguages(first, lines)),)


def say_contact(process: Process, key: str = "contact") -> tuple[Phrase, ...]:
    """Say who helps people by telephone, and when; nothing where the content does not.

    `key` is how: on paper what asks for it stands beside it.
    """
    if (contact := process.contact) is None:
        return ()
    number = contact.telephone
    hours = InLanguages(contact.hours, tuple(contact.translations.items()))
    return (say(key, name=contact.name, telephone=number, hours=hours),)


def one_line(text: str, most: int) -> str:
    """Return a text on one line; refuses one of more than `most` characters."""
    return _within(signs.one_line(text), most)


def read_words(text: str, most: int, too_short: str) -> str:
    """Return somebody's words on one line; refuses too many, and those that say nothing.

    `too_short` is the key of what is said of those.
    """
    words = one_line(text, most)
    if len(words) < SHORTEST:
        raise Refusal(say(too_short))
    return words


def several_lines(text: str, most: int) -> str:
    """Return a text with its lines as they are; refuses one of more than `most` characters."""
    return _within(text.strip(), most)


def _within(words: str, most: int) -> str:
    if len(words) > most:
        raise Refusal(say("form-too-long", found=len(words), max=most))
    return words
