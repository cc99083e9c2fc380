"""What holds of a ranking's tally whatever the ballots are."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.ranking.tally import Ballot, Doubt, Outcome, concordance, places, tally

unhurried = settings(deadline=None)  # a busy machine is no fault of the maths


@st.composite
def elections(draw: st.DrawFn) -> tuple[list[Ballot], list[int], int]:
    """Ballots, candidates, and how many of them a ballot puts in order."""
    candidates = draw(st.lists(st.integers(1, 99), min_size=1, max_size=10, unique=True))
    k = places(len(candidates))
    ballot = st.permutations(candidates).map(lambda order: tuple(order[:k]))
    return draw(st.lists(ballot, max_size=9)), candidates, k


def above(outcome: Outcome) -> set[tuple[int, int]]:
    """Every two proposals of which the first has the better place."""
    return {
        (a.proposal, b.proposal)
        for a in outcome.standing
        for b in outcome.standing
        if a.place < b.place
    }


def points(ballots: Sequence[Ballot], candidate: int, k: int) -> int:
    return sum(k - ballot.index(candidate) for ballot in ballots if candidate in ballot)


@unhurried
@given(elections())
def test_every_number_is_what_the_ballots_say(
    election: tuple[list[Ballot], list[int], int],
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)
    assert sorted(p.proposal for p in outcome.standing) == sorted(candidates)
    assert sum(p.points for p in outcome.standing) == len(ballots) * k * (k + 1) // 2
    assert sum(p.firsts for p in outcome.standing) == len(ballots)
    assert sum(p.voters for p in outcome.standing) == len(ballots) * k
    for p in outcome.standing:
        assert p.points == points(ballots, p.proposal, k)
        assert p.voters == sum(p.proposal in ballot for ballot in ballots)
        assert p.firsts == sum(ballot[0] == p.proposal for ballot in ballots)
        assert p.mean * max(len(ballots), 1) == pytest.approx(p.points)
    for a, b in combinations(candidates, 2):
        neither = sum(a not in ballot and b not in ballot for ballot in ballots)
        assert outcome.prefer[a][b] + outcome.prefer[b][a] + neither == len(ballots)


@unhurried
@given(elections())
def test_places_follow_the_rules_in_their_order(
    election: tuple[list[Ballot], list[int], int],
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)
    for a, b in combinations(outcome.standing, 2):
        first, second = ((p.points, p.voters, p.firsts) for p in (a, b))
        assert first >= second
        assert a.place <= b.place
        if first > second:
            assert a.place < b.place
    shared = [p.place for p in outcome.standing]
    for number, p in enumerate(outcome.standing, 1):
        assert p.shared == (shared.count(p.place) > 1)
        assert p.place <= number
        assert p.shared or p.place == number


@unhurried
@given(elections())
def test_of_two_equals_the_one_who_wins_head_to_head_comes_first(
    election: tuple[list[Ballot], list[int], int],
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)
    equals: dict[tuple[int, int, int], list[int]] = {}
    for p in outcome.standing:
        equals.setdefault((p.points, p.voters, p.firsts), []).append(p.proposal)
    better = above(outcome)
    for group in equals.values():
        for a in group:
            for b in group:
                wins = a != b and outcome.prefer[a][b] > outcome.prefer[b][a]
                assert not (wins and (b, a) in better)
                if len(group) == 2 and wins:
                    assert (a, b) in better
        beats_all = [
            a
            for a in group
            if all(outcome.prefer[a][b] > outcome.prefer[b][a] for b in group if b != a)
        ]
        for winner in beats_all:
            assert all((winner, b) in better for b in group if b != winner)


@unhurried
@given(elections(), st.randoms(use_true_random=False))
def test_neither_the_order_of_ballots_nor_of_candidates_matters(
    election: tuple[list[Ballot], list[int], int], chance: object
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)
    chance.shuffle(ballots)  # type: ignore[attr-defined]
    chance.shuffle(candidates)  # type: ignore[attr-defined]
    again = tally(ballots, candidates, k)
    assert again.standing == outcome.standing
    assert again.doubts == outcome.doubts
    assert again.condorcet == outcome.condorcet
    assert again.kendall == pytest.approx(outcome.kendall)


@unhurried
@given(elections())
def test_the_numbers_of_proposals_do_not_matter(
    election: tuple[list[Ballot], list[int], int],
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)
    other = {each: 1000 - each for each in candidates}
    renamed = tally(
        [tuple(other[each] for each in ballot) for ballot in ballots],
        [other[each] for each in candidates],
        k,
    )
    assert above(renamed) == {(other[a], other[b]) for a, b in above(outcome)}
    assert renamed.doubts == outcome.doubts
    assert (renamed.condorcet or 0) == (other[outcome.condorcet] if outcome.condorcet else 0)


@unhurried
@given(elections(), st.data())
def test_raising_a_proposal_on_a_ballot_never_harms_it(
    election: tuple[list[Ballot], list[int], int], data: st.DataObject
) -> None:
    ballots, candidates, k = election
    if not ballots or k < 2:
        return
    before = tally(ballots, candidates, k)
    which = data.draw(st.integers(0, len(ballots) - 1))
    place = data.draw(st.integers(1, k - 1))
    raised = list(ballots[which])
    raised[place - 1], raised[place] = raised[place], raised[place - 1]
    ballots[which] = tuple(raised)
    after = tally(ballots, candidates, k)
    lifted = raised[place - 1]
    worse = {b for a, b in above(before) if a == lifted}
    assert worse <= {b for a, b in above(after) if a == lifted}


@unhurried
@given(elections())
def test_a_condorcet_winner_beats_everyone(
    election: tuple[list[Ballot], list[int], int],
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)
    winners = [
        a
        for a in candidates
        if len(candidates) > 1
        and all(outcome.prefer[a][b] > outcome.prefer[b][a] for b in candidates if b != a)
    ]
    assert winners == ([] if outcome.condorcet is None else [outcome.condorcet])
    first = [p.proposal for p in outcome.standing if p.place == 1]
    assert (Doubt.NOT_CONDORCET in outcome.doubts) == bool(winners and first != winners)


@unhurried
@given(elections())
def test_a_solid_order_has_the_same_first_without_any_ballot(
    election: tuple[list[Ballot], list[int], int],
) -> None:
    ballots, candidates, k = election
    outcome = tally(ballots, candidates, k)

    def best(standing: Outcome, most: int) -> set[int]:
        least = standing.standing[:most][-1].points
        return {p.proposal for p in standing.standing if p.points >= least}

    without = [tally(ballots[:n] + ballots[n + 1 :], candidates, k) for n in range(len(ballots))]
    for doubt, most in ((Doubt.FIRST_CHANGES, 1), (Doubt.FIRST_THREE_CHANGE, 3)):
        changes = any(best(each, most) != best(outcome, most) for each in without)
        assert (doubt in outcome.doubts) == changes
    if outcome.is_solid:
        first = [p.proposal for p in outcome.standing if p.place == 1]
        for each in without:
            assert [p.proposal for p in each.standing if p.place == 1] == first


ratings = st.integers(2, 6).flatmap(
    lambda items: st.lists(
        st.lists(st.integers(1, 5), min_size=items, max_size=items), min_size=1, max_size=7
    )
)


@unhurried
@given(ratings)
def test_kendalls_w_lies_between_none_and_full(rated: list[list[int]]) -> None:
    w = concordance(rated)
    if w is None:
        assert all(len(set(each)) == 1 for each in rated)
    else:
        assert -1e-9 <= w <= 1 + 1e-9


@unhurried
@given(ratings)
def test_kendalls_w_does_not_care_which_end_is_up(rated: list[list[int]]) -> None:
    assert concordance([[-each for each in one] for one in rated]) == pytest.approx(
        concordance(rated)
    )
