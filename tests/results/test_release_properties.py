"""What holds of releases whatever happens at a table."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.results.closing import close
from conversations.results.counted import figure, forget, latest
from conversations.results.cover import covered
from storage.records import Counted
from tests.results.histories import LEADER, LEADERS, LEAST, Releases, Table, as_sheet

History = list[list[tuple[Any, ...]]]

unhurried = settings(deadline=None)

people = st.integers(1, 7)
values = st.dictionaries(st.sampled_from("ab"), st.integers(0, 5), min_size=1)
deeds = st.one_of(
    st.tuples(st.just("answer"), people, values),
    st.tuples(st.just("type"), people, values),
    st.tuples(st.just("join"), people, people),
    st.tuples(st.just("part"), people),
    st.tuples(st.just("erase"), people),
    st.tuples(st.just("agree"), people),
    st.tuples(st.just("publish")),
)
meetings = st.lists(st.lists(deeds, max_size=9), min_size=1, max_size=4)
"""What happens before each closing."""
everybody_answers = [("answer", person, {"a": 1 + person % 5, "b": 3}) for person in range(1, 6)]


def play(history: History, relabel: int = 0) -> list[tuple[Table, tuple[Counted, ...]]]:
    """Play, and return the table with what counted before each of its closings."""
    rule = Releases()
    table = Table(rule)
    befores = []
    for deeds in [everybody_answers, *history]:
        for name, *details in deeds:
            if name in ("answer", "type"):
                person, said = details
                if person in table.gone:
                    continue
                shifted = {each: (value + relabel) % 6 for each, value in said.items()}
                getattr(table, name)(person, shifted)
            else:
                getattr(table, name)(*details)
        befores.append(rule.counted)
        table.close()
    befores.append(rule.counted)
    return [(table, before) for before in befores]


@unhurried
@given(meetings)
def test_what_was_counted_stays_counted(history: History) -> None:
    steps = play(history)
    table = steps[0][0]
    for (_, before), (_, after) in pairwise(steps):
        kept = Counter((each.objective, each.answer, each.entered) for each in after)
        assert not Counter((each.objective, each.answer, each.entered) for each in before) - kept
    for each in steps[-1][1]:
        if each.left is not None:
            assert each.open
            assert all(person in table.yeses or person < 0 for person in each.people)


@unhurried
@given(meetings)
def test_each_group_hides_its_own_from_every_reader(history: History) -> None:
    steps = play(history)
    for (_, before), (_, after) in pairwise(steps):
        entered = [each for each in after if each.entered > latest(before)]
        for objective in "ab":
            group = [each for each in entered if each.objective == objective and not each.open]
            for reader in (*LEADERS, None):
                unknown = sum(reader not in each.known_to for each in group)
                assert unknown == 0 or unknown >= LEAST


@unhurried
@given(meetings)
def test_whoever_leaves_leaves_enough_behind(history: History) -> None:
    steps = play(history)
    table = steps[0][0]
    last = steps[-1][1]
    for each in last:
        if each.left is None or each.left != latest(last):
            continue
        rest = [
            other
            for other in last
            if (other.objective, other.entered) == (each.objective, each.entered)
            and not other.open
            and not other.people <= table.yeses
        ]
        if len(steps) > 1 and latest(steps[-2][1]) < each.left:
            for reader in (*LEADERS, None):
                unknown = sum(reader not in other.known_to for other in rest)
                assert unknown == 0 or unknown >= LEAST


@unhurried
@given(meetings, st.integers(1, 5))
def test_what_was_answered_decides_nothing(history: History, relabel: int) -> None:
    def decided(relabel: int) -> list[tuple[object, ...]]:
        counted = play(history, relabel)[-1][1]
        return [(each.objective, sorted(each.people), each.entered, each.left) for each in counted]

    shifted = decided(relabel)
    assert shifted == decided(0)


@unhurried
@given(meetings)
def test_closing_again_changes_nothing(history: History) -> None:
    table, counted = play(history)[-1]
    sheets = [as_sheet(slip) for slip in table.slips]
    again = close(counted, sheets, table.yeses, LEADERS, LEAST)
    assert (again.counted, again.is_new) == (counted, False)


@unhurried
@given(meetings)
def test_the_order_of_sheets_decides_nothing(history: History) -> None:
    table, counted = play(history)[-1]
    table.agree(*range(1, 8))
    sheets = [as_sheet(slip) for slip in table.slips]
    there, back = (
        close(counted, each, table.yeses, LEADERS, LEAST) for each in (sheets, sheets[::-1])
    )
    assert set(there.counted) == set(back.counted)
    assert set(there.waiting) == set(back.waiting)


@unhurried
@given(meetings, people)
def test_erasing_strips_the_number_and_keeps_every_figure(history: History, gone: int) -> None:
    table, counted = play(history)[-1]
    without = forget(counted, gone, table.yeses)
    assert not any(gone in each.people | each.known_to for each in without)
    for objective in "ab":
        for release in range(1, latest(counted) + 1):
            assert figure(without, objective, release) == figure(counted, objective, release)


groups = st.lists(st.frozensets(st.integers(0, 3)), max_size=7).map(
    lambda knowing: [
        Counted("a", 1, frozenset({person}), known_to, 1)
        for person, known_to in enumerate(knowing, start=10)
    ]
)


@unhurried
@given(groups)
def test_no_larger_set_hides(group: list[Counted]) -> None:
    readers = range(4)
    best: set[Counted] = set()
    for number in range(2 ** len(group)):
        some = [each for bit, each in enumerate(group) if number >> bit & 1]
        counts = [sum(reader not in each.known_to for each in some) for reader in (*readers, None)]
        if all(count == 0 or count >= LEAST for count in counts):
            best |= set(some)
    assert set(covered(group, readers, LEAST)) == best


@unhurried
@given(meetings)
def test_a_ranking_is_one_objective(history: History) -> None:
    """An answer may be anything: an order of proposals is decided as a level is."""
    table, counted = play(history)[-1]
    orders: dict[Hashable, tuple[int, int]] = {
        value: ((value, 9), (9, value))[value % 2] for value in range(6)
    }

    def ranked(each: Counted) -> Counted:
        return replace(each, answer=orders[each.answer])

    sheets = [as_sheet(slip) for slip in table.slips]
    as_orders = [
        replace(
            sheet,
            answers={
                name: replace(given, answer=orders[given.answer])
                for name, given in sheet.answers.items()
            },
        )
        for sheet in sheets
    ]
    everybody = range(1, LEADER)
    plain = close(counted, sheets, everybody, LEADERS, LEAST)
    found = close([ranked(each) for each in counted], as_orders, everybody, LEADERS, LEAST)
    assert found.counted == tuple(ranked(each) for each in plain.counted)
