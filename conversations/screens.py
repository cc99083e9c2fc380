"""What a person is shown, as data: phrases by key, buttons, and where the screen belongs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar, Union

from conversations.taps import Tap

Item = TypeVar("Item")
Value = Union[str, int, float, datetime, "Phrase"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the catalogue: a key and the values its text asks for."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


def say(key: str, **values: Value) -> Phrase:
    """Name the words a screen needs; the catalogue renders them in the person's language."""
    return Phrase(key, tuple(values.items()))


class Style(StrEnum):
    """A button's colour. It never carries the meaning: the label does."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A worded button. It carries a tap, or opens `url`."""

    label: Phrase
    tap: Tap | None = None
    style: Style | None = None
    url: str | None = None


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One thing on a person's phone.

    `here` is the tap that shows this screen again: it is remembered as the person's place,
    so that a typed answer, an outdated button or a redelivered update finds the way back.
    `toast` is the short line shown over the chat when the screen answers a tap; an `alert` stays
    until it is dismissed.
    """

    paragraphs: tuple[Phrase, ...]
    buttons: tuple[Row, ...] = ()
    here: Tap | None = None
    toast: Phrase | None = None
    alert: bool = False

    def with_toast(self, toast: Phrase) -> "Screen":
        """Return the same screen with a line over it."""
        return replace(self, toast=toast)

    def with_alert(self, alert: Phrase) -> "Screen":
        """Return the same screen with a line over it that has to be dismissed."""
        return replace(self, toast=alert, alert=True)

    def below(self, *paragraphs: Phrase) -> "Screen":
        """Return the same screen with words above its own."""
        return replace(self, paragraphs=(*paragraphs, *self.paragraphs))


@dataclass(frozen=True, slots=True)
class Letter:
    """A screen for somebody other than the person whose turn it is."""

    to: int
    language: str
    screen: Screen


def pages(items: Sequence[Item], size: int) -> list[tuple[Item, ...]]:
    """Cut `items` into pages of `size`; there is always at least one, perhaps empty."""
    return [tuple(items[i : i + size]) for i in range(0, max(len(items), 1), size)]


def pager(page: int, count: int, turn_to: Callable[[int], Tap]) -> tuple[Row, ...]:
    """Return the row *Indietro*, *Avanti* that `count` pages need on page `page` (from 0)."""
    row = []
    if page > 0:
        row.append(Button(say("button-back"), turn_to(page - 1)))
    if page < count - 1:
        row.append(Button(say("button-next"), turn_to(page + 1)))
    return (tuple(row),) if row else ()
