"""The words: Fluent catalogues, made strict, and screens rendered with them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache, lru_cache
from html import escape, unescape
from pathlib import Path
from typing import Final

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource

from conversations.screens import (
    Attachment,
    Button,
    Dated,
    Detail,
    File,
    InLanguages,
    Lines,
    Made,
    Phrase,
    Picture,
    Quoted,
    Row,
    Screen,
    Style,
    Value,
)
from conversations.written.euphony import bend
from conversations.written.signs import isolated, visible

TEXTS: Final = Path(__file__).parent / "texts"
"""A folder a language, in it a file a subject: `it/rating.ftl`, `en/rating.ftl`."""

MAX_TEXT: Final = 4096
"""Telegram's limit of a message, in UTF-16 units after entities."""
MAX_TOAST: Final = 200
MAX_CAPTION: Final = 1024

_TAG: Final = re.compile(r"<[^>]*>")
_PIECE: Final = re.compile("([^\0]*)(?:\0([a-z]+)\0|$)")
"""Words of ours, and the mark of the value behind them."""
_INNER_QUOTES: Final = {"«": str.maketrans("«»", "“”"), "“": str.maketrans("“”", "‘’")}
"""Quotation marks inside others, so that nobody's words end the quotation they stand in."""
_BREAK: Final = re.compile(r"\s*\n\s*")
_GAP: Final = re.compile(r"\n\s*\n")
_CACHED_PHRASES: Final = 4096
_MOMENT: Final = "d MMMM y, HH:mm"
_THIS_YEAR: Final = {_MOMENT: "d MMMM, HH:mm", Detail.SHORT: "EEE d MMM"}
"""How a day is written of the year that is now; of any other, or of none, it has its own."""


class WordsMissing(LookupError):
    """A catalogue lacks a text, or a text lacks a value: a bug, never shown to anybody."""


class ScreenTooLong(ValueError):
    """A rendered screen passes Telegram's limits: a bug that the tests look for."""


@dataclass(frozen=True, slots=True)
class Key:
    """A rendered button: its label, and the callback data, address or text to copy it carries."""

    label: str
    data: str | None
    url: str | None
    style: Style | None
    copies: str | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """A rendered enclosure: a file, the HTML under it, and rows of keys.

    `otherwise` is said where it cannot be made.
    """

    content: Attachment | Picture | File | Made
    caption: str
    keyboard: tuple[tuple[Key, ...], ...] = ()
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered screen: Telegram HTML, rows of keys, the plain toast, files that follow.

    `picks` is the label of the button that picks people, and how many at most. `pressed` is the
    data of the button that has brought it. One that `comes_last` is a new message below its files.
    """

    text: str
    keyboard: tuple[tuple[Key, ...], ...]
    toast: str | None
    alert: bool
    inserts: tuple[Insert, ...] = ()
    picks: tuple[str, int] | None = None
    pressed: str | None = None
    comes_last: bool = False

    @property
    def stays(self) -> bool:
        """Tell whether what is on the phone stays as it is: there is nothing but a line over it."""
        return not self.text


class Catalogue:
    """All languages. `zone` is the wall clock that dates are written in.

    Days of the year that it is `now` go without it; all have it where no clock is given.
    """

    def __init__(
        self,
        default: str,
        zone: tzinfo,
        texts: Path = TEXTS,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.zone = zone
        self._now = now
        self.languages = tuple(sorted(each.name for each in texts.iterdir() if each.is_dir()))
        """The codes of the languages there are words for."""
        if default not in self.languages:
            raise WordsMissing(f"no catalogue for the language {default!r}")
        self.default = default
        # Another language is read when somebody speaks it: reading takes a tenth of a second.
        self._bundle = cache(lambda language: _load(texts / language))
        self._bundle(default)
        self._said = lru_cache(maxsize=_CACHED_PHRASES)(self._words)

    def language(self, wanted: str | None) -> str:
        """Return the language to speak with somebody whose device says `wanted` (`it-IT`)."""
        code = (wanted or "").split("-")[0].lower()
        return code if code in self.languages else self.default

    def words(self, language: str, phrase: Phrase, *, lasts: bool = False) -> str:
        """Return the HTML of a phrase; no value in it can be taken for what stands around it.

        What `lasts` is read in other years too: no day is without its own.
        Raises WordsMissing when the key or one of its values is missing.
        """
        now = self._now() if self._now and not lasts else None
        return self._said(language, phrase, now and now.astimezone(self.zone).year)

    def _words(self, language: str, phrase: Phrase, year: int | None) -> str:
        bundle = self._bundle(language)
        if not bundle.has_message(phrase.key):
            raise WordsMissing(f"{language}: no words for {phrase.key!r}")
        message = bundle.get_message(phrase.key)
        if message.value is None:
            raise WordsMissing(f"{language}: {phrase.key!r} has no text")
        values = dict(phrase.values)
        numbers = {name: n for name, n in values.items() if isinstance(n, int | float)}
        # Fluent bounds the length of a value; ours may be paragraphs, so it places marks for them.
        marks = {name: f"\0{name}\0" for name in values.keys() - numbers.keys()}
        text, errors = bundle.format_pattern(message.value, {**numbers, **marks})
        if errors:
            raise WordsMissing(f"{language}: {phrase.key!r}: {errors[0]!r}")

        said = ""
        for piece in _PIECE.finditer(str(text)):
            before, name = piece[1], piece[2]
            if name is None:
                return said + before
            quotes = _INNER_QUOTES.get(before[-1:], {})
            value = self._value(language, values[name], year).translate(quotes)
            said += (bend(before, value) if language == "it" else before) + value
        return said

    def _value(self, language: str, value: Value, year: int | None) -> str:
        match value:
            case Phrase():
                return self._said(language, value, year)
            case datetime():
                local = value.astimezone(self.zone)
                return format_datetime(local, _pattern(_MOMENT, local, year), locale=language)
            case Dated(day=day, detail=detail):
                return format_date(day, _pattern(detail, day, year), locale=language)
            case Quoted(text=text):
                words = _GAP.sub("\n\n", visible(text).strip())
                return f"<blockquote>{escape(isolated(words), quote=False)}</blockquote>"
            case Lines(lines=lines):
                return "\n".join(self._value(language, line, year) for line in lines)
            case _:
                own = value.read_in(language) if isinstance(value, InLanguages) else str(value)
                return _line(own)

    def plain(self, language: str, phrase: Phrase, *, lasts: bool = False) -> str:
        """Return a phrase as plain text, for labels, toasts, menus, and documents, which last."""
        return unescape(_TAG.sub("", self.words(language, phrase, lasts=lasts)))

    def said_for(self, language: str, label: Phrase) -> tuple[str, ...]:
        """Return what people say for a button beside its label: what its `.said` lists."""
        bundle = self._bundle(language)
        said = bundle.get_message(label.key).attributes.get("said")
        if said is None:
            return ()
        text, errors = bundle.format_pattern(said)
        if errors:
            raise WordsMissing(f"{language}: {label.key!r}: {errors[0]!r}")
        return tuple(each.strip() for each in str(text).split("|"))

    def render(self, screen: Screen, language: str) -> Page:
        """Return the screen in a language.

        Raises ScreenTooLong when it passes Telegram's limits, WordsMissing when words lack.
        """
        text = "\n\n".join([self.words(language, phrase) for phrase in screen.paragraphs])
        if visible_length(text) > MAX_TEXT:
            raise ScreenTooLong(f"{visible_length(text)} units: {screen.paragraphs[0].key}")
        toast = self.plain(language, screen.toast) if screen.toast else None
        if toast and utf16_length(toast) > MAX_TOAST:
            raise ScreenTooLong(f"toast of {utf16_length(toast)} units: {toast}")
        keyboard = self._keyboard(language, screen.buttons)
        inserts = tuple(
            Insert(
                each.content,
                self._caption(language, each.caption),
                self._keyboard(language, each.buttons),
                self._caption(language, each.otherwise),
            )
            for each in screen.enclosures
        )
        picker = screen.picker
        picks = (self.plain(language, picker.label), picker.most) if picker else None
        pressed = screen.pressed.pack() if screen.pressed else None
        last = screen.comes_last
        return Page(text, keyboard, toast, screen.alert, inserts, picks, pressed, last)

    def _caption(self, language: str, phrase: Phrase | None) -> str:
        caption = self.words(language, phrase) if phrase else ""
        if visible_length(caption) > MAX_CAPTION:
            raise ScreenTooLong(f"caption of {visible_length(caption)} units: {caption[:40]}")
        return caption

    def _keyboard(self, language: str, rows: tuple[Row, ...]) -> tuple[tuple[Key, ...], ...]:
        return tuple(tuple(self._key(language, button) for button in row) for row in rows)

    def _key(self, language: str, button: Button) -> Key:
        data = button.tap.pack() if button.tap else None
        label = self.plain(language, button.label)
        return Key(label, data, button.url, button.style, button.copies)


def _pattern(pattern: str, day: date, year: int | None) -> str:
    return _THIS_YEAR.get(pattern, pattern) if day.year == year else pattern


def _line(text: str) -> str:
    """Return the HTML of a text on one line: a second one might look like words of ours."""
    return escape(isolated(_BREAK.sub(" ", visible(text).strip())), quote=False)


def utf16_length(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def visible_length(html: str) -> int:
    """Return what of Telegram's limit a piece of HTML uses: UTF-16 units after entities."""
    return utf16_length(unescape(_TAG.sub("", html)))


def _load(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
