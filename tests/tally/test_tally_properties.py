"""What holds of the tally whatever the answers are."""

import statistics
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.results.tally import Judgement, Label, Share, consensus, judge, order, quantile
from storage.platforms import PACKAGED, load_process
from storage.records import Counts

POLICY = load_process(PACKAGED).thresholds

unhurried = settings(deadline=None)  # a busy machine is no fault of the maths

few = st.integers(0, 8)
five_levels = st.tuples(few, few, few, few, few)
scales = st.lists(st.integers(0, 60), min_size=2, max_size=9).filter(any)
decks = st.lists(five_levels, max_size=8).map(
    lambda deck: {f"o{n}": judge(Counts(levels, 0), POLICY) for n, levels in enumerate(deck)}
)


def answers(levels: tuple[int, ...]) -> list[int]:
    return [level for level, count in enumerate(levels, start=1) for _ in range(count)]


@unhurried
@given(scales)
def test_consensus_lies_between_none_and_full(levels: list[int]) -> None:
    assert 0 <= consensus(levels) <= 1


@unhurried
@given(scales)
def test_consensus_does_not_care_which_end_is_up(levels: list[int]) -> None:
    assert consensus(levels[::-1]) == pytest.approx(consensus(levels), abs=1e-9)


@unhurried
@given(scales, st.integers(2, 9))
def test_consensus_does_not_care_how_many_people_there_are(levels: list[int], times: int) -> None:
    assert consensus([count * times for count in levels]) == pytest.approx(consensus(levels))


@unhurried
@given(scales)
def test_consensus_is_full_only_of_one_voice(levels: list[int]) -> None:
    assert (consensus(levels) == 1) == (sum(map(bool, levels)) == 1)


@unhurried
@given(five_levels.filter(lambda levels: sum(levels) >= 2))
def test_quartiles_are_the_standard_library_s(levels: tuple[int, ...]) -> None:
    assert [quantile(levels, quarter) for quarter in (1, 2, 3)] == statistics.quantiles(
        answers(levels), n=4, method="inclusive"
    )


@unhurried
@given(five_levels, few)
def test_a_judgement_is_what_the_single_answers_say(
    levels: tuple[int, int, int, int, int], abstained: int
) -> None:
    found, given_levels = judge(Counts(levels, abstained), POLICY), answers(levels)
    assert (found.n, found.abstained) == (len(given_levels), abstained)
    assert found.visible == (len(given_levels) >= POLICY.min_answers)
    if found.visible:
        assert found.mean == float(statistics.mean(map(Fraction, given_levels)))
        assert found.median == statistics.median(given_levels)
        assert found.top2 == len([level for level in given_levels if level >= 4])
        assert found.low2 == len([level for level in given_levels if level <= 2])


@unhurried
@given(five_levels)
def test_at_most_one_label_applies_and_it_is_the_one_given(
    levels: tuple[int, int, int, int, int],
) -> None:
    found, n = judge(Counts(levels, 0), POLICY), sum(levels)
    if n < POLICY.min_quartiles:
        assert found.label is None
        return
    assert found.iqr is not None
    low2, top2 = levels[0] + levels[1], levels[3] + levels[4]
    applying = {
        Label.SHARED_PRIORITY: 4 * top2 >= 3 * n and 100 * low2 <= 15 * n and found.iqr <= 1,
        Label.DIVISIVE: low2 >= (n + 1) // 3 and top2 >= (n + 1) // 3,
        Label.LOW_PRIORITY: 4 * low2 >= 3 * n,
    }
    assert [label for label, applies in applying.items() if applies] == (
        [] if found.label is Label.TO_DISCUSS else [found.label]
    )


def place(judgement: Judgement) -> tuple[float, ...]:
    if judgement.mean is None or judgement.top2 is None or judgement.consensus is None:
        return (-1,)
    return (judgement.mean, judgement.top2 / judgement.n, judgement.consensus)


@unhurried
@given(decks)
def test_the_order_has_every_objective_once_and_never_rises(deck: dict[str, Judgement]) -> None:
    standings = order(deck, POLICY)
    assert {standing.objective: standing.judgement for standing in standings} == deck
    assert len(standings) == len(deck)
    places = [place(standing.judgement) for standing in standings]
    assert places == sorted(places, reverse=True)


@unhurried
@given(decks)
def test_the_order_is_stable(deck: dict[str, Judgement]) -> None:
    standings = order(deck, POLICY)
    positions = list(deck)
    for before, after in pairwise(standings):
        if place(before.judgement) == place(after.judgement):
            assert positions.index(before.objective) < positions.index(after.objective)
    assert order({s.objective: s.judgement for s in standings}, POLICY) == standings


@unhurried
@given(decks)
def test_a_tie_is_a_near_mean_with_the_same_median(deck: dict[str, Judgement]) -> None:
    standings = order(deck, POLICY)
    assert not any(standing.tied for standing in standings[:1])
    for before, after in pairwise(standings):
        above, below = before.judgement.levels, after.judgement.levels
        assert after.tied == (
            above is not None
            and below is not None
            and statistics.median(answers(above)) == statistics.median(answers(below))
            and statistics.mean(map(Fraction, answers(above)))
            - statistics.mean(map(Fraction, answers(below)))
            < Fraction(1, 4)
        )


@unhurried
@given(st.integers(0, 500), st.integers(1, 500))
def test_percentages_are_off_by_half_a_point_at_most(part: int, whole: int) -> None:
    part = min(part, whole)
    percent = Share(part, whole, as_percent=True).percent
    assert abs(Fraction(percent) - Fraction(100 * part, whole)) <= Fraction(1, 2)
