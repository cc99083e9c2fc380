"""What comes of reading back: who has read, who agreed, and what would tell who said what."""

from datetime import UTC, datetime
from itertools import combinations

import pytest

from conversations.documents.model import (
    Bullets,
    Document,
    Figure,
    Heading,
    Paragraph,
    PointBars,
    Quotation,
    Table,
)
from conversations.documents.outcome import (
    Objection,
    Tallied,
    count,
    read_tallied,
    who_read,
    write_tallied,
)
from conversations.documents.points import ROOM, Piece, cut, read_points, write_points
from storage.records import Correction, PointAnswer

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LEAST = 3
POINTS = 2


def agrees(*seats: int) -> list[PointAnswer]:
    return [PointAnswer(seat, point, None, False) for seat in seats for point in range(POINTS)]


def dissents(seat: int, text: str = "No", *, signed: bool = False) -> list[PointAnswer]:
    """Agree to the first point and not to the second."""
    return [PointAnswer(seat, 0, None, False), PointAnswer(seat, 1, text, signed)]


def corrects(seat: int, taken: bool | None, *, sent: bool = True) -> Correction:
    return Correction(seat, 1, seat, 1, "Altro", NOW if sent else None, taken, None)


def counted(
    people: int, answers: list[PointAnswer], corrections: tuple[Correction, ...] = ()
) -> Tallied:
    return count(POINTS, frozenset(range(people)), answers, corrections, LEAST)


CASES = {
    "nobody read": (5, [], (), (0, None)),
    "three hide each other from nobody who knows their own": (5, agrees(0, 1, 2), (), (3, None)),
    "four do": (5, agrees(0, 1, 2, 3), (), (4, 4)),
    "one of four dissents": (5, agrees(0, 1, 2) + dissents(3), (), (4, 3)),
    "one has not read all of it": (5, [*agrees(0, 1, 2, 3), *dissents(4)[:1]], (), (4, 4)),
    "who is at the table no more": (4, agrees(0, 1, 2, 3, 9), (), (4, 4)),
    "who signs hides nobody": (5, agrees(0, 1, 2) + dissents(3, signed=True), (), (4, None)),
    "a correction hides nobody": (
        *(5, [*agrees(0, 1, 2), *agrees(3)[:1]]),
        *((corrects(3, None),), (4, None)),
    ),
    "one that is taken is agreed": (
        *(5, [*agrees(0, 1, 2, 3), *agrees(4)[:1]]),
        *((corrects(4, True),), (5, 5)),
    ),
    "one that is not taken is not": (
        *(5, [*agrees(0, 1, 2, 3), *agrees(4)[:1]]),
        *((corrects(4, False),), (5, 4)),
    ),
    "unless one says so afterwards": (5, agrees(0, 1, 2, 3, 4), (corrects(4, False),), (5, 5)),
    "one that is not sent says nothing": (
        *(5, [*agrees(0, 1, 2, 3), *agrees(4)[:1]]),
        *((corrects(4, None, sent=False),), (4, 4)),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_read_and_who_agreed(case: str) -> None:
    people, answers, corrections, told = CASES[case]
    found = counted(people, answers, corrections)
    assert (found.people, found.read, found.agreed) == (people, *told)
    assert read_tallied(write_tallied(found)) == found


def test_dissents_are_read_where_others_hide_who_wrote_them() -> None:
    few = counted(5, agrees(0, 1) + dissents(2))
    assert (few.objections, few.agreed) == ((), None)
    assert counted(5, agrees(0, 1, 2)).agreed is None, "said the same where there is none"
    many = counted(5, agrees(0, 1, 2) + dissents(3))
    assert (many.objections, many.agreed) == ((Objection(1, "No", None),), 3)
    unfinished = counted(5, [*agrees(0, 1, 2, 3), *dissents(4)[1:]])
    assert (unfinished.agreed, unfinished.objections) == (4, ()), "it could only be the fifth's"
    signed = counted(5, agrees(0) + dissents(2, signed=True))
    assert signed.objections == (Objection(1, "No", 2),)


def test_what_was_kept_before_is_read() -> None:
    """Whether something is withheld stood there too, when it was not seen by `agreed`."""
    kept = '{"people":9,"read":4,"agreed":null,"withheld":true,"objections":[]}'
    assert read_tallied(kept) == Tallied(9, 4, None, ())


def test_the_order_of_dissents_says_nothing_of_who_wrote_first() -> None:
    one = counted(5, agrees(0, 1) + dissents(2, "beta") + dissents(3, "Alfa"))
    other = counted(5, agrees(0, 1) + dissents(2, "Alfa") + dissents(3, "beta"))
    assert one == other


def test_what_is_told_is_what_the_others_could_have_said_in_any_other_way() -> None:
    """Whoever agreed or not among those who are hidden, each could have been another."""
    for size in range(5):
        told = {
            counted(
                4,
                [a for seat in range(4) for a in (dissents if seat in against else agrees)(seat)],
            )
            for against in combinations(range(4), size)
        }
        assert len(told) == 1


def test_only_people_who_are_there_read() -> None:
    assert who_read(POINTS, {1}, agrees(1, 2), ()) == {1}
    assert who_read(0, {1}, (), ()) == frozenset(), "a draft of nothing is read by nobody"


def test_a_document_is_cut_at_its_headings_and_small_enough_for_a_phone() -> None:
    table = Table("Righe", ("Voce", "Uno", "Due"), (("a", "1", "2"),))
    pairs = Table("Scheda", ("Voce", "Testo"), (("Chi", "Il Comune\nLe scuole"), ("Come", "")))
    chart = Figure(PointBars(()), "non si legge", "due volte")
    document = Document(
        "Verbale",
        "it",
        NOW,
        (
            pairs,
            Heading(1, "Obiettivi"),
            Heading(2, "Obiettivo 1"),
            Paragraph("Il testo"),
            chart,
            table,
            Quotation("Costa", "Anna"),
            Heading(1, "Nota"),
            Bullets(("parola " * 300, "breve")),
        ),
    )
    points = cut(document)
    assert [(each.title, each.part, each.parts) for each in points] == [
        *(("Verbale", 1, 1), ("Obiettivo 1", 1, 1)),
        *(("Nota", part, 4) for part in range(1, 5)),
    ]
    assert points[0].pieces == tuple(
        map(Piece, ("Scheda", "• Chi: Il Comune", "Le scuole", "• Come: –"))
    )
    assert points[1].pieces == (
        *map(Piece, ("Il testo", "Righe", "• a → Uno: 1; Due: 2")),
        Piece("Costa", quoted=True),
    )
    assert "Anna" not in write_points(points)
    assert all(sum(len(p.text) for p in each.pieces) <= ROOM + 2 for each in points)
    assert read_points(write_points(points)) == points
