"""The tally of a ranking on ballots small enough to count by hand."""

import pytest

from conversations.ranking.tally import (
    Ballot,
    Doubt,
    Outcome,
    agreement,
    concordance,
    places,
    tally,
)

A, B, C, D = 1, 2, 3, 4


def order(outcome: Outcome) -> list[list[int]]:
    """The proposals by place, those of one place together."""
    found: dict[int, list[int]] = {}
    for placed in outcome.standing:
        found.setdefault(placed.place, []).append(placed.proposal)
    return list(found.values())


@pytest.mark.parametrize(
    ("proposals", "expected"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (8, 3), (9, 5), (30, 5)],
)
def test_how_many_places_there_are(proposals: int, expected: int) -> None:
    assert places(proposals) == expected


def test_nine_ballots_on_four_proposals() -> None:
    ballots = [(A, B, C)] * 4 + [(B, A, D)] * 3 + [(C, D, B)] * 2
    outcome = tally(ballots, [A, B, C, D], 3)
    assert [
        (p.proposal, p.place, p.points, p.voters, p.firsts, p.copeland) for p in outcome.standing
    ] == [(B, 1, 19, 9, 3, 3), (A, 2, 18, 7, 4, 1), (C, 3, 10, 6, 2, -1), (D, 4, 7, 5, 0, -3)]
    assert [p.mean for p in outcome.standing] == pytest.approx([19 / 9, 2, 10 / 9, 7 / 9])
    assert not any(p.shared for p in outcome.standing)
    assert (outcome.voters, outcome.places, outcome.condorcet) == (9, 3, B)
    against = {(a, b): (outcome.prefer[a][b], outcome.prefer[b][a]) for a, b in ((B, A), (B, C))}
    assert against == {(B, A): (5, 4), (B, C): (7, 2)}
    assert (outcome.prefer[B][D], outcome.prefer[D][B]) == (7, 2)
    # Without one C > D > B, A has as many points as B; the first three stay.
    assert outcome.doubts == (Doubt.FIRST_CHANGES,)
    assert outcome.kendall is None


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [([], [[A, B]]), ([(B, A)], [[B], [A]]), ([(B, A), (A, B)], [[A, B]])],
)
def test_the_fewest(ballots: list[Ballot], expected: list[list[int]]) -> None:
    assert order(tally(ballots, [A, B], 2)) == expected


def test_equal_points_go_to_whom_more_people_chose() -> None:
    outcome = tally([(A, C), (B, C), (C, B)], [A, B, C], 2)
    assert [(p.proposal, p.points, p.voters) for p in outcome.standing] == [
        (C, 4, 3),
        (B, 3, 2),
        (A, 2, 1),
    ]
    outcome = tally([(A, C), (C, B), (D, B)], [A, B, C, D], 2)
    assert [(p.proposal, p.points, p.voters) for p in outcome.standing][1:] == [
        (B, 2, 2),
        (A, 2, 1),
        (D, 2, 1),
    ]


def test_equal_points_and_voters_go_to_who_was_first_more_often() -> None:
    # A: 3 + 1; B: 2 + 2.
    outcome = tally([(A, B, C), (C, B, A)], [A, B, C], 3)
    assert [(p.proposal, p.points, p.voters, p.firsts) for p in outcome.standing] == [
        (A, 4, 2, 1),
        (C, 4, 2, 1),
        (B, 4, 2, 0),
    ]
    assert order(outcome) == [[A, C], [B]]
    assert [p.shared for p in outcome.standing] == [True, True, False]


def test_all_equal_but_head_to_head() -> None:
    outcome = tally([(A, B, C), (A, C, D), (B, D, A)], [A, B, C, D], 3)
    assert [(p.proposal, p.points, p.voters, p.firsts) for p in outcome.standing][2:] == [
        (C, 3, 2, 0),
        (D, 3, 2, 0),
    ]
    assert (outcome.prefer[C][D], outcome.prefer[D][C]) == (2, 1)
    assert order(outcome) == [[A], [B], [C], [D]]


def test_of_three_equals_one_wins_and_two_share() -> None:
    ballots = [(5, A, D), (B, C, A), (D, B, C), (C, D, 5), (A, 5, D)]
    outcome = tally(ballots, [A, B, C, D, 5], 3)
    equals = [p for p in outcome.standing if p.proposal in (A, C, 5)]
    assert {(p.points, p.voters, p.firsts) for p in equals} == {(6, 3, 1)}
    assert [(p.proposal, p.place, p.shared) for p in equals] == [
        (C, 2, False),
        (A, 3, True),
        (5, 3, True),
    ]


def test_a_circle_is_ex_aequo() -> None:
    outcome = tally([(A, B, C), (B, C, A), (C, A, B)], [A, B, C], 3)
    assert order(outcome) == [[A, B, C]]
    assert all(p.shared and p.copeland == 0 for p in outcome.standing)
    assert outcome.condorcet is None
    assert outcome.kendall == 0


def test_the_place_after_two_of_one_place_is_the_third() -> None:
    outcome = tally([(A, B, C), (B, A, C), (A, B, D), (B, A, D)], [A, B, C, D], 3)
    assert [p.place for p in outcome.standing] == [1, 1, 3, 3]


@pytest.mark.parametrize(
    ("ballots", "candidates", "k", "doubts"),
    [
        ([], [A, B], 2, ()),
        ([(A, B)] * 3, [A, B], 2, ()),
        ([(A, B)] * 2 + [(B, A)], [A, B], 2, (Doubt.FIRST_CHANGES,)),
        # B has the most points, A beats everyone head-to-head.
        (
            [(A, B, C, D)] * 9 + [(B, C, D, A)] * 8,
            [A, B, C, D],
            4,
            (Doubt.NOT_CONDORCET,),
        ),
        ([(A, B, C)] * 6 + [(A, B, D)] * 5, [A, B, C, D], 3, (Doubt.FIRST_THREE_CHANGE,)),
        (
            [(A, B, C), (B, A, D)],
            [A, B, C, D],
            3,
            (Doubt.FIRST_CHANGES, Doubt.FIRST_THREE_CHANGE),
        ),
    ],
)
def test_what_makes_an_order_sensitive(
    ballots: list[Ballot], candidates: list[int], k: int, doubts: tuple[Doubt, ...]
) -> None:
    outcome = tally(ballots, candidates, k)
    assert outcome.doubts == doubts


@pytest.mark.parametrize(
    ("ratings", "w"),
    [
        ([(1, 2, 3)] * 5, 1),
        ([(3, 2, 1), (1, 2, 3)], 0),
        ([(5, 4, 4, 2), (5, 5, 3, 1), (4, 5, 3, 2), (5, 3, 4, 2)], 0.7961),
        ([(1, 1, 1), (2, 2, 2), (3, 3, 3)], None),
        ([], None),
    ],
)
def test_kendalls_w(ratings: list[tuple[int, ...]], w: float | None) -> None:
    assert concordance(ratings) == (w if w is None else pytest.approx(w, abs=5e-5))


def test_kendalls_w_needs_full_rankings_of_three_by_three() -> None:
    assert tally([(A, B, C)] * 3, [A, B, C], 3).kendall == 1
    assert tally([(A, B, C)] * 2, [A, B, C], 3).kendall is None
    assert tally([(A, B)] * 5, [A, B], 2).kendall is None
    assert tally([(A, B, C)] * 5, [A, B, C, D], 3).kendall is None


@pytest.mark.parametrize("ballot", [(), (A,), (A, B), (A, B, B), (A, B, 9), (A, B, C, D)])
def test_a_ballot_of_anything_else_is_refused(ballot: Ballot) -> None:
    with pytest.raises(ValueError, match="not 3 of the candidates"):
        tally([ballot], [A, B, C, D], 3)


@pytest.mark.parametrize(
    ("w", "said"),
    [(0, "low"), (0.3, "low"), (0.31, "medium"), (0.69, "medium"), (0.7, "high"), (1, "high")],
)
def test_agreement_is_said_in_words(w: float, said: str) -> None:
    assert agreement(w) == said
