"""The measure of a screen: at most sixty words besides the city's own, labels that are never cut.

What a person asked for as a list (one phrase again and again) counts as one of its lines; what the
city or somebody wrote stands in a phrase as a value, and does not count. Numbers and days do.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue, Page
from conversations.screens import Dated, Phrase, Screen

MOST_WORDS: Final = 60
LONGEST_LABEL: Final = 20
"""Characters of a label that survive the largest type on a small phone."""

LONGER: Final = {
    "notice-title": "the informativa is whole; whoever reads it asked for it by its button",
    "data-title": "everything that is kept of a person is the list they asked for",
    "erase-ask": "what goes for ever, and what stays, is said before it happens",
}
"""Screens with more words, by one of their phrases, and why."""

BEING_REBUILT: Final = {
    "results-title": "results: a line an objective, details by button",
    "rank-results-title": "the same of the ranking",
    "publication-ask": "the results before they are published",
    "published-title": "the same once they are",
    "phases-title": "the phases: what the next one needs",
    "phase-ask-on": "the question before the next phase",
    "phase-ask-back": "the same before a phase back",
    "status-title": "who is missing, and where they are",
}
"""Screens that get another form soon."""

REFUSAL: Final = re.compile(
    "not-understood|only-words|unknown-command|old-screen|(coordinators|participants)-only"
    "|(form|limit|code|pair-code|(phase|dissent)-early)-.*|.*-(too-long|too-short|not-yours)"
    "|not-your-table|no-such-table|leading-other-phase|proposal-file-wanted"
)
"""What is said above or below a whole screen, and will come alone."""

LONGER_LABELS: Final = {
    "button-close": "the panel is being rebuilt",
    "button-reopen": "the panel is being rebuilt",
    "button-phase-on": "the panel is being rebuilt",
    "button-phase-back": "the panel is being rebuilt",
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
    excepted = words.keys() & (LONGER.keys() | BEING_REBUILT.keys())
    labels = [button.label for row in screen.buttons for button in row]
    labels += [screen.picker.label] if screen.picker else []
    for language in languages():
        counts = {key: count(phrase, language) for key, phrase in words.items()}
        alone = {key: n for key, n in counts.items() if not REFUSAL.fullmatch(key)} or counts
        if sum(alone.values()) > MOST_WORDS and not excepted:
            yield f"{language}: {sum(alone.values())} words: {alone}"
        for label in labels:
            words_on_it = shown(label, language)
            if len(words_on_it) > LONGEST_LABEL and label.key not in LONGER_LABELS:
                yield f"{language}: {label.key}: {words_on_it!r} has {len(words_on_it)} characters"


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
        case _:
            return ""


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
