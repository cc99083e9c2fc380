"""What has to be true of everything that is stored, whatever people do."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from conversations.participation import count_participation
from storage.records import Role
from storage.tables import (
    attendances,
    ballots,
    ballots_aside,
    dissents,
    meetings,
    proposals,
    quarantine,
    seats,
    supports,
    votes,
)
from tests.theatre import Theatre

Rows = dict[int, Row[Any]]


async def must_hold(theatre: Theatre, engine: AsyncEngine, table: int) -> set[int]:
    """Check every rule on what is stored now; who is in, by their numeric ids."""
    async with engine.connect() as connection:
        assert not (await connection.execute(select(quarantine))).all()
        held = await _read(connection, seats)
        proposed = await _read(connection, proposals)
        await _ballots_are_one_or_two_peoples(connection, held)
        await _votes_are_orders(connection, held, proposed)
        await _everything_is_of_one_table(connection, held, proposed)
        _unions_are_there(proposed)
    await _lists_and_counts_agree(theatre, table, proposed)
    return {seat.telegram_id for seat in held.values() if seat.telegram_id}


async def _read(connection: AsyncConnection, table: Any) -> Rows:
    return {row.id: row for row in await connection.execute(select(table))}


async def _ballots_are_one_or_two_peoples(connection: AsyncConnection, held: Rows) -> None:
    known = await _read(connection, ballots)
    aside = {row.ballot_id for row in await connection.execute(select(ballots_aside))}
    sitting = defaultdict(list)
    for seat in held.values():
        if seat.ballot_id is not None:
            sitting[seat.ballot_id].append(seat)
            assert known[seat.ballot_id].roundtable == seat.roundtable
            assert seat.role == Role.PARTICIPANT
    living = {
        ballot: [seat for seat in each if not (seat.withdrawn_at or seat.erased_at)]
        for ballot, each in sitting.items()
    }
    assert all(len(each) <= 2 for each in living.values()), living
    assert all(known[ballot].paired_at for ballot, each in living.items() if len(each) == 2)
    assert not aside & sitting.keys(), "what is aside is nobody's sheet"
    assert aside | sitting.keys() == known.keys(), "no ballot is lost"
    for seat in held.values():
        assert not seat.confirmed_at or known[seat.ballot_id].paired_at, "a pair confirms"


async def _votes_are_orders(connection: AsyncConnection, held: Rows, proposed: Rows) -> None:
    cast = defaultdict(list)
    for vote in await connection.execute(select(votes).order_by(votes.c.position)):
        cast[vote.seat_id].append(vote)
    for seat, each in cast.items():
        assert [vote.position for vote in each] == list(range(1, len(each) + 1))
        assert len({vote.proposal_id for vote in each}) == len(each)
        assert {proposed[vote.proposal_id].roundtable for vote in each} == {held[seat].roundtable}
        assert held[seat].role == Role.PARTICIPANT


async def _everything_is_of_one_table(
    connection: AsyncConnection, held: Rows, proposed: Rows
) -> None:
    met = await _read(connection, meetings)
    for proposal in proposed.values():
        for seat in (proposal.author_id, proposal.writer_id):
            assert seat is None or held[seat].roundtable in (proposal.roundtable, None)
    for support in await connection.execute(select(supports)):
        there = held[support.seat_id].roundtable
        assert there == proposed[support.proposal_id].roundtable
    for dissent in await connection.execute(select(dissents)):
        assert held[dissent.seat_id].roundtable == dissent.roundtable
        subject = proposed.get(dissent.proposal_id)
        assert subject is None or subject.roundtable == dissent.roundtable
    for attendance in await connection.execute(select(attendances)):
        assert held[attendance.seat_id].roundtable == met[attendance.meeting_id].roundtable


def _unions_are_there(proposed: Rows) -> None:
    """What was merged has its union, which was presented and is not undone; nothing is a circle."""
    for proposal in proposed.values():
        if proposal.merged_into_id is not None:
            union = proposed[proposal.merged_into_id]
            assert union.presented_at
            assert not union.discarded_at
            assert union.id > proposal.id


async def _lists_and_counts_agree(theatre: Theatre, table: int, proposed: Rows) -> None:
    platform = theatre.bot.process.platform(table)
    asked = [objective.id for objective in platform.objectives]
    async with theatre.stored() as unit:
        listed = {each.id for each in await unit.proposals.listed_at(table)}
        progress = await unit.ballots.progress(table, asked)
        counts = await unit.ballots.counts(asked)
        sheets = await unit.ballots.sheets(table)
        voters = set(await unit.rankings.votes_at(table))
    assert listed == {
        each.id
        for each in proposed.values()
        if each.roundtable == table and each.presented_at
        if not (each.hidden_at or each.merged_into_id or each.discarded_at)
    }
    counted = count_participation(platform, progress)
    assert counted.valid <= counted.answered <= counted.registered <= counted.invited, counted
    assert counted.finished <= counted.answered
    assert counted.sheets <= counted.answered
    assert counted.sheets == sheets
    assert max(sum(each.levels) + each.abstained for each in counts.values()) <= counted.answered
    assert voters <= {each.seat.id for each in progress}
