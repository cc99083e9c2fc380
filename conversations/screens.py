"""What a person is shown, as data: phrases by key, buttons, and where the screen belongs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar, Union

from conversations.taps.packing import Tap
from conversations.written.grid import Grid, NoGrid
from storage import content

WAYS_IN_A_ROW = 2
"""Buttons with words that stand side by side on a small phone."""
ROOM = 1500
"""Characters of a page that are pleasant to read on a small phone."""
WORDS_AROUND = 30
brief = content.brief
"""How a text is shortened, here and in the content: at a word, with a sign that it goes on."""
Value = Union[str, int, float, datetime, "Dated", "Quoted", "Lines", "InLanguages", "Phrase"]
"""What is said in a phrase. Text is one line, whatever it was; `Quoted` and `Lines` have more."""
Thing = TypeVar("Thing")


class Detail(StrEnum):
    """How much of a day is written, as a pattern of CLDR's. No day is without its year in it."""

    FULL = "EEEE d MMMM y"
    SHORT = "d/M/y"
    """Short enough for a button; in the present year the catalogue writes the day of the week."""
    MONTH = "MMM y"
    WEEKDAY = "EEEEE"


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of the wall calendar, written in the words of whoever reads it."""

    day: date
    detail: Detail = Detail.FULL


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody's words of any number of lines, set apart from all that is said around them."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Lines:
    """Several lines of ours; what others wrote may stand in one, behind a mark of ours."""

    lines: tuple[Union[str, "Phrase"], ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.lines))


@dataclass(frozen=True, slots=True)
class InLanguages:
    """Words of the city's content that it has in several languages; `own` are for all others."""

    own: str
    others: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.own

    def read_in(self, language: str) -> str:
        """Return the words for whoever reads this language."""
        return dict(self.others).get(language, self.own)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the catalogue: a key and the values its text asks for."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def length(self) -> int:
        """Return about how many characters it takes: what it is given, and some words around."""
        return WORDS_AROUND + sum(
            value.length if isinstance(value, Phrase) else len(str(value))
            for _, value in self.values
        )


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
    """A worded button. It carries a tap, opens `url`, or `copies` at most 256 characters.

    `meaning` are the words that stand for it in the text: whoever writes them presses it too.
    """

    label: Phrase
    tap: Tap | None = None
    style: Style | None = None
    url: str | None = None
    meaning: Phrase | None = None
    copies: str | None = None


Row = tuple[Button, ...]


class FileKind(StrEnum):
    """How Telegram shows a file."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is at Telegram already, by its file id, with its size in bytes where it is known.

    `opened` is what stands in it, once an action has asked for that.
    """

    kind: FileKind
    file_id: str
    size: int | None = field(default=None, compare=False)
    opened: Grid | NoGrid | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of our own making, as PNG."""

    png: bytes
    name: str


@dataclass(frozen=True, slots=True)
class File:
    """A file of our own making; its kind is what `name` ends in."""

    content: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is made of something when it is sent, so that no turn waits for it.

    `make` is called in a thread, and knows nothing but what it is given.
    """

    name: str
    of: Any
    make: Callable[[Any], bytes]
    kind: FileKind = FileKind.DOCUMENT

    def finished(self) -> Picture | File:
        """Return the file; this takes its time, and fails where it cannot be made."""
        content = self.make(self.of)
        is_photo = self.kind is FileKind.PHOTO
        return Picture(content, self.name) if is_photo else File(content, self.name)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file shown as a message of its own below a screen, with words under it.

    `otherwise` is said in the place of one that could not be made.
    """

    content: Attachment | Picture | File | Made
    caption: Phrase | None = None
    buttons: tuple[Row, ...] = ()
    otherwise: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Picker:
    """A button beside the keyboard to pick people from one's contacts with; at most `most`."""

    label: Phrase
    most: int


@dataclass(frozen=True, slots=True)
class Screen:
    """One thing on a person's phone.

    `here` is the tap that shows this screen again: it is remembered as the person's place,
    so that a typed answer, an outdated button or a redelivered update finds the way back.
    `toast` is the short line shown over the chat when the screen answers a tap; an `alert` stays
    until it is dismissed. Without paragraphs the toast is all, and what is on the phone stays as it
    is. `enclosures` follow below, as messages of their own; a screen that `comes_last` is a message
    below them. A `picker` takes the place of the buttons. `pressed` is the tap that has brought
    it. `instead` says why there is nothing to answer on it where there was before.
    """

    paragraphs: tuple[Phrase, ...]
    buttons: tuple[Row, ...] = ()
    here: Tap | None = None
    toast: Phrase | None = None
    alert: bool = False
    enclosures: tuple[Enclosure, ...] = ()
    picker: Picker | None = None
    pressed: Tap | None = None
    instead: Phrase | None = None
    comes_last: bool = False

    def with_toast(self, toast: Phrase) -> "Screen":
        """Return the same screen with a line over it."""
        return replace(self, toast=toast)

    def with_alert(self, alert: Phrase) -> "Screen":
        """Return the same screen with a line over it that has to be dismissed."""
        return replace(self, toast=alert, alert=True)

    def enclosing(self, *enclosures: Enclosure) -> "Screen":
        """Return the same screen with files below it."""
        return replace(self, enclosures=enclosures)

    def below(self, *paragraphs: Phrase) -> "Screen":
        """Return the same screen with words above its own."""
        return replace(self, paragraphs=(*paragraphs, *self.paragraphs))

    def ending(self, *paragraphs: Phrase) -> "Screen":
        """Return the same screen with words after its own.

        What stands right above the buttons is seen on a small phone, however long the screen is.
        """
        return replace(self, paragraphs=(*self.paragraphs, *paragraphs))


@dataclass(frozen=True, slots=True)
class Held:
    """That news to a table waits until a moment, because it is night."""

    roundtable: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Letter:
    """A screen for somebody other than the person whose turn it is.

    Letters of one `thread` to one person are one message that changes; without a thread each is a
    message of its own. Of those `about` one thing that still wait the newest is sent. It leaves as
    soon as possible, or when it is not `held` any more.
    """

    to: int
    language: str
    screen: Screen
    thread: str | None = None
    about: str | None = None
    held: Held | None = None


def pages(phrases: Sequence[Phrase]) -> list[tuple[Phrase, ...]]:
    """Deal `phrases` onto pages of about `ROOM` characters; there is one at least, perhaps empty.

    A phrase is never cut: the content's own limits keep a single one well below a message's.
    """
    leaves: list[list[Phrase]] = [[]]
    used = 0
    for phrase in phrases:
        used += phrase.length
        if leaves[-1] and used > ROOM:
            leaves.append([])
            used = phrase.length
        leaves[-1].append(phrase)
    return [tuple(leaf) for leaf in leaves]


def deal(things: Sequence[Thing], most: int) -> list[tuple[Thing, ...]]:
    """Deal `things` in their order into groups of `most`, the last one of what is left."""
    return [tuple(things[start : start + most]) for start in range(0, len(things), most)]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of several: its words, which page it is and what to press, and the row for that."""

    number: int
    paragraphs: tuple[Phrase, ...]
    buttons: tuple[Row, ...]


def open_at(
    wanted: int,
    leaves: Sequence[tuple[Phrase, ...]],
    turn_to: Callable[[int], Tap],
    *,
    says_more: bool = False,
) -> Leaf:
    """Return page `wanted` (from 0) of `leaves`, or the last one where there are not so many.

    The only page there is says to press a button, unless the screen `says_more` about that.
    """
    last = len(leaves) - 1
    page = min(wanted, last)
    if last == 0:
        hint = () if says_more else (say("page-only"),)
        return Leaf(page, (*leaves[page], *hint), ())
    where = "page-first" if page == 0 else "page-last" if page == last else "page-middle"
    note = say(where, page=page + 1, pages=len(leaves))
    return Leaf(page, (*leaves[page], note), turning_row(page, len(leaves), turn_to))


def turning_row(page: int, total: int, turn_to: Callable[[int], Tap]) -> tuple[Row, ...]:
    """Return the row with *Indietro* and *Avanti* of page `page` (from 0), no row for one page."""
    row = tuple(
        Button(label, turn_to(to))
        for label, to in ((say("button-back"), page - 1), (say("button-next"), page + 1))
        if 0 <= to < total
    )
    return (row,) if row else ()
