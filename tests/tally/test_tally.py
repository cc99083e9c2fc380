"""The tally of objectives against published and hand-computed values."""

import re

import pytest

from conversations.results.tally import (
    Agreement,
    Judgement,
    Label,
    Share,
    consensus,
    judge,
    order,
    quantile,
    share,
)
from conversations.screens import say
from storage.platforms import PACKAGED, load_process
from storage.records import Counts
from tests.measure import shown

POLICY = load_process(PACKAGED).thresholds

Levels = tuple[int, int, int, int, int]


def judged(*levels: int, abstained: int = 0) -> Judgement:
    one, two, three, four, five = levels
    return judge(Counts((one, two, three, four, five), abstained), POLICY)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((0, 0, 1, 4, 5), 0.760),
        ((1, 0, 2, 3, 4), 0.544),
        ((2, 2, 2, 2, 2), 0.434),
        ((3, 1, 0, 2, 4), 0.198),
        ((4, 2, 1, 1, 0), 0.614),
    ],
)
def test_consensus_of_ten_people(levels: tuple[int, ...], expected: float) -> None:
    assert consensus(levels) == pytest.approx(expected, abs=0.0005)


def test_consensus_as_published_for_seven_levels() -> None:
    assert consensus((30, 40, 210, 130, 530, 50, 10)) == pytest.approx(0.7256876, abs=5e-8)


@pytest.mark.parametrize("levels", [(5, 0, 0, 0, 5), (1, 1), (7, 0, 0, 7)])
def test_half_at_each_end_is_no_consensus(levels: tuple[int, ...]) -> None:
    assert consensus(levels) == 0


@pytest.mark.parametrize("level", range(5))
def test_one_voice_is_full_consensus(level: int) -> None:
    assert consensus([9 if index == level else 0 for index in range(5)]) == 1


@pytest.mark.parametrize("levels", [(0, 0, 0, 0, 0), (3,), ()])
def test_consensus_of_nothing_is_refused(levels: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="two levels and one answer"):
        consensus(levels)


def test_a_quartile_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one answer"):
        quantile((0, 0, 0, 0, 0), 2)


def test_the_quartiles_of_one_answer_are_that_answer() -> None:
    assert [quantile((0, 0, 0, 1, 0), quarter) for quarter in (1, 2, 3)] == [4, 4, 4]


@pytest.mark.parametrize(
    ("levels", "numbers", "words"),
    [
        ((0, 0, 1, 4, 5), (4.4, 4.5, 1, 9, 0), ("high", "shared_priority")),
        ((1, 0, 2, 3, 4), (3.9, 4, 1.75, 7, 1), ("medium", "to_discuss")),
        ((2, 2, 2, 2, 2), (3, 3, 2, 4, 4), ("low", "divisive")),
        ((3, 1, 0, 2, 4), (3.3, 4, 3.75, 6, 4), ("low", "divisive")),
        ((5, 0, 0, 0, 5), (3, 3, 4, 5, 5), ("low", "divisive")),
        ((4, 2, 1, 1, 0), (1.875, 1.5, 1.25, 1, 6), ("medium", "low_priority")),
        ((0, 0, 0, 0, 5), (5, 5, 0, 5, 0), ("high", "shared_priority")),
    ],
)
def test_a_judgement_computed_by_hand(
    levels: Levels, numbers: tuple[float, ...], words: tuple[str, str]
) -> None:
    """Numbers are mean, median, interquartile range, people at 4 and 5, people at 1 and 2."""
    found = judged(*levels, abstained=2)
    assert (found.n, found.abstained, found.levels) == (sum(levels), 2, levels)
    assert (found.mean, found.median, found.iqr, found.top2, found.low2) == numbers
    assert (found.agreement, found.label) == words
    assert found.consensus == consensus(levels)


@pytest.mark.parametrize(
    ("levels", "label"),
    [
        pytest.param((0, 3, 2, 15, 0), Label.SHARED_PRIORITY, id="75 % at the top, 15 % below"),
        pytest.param((0, 4, 1, 15, 0), Label.TO_DISCUSS, id="20 % below"),
        pytest.param((0, 0, 6, 14, 0), Label.TO_DISCUSS, id="70 % at the top"),
        pytest.param((0, 0, 3, 4, 5), Label.TO_DISCUSS, id="75 % at the top, but IQR 1.25"),
        pytest.param((15, 0, 5, 0, 0), Label.LOW_PRIORITY, id="75 % below"),
        pytest.param((14, 0, 6, 0, 0), Label.TO_DISCUSS, id="70 % below"),
    ],
)
def test_the_edges_of_the_labels(levels: Levels, label: Label) -> None:
    assert judged(*levels).label is label


@pytest.mark.parametrize(
    ("n", "faction"),
    [
        *((n, 2) for n in (5, 6, 7)),
        *((n, 3) for n in (8, 9, 10)),
        *((n, 4) for n in (11, 12, 13)),
        *((n, 5) for n in (14, 15, 16)),
        (17, 6),
    ],
)
def test_a_faction_is_as_large_as_in_rand_s_table(n: int, faction: int) -> None:
    assert judged(faction, 0, 0, 0, n - faction).label is Label.DIVISIVE
    assert judged(0, n - faction, 0, faction, 0).label is Label.DIVISIVE
    assert judged(faction - 1, 0, 0, 0, n - faction + 1).label is not Label.DIVISIVE
    assert judged(0, n - faction + 1, 0, faction - 1, 0).label is not Label.DIVISIVE


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_method_note_says_when_a_table_is_divided(language: str) -> None:
    """Two of seven are less than a third, and divide a table all the same."""
    note = shown(say("method-labels", top=75, low=15, iqr="1", bottom=75), language)
    examples = [(int(few), int(n)) for few, n in re.findall(r"(\d+) (?:su|of) (\d+)", note)]
    assert {faction / n < 1 / 3 for faction, n in examples} == {True, False}
    for faction, n in examples:
        assert judged(faction, 0, 0, 0, n - faction).label is Label.DIVISIVE
        assert judged(faction - 1, 0, 0, 0, n - faction + 1).label is not Label.DIVISIVE


@pytest.mark.parametrize("levels", [(0, 0, 0, 0, 0), (0, 0, 0, 0, 1), (1, 0, 0, 0, 1)])
def test_below_three_answers_nothing_gives_a_value_away(levels: Levels) -> None:
    found = judged(*levels, abstained=9)
    assert not found.visible
    assert found == Judgement(n=sum(levels), abstained=9), "all else is None"


@pytest.mark.parametrize("levels", [(0, 0, 0, 1, 2), (0, 0, 0, 2, 2)])
def test_below_five_answers_there_are_values_but_no_quartiles_and_no_label(
    levels: Levels,
) -> None:
    found = judged(*levels)
    assert found.visible
    assert (found.top2, found.low2, found.agreement) == (sum(levels), 0, Agreement.HIGH)
    assert (found.iqr, found.label) == (None, None)


def test_another_city_s_policy_is_followed() -> None:
    strict = POLICY.model_copy(
        update={"min_answers": 5, "min_quartiles": 8, "top2": 0.9, "consensus_high": 0.8}
    )
    assert not judge(Counts((0, 0, 0, 2, 2), 0), strict).visible
    assert judge(Counts((0, 0, 0, 3, 4), 0), strict).label is None
    ten = judge(Counts((0, 0, 2, 4, 4), 0), strict)
    assert (ten.agreement, ten.label) == (Agreement.MEDIUM, Label.TO_DISCUSS)


@pytest.mark.parametrize(
    ("levels", "agreement"),
    [((0, 0, 0, 0, 5), Agreement.HIGH), ((5, 0, 0, 0, 5), Agreement.MEDIUM)],
)
def test_a_consensus_just_at_its_threshold_reaches_it(levels: Levels, agreement: Agreement) -> None:
    wide = POLICY.model_copy(update={"consensus_high": 1.0, "consensus_medium": 0.0})
    assert judge(Counts(levels, 0), wide).agreement is agreement


def placed(**judgements: Judgement) -> list[str]:
    return [standing.objective for standing in order(judgements, POLICY)]


def test_the_mean_orders_first() -> None:
    assert placed(
        low=judged(5, 5, 0, 0, 0), high=judged(0, 0, 0, 5, 5), mid=judged(0, 5, 5, 0, 0)
    ) == [
        "high",
        "mid",
        "low",
    ]


def test_equal_means_are_ordered_by_the_share_at_the_top_then_by_consensus() -> None:
    # All have mean 3; 4 of 10, 2 of 5 and 1 of 5 people are at the top.
    spread, halved, calm = judged(2, 2, 2, 2, 2), judged(2, 0, 1, 0, 2), judged(0, 1, 3, 1, 0)
    assert [found.mean for found in (spread, halved, calm)] == [3, 3, 3]
    assert placed(calm=calm, halved=halved, spread=spread) == ["spread", "halved", "calm"]


def test_full_equals_keep_the_deck_s_order() -> None:
    twice, once = judged(0, 2, 4, 4, 0), judged(0, 1, 2, 2, 0)
    assert placed(b=twice, a=once) == ["b", "a"]
    assert placed(a=once, b=twice) == ["a", "b"]


def test_objectives_without_values_come_last_in_deck_order() -> None:
    hidden, low = judged(0, 0, 0, 0, 2), judged(5, 0, 0, 0, 0)
    standings = order({"z": hidden, "m": low, "a": hidden, "b": low}, POLICY)
    assert [standing.objective for standing in standings] == ["m", "b", "z", "a"]
    assert [standing.tied for standing in standings] == [False, True, False, False]


@pytest.mark.parametrize(
    ("before", "after", "tied"),
    [
        pytest.param((0, 0, 0, 5, 5), (0, 0, 0, 5, 5), True, id="equal"),
        pytest.param((0, 0, 0, 8, 2), (0, 0, 0, 10, 0), True, id="0.2 apart, same median"),
        pytest.param((0, 0, 0, 6, 4), (0, 0, 1, 8, 1), False, id="0.4 apart, same median"),
        pytest.param((0, 0, 0, 5, 5), (0, 0, 0, 6, 4), False, id="0.1 apart, other median"),
        # 49/12 and 46/12: exactly 0.25 apart, which as floats is a hair less.
        pytest.param((0, 0, 0, 11, 1), (0, 0, 2, 10, 0), False, id="0.25 apart"),
        pytest.param((0, 0, 0, 11, 1), (0, 0, 1, 11, 0), True, id="2/12 apart"),
    ],
)
def test_near_means_with_the_same_median_are_tied(
    before: Levels, after: Levels, tied: bool
) -> None:
    deck = [judged(*after), judged(*before)]
    standings = order({f"o{place}": found for place, found in enumerate(deck)}, POLICY)
    assert [standing.judgement.levels for standing in standings] == [before, after]
    assert [standing.tied for standing in standings] == [False, tied]


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(0, 7, 0), (1, 8, 13), (1, 3, 33), (2, 3, 67), (1, 200, 1), (8, 10, 80), (7, 7, 100)],
)
def test_percentages_are_whole_and_halves_go_up(part: int, whole: int, percent: int) -> None:
    assert Share(part, whole, as_percent=True).percent == percent


@pytest.mark.parametrize(("whole", "as_percent"), [(0, False), (19, False), (20, True), (21, True)])
def test_few_people_are_counted_not_made_a_percentage(whole: int, as_percent: bool) -> None:
    assert share(0, whole, POLICY) == Share(0, whole, as_percent=as_percent)


@pytest.mark.parametrize(("part", "whole"), [(-1, 5), (6, 5)])
def test_a_part_beyond_the_whole_is_refused(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        Share(part, whole, as_percent=False)
