"""Names in pasted lists."""

import pytest

from conversations.inviting.names import (
    NameTooLong,
    UnreadableName,
    called,
    read_names,
    split_doubles,
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna Silva", "Anna Silva"),
        ("  Anna \t Silva ", "Anna Silva"),
        ("- Anna Silva", "Anna Silva"),
        ("• Anna Silva", "Anna Silva"),
        ("•Anna Silva", "Anna Silva"),
        ("☐ Anna Silva", "Anna Silva"),
        ("1. Anna Silva", "Anna Silva"),
        ("12) Anna Silva", "Anna Silva"),
        ("(3) Anna Silva", "Anna Silva"),
        ("4 - Anna Silva", "Anna Silva"),
        ("1.Anna Silva", "Anna Silva"),
        ("Anna Silva <anna.silva@comune.seregno.mb.it>", "Anna Silva"),
        ("anna@example.org Anna Silva", "Anna Silva"),
        ("Anna Silva (anna+x@example.org),", "Anna Silva"),
        ("Anna Silva 333 123 4567", "Anna Silva"),
        ("Anna Silva, +39 0362-123456", "Anna Silva"),
        ('"Anna Silva";', "Anna Silva"),
        ("«Anna Silva»", "Anna Silva"),
        ("Silva, Anna", "Silva, Anna"),
        ("D’Amico-Rossi Niccolò", "D’Amico-Rossi Niccolò"),
        ("Anna Silva (Pro Loco)", "Anna Silva (Pro Loco)"),
        ("Associazione 25 Aprile", "Associazione 25 Aprile"),
        ("3ª età: Carla", "3ª età: Carla"),
        ("李小龍", "李小龍"),
        ("N" * 80, "N" * 80),
    ],
)
def test_what_stands_around_a_name_is_left_out(line: str, name: str) -> None:
    assert read_names(line) == [name]


def test_empty_lines_are_passed_over() -> None:
    assert read_names("\n\nAnna\r\n \n\nBruno\n") == ["Anna", "Bruno"]


@pytest.mark.parametrize("line", ["---", "1.", "anna@example.org", "333 1234567", "12", "?!"])
def test_a_line_without_a_name_is_named(line: str) -> None:
    with pytest.raises(UnreadableName) as refused:
        read_names(f"Anna\n\n{line}")
    assert (refused.value.line, refused.value.text) == (3, line)


def test_a_name_may_be_too_long() -> None:
    with pytest.raises(NameTooLong) as refused:
        read_names("N" * 81)
    assert refused.value.line == 1


def test_doubles_are_told_from_new_names() -> None:
    new, doubles = split_doubles(["Anna", "Bruno", "ANNA ", "Carla"], ["carla", None])
    assert (new, doubles) == (["Anna", "Bruno"], ["ANNA ", "Carla"])


def test_names_that_are_the_same() -> None:
    assert called(" Niccolò  D’Amico ") == called("NICCOLÒ d'amico")
    assert called("Niccolo") != called("Niccolò")
    assert called(None) == ""
