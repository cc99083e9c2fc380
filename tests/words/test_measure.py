"""The measure itself, and what of it shows in the catalogue alone: labels that no story presses."""

from datetime import UTC, datetime

import pytest

from conversations.screens import Button, InLanguages, Quoted, Screen, say
from tests.measure import (
    LONGER,
    LONGER_LABELS,
    LONGEST_LABEL,
    bare,
    count,
    faults_of,
    languages,
    shown,
)
from tests.words.test_catalogues import messages


def test_what_others_wrote_does_not_count() -> None:
    said = say("home-table", table=3, title="Molte parole della città", motto="e un motto")
    assert count(bare(said), "it") == len(["Tavolo", "3:"])
    at = say("data-noticed", at=datetime(2026, 12, 1, tzinfo=UTC))
    assert count(bare(at), "it") == len(["Informativa", "letta:"])
    quoted = say("verbatim", text=Quoted("tante parole di qualcuno"))
    assert count(bare(quoted), "en") == 0
    scale = say("rating-how", scale=InLanguages("1 no · 2 sì"))
    assert count(bare(scale), "it") == len(["Quanto", "è", "importante?", "Premi", "un", "numero:"])


def test_a_list_counts_as_one_of_its_lines_and_a_long_screen_is_found() -> None:
    line = say("sheet-line", number=1, text="testo", answer=say("summary-missing"))
    assert not [*faults_of(Screen((line,) * 40))]
    marked = ("results-line", "results-line-few")
    lines = [
        say(key, position=1, name="n", median="4", high="2", label="l", least=5) for key in marked
    ]
    assert not [*faults_of(Screen(tuple(lines * 40)))]
    long = Screen((say("stranger"), say("contact-later"), say("unread-waits")))
    assert len([*faults_of(long)]) == len(languages())


def test_a_long_label_is_found_where_it_is_rendered() -> None:
    label = say("name", name="n" * (LONGEST_LABEL + 1))
    screen = Screen((say("page-only"),), ((Button(label),),))
    assert len([*faults_of(screen)]) == len(languages())


@pytest.mark.parametrize("language", languages())
def test_no_label_of_the_catalogue_is_longer_than_a_button(language: str) -> None:
    """With one sign for each value, also those that nothing in the tests shows."""
    long = {}
    for key, names in messages(language).items():
        if not key.startswith("button-") or key in LONGER_LABELS:
            continue
        label = say(key, **dict.fromkeys(names, "n"))
        if len(shown(label, language)) > LONGEST_LABEL:
            long[key] = len(shown(label, language))
    assert long == {}


def test_every_exception_is_a_screen_or_label_there_is() -> None:
    named = {*LONGER, *LONGER_LABELS}
    assert named - messages("it").keys() == set()
