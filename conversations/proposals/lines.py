"""One line that somebody writes: a question, an answer, a reason, a title."""

from typing import Final

from conversations.forms import Accepted, Kind, Step, answer
from conversations.turn import Refusal

LONGEST: Final = 300
_LINE: Final = Step("line", Kind.LINE, LONGEST)


def read_line(text: str) -> str:
    """Return what was written as one line of at most LONGEST characters; refuses any other."""
    return read_answer(_LINE, text)


def read_answer(step: Step, text: str) -> str:
    """Return what was written as the answer to a step; refuses what does not answer it."""
    found = answer(step, text)
    if isinstance(found, Accepted):
        return found.value
    raise Refusal(found.phrase)
