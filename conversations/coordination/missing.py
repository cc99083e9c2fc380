"""Who has not finished what a phase asks of them, and where each is: never what they answered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from conversations.participation import is_in, name_of
from conversations.ranking.tally import FEWEST
from conversations.screens import Phrase, say
from storage.platforms import Platform
from storage.records import Person, Phase, Role, Seat
from storage.unit import Unit


class Where(StrEnum):
    """Where somebody is who has not finished."""

    NOT_IN = "not-in"
    NOT_BEGUN = "not-begun"
    HALFWAY = "halfway"
    UNCONFIRMED = "unconfirmed"
    """One of a pair, whose sheet is finished and waits for their word."""


ASKING: Final = (Phase.RATING, Phase.PROPOSALS, Phase.RANKING)
"""The phases in which participants have something to do, of which they can be reminded."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody who has not finished; `left` are the objectives they have still to judge."""

    seat: Seat
    where: Where
    left: int = 0


async def who_is_missing(unit: Unit, platform: Platform, phase: Phase) -> list[Missing]:
    """Return who has not finished their part in `phase`, ordered by seat.

    Whoever erased themselves is nobody to be asked. The presentation asks to be there; the end
    asks nothing.
    """
    found = await _positions(unit, platform, phase)
    if found is None:
        return []
    missing = []
    for seat in await unit.seats.at(platform.number):
        if seat.role is not Role.PARTICIPANT or seat.is_erased:
            continue
        if not is_in(seat):
            missing.append(Missing(seat, Where.NOT_IN, len(platform.objectives)))
        elif position := found.get(seat.id):
            missing.append(Missing(seat, *position))
    return missing


async def who_has_finished(unit: Unit, platform: Platform, phase: Phase) -> frozenset[int]:
    """Return the Telegram ids of those who have done all that rating or ranking asks."""
    if phase not in (Phase.RATING, Phase.RANKING):
        return frozenset()
    found = await _positions(unit, platform, phase)
    if found is None:
        return frozenset()
    return frozenset(
        seat.telegram_id
        for seat in await unit.seats.at(platform.number)
        if seat.role is Role.PARTICIPANT and seat.telegram_id and seat.id not in found
    )


async def who_is_halfway(unit: Unit, platform: Platform, phase: Phase) -> dict[int, int]:
    """Return by their Telegram id who has begun the rating, and how many objectives are left."""
    if phase is not Phase.RATING:
        return {}
    return {
        each.seat.telegram_id: each.left
        for each in await who_is_missing(unit, platform, phase)
        if each.where is Where.HALFWAY and each.seat.telegram_id
    }


Positions = Mapping[int, tuple[Where, int]]
"""Where those are who are in and have not finished, by their seat, and what they have left."""


async def _positions(unit: Unit, platform: Platform, phase: Phase) -> Positions | None:
    match phase:
        case Phase.PRESENTATION:
            return {}
        case Phase.RATING:
            return await _rating(unit, platform)
        case Phase.PROPOSALS:
            return await _proposing(unit, platform.number)
        case Phase.RANKING:
            return await _ranking(unit, platform.number)
        case Phase.CLOSED:
            return None


async def _rating(unit: Unit, platform: Platform) -> Positions:
    asked = [objective.id for objective in platform.objectives]
    progress = await unit.ballots.progress(platform.number, asked)
    paired = await unit.pairs.at(platform.number)
    found = {}
    for each in progress:
        if left := len(asked) - each.judged:
            found[each.seat.id] = (Where.HALFWAY if each.judged else Where.NOT_BEGUN, left)
        elif each.seat.ballot_id in paired and each.seat.confirmed_at is None:
            found[each.seat.id] = (Where.UNCONFIRMED, 0)
    return found


async def _proposing(unit: Unit, number: int) -> Positions:
    """Return who has neither presented nor joined a proposal, and who has one half-written."""
    writing = await unit.reminding.half_written(number)
    proposing = await unit.voices.proposing_at(number)
    return {
        seat.id: (Where.HALFWAY if seat.id in writing else Where.NOT_BEGUN, 0)
        for seat in await unit.seats.at(number)
        if seat.id in writing or seat.id not in proposing
    }


async def _ranking(unit: Unit, number: int) -> Positions | None:
    """Return who has confirmed nothing; nobody where there are no two proposals to choose from.

    Who confirmed something that is not there any more does not stand out: it would say what.
    """
    if len(await unit.proposals.listed_at(number)) < FEWEST:
        return None
    votes = await unit.rankings.votes_at(number)
    choosing = await unit.rankings.choosing_at(number)
    return {
        seat.id: (Where.HALFWAY if seat.id in choosing else Where.NOT_BEGUN, 0)
        for seat in await unit.seats.at(number)
        if seat.id not in votes
    }


def reachable(
    missing: Sequence[Missing], people: Mapping[int, Person], *, but: int
) -> list[Missing]:
    """Return those who are in, have read the informativa and not blocked the bot.

    Whoever has the Telegram id `but` would write to themselves, and is left out.
    """
    return [
        each
        for each in missing
        if (who := each.seat.telegram_id) is not None and who != but and people[who].hears
    ]


async def say_missing(
    unit: Unit, platform: Platform, phase: Phase, missing: Sequence[Missing] | None = None
) -> Phrase:
    """Say in one line how many are missing in a phase, and where they are.

    `missing` are those, where they are read already. Where nobody is invited, or there is nothing
    to be done, nobody has finished: it says that.
    """
    if phase is Phase.CLOSED:
        last = await unit.readbacks.last(platform.number)
        if last and not last.closed_at:
            return say("missing-rereading", until=last.ends_at)
        return say("missing-closed")
    seats = await unit.seats.at(platform.number)
    if not any(each.role is Role.PARTICIPANT for each in seats):
        return say("status-nobody")
    if phase is Phase.RANKING and len(await unit.proposals.listed_at(platform.number)) < FEWEST:
        return say("missing-ranking-nothing")
    if missing is None:
        missing = await who_is_missing(unit, platform, phase)
    return _count_missing(phase, missing)


def _count_missing(phase: Phase, missing: Sequence[Missing]) -> Phrase:
    where = Counter(each.where for each in missing)
    parts = say(
        "missing-parts",
        out=where[Where.NOT_IN],
        begin=where[Where.NOT_BEGUN],
        halfway=where[Where.HALFWAY],
        confirm=where[Where.UNCONFIRMED],
    )
    return say(f"missing-{phase}", missing=len(missing), parts=parts)


def describe_missing(phase: Phase, missing: Missing, people: Mapping[int, Person]) -> Phrase:
    """Say who is missing, where they are, and why they cannot be reminded where that is so."""
    seat = missing.seat
    name = name_of(seat)
    if missing.where is Where.NOT_IN:
        return say("status-not-in", name=name)
    where = say(f"missing-{phase}-{missing.where}", left=missing.left)
    if seat.telegram_id is None:
        return say("status-on-paper", name=name, where=where)
    if people[seat.telegram_id].unreachable_since:
        return say("status-unreachable", name=name, where=where)
    if not people[seat.telegram_id].has_read:
        return say("status-unread", name=name)
    return say("status-not-finished", name=name, where=where)
