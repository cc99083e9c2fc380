"""Names in pasted lists."""

import pytest

from conversations.inviting.names import (
    NameTooLong,
    UnreadableName,
    called,
    count_people,
    in_order,
    order_of,
    read_name,
    read_names,
    resembles,
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
        ("Alfa S.p.A.", "Alfa S.p.A."),
        ("D' Angelo Maria", "D'Angelo Maria"),
        ("Dell’ Orto Ugo", "Dell’Orto Ugo"),
        ("De' Rossi Ugo", "De' Rossi Ugo"),
        ("Niccolo' Rossi", "Niccolo' Rossi"),
        ("Anna Silva.", "Anna Silva"),
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


@pytest.mark.parametrize(
    "other",
    [
        "Niccolo\u0300 D’Angelo",
        "Niccolò D`Angelo",
        "niccolò  d´angelo",
        "Niccolò D′Angelo",
        "Niccolò Dʼangelo\u200b",
        "Nic\u00adcolò D'Angelo\u2060",
        "NICCOLÒ\u00a0D‘ANGELO",
        "Niccolò D' Angelo",
        "Niccolò D’\u00a0Angelo",
    ],
)
def test_one_person_is_one_person_however_spelt(other: str) -> None:
    assert called(other) == called("Niccolò D'Angelo")
    assert split_doubles([other], ["Niccolò D'Angelo"]) == ([], [other])


def test_a_name_is_kept_composed_and_without_what_is_unseen() -> None:
    assert read_name(" Niccolo\u0300\u200b\u2028Silva\u202e ") == "Niccolò Silva"


@pytest.mark.parametrize("text", ["", "⠀", "\u200b", "123", "'’", "👍"])
def test_a_name_needs_a_letter(text: str) -> None:
    with pytest.raises(UnreadableName):
        read_name(text)


def test_the_same_words_in_another_order_are_alike_and_not_the_same() -> None:
    assert called("Silva Anna") != called("Anna Silva")
    assert resembles("Silva, Anna") == resembles("Anna Silva") != resembles("Anna Silvia")
    assert split_doubles(["Silva Anna", "Bruno"], ["Anna Silva"]) == (["Bruno"], ["Silva Anna"])
    assert resembles(" ".join("abcdefghijklm")) != resembles(" ".join("bacdefghijklm"))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Silva Anna", "Anna Silva"),
        ("De Luca Anna", "Anna De Luca"),
        ("B A A", "A B A"),
        ("D'Amico Ada", "Ada D' Amico"),
    ],
)
def test_a_name_is_found_again_by_the_order_of_its_words(name: str, other: str) -> None:
    order = order_of(name, other)
    assert in_order(other, order) == name
    assert in_order(f"{other} Terza", order) is None


def test_the_order_of_the_same_name_says_nothing() -> None:
    assert order_of("ANNA silva", "Anna Silva") == ""


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Anna Silva, Bruno Conti, Carla Riva", ["Anna Silva", "Bruno Conti", "Carla Riva"]),
        ("Anna Silva, Bruno Conti e Carla Riva", ["Anna Silva", "Bruno Conti", "Carla Riva"]),
        ("Anna Silva; Bruno Conti", ["Anna Silva", "Bruno Conti"]),
        ("Anna, Bruno, Carla,", ["Anna", "Bruno", "Carla"]),
        ("Silva, Anna", ["Silva, Anna"]),
        ("Anna Silva, anna@example.org, 333 1234567", ["Anna Silva"]),
        ("Anna Silva, sindaca", ["Anna Silva, sindaca"]),
        ("Circolo Canto e Musica", ["Circolo Canto e Musica"]),
    ],
)
def test_names_with_commas_between_them_are_people(line: str, people: list[str]) -> None:
    assert read_names(line, apart=True) == people
    assert len(read_names(line)) == 1


@pytest.mark.parametrize(
    ("line", "people"),
    [("Anna, Bruno, Carla", 3), ("Anna Silva, Pro Loco", 1), ("Anna Silva", 1), ("⠀", 1)],
)
def test_a_line_for_one_name_may_hold_several(line: str, people: int) -> None:
    assert count_people(line) == people
