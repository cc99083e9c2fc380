"""Words that somebody writes: read, or refused where they are too many."""

from conversations.screens import say
from conversations.turn import Refusal
from conversations.written import signs


def one_line(text: str, most: int) -> str:
    """Return a text on one line; refuses one of more than `most` characters."""
    return _within(signs.one_line(text), most)


def several_lines(text: str, most: int) -> str:
    """Return a text with its lines as they are; refuses one of more than `most` characters."""
    return _within(text.strip(), most)


def _within(words: str, most: int) -> str:
    if len(words) > most:
        raise Refusal(say("form-too-long", found=len(words), max=most))
    return words
