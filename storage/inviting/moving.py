"""What was left on a freed seat goes over to the seat in its place.

Whoever sits there by now keeps what is theirs: where both said something about one thing, theirs
stays. A ballot never changes its seat: its answers move, so that a tap which is under way finds
the ballot it knows.
"""

from collections.abc import Iterator

from sqlalchemy import (
    ColumnElement,
    Delete,
    Insert,
    Table,
    Update,
    delete,
    exists,
    insert,
    select,
)
from sqlalchemy import update as change
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import ParticipantSeat, Phase, Seat
from storage.tables import (
    attendances,
    ballots,
    ballots_aside,
    choices,
    coauthors,
    corrections,
    dissents,
    own_objectives,
    proposals,
    questions,
    ratings,
    readback_answers,
    seats,
    signatures,
    supports,
    unsent_lines,
    votes,
)

Statement = Delete | Insert | Update

_ANSWERS = (ratings, own_objectives)
_RANKS = (choices, votes)


async def move(
    connection: AsyncConnection, left: Seat, to: ParticipantSeat, *, rating: bool, ranking: bool
) -> None:
    """Give everything of `left` to `to`; `rating` and `ranking` say whether these are open.

    Answers that count, or that may still, become the other's, unless they gave some since. Those
    that would come too late are put aside for them, as are those of an open rating then.
    """
    for statement in _voices(left.id, to.id):
        await connection.execute(statement)
    for statement in await _rankings(connection, left, to.id, ranking=ranking):
        await connection.execute(statement)
    for statement in await _ballot(connection, left, to, rating=rating):
        await connection.execute(statement)


def _voices(left: int, to: int) -> Iterator[Statement]:
    """Yield what gives proposals to another, and what was said about them and about meetings."""
    yield from _take_over(supports, left, to, "proposal_id")
    yield from _take_over(coauthors, left, to, "proposal_id")
    yield delete(signatures).where(signatures.c.seat_id == left)  # to be named is one's own word
    yield from _take_over(attendances, left, to, "meeting_id")
    yield from _take_over(dissents, left, to, "objective", "proposal_id")
    yield from _take_over(readback_answers, left, to, "readback_id", "point")
    yield from _take_over(corrections, left, to, "readback_id", "point")
    yield _hand(questions, left, to)
    yield from _take_over(unsent_lines, left, to, "proposal_id", "question_id")
    yield _hand(ballots_aside, left, to)
    yield change(own_objectives).where(own_objectives.c.written_by == left).values(written_by=to)
    yield change(proposals).where(proposals.c.author_id == left).values(author_id=to)
    yield change(proposals).where(proposals.c.writer_id == left).values(writer_id=to)


def _take_over(table: Table, left: int, to: int, *same: str) -> Iterator[Statement]:
    """Yield what gives rows to another seat; of two with the `same` the other's own stays."""
    theirs = table.alias("theirs")
    double = (theirs.c[name].is_not_distinct_from(table.c[name]) for name in same)
    yield delete(table).where(
        table.c.seat_id == left, exists().where(theirs.c.seat_id == to, *double)
    )
    yield _hand(table, left, to)


def _hand(table: Table, left: int, to: int) -> Update:
    return change(table).where(table.c.seat_id == left).values(seat_id=to)


async def _rankings(
    connection: AsyncConnection, left: Seat, to: int, *, ranking: bool
) -> list[Statement]:
    """Return what gives a ranking to whoever has none; a vote too late to count as not confirmed.

    Where the other one ranked since, theirs stays.
    """
    for table in _RANKS:
        if await _is(connection, table.c.seat_id == to):
            return [delete(each).where(each.c.seat_id == left.id) for each in _RANKS]
    handed: list[Statement] = [_hand(table, left.id, to) for table in _RANKS]
    counts = ranking or left.freed_in is Phase.CLOSED
    if counts or not await _is(connection, votes.c.seat_id == left.id):
        return handed
    columns = ("seat_id", "position", "proposal_id")
    mine = select(*(votes.c[name] for name in columns)).where(votes.c.seat_id == left.id)
    return [
        delete(choices).where(choices.c.seat_id == left.id),
        insert(choices).from_select(columns, mine),
        delete(votes).where(votes.c.seat_id == left.id),
        *handed,
    ]


async def _ballot(
    connection: AsyncConnection, left: Seat, to: ParticipantSeat, *, rating: bool
) -> list[Statement]:
    """Return what gives the answers of a ballot to the other's; none of a pair's sheet."""
    ballot = left.ballot_id
    answered = [await _is(connection, table.c.ballot_id == ballot) for table in _ANSWERS]
    shared = await _is(connection, seats.c.ballot_id == ballot, seats.c.id != left.id)
    if ballot is None or shared or not any(answered):
        return []
    counts = left.withdrawn_at is None
    has_own = [await _is(connection, table.c.ballot_id == to.ballot_id) for table in _ANSWERS]
    is_paired = await _is(connection, seats.c.ballot_id == to.ballot_id, seats.c.id != to.id)
    if (counts or rating) and not (any(has_own) or is_paired):
        before = ballots.alias("before")
        seen = select(before.c.seen_by).where(before.c.id == ballot).scalar_subquery()
        return [
            change(ballots).where(ballots.c.id == to.ballot_id).values(seen_by=seen),
            *(
                change(table).where(table.c.ballot_id == ballot).values(ballot_id=to.ballot_id)
                for table in _ANSWERS
            ),
        ]
    if counts:
        return []
    return [
        insert(ballots_aside).values(ballot_id=ballot, seat_id=to.id),
        change(seats).where(seats.c.id == left.id).values(ballot_id=None),
    ]


async def _is(connection: AsyncConnection, *what: ColumnElement[bool]) -> bool:
    """Tell whether there is a row of which all this is true."""
    found = await connection.execute(select(exists().where(*what)))
    return bool(found.scalar_one())
