"""A whole sheet in one line."""

import pytest

from conversations.paper.levels import example, read_levels
from conversations.screens import say


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("4 5 5 3 0", (4, 5, 5, 3, None)),
        ("45530", (4, 5, 5, 3, None)),
        ("455-–", (4, 5, 5, None, None)),
        (" 1,2;3\n4\t5 ", (1, 2, 3, 4, 5)),
        ("4-5-3-0-2", (4, 5, 3, None, 2)),
        ("4 - 5 – 3 - 0 - 2", (4, 5, 3, None, 2)),
        ("4/5/3/0/2", (4, 5, 3, None, 2)),
        ("4.5.3.0.2", (4, 5, 3, None, 2)),
        ("4 5 3 non so 2", (4, 5, 3, None, 2)),
        ("4, 5, tre, ?, 2", (4, 5, 3, None, 2)),
        ("4 5 - - 2", (4, 5, None, None, 2)),
    ],
)
def test_what_is_read(text: str, levels: tuple[int | None, ...]) -> None:
    assert read_levels(text, 5) == levels


@pytest.mark.parametrize(
    ("text", "found"),
    [("4 5 6 1 1", "6"), ("4 5 ٣ 1 1", "٣"), ("sì", "sì"), ("45576", "7"), ("1 44 5 5 5", "44")],
)
def test_what_is_not_a_level(text: str, found: str) -> None:
    assert read_levels(text, 5) == say("levels-unread", found=found, example="4 5 5 3 0")


@pytest.mark.parametrize(("text", "found"), [("", 0), ("4", 1), ("45", 2), ("1 2 3 4", 4)])
def test_a_wrong_number_of_levels(text: str, found: int) -> None:
    told = say("levels-miscounted", asked=3, found=found, example="4 5 5")
    assert read_levels(text, 3) == told


def test_one_objective_is_one_level() -> None:
    assert read_levels("4", 1) == (4,)
    assert example(7) == "4 5 5 3 0 4 5"
