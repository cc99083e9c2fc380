"""Nobody works out an answer from figures, and whoever looks for leaks does find them elsewhere.

A longer hunt: `RELEASE_HISTORIES=60000 pytest tests/results/test_release_adversary.py`.
"""

import os
from typing import Any

import pytest

from conversations.results import closing
from conversations.results.counted import latest
from conversations.results.publication import Publication
from storage.records import Counted
from tests.results.adversary import Watch, a_sheet, is_unanimous, its_people, told, work_out
from tests.results.histories import Releases, RowsAtClosing, Rule, Said, Table, ThreeSheetsDiffer
from tests.results.wandering import every_small_history, wander

HISTORIES = int(os.environ.get("RELEASE_HISTORIES", "800"))
STRIDE = 1 if "RELEASE_HISTORIES" in os.environ else 13
"""Of the systematic tables a short run plays every thirteenth: it meets each choice."""
ENOUGH = 150
"""Histories that show a leak where there is one."""


def leaking(make: type[Rule]) -> int:
    return sum(bool(wander(seed, make).leaks) for seed in range(ENOUGH))


def test_no_history_at_random_gives_an_answer_away() -> None:
    read = published = 0
    for seed in range(HISTORIES):
        watch = wander(seed)
        assert not watch.leaks, (seed, told(watch.leaks))
        read += len(watch.table.rule.figures)
        published += len(watch.table.rule.published)
    assert read > HISTORIES
    assert published > HISTORIES / 2


def test_no_history_of_a_kind_gives_an_answer_away() -> None:
    for number, watch in enumerate(every_small_history(STRIDE)):
        assert not watch.leaks, (number, told(watch.leaks))


@pytest.mark.parametrize("make", [RowsAtClosing, ThreeSheetsDiffer])
def test_figures_made_otherwise_give_answers_away(make: type[Rule]) -> None:
    assert leaking(make) > ENOUGH / 3


def test_figures_that_count_people_give_pairs_away() -> None:
    """A level that only one sheet can have filled is the pair's."""
    watches = [wander(seed, weight=its_people) for seed in range(ENOUGH)]
    assert sum(bool(watch.leaks) for watch in watches) > ENOUGH / 10


def test_without_the_test_of_earlier_groups_answers_are_given_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(closing._Terms, "_uncovered", lambda *_: set())
    assert leaking(Releases)


def test_without_what_leaders_know_answers_are_given_away(monkeypatch: pytest.MonkeyPatch) -> None:
    def as_for_strangers(*terms: Any) -> closing.Closing:
        counted, sheets, yeses, _, least = terms
        return closing.close(counted, sheets, yeses, (), least)

    monkeypatch.setattr("tests.results.histories.close", as_for_strangers)
    assert leaking(Releases)


def test_without_a_test_of_its_own_publishing_gives_answers_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def whatever(counted: tuple[Counted, ...], *_: object) -> Publication:
        return Publication(latest(counted), ())

    monkeypatch.setattr("tests.results.histories.publish", whatever)
    assert leaking(Releases)


def said(value: int, *owners: int) -> Said:
    return Said(value, frozenset(owners), set(owners))


def test_the_adversary_subtracts() -> None:
    a, b, c, d = said(1, 1), said(2, 2), said(5, 3), said(5, 4)
    hidden = {a, b, c, d}
    assert work_out([(a, b, c)], hidden, a_sheet) == set()
    assert work_out([(a, b, c), (a, b, c, d)], hidden, a_sheet) == {d}
    assert work_out([(a, b, c), (a, b, d)], hidden, a_sheet) == set()
    assert work_out([(a, b, c)], {c}, a_sheet) == {c}
    assert work_out([(c, d)], hidden, a_sheet) == {c, d}
    assert work_out([(a, c), (c, d), (a, d)], hidden, a_sheet) == {a, c, d}


def test_the_adversary_weighs_pairs() -> None:
    pair, b, c = said(5, 1, 2), said(1, 3), said(2, 4)
    assert work_out([(pair, b, c)], {pair, b, c}, a_sheet) == set()
    assert work_out([(pair, b, c)], {pair, b, c}, its_people) == {pair, b, c} - {b, c}


def test_only_three_who_agree_are_no_leak() -> None:
    a, b, c, d = said(5, 1), said(5, 2), said(5, 3), said(1, 4)
    assert is_unanimous(a, [(a, b, c)], {a, b, c})
    assert is_unanimous(a, [(d,), (a, b, c, d)], {a, b, c, d})
    assert not is_unanimous(a, [(a, b)], {a, b})
    assert not is_unanimous(a, [(a, b, c, d)], {a, b, c, d})


def test_the_old_behaviour_recovers_the_one_sheet_that_changed() -> None:
    table = Table(RowsAtClosing())
    watch = Watch(table)
    for person in range(1, 13):
        table.answer(person, {"a": 1 + person % 5})
    table.close()
    watch.look()
    assert not watch.leaks
    table.answer(1, {"a": 5})
    table.close()
    watch.look()
    assert {leak.value for _, leak in watch.leaks} == {2, 5}
