"""Forms: what is asked step by step, as data, and what a text answers to a step.

A step's words in the catalogue share its name: `proposal-title-heading`, `-ask`, `-example`.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from conversations.screens import Phrase, brief, say
from conversations.written.folding import words_of
from conversations.written.numerals import in_digits

_BULLETS: Final = re.compile(r"(?:(?:[-–—*·]|[0-9]{1,2}[.)])(?:\s+|$)|[•◦▪]\s*)+", re.ASCII)
_GAPS: Final = re.compile(r"\n{3,}")
_BETWEEN_NUMBERS: Final = ("e", "and", "&", "+", "il", "la", "the", "numero", "number")
_NUMBER: Final = re.compile("[0-9]{1,4}", re.ASCII)
_RECOGNISABLE: Final = 40
"""Characters of an entry by which whoever wrote it finds it again."""


class Kind(StrEnum):
    """What answers a step."""

    LINE = "line"
    TEXT = "text"
    ENTRIES = "entries"
    """Several, one a line."""
    TICKS = "ticks"
    """Some of a list of choices, by their numbers."""
    FILE = "file"
    CHOICE = "choice"
    """One of a few, by its button."""
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is asked. `longest` are characters, of each entry where there are `most`.

    Below `shortest` somebody typed a number or a yes. `counted` steps make an answer complete;
    only a `required` one must be there.
    """

    name: str
    kind: Kind
    longest: int = 0
    most: int = 1
    shortest: int = 1
    required: bool = False
    counted: bool = True

    @property
    def field(self) -> str:
        """Return the name its answer is kept under."""
        return self.name.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Form:
    """Steps in the order in which they are asked. What is `filled` is given by names of steps."""

    name: str
    steps: tuple[Step, ...]

    def step(self, name: str) -> Step:
        """Return the step of that name; raises LookupError when there is none."""
        for step in self.steps:
            if step.name == name:
                return step
        raise LookupError(f"{self.name} has no step {name!r}")

    def following(self, step: Step) -> Step | None:
        """Return the step behind this one."""
        return next(iter(self.steps[self.steps.index(step) + 1 :]), None)

    def preceding(self, step: Step) -> Step | None:
        """Return the step before this one."""
        place = self.steps.index(step)
        return self.steps[place - 1] if place else None

    def resuming(self, filled: Collection[str]) -> Step | None:
        """Return where to go on: what is required, else the next step without an answer.

        It is the first one behind all answered ones, else the first that counts; None when there
        is none.
        """
        for step in self.steps:
            if step.required and step.name not in filled:
                return step
        behind = 1 + max((i for i, s in enumerate(self.steps) if s.name in filled), default=-1)
        return next(iter((*self.steps[behind:], *self.missing(filled))), None)

    def missing(self, filled: Collection[str]) -> tuple[Step, ...]:
        """Return the counted steps that have no answer."""
        return tuple(s for s in self.steps if s.counted and s.name not in filled)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A text that answers its step, as it is kept: trimmed, entries one a line."""

    value: str


@dataclass(frozen=True, slots=True)
class Picked:
    """The numbers that were picked, each once, in their order."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A text that does not answer its step; the phrase says why, and what to do."""

    phrase: Phrase


def answer(step: Step, text: str) -> Accepted | Rejected:
    """Take `text` for the answer to a step that is answered in words."""
    match step.kind:
        case Kind.LINE:
            return _within(step, " ".join(text.split()))
        case Kind.TEXT:
            lines = (" ".join(line.split()) for line in text.splitlines())
            return _within(step, _GAPS.sub("\n\n", "\n".join(lines)).strip())
        case Kind.ENTRIES:
            return _entries(step, entries_of(text))
        case Kind.TICKS | Kind.FILE | Kind.CHOICE | Kind.DAY:
            raise ValueError(f"{step.name} is not answered in words")


def entries_of(text: str) -> list[str]:
    """Return what stands one a line in `text`, without the bullets and numbers before it."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    entries = (line[found.end() :] if (found := _BULLETS.match(line)) else line for line in lines)
    return [entry for entry in entries if entry]


def pick(text: str, choices: int) -> Picked | Rejected:
    """Take `text` for the numbers of some of so many choices: "1 3", "1, 3 e 4"."""
    words = [in_digits(word) for word in words_of(text) if word not in _BETWEEN_NUMBERS]
    if not words or not all(_NUMBER.fullmatch(word) for word in words):
        return Rejected(say("form-numbers-only", choices=choices))
    numbers = sorted({int(word) for word in words})
    wrong = next((n for n in numbers if not 1 <= n <= choices), None)
    if wrong is not None:
        return Rejected(say("form-no-such-number", number=str(wrong), choices=choices))
    return Picked(tuple(numbers))


def _within(step: Step, words: str) -> Accepted | Rejected:
    if not words:
        return Rejected(say("form-empty"))
    if len(words) < step.shortest:
        return Rejected(say("form-too-short"))
    if len(words) > step.longest:
        return Rejected(say("form-too-long", found=len(words), max=step.longest))
    return Accepted(words)


def _entries(step: Step, entries: list[str]) -> Accepted | Rejected:
    if not entries:
        return Rejected(say("form-empty"))
    if len(entries) > step.most:
        return Rejected(say("form-too-many", found=len(entries), max=step.most))
    for number, entry in enumerate(entries, 1):
        if len(entry) > step.longest:
            return Rejected(
                say(
                    "form-entry-too-long",
                    number=number,
                    entry=brief(entry, _RECOGNISABLE),
                    found=len(entry),
                    max=step.longest,
                )
            )
    return Accepted("\n".join(entries))
