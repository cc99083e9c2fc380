"""What only shows across tables: pure rules."""

import pytest

from conversations.results.convergence import SharedActor, same_name, shared_actors, unserved
from conversations.results.tally import judge
from storage.platforms import PACKAGED, load_process
from storage.records import Counts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Comune di Seregno", "il comune  di Seregno"),
        ("L'Oratorio", "oratorio"),
        ("L’Oratorio", "ORATORIO"),
        ("Università", "Universita'"),
        ("A.S.D. Virtus", "a s d virtus"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Comune", "Comune di Seregno"), ("Il", "Lo"), ("Lega", "Le ga")]
)
def test_two_names(one: str, other: str) -> None:
    assert same_name(one) != same_name(other)


def test_shared_by_most_tables_first_and_spelt_as_at_the_first() -> None:
    named = {
        3: ["comune di Seregno", "Caritas", "Pro Loco"],
        1: ["Il Comune di Seregno", "Il Comune di Seregno", "—"],
        2: ["PRO LOCO", "Comune di Seregno", "—"],
    }
    assert shared_actors(named) == [
        SharedActor("Il Comune di Seregno", (1, 2, 3)),
        SharedActor("PRO LOCO", (2, 3)),
    ]


def test_priorities_that_are_not_served() -> None:
    thresholds = load_process(PACKAGED).thresholds
    all_high, all_low = Counts((0, 0, 0, 0, 6), 0), Counts((6, 0, 0, 0, 0), 0)
    few = Counts((0, 0, 0, 0, 4), 0)
    judged = {
        id: judge(counts, thresholds)
        for id, counts in {"a": all_high, "b": all_high, "c": all_low, "d": few}.items()
    }
    assert unserved(judged, {"b"}) == ["a"]
