"""A play: what people say and press, line by line, and how they do it on the stand-in.

```
# A line with a hash is for readers.
Anna: /valuta                    Anna writes
Anna: Comune | Pro Loco          on two lines
Anna > Avanti                    presses the button, on the newest message that has it
Anna > 4                         the button whose label begins with `4 · `
Anna > (Orti in cortile)         the button numbered as the line `3. Orti in cortile`
Anna + photo                     sends a photo (or document, voice, sticker)
```
"""

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, cast

from simulator.chats import Media, Message, Person
from simulator.server import Simulator

_LINE: Final = re.compile(r"(?P<who>\w+)(?P<deed>:| >| \+) (?P<words>.+)")

_NAMED: Final = re.compile(r"\((.+)\)")


class PlayError(ValueError):
    """A line cannot be read, or not be played; the message names the line and what was shown."""


class Deed(StrEnum):
    """What somebody does in a line."""

    SAYS = ":"
    TAPS = " >"
    SENDS = " +"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `who` is a first name, `number` its place in the file, from 1."""

    number: int
    who: str
    deed: Deed
    words: str


def read_play(text: str) -> tuple[Line, ...]:
    """Return the lines of a play; raises PlayError at the first that is none."""
    lines = []
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip() or written.startswith("#"):
            continue
        found = _LINE.fullmatch(written.rstrip())
        if found is None:
            raise PlayError(f"line {number} is no line of a play: {written}")
        words = re.sub(r" *\| *", "\n", found["words"])
        lines.append(Line(number, found["who"], Deed(found["deed"]), words))
    return tuple(lines)


async def perform(
    simulator: Simulator, lines: Iterable[Line], settled: Callable[[], Awaitable[None]]
) -> None:
    """Have the people on the stand-in play `lines`; `settled` waits until the bot is at rest.

    Raises PlayError where somebody is not there, or a button is not on any of their screens.
    """
    people = {person.first_name.split()[0]: person for person in simulator.world.people.values()}
    for line in lines:
        if line.who not in people:
            raise PlayError(f"line {line.number}: there is no {line.who}")
        _act(simulator, people[line.who], line)
        await settled()


def _act(simulator: Simulator, person: Person, line: Line) -> None:
    match line.deed:
        case Deed.SAYS:
            simulator.says(person, line.words)
        case Deed.SENDS:
            simulator.sends(person, cast(Media, line.words))
        case Deed.TAPS:
            shown = simulator.chat(person).messages
            for message in reversed(shown):
                if place := _find(message, line.words):
                    simulator.taps(person, message.id, *place)
                    return
            told = next((each for each in reversed(shown) if not each.mine), None)
            buttons = [key.text for row in told.keyboard for key in row] if told else []
            raise PlayError(
                f"line {line.number}: {line.who} has no button {line.words!r} under:\n"
                f"{told.text if told else 'nothing'}\n{buttons}"
            )


def _find(message: Message, words: str) -> tuple[int, int] | None:
    label = words
    if named := _NAMED.fullmatch(words):
        listed = re.search(rf"^(\d+)\. {re.escape(named[1])}", message.text, re.MULTILINE)
        label = listed[1] if listed else words
    for row, buttons in enumerate(message.keyboard):
        for column, button in enumerate(buttons):
            if label in (button.text, button.text.partition(" · ")[0]):
                return row, column
    return None
