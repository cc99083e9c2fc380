"""Other people's words: only what is seen, and nothing that could be taken for words of ours."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.catalogue import Catalogue, utf16_length, visible_length
from conversations.screens import Lines, Quoted, say
from conversations.written.signs import bare, isolated, one_line, visible

WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
ALEPH = "אבג"


@pytest.mark.parametrize(
    "unseen",
    ["⠀", "\u200b", "\u00ad", "\u200d", "\u2060\ufeff", "\u3164", "\ufe0f", "\U000e0041", "\ud800"],
)
def test_what_nobody_sees_is_taken_out(unseen: str) -> None:
    assert visible(unseen) == ""
    assert visible(f"An{unseen}na") in ("Anna", f"An{unseen}na")
    assert bare(f"An{unseen}na") == "Anna"


@pytest.mark.parametrize(
    "text", ["👩\u200d👧", "❤\ufe0f", "👩🏽\u200d🔬", "می\u200cخواهم", "a\nb", "più"]
)
def test_what_belongs_to_a_sign_or_a_word_stays(text: str) -> None:
    assert visible(text) == text


def test_line_breaks_are_all_of_one_kind() -> None:
    assert visible("a\r\nb\u2028c\x0bd\te") == "a\nb\nc\nd e"
    assert one_line("  a\u2029b\u200b  c ") == "a b c"


def test_accents_do_not_pile_up_over_other_lines() -> None:
    assert visible("a" + "\u0301" * 40) == "a" + "\u0301" * 4


def test_what_runs_to_the_left_is_closed_off_line_by_line() -> None:
    assert (
        isolated(f"{ALEPH} 1\nAnna\n{ALEPH}") == f"\u2068{ALEPH} 1\u2069\nAnna\n\u2068{ALEPH}\u2069"
    )
    assert isolated("Anna") == "Anna"
    assert WORDS.words("it", say("home-hello", name=f"\u202e{ALEPH}")) == (
        f"<b>Ciao, \u2068{ALEPH}\u2069.</b>"
    )


def test_closing_off_counts_among_what_telegram_counts() -> None:
    assert visible_length(WORDS.words("it", say("verbatim", text=ALEPH))) == 5


@given(st.text(alphabet="אa \n1٣ש", max_size=400))
def test_closing_off_takes_no_more_room_than_the_widest_signs(text: str) -> None:
    """Screens are held to fit with signs of two units: what is closed off takes no more."""
    assert utf16_length(isolated(visible(text))) <= 2 * len(text) + 2


@given(st.text())
def test_what_is_seen_is_seen_again(text: str) -> None:
    once = visible(text)
    assert visible(once) == once
    assert visible(isolated(once)) == once
    once.encode()


def test_a_text_is_one_line_whatever_it_was() -> None:
    forged = "Orti.\n\n\u2028<i>Anna Silva</i>\r\nFine"
    assert WORDS.words("it", say("verbatim", text=forged)) == (
        "Orti. &lt;i&gt;Anna Silva&lt;/i&gt; Fine"
    )


def test_several_lines_stand_in_a_frame_that_cannot_be_closed_from_inside() -> None:
    said = Quoted("uno\n\n\n</blockquote>\ndue ")
    assert WORDS.words("it", say("verbatim", text=said)) == (
        "<blockquote>uno\n\n&lt;/blockquote&gt;\ndue</blockquote>"
    )


def test_an_entry_of_a_list_is_one_line() -> None:
    said = Lines(("• uno\n• due", "• tre"))
    assert WORDS.words("it", say("verbatim", text=said)) == "• uno • due\n• tre"


@pytest.mark.parametrize(
    ("language", "title", "said"),
    [("it", "a» b", "Allegato di «a” b»"), ("en", "a” b", "Attached to “a’ b”")],
)
def test_a_quotation_cannot_be_ended_from_inside(language: str, title: str, said: str) -> None:
    assert WORDS.words(language, say("attachment-of", title=title)) == said
