"""The rule's vectors: one objective unless said, least three, figures counted by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from conversations.results.closing import Why
from conversations.results.counted import figure, people_in
from tests.results.histories import LEADER, Releases, Table

History = Callable[[Table], None]
Figures = list[dict[Any, int]]


def phone(table: Table, *people: int, value: int = 4) -> None:
    for person in people:
        table.answer(person, {"a": value})


def typed(table: Table, *people: int, value: int = 4) -> None:
    for person in people:
        table.type(person, {"a": value})


def four_closed(table: Table) -> None:
    for person in range(1, 5):
        phone(table, person, value=person)
    table.close()


def changing(many: int, *agreeing: int) -> History:
    """Four answered 1, 2, 3, 4 and were counted; of `many` of them it is 5 now."""

    def history(table: Table) -> None:
        four_closed(table)
        phone(table, *range(1, many + 1), value=5)
        table.agree(*agreeing)
        table.close()

    return history


def late(counted: int, by_phone: int, on_paper: int, *agreeing: int) -> History:
    """So many 4s were counted; the next people come with a 2."""

    def history(table: Table) -> None:
        phone(table, *range(1, counted + 1))
        table.close()
        phone(table, *range(counted + 1, counted + by_phone + 1), value=2)
        typed(table, *range(counted + by_phone + 1, counted + by_phone + on_paper + 1), value=2)
        table.agree(*agreeing)
        table.close()

    return history


def at_once(by_phone: int, on_paper: int, *agreeing: int) -> History:
    """Everybody comes before the first closing: by phone a 2, on paper a 4."""

    def history(table: Table) -> None:
        phone(table, *range(1, by_phone + 1), value=2)
        typed(table, *range(by_phone + 1, by_phone + on_paper + 1))
        table.agree(*agreeing)
        table.close()

    return history


def typed_late(*agreeing: int) -> History:
    def history(table: Table) -> None:
        typed(table, *range(1, 11))
        table.close()
        typed(table, 11, value=2)
        table.agree(*agreeing)
        table.close()

    return history


def erased(late: int, *agreeing: int) -> History:
    def history(table: Table) -> None:
        phone(table, *range(1, 7))
        table.close()
        table.erase(1)
        phone(table, *range(7, 7 + late), value=2)
        table.agree(*agreeing)
        table.close()

    return history


def joined(*agreeing: int) -> History:
    """One who gave 1 and one who gave 2 go on with the first one's sheet."""

    def history(table: Table) -> None:
        phone(table, 1, value=1)
        phone(table, 2, value=2)
        phone(table, 3, 4, 5, 6)
        table.close()
        table.join(1, 2)
        table.agree(*agreeing)
        table.close()

    return history


def parted(*agreeing: int) -> History:
    """A pair's 1 was counted; they part, and one of them changes to 5."""

    def history(table: Table) -> None:
        phone(table, 1, 2, value=1)
        table.join(1, 2)
        phone(table, 3, 4, 5, 6)
        table.close()
        table.part(1)
        phone(table, 1, value=5)
        table.agree(*agreeing)
        table.close()

    return history


def second_group(many: int, *agreeing: int) -> History:
    """Six 4s, then `many` 2s; the first of those changes to 5."""

    def history(table: Table) -> None:
        phone(table, *range(1, 7))
        table.close()
        phone(table, *range(7, 7 + many), value=2)
        table.close()
        phone(table, 7, value=5)
        table.agree(*agreeing)
        table.close()

    return history


def pair_and_single(*agreeing: int) -> History:
    def history(table: Table) -> None:
        phone(table, 1, 2, value=2)
        table.join(1, 2)
        phone(table, 3)
        table.agree(*agreeing)
        table.close()

    return history


CLOSED = {1: 1, 2: 1, 3: 1, 4: 1}

VECTORS: dict[str, tuple[History, Figures]] = {
    "4 closed, one changed, no": (changing(1), [CLOSED]),
    "4 closed, one changed, yes": (changing(1, 1), [CLOSED, {2: 1, 3: 1, 4: 1, 5: 1}]),
    "4 closed, three changed, no yes": (changing(3), [CLOSED]),
    "4 closed, three changed, one yes": (changing(3, 1), [CLOSED, {2: 1, 3: 1, 4: 1, 5: 1}]),
    "4 closed, three changed, two yes": (changing(3, 1, 2), [CLOSED]),
    "4 closed, three changed, three yes": (changing(3, 1, 2, 3), [CLOSED]),
    "4 closed, all changed, all yes": (changing(4, 1, 2, 3, 4), [CLOSED, {5: 4}]),
    "8 by phone, 2 late": (late(8, 2, 0), [{4: 8}]),
    "8 by phone, 3 late": (late(8, 3, 0), [{4: 8}, {4: 8, 2: 3}]),
    "8 by phone, 3 late of whom one typed": (late(8, 2, 1), [{4: 8}]),
    "8 by phone, 4 late of whom one typed": (late(8, 3, 1), [{4: 8}, {4: 8, 2: 4}]),
    "9 typed, 1 by phone, no": (at_once(1, 9), [{4: 9}]),
    "9 typed, 1 by phone, yes": (at_once(1, 9, 1), [{4: 9, 2: 1}]),
    "10 typed, 1 typed late, no": (typed_late(), [{4: 10}]),
    "10 typed, 1 typed late, yes": (typed_late(11), [{4: 10}, {4: 10, 2: 1}]),
    "6 closed, one erased, one late, yes": (erased(1, 7), [{4: 6}, {4: 6, 2: 1}]),
    "6 closed, one erased, two late": (erased(2), [{4: 6}]),
    "6 closed, two join, no": (joined(), [{1: 1, 2: 1, 4: 4}]),
    "6 closed, two join, one yes": (joined(1), [{1: 1, 2: 1, 4: 4}]),
    "6 closed, two join, yes": (joined(1, 2), [{1: 1, 2: 1, 4: 4}, {1: 1, 4: 4}]),
    "a pair parts, one yes": (parted(1), [{1: 1, 4: 4}]),
    "a pair parts, yes": (parted(1, 2), [{1: 1, 4: 4}, {1: 1, 4: 4, 5: 1}]),
    "2 sheets": (at_once(2, 0), []),
    "3 sheets, 1 typed": (at_once(2, 1), []),
    "3 sheets, 1 typed, both by phone yes": (at_once(2, 1, 1, 2), [{2: 2}]),
    "3 sheets, 1 typed, all yes": (at_once(2, 1, 1, 2, 3), [{2: 2, 4: 1}]),
    "6 and a group of 3, one changes, yes": (second_group(3, 7), [{4: 6}, {4: 6, 2: 3}]),
    "6 and a group of 4, one changes, yes": (
        second_group(4, 7),
        [{4: 6}, {4: 6, 2: 4}, {4: 6, 2: 3, 5: 1}],
    ),
    "a pair's yes and a single's no": (pair_and_single(1, 2), [{2: 1}]),
    "one of a pair says yes": (pair_and_single(1), []),
}


def figures_of(rule: Releases, objective: str = "a") -> Figures:
    return [
        dict(figure(rule.counted, objective, number)) for number in range(1, len(rule.figures) + 1)
    ]


@pytest.mark.parametrize("name", VECTORS)
def test_vectors(name: str) -> None:
    history, expected = VECTORS[name]
    rule = Releases()
    history(Table(rule))
    assert figures_of(rule) == expected


@pytest.mark.parametrize(
    ("agreeing", "published"), [((), 0), ((1,), 0), ((1, 2), 0), ((1, 2, 3), 1)]
)
def test_three_by_phone_are_published_by_the_yes_of_all(
    agreeing: tuple[int, ...], published: int
) -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, 1, 2, 3)
    table.close()
    table.agree(*agreeing)
    table.publish()
    assert (figures_of(rule), len(rule.published)) == ([{4: 3}], published)


@pytest.mark.parametrize(("late_ones", "published"), [(3, [8]), (4, [8, 12])])
def test_who_comes_after_publishing_hides_from_each_other_too(
    late_ones: int, published: list[int]
) -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, *range(1, 9))
    table.close()
    table.publish()
    phone(table, *range(9, 9 + late_ones), value=2)
    table.close()
    table.publish()
    assert figures_of(rule) == [{4: 8}, {4: 8, 2: late_ones}]
    assert [len(each["a"]) for each in rule.published] == published


def test_each_objective_is_decided_for_itself() -> None:
    rule = Releases()
    table = Table(rule)
    for person in range(1, 7):
        table.answer(person, {"a": 4, "b": 3})
    table.close()
    for person in (7, 8, 9):
        table.answer(person, {"a": 2})
    table.answer(9, {"b": 1})
    table.close()
    assert figures_of(rule) == [{4: 6}, {4: 6, 2: 3}]
    assert figures_of(rule, "b") == [{3: 6}, {3: 6}]
    assert rule.last is not None
    assert [(each.objective, each.people, each.why) for each in rule.last.waiting] == [
        ("b", frozenset({9}), Why.FEW)
    ]


def test_who_waits_is_told_why_and_asked_while_a_yes_would_help() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, 1, 2, 3, 4)
    table.close()
    phone(table, 1, 2, 3, value=1)
    phone(table, 5)
    table.agree(1, 2)
    table.close()
    assert rule.last is not None
    assert not rule.last.is_new
    assert {each.people: each.why for each in rule.last.waiting} == {
        frozenset({1}): Why.UNCOVERS,
        frozenset({2}): Why.UNCOVERS,
        frozenset({3}): Why.CHANGED,
        frozenset({5}): Why.FEW,
    }
    assert rule.last.asked == {3, 5}
    assert rule.last.sheets_waiting() == {Why.FEW: 1, Why.CHANGED: 1, Why.UNCOVERS: 2}


def test_of_a_pair_only_the_one_who_was_silent_is_asked() -> None:
    rule = Releases()
    pair_and_single(1)(Table(rule))
    assert rule.last is not None
    assert rule.last.asked == {2, 3}


def test_a_sheet_that_says_again_what_was_counted_does_not_wait() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, 1, 2, 3)
    table.close()
    phone(table, 1, value=1)
    phone(table, 1, value=4)
    table.close()
    assert rule.last is not None
    assert (rule.last.is_new, rule.last.waiting) == (False, ())


def test_what_a_leader_typed_is_unknown_again_once_changed_by_phone() -> None:
    rule = Releases()
    table = Table(rule)
    typed(table, 1)
    phone(table, 1, value=5)
    phone(table, 2, 3)
    table.close()
    assert figures_of(rule) == [{5: 1, 4: 2}]


def test_a_leader_knows_their_own_sheet() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, LEADER, 1, 2)
    table.close()
    assert figures_of(rule) == []
    phone(table, 3)
    table.close()
    assert figures_of(rule) == [{4: 4}]


def test_a_pair_is_one_sheet_and_two_people() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, 1, 2)
    table.join(1, 2)
    phone(table, 3, 4)
    table.close()
    assert figures_of(rule) == [{4: 3}]
    assert people_in(rule.counted, "a", 1) == 4


def test_an_erased_member_keeps_the_pair_s_answer_where_it_is() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, 1, 2, value=1)
    table.join(1, 2)
    phone(table, 3, 4, 5)
    table.close()
    table.erase(1)
    phone(table, 2, value=5)
    table.agree(2)
    table.close()
    assert figures_of(rule) == [{1: 1, 4: 3}]
    assert rule.last is not None
    assert [(each.why, each.silent) for each in rule.last.waiting] == [(Why.CHANGED, frozenset())]


def test_whoever_goes_on_with_another_s_sheet_knows_what_counted_of_it() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, LEADER, 1, 2, 3)
    table.close()
    table.join(1, LEADER)
    assert [each.people for each in rule.counted if LEADER in each.known_to] == [{LEADER}, {1}]
    table.agree(2)
    phone(table, 2, value=5)
    table.close()
    assert figures_of(rule) == [{4: 4}]


def test_who_was_erased_still_reads_what_is_published() -> None:
    rule = Releases()
    table = Table(rule)
    phone(table, 1, 2, 3)
    table.close()
    table.erase(1)
    table.agree(2, 3)
    table.publish()
    assert rule.published == []
