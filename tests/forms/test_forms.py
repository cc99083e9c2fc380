"""Forms: what a text answers, what comes next, how complete it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.forms import (
    Accepted,
    Form,
    Kind,
    Picked,
    Rejected,
    Step,
    answer,
    entries_of,
    pick,
)

TITLE = Step("title", Kind.LINE, 12, shortest=3, required=True)
CHOICES = Step("choices", Kind.TICKS, counted=False)
STORY = Step("long-story", Kind.TEXT, 20)
LIST = Step("list", Kind.ENTRIES, 8, 3)
FILE = Step("file", Kind.FILE, counted=False)
FORM = Form("tale", (TITLE, CHOICES, STORY, LIST, FILE))


@pytest.mark.parametrize(
    ("step", "text", "kept"),
    [
        (TITLE, "  Orti \n condivisi", None),
        (TITLE, "  Orti \n nuovi", "Orti nuovi"),
        (TITLE, "x" * 12, "x" * 12),
        (TITLE, "x" * 13, None),
        (TITLE, " \n ", None),
        (TITLE, "sì", None),
        (TITLE, "🌳" * 12, "🌳" * 12),
        (STORY, "  Uno  due \n\n\n\n tre ", "Uno due\n\ntre"),
        (STORY, "Uno\ndue", "Uno\ndue"),
        (STORY, "x" * 21, None),
        (LIST, "- a\n• b\n3. c", "a\nb\nc"),
        (LIST, "- a\n\n* - b\n1) c", "a\nb\nc"),
        (LIST, "-5 gradi\n–", "-5 gradi"),
        (LIST, "a\nb\nc\nd", None),
        (LIST, "a\n" + "x" * 9, None),
        (LIST, "•\n-\n", None),
    ],
)
def test_what_a_text_answers(step: Step, text: str, kept: str | None) -> None:
    given_answer = answer(step, text)
    if kept is None:
        assert isinstance(given_answer, Rejected)
    else:
        assert given_answer == Accepted(kept)


@pytest.mark.parametrize(
    ("step", "text", "said"),
    [
        (TITLE, "x" * 13, {"found": 13, "max": 12}),
        (LIST, "a\nb\nc\nd", {"found": 4, "max": 3}),
        (LIST, "a\nxxxxxxxxx", {"number": 2, "entry": "xxxxxxxxx", "found": 9, "max": 8}),
    ],
)
def test_a_rejection_says_how_much_and_how_much_is_allowed(
    step: Step, text: str, said: dict[str, object]
) -> None:
    given_answer = answer(step, text)
    assert isinstance(given_answer, Rejected)
    assert dict(given_answer.phrase.values) == said


@pytest.mark.parametrize("step", [CHOICES, FILE])
def test_ticks_and_files_are_not_words(step: Step) -> None:
    with pytest.raises(ValueError, match=step.name):
        answer(step, "1")


@pytest.mark.parametrize(
    ("text", "picked"),
    [
        ("1", (1,)),
        ("1 3", (1, 3)),
        ("3, 1 e 2", (1, 2, 3)),
        ("1;1", (1,)),
        ("1 AND 2.", (1, 2)),
        ("0", None),
        ("4", None),
        ("1 due", (1, 2)),
        ("il 2 e il tre", (2, 3)),
        ("２ 3️⃣", (2, 3)),
        ("", None),
        ("e", None),
        ("٣", None),
        ("1-3", None),
        ("99999", None),
    ],
)
def test_numbers_are_picked(text: str, picked: tuple[int, ...] | None) -> None:
    found = pick(text, choices=3)
    assert isinstance(found, Rejected) if picked is None else found == Picked(picked)


def test_the_way_through_a_form() -> None:
    assert FORM.following(TITLE) == CHOICES
    assert FORM.following(FILE) is None
    assert FORM.preceding(TITLE) is None
    assert FORM.preceding(CHOICES) == TITLE
    assert FORM.step("long-story").field == "long_story"
    with pytest.raises(LookupError, match="nothing"):
        FORM.step("nothing")


@pytest.mark.parametrize(
    ("filled", "resuming", "missing"),
    [
        ((), "title", 3),
        (("title",), "choices", 2),
        (("title", "long-story"), "list", 1),
        (("list",), "title", 2),
        (("title", "long-story", "list", "choices"), "file", 0),
        (("title", "file"), "long-story", 2),
        (("title", "long-story", "list", "file"), None, 0),
    ],
)
def test_where_a_form_goes_on_and_how_complete_it_is(
    filled: tuple[str, ...], resuming: str | None, missing: int
) -> None:
    step = FORM.resuming(filled)
    assert (step.name if step else None) == resuming
    assert len(FORM.missing(filled)) == missing


WRITTEN = st.text(st.sampled_from("ab -•*–1.)\n\t "), max_size=60) | st.text(max_size=60)


@given(st.sampled_from([TITLE, STORY, LIST]), WRITTEN)
def test_what_is_kept_is_within_bounds_and_answers_the_same_again(step: Step, text: str) -> None:
    found = answer(step, text)
    if isinstance(found, Rejected):
        return
    assert found.value == found.value.strip() != ""
    entries = found.value.split("\n") if step.kind is Kind.ENTRIES else [found.value]
    assert len(entries) <= step.most
    assert all(entry and len(entry) <= step.longest for entry in entries)
    assert answer(step, found.value) == found


@given(st.lists(st.text("abcè ", min_size=1).map(str.strip).filter(bool), max_size=9))
def test_entries_survive_any_bullets(entries: list[str]) -> None:
    spaced = [" ".join(entry.split()) for entry in entries]
    for bullet in ("", "- ", "• ", "•", "12. "):
        assert entries_of("\n\n".join(bullet + entry for entry in spaced)) == spaced


@given(st.sets(st.integers(1, 20), min_size=1), st.sampled_from([" ", ", ", " e ", "; "]))
def test_numbers_are_read_however_they_are_separated(numbers: set[int], between: str) -> None:
    assert pick(between.join(map(str, numbers)), 20) == Picked(tuple(sorted(numbers)))
