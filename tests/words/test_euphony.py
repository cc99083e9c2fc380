"""A word bends before the name or the day that follows it, whichever that is."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue
from conversations.screens import say
from conversations.written.euphony import bend

WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))


@pytest.mark.parametrize(
    ("before", "value", "said"),
    [
        ("insieme a ", "Anna", "insieme ad "),
        ("insieme a <b>", "àlvaro", "insieme ad <b>"),
        ("insieme a «", "<i>Anna</i>", "insieme ad «"),
        ("insieme a ", "Bea", "insieme a "),
        ("Anna e ", "Elena", "Anna ed "),
        ("ha ", "Anna", "ha "),
        ("A ", "Anna", "Ad "),
        ("dal ", "8 dicembre", "dall'"),
        ("Dal <b>", "11 marzo", "Dall'<b>"),
        ("il ", "8 dicembre", "l'"),
        ("il ", "18 dicembre", "il "),
        ("", "Anna", ""),
        ("a ", "", "a "),
        ("a ", "&amp;", "a "),
    ],
)
def test_what_stands_before_a_value(before: str, value: str, said: str) -> None:
    assert bend(before, value) == said


def test_the_catalogue_bends_what_it_says_in_italian_alone() -> None:
    assert "insieme ad <b>Anna</b>" in WORDS.words("it", say("pair-is-with", name="Anna"))
    assert "with <b>Anna</b>" in WORDS.words("en", say("pair-is-with", name="Anna"))
    since = datetime(2026, 12, 8, 9, tzinfo=UTC)
    assert "dall'8 dicembre" in WORDS.words("it", say("phase-late-rating", since=since))
