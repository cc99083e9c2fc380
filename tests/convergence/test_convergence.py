"""What only shows across tables: pure rules."""

import pytest

from conversations.results.convergence import SharedName, same_name, shared_names, unserved
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
    assert shared_names(named) == [
        SharedName(
            "Il Comune di Seregno",
            (1, 2, 3),
            ("Il Comune di Seregno", "Comune di Seregno", "comune di Seregno"),
        ),
        SharedName("PRO LOCO", (2, 3), ("PRO LOCO", "Pro Loco")),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Associazioni sportive", "L'associazione sportiva"),
        ("Le scuole primarie", "Scuola primaria"),
        ("Pro Loco", "Proloco"),
        ("Comune di Seregno", "Comune di Serengo"),
        ("Fondi regionali", "Fondo regionale"),
        ("volontari del quartiere", "Volontari di quartiere"),
        ("Area verde in via Verdi", "area verde di via Verdi"),
    ],
)
def test_names_that_look_alike_are_put_together(one: str, other: str) -> None:
    assert shared_names({1: [one], 2: [other]}) == [SharedName(one, (1, 2), (one, other))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Comune", "Comune di Seregno"),
        ("Comune di Seregno", "Comune di Seveso"),
        ("Scuola 1", "Scuola 2"),
        ("Sala A", "Sala B"),
        ("Associazioni sportive", "Associazioni culturali"),
        ("Fondi regionali", "Fondi comunali"),
        ("ASL", "ATS"),
        ("Biblioteca", "Bibliobus"),
    ],
)
def test_names_of_two_are_not(one: str, other: str) -> None:
    assert shared_names({1: [one], 2: [other]}) == []


def test_priorities_that_are_not_served() -> None:
    thresholds = load_process(PACKAGED).thresholds
    all_high, all_low = Counts((0, 0, 0, 0, 6), 0), Counts((6, 0, 0, 0, 0), 0)
    few = Counts((0, 0, 0, 0, 4), 0)
    judged = {
        id: judge(counts, thresholds)
        for id, counts in {"a": all_high, "b": all_high, "c": all_low, "d": few}.items()
    }
    assert unserved(judged, {"b"}) == ["a"]
