"""The measure of a screen: at most sixty words besides the city's own, labels that are never cut.

What a person asked for as a list (one phrase again and again, or one of several a line) counts as
the longest of its lines; what the city or somebody wrote stands in a phrase as a value, and does
not count. Numbers and days do.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue, Page
from conversations.screens import Dated, Lines, Phrase, Screen

MOST_WORDS: Final = 60
LONGEST_LABEL: Final = 20
"""Characters of a label that survive the largest type on a small phone."""

MOST_ROWS: Final = 7
"""Rows of buttons above which nothing is left of a text at 360 × 640."""

MORE_ROWS: Final = {
    "home-hello": "whoever has seats at several tables finds the ways of each",
    "more-how": "the buttons are what was asked for; its text is two lines",
    "meeting-ask-day": "a month has up to six weeks, and their days are what is pressed",
}
"""Screens with more rows, by one of their phrases, and why."""

LONGER: Final = {
    "notice-title": "the informativa is whole; whoever reads it asked for it by its button",
    "whole-title": "the whole informativa was asked for by its button",
    "data-title": "everything that is kept of a person is the list they asked for",
    "erase-ask": "what goes for ever, and what stays, is said before it happens",
    "publication-ask": "all that will be read, and by whom, is shown before it happens",
    "nudge-quoted": "what others will read is shown whole, before it is sent",
    "participation-explained": "the figures of who took part are a list of five, asked for in full",
    "help-title": "the commands are the list that was asked for; who leads has the panel too",
    "status-title": "who is missing, who comes and how far they are is what was asked for",
    "rank-block": "a place's figures and the rule behind them: who opens a ranking asked for both",
    "rank-how-details": "who voted, what does not count and how firm it is stand by the list",
    "results-how-details": "what is judged, and what waits and why, is the list they asked for",
    "roster-read": "all that was read of a file, and what was not, is asked for before it counts",
}
"""Screens with more words, by one of their phrases, and why."""

LISTS: Final = (
    re.compile("results-line(-tied|-few)?"),
    re.compile("document-part-.*"),
    re.compile("status-(not-in|unreachable|unread|on-paper|not-finished)"),
)
"""The phrases among which each line of a list has its own."""

LONGER_LABELS: Final = {
    "button-close": "it says which round is closed, in the words everybody uses",
    "button-next-rating": "the same, where it is the next step",
    "button-phase-on": "it says where the table goes; a phase has the name that it has",
    "button-phase-back": "the same for a way back",
}
"""Labels that are longer, and why."""


@cache
def _catalogue() -> Catalogue:
    return Catalogue("it", ZoneInfo("Europe/Rome"))


def languages() -> tuple[str, ...]:
    return _catalogue().languages


def faults_of(screen: Screen) -> Iterator[str]:
    """Yield what is too long about a screen, in any language."""
    words = {phrase.key: bare(phrase) for phrase in reversed(screen.paragraphs)}
    excepted = words.keys() & LONGER.keys()
    labels = [button.label for row in screen.buttons for button in row]
    labels += [screen.picker.label] if screen.picker else []
    if len(screen.buttons) > MOST_ROWS and not words.keys() & MORE_ROWS.keys():
        yield f"{len(screen.buttons)} rows of buttons under {screen.paragraphs[0].key}"
    for language in languages():
        counts = _longest_of_lists({k: count(said, language) for k, said in words.items()})
        if sum(counts.values()) > MOST_WORDS and not excepted:
            yield f"{language}: {sum(counts.values())} words: {counts}"
        for label in labels:
            words_on_it = shown(label, language)
            if len(words_on_it) > LONGEST_LABEL and label.key not in LONGER_LABELS:
                yield f"{language}: {label.key}: {words_on_it!r} has {len(words_on_it)} characters"


def _longest_of_lists(counts: dict[str, int]) -> dict[str, int]:
    """Return the counts with one line of each list, its longest."""
    for lines in LISTS:
        *shorter, _ = ["", *sorted(filter(lines.fullmatch, counts), key=counts.__getitem__)]
        counts = {key: words for key, words in counts.items() if key not in shorter}
    return counts


def shown(phrase: Phrase, language: str) -> str:
    """Return a phrase as it is read."""
    return _catalogue().plain(language, phrase)


def bare(phrase: Phrase) -> Phrase:
    """Return a phrase without what others wrote in it."""
    kept = ((name, _bare(value)) for name, value in phrase.values)
    return Phrase(phrase.key, tuple(kept))


def _bare(value: object) -> str | int | float | Dated | Phrase:
    match value:
        case Phrase():
            return bare(value)
        case int() | float() | Dated():
            return value
        case Lines(lines):
            told = [bare(each) for each in lines if isinstance(each, Phrase)]
            return max(told, key=_longest, default="")
        case _:
            return ""


def _longest(line: Phrase) -> int:
    return max(count(line, language) for language in languages())


def count(phrase: Phrase, language: str) -> int:
    """Return how many words a bare phrase has."""
    words = shown(phrase, language).split()
    return sum(any(sign.isalnum() for sign in word) for word in words)


@contextmanager
def measured() -> Iterator[None]:
    """Hold everything that is rendered meanwhile to the measure, in every language."""
    faults: set[str] = set()
    seen: set[tuple[object, ...]] = set()
    render = Catalogue.render

    def measure(words: Catalogue, screen: Screen, language: str) -> Page:
        looks = (screen.paragraphs, screen.buttons, screen.picker)
        if looks not in seen:
            seen.add(looks)
            faults.update(faults_of(screen))
        return render(words, screen, language)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Catalogue, "render", measure)
        yield
    assert not faults, "\n".join(sorted(faults))
