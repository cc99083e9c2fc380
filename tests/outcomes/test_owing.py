"""What is owed, until when it is, and on which day staff is reminded: pure rules."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.outcomes.owing import State, most_urgent_first, owing_of
from conversations.outcomes.reminding import due_at, month_of
from conversations.quiet import QuietHours
from storage.records import Awaited, ProposalOutcome, Verdict
from tests.proposals.unstored import EMPTY

ROME = ZoneInfo("Europe/Rome")
SINCE = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
"""Half past midnight of 2 December by the clock on the wall."""
WITHIN = 30
DEADLINE = date(2027, 1, 1)
PROPOSAL = replace(EMPTY, id=7, roundtable=3, title="Orto", presented_at=SINCE)


def awaited(verdict: Verdict | None = None, due_on: date | None = None) -> Awaited:
    if verdict is None:
        return Awaited(PROPOSAL, SINCE, None)
    words = ("perché", "Ufficio", None)
    return Awaited(
        PROPOSAL, SINCE, ProposalOutcome(1, 7, 1, None, verdict, *words, due_on, SINCE, SINCE)
    )


@pytest.mark.parametrize(
    ("given", "today", "state", "until"),
    [
        (awaited(), DEADLINE, State.OWED, DEADLINE),
        (awaited(), DEADLINE + timedelta(1), State.OVERDUE, DEADLINE),
        (awaited(Verdict.DECLINED), date(2030, 1, 1), State.SETTLED, None),
        (awaited(Verdict.ACCEPTED, DEADLINE), DEADLINE, State.PROMISED, DEADLINE),
        (awaited(Verdict.PARTLY, DEADLINE), date(2027, 1, 2), State.STEP_OVERDUE, DEADLINE),
        (awaited(Verdict.STUDIED, DEADLINE), DEADLINE, State.OWED, DEADLINE),
        (awaited(Verdict.STUDIED, DEADLINE), date(2027, 1, 2), State.OVERDUE, DEADLINE),
    ],
)
def test_where_an_answer_is(given: Awaited, today: date, state: State, until: date | None) -> None:
    found = owing_of(given, today, ROME, WITHIN)
    assert (found.state, found.until) == (state, until)
    assert found.state.is_owed == (state not in (State.SETTLED, State.PROMISED))


def test_what_waits_longest_comes_first_and_what_is_settled_last() -> None:
    today = date(2027, 2, 1)
    found = [
        owing_of(replace(each, proposal=replace(PROPOSAL, id=number)), today, ROME, WITHIN)
        for number, each in enumerate(
            (
                awaited(Verdict.DECLINED),
                awaited(Verdict.ACCEPTED, date(2027, 6, 1)),
                awaited(Verdict.STUDIED, date(2027, 3, 1)),
                awaited(Verdict.PARTLY, date(2027, 1, 20)),
                awaited(),
            )
        )
    ]
    assert [each.awaited.proposal.id for each in most_urgent_first(found)] == [4, 3, 2, 1, 0]


NIGHT = QuietHours(time(21), time(8), ROME)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ((2026, 12, 1), (2026, 12, 7, 8)),
        ((2027, 3, 31), (2027, 3, 1, 8)),
        ((2027, 4, 1), (2027, 4, 5, 7)),
        ((2027, 11, 30), (2027, 11, 1, 8)),
    ],
)
def test_the_first_monday_at_nine_by_the_clock_on_the_wall(
    now: tuple[int, int, int], due: tuple[int, int, int, int]
) -> None:
    """Also where the clock was put forward or back in between."""
    assert due_at(datetime(*now, 12, tzinfo=UTC), NIGHT) == datetime(*due, tzinfo=UTC)


def test_where_nine_is_quiet_it_waits_until_that_is_over() -> None:
    late = QuietHours(time(21), time(10), ROME)
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert due_at(now, late) == datetime(2026, 12, 7, 9, tzinfo=UTC)


def test_a_month_follows_another_over_the_year() -> None:
    assert month_of(date(2027, 1, 1)) == month_of(date(2026, 12, 31)) + 1
