"""What a union is made of: prepared as a row, chosen among a group, nothing of it counts yet."""

from collections.abc import Sequence

from conversations.forms import Rejected, pick
from conversations.merging.groups import must_lead_open, short_text
from conversations.numbered import NUMBERS_IN_A_ROW
from conversations.proposals.reading import Proposed
from conversations.screens import Button, Row, Screen, Style, deal, pages, say, turning_row
from conversations.taps.merging import ChoosePart, ChooseParts, ShowGroup, WriteUnionTitle
from conversations.turn import Refusal, Turn
from storage.records import Proposal


async def prepare(turn: Turn, number: int, parts: Sequence[int]) -> Proposal:
    """Begin a union of these; another one that this person was preparing is forgotten."""
    seat = turn.seat_that_leads(number)
    union = await turn.unit.proposals.begin(number, None, seat.id)
    await turn.unit.merging.prepare(union, parts)
    return union


async def prepared(turn: Turn, union_id: int) -> Proposal | None:
    """Return the union that this person is preparing, None where there is none of theirs."""
    union = await turn.unit.proposals.get(union_id)
    if union is None or union.presented_at or union.discarded_at is None:
        return None
    return union if any(seat.id == union.writer_id for seat in turn.visitor.seats) else None


async def choose_parts(turn: Turn, tap: ChooseParts) -> Screen:
    """Show one page of what can be in a union, ticked where it is."""
    proposed, union, parts = await _open(turn, tap.union)
    lines = [short_text(proposed, each, n) for n, each in enumerate(parts, 1)]
    leaves = pages(lines)
    page = min(tap.page, len(leaves) - 1)
    here = ChooseParts(union=union.id, page=page)
    chosen = [each.id for each, is_chosen in parts.items() if is_chosen]
    where = (say("alike-page", page=page + 1, pages=len(leaves)),) if len(leaves) > 1 else ()
    group = ShowGroup(roundtable=union.roundtable, first=next(iter(parts)).id, page=0)
    return Screen(
        (
            say("parts-title"),
            *leaves[page],
            *where,
            say("parts-how", count=len(chosen)) if len(chosen) > 1 else say("parts-too-few"),
        ),
        (
            *_ticks(here, parts, sum(map(len, leaves[:page])), len(leaves[page])),
            *turning_row(page, len(leaves), lambda to: ChooseParts(union=union.id, page=to)),
            *_on(union, chosen),
            (Button(say("button-cancel"), group),),
        ),
        here=here,
    )


async def choose_part(turn: Turn, tap: ChoosePart) -> Screen:
    """Have one be in the union, or be left out; choosing twice is no mistake."""
    await _open(turn, tap.union)
    await turn.unit.merging.choose(tap.union, tap.proposal, tap.on)
    return await choose_parts(turn, ChooseParts(union=tap.union, page=tap.page))


async def record_parts(turn: Turn, tap: ChooseParts, text: str) -> Screen:
    """Take numbers that are written for those that are to be in the union, and no other."""
    _, union, parts = await _open(turn, tap.union)
    picked = pick(text, len(parts))
    if isinstance(picked, Rejected):
        raise Refusal(picked.phrase)
    for number, each in enumerate(parts, 1):
        await turn.unit.merging.choose(union.id, each.id, number in picked.numbers)
    return await choose_parts(turn, tap)


async def _open(turn: Turn, union_id: int) -> tuple[Proposed, Proposal, dict[Proposal, bool]]:
    """Return the union this person is preparing, and what can be in it as things are now."""
    union = await prepared(turn, union_id)
    if union is None:
        raise Refusal(say("old-screen"))
    proposed = await must_lead_open(turn, union.roundtable)
    parts = await turn.unit.merging.parts(union.id)
    found = {
        proposal: is_chosen
        for each, is_chosen in parts.items()
        if (proposal := proposed.proposals.get(each)) and proposal.is_listed
    }
    if len(found) < 2:
        raise Refusal(say("old-screen"))
    return proposed, union, found


def _ticks(
    here: ChooseParts, parts: dict[Proposal, bool], first: int, count: int
) -> tuple[Row, ...]:
    buttons = [
        Button(
            say("button-ticked" if is_chosen else "button-unticked", number=str(number)),
            ChoosePart(union=here.union, proposal=each.id, on=not is_chosen, page=here.page),
        )
        for number, (each, is_chosen) in enumerate(parts.items(), 1)
        if first < number <= first + count
    ]
    return tuple(deal(buttons, NUMBERS_IN_A_ROW))


def _on(union: Proposal, chosen: Sequence[int]) -> tuple[Row, ...]:
    if len(chosen) < 2:
        return ()
    on = WriteUnionTitle(first=chosen[0], second=chosen[1], union=union.id)
    return ((Button(say("button-merge-chosen", count=len(chosen)), on, Style.PRIMARY),),)
