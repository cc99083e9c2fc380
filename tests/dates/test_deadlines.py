"""By when: days as people promise them."""

from datetime import date

import pytest

from conversations.written.deadlines import months_later, read_deadline
from conversations.written.pieces import Trouble, Unclear

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("entro il 30 giugno", "2027-06-30"),
        ("30/6/2027", "2027-06-30"),
        ("30 giugno 2028", "2028-06-30"),
        ("entro giugno", "2027-06-30"),
        ("Dicembre", "2026-12-31"),
        ("fine febbraio 2028", "2028-02-29"),
        ("entro fine anno", "2026-12-31"),
        ("entro la fine dell'anno", "2026-12-31"),
        ("entro la fine del 2027", "2027-12-31"),
        ("fine mese", "2026-12-31"),
        ("fra tre mesi", "2027-03-01"),
        ("by the end of March", "2027-03-31"),
        ("before 3 March 2027", "2027-03-03"),
        ("12 o 13 gennaio", "2027-01-12 2027-01-13"),
    ],
)
def test_a_day_as_people_promise_it(text: str, days: str) -> None:
    assert " ".join(map(str, read_deadline(text, TODAY))) == days


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("boh", Trouble.UNREADABLE),
        ("prossimo anno", Trouble.UNREADABLE),
        ("ieri", Trouble.PAST),
        ("30 novembre 2026", Trouble.PAST),
        ("gennaio 2026", Trouble.PAST),
        ("1/1/2040", Trouble.TOO_FAR),
        ("31 giugno", Trouble.NO_SUCH_DAY),
        ("", Trouble.UNREADABLE),
        ("x" * 4000, Trouble.UNREADABLE),
    ],
)
def test_what_names_no_day_that_can_be_promised(text: str, trouble: Trouble) -> None:
    with pytest.raises(Unclear) as raised:
        read_deadline(text, TODAY)
    assert raised.value.trouble is trouble


def test_months_later_is_the_same_day_or_the_last_there() -> None:
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 1), 1) == date(2027, 1, 1)
    assert months_later(date(2027, 8, 31), 6) == date(2028, 2, 29)
