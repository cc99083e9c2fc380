"""*Unisci*: two proposals become a new one; the originals stay under it, and it can be undone."""

from conversations.confirmation import ask_once_more
from conversations.merging.uniting import Union, unite, united_author
from conversations.numbered import numbered_buttons
from conversations.proposals.card import describe_proposal, headline
from conversations.proposals.fields import PROPOSAL
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.lines import read_answer
from conversations.proposals.reading import Proposed, open_listed, open_proposal, undecided
from conversations.screens import Button, Screen, Style, pages, say, turning_row
from conversations.taps.merging import (
    AskUnmerging,
    KeepTitle,
    Merge,
    ShowLookAlikes,
    ShowOriginals,
    ShowUnion,
    Unmerge,
    WriteUnionTitle,
)
from conversations.taps.proposals import ShowProposal, ShowProposals
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Proposal

Couple = WriteUnionTitle | KeepTitle | ShowUnion | Merge


async def ask_title(turn: Turn, tap: WriteUnionTitle) -> Screen:
    """Wait for the title of two in one, or have the first one's kept."""
    _, first, second = await _two(turn, tap)
    keep = KeepTitle(first=first.id, second=second.id, union=tap.union)
    return Screen(
        (
            say(
                "union-title-write",
                max=PROPOSAL.step("title").longest,
                first=first.title or "–",
                second=second.title or "–",
            ),
        ),
        (
            (Button(say("button-keep-title"), keep, Style.PRIMARY),),
            (Button(say("button-cancel"), await _way_back(turn, first, second)),),
        ),
        here=tap,
    )


async def record_title(turn: Turn, tap: WriteUnionTitle, text: str) -> Screen:
    """Take the words for the new title, and show what two would say as one."""
    return await _prepare(turn, tap, read_answer(PROPOSAL.step("title"), text))


async def keep_title(turn: Turn, tap: KeepTitle) -> Screen:
    """Keep the first one's title, and show what two would say as one."""
    return await _prepare(turn, tap, None)


async def _prepare(turn: Turn, tap: WriteUnionTitle | KeepTitle, title: str | None) -> Screen:
    _, first, second = await _two(turn, tap)
    union = await _prepared(turn, tap) if tap.union else None
    if union is None:
        seat = turn.seat_that_leads(first.roundtable)
        union = await turn.unit.proposals.begin(first.roundtable, None, seat.id)
        await turn.unit.merging.lay_aside(union.id)
    await turn.unit.proposals.write(union, "title", title or first.title)
    await _write(turn, union, unite(first, second))
    couple = {"first": first.id, "second": second.id, "union": union.id}
    return await show_union(turn, ShowUnion(**couple, page=0))


async def _write(turn: Turn, union: Proposal, said: Union) -> None:
    for field, text in said.words.items():
        await turn.unit.proposals.write(union, field, text)
    await turn.unit.proposals.attach(union.id, said.attachment_kind, said.attachment_id)


async def show_union(turn: Turn, tap: ShowUnion) -> Screen:
    """Show what two say as one, before it counts; what changed in them meanwhile is in it."""
    proposed, first, second = await _two(turn, tap)
    if (union := await _prepared(turn, tap)) is None:
        raise Refusal(say("old-screen"))
    said = unite(first, second)
    if not said.is_said_by(union):
        await _write(turn, union, said)
        union = await turn.unit.proposals.get(union.id) or union
    names = [name for each in (first, second) for name in proposed.names(each)]
    served = await _served(turn, first, second)
    leaves = pages(describe_proposal(turn.process, union, served, list(dict.fromkeys(names))))
    page = min(tap.page, len(leaves) - 1)
    couple = {"first": first.id, "second": second.id, "union": union.id}
    return Screen(
        (
            say("union-title"),
            *leaves[page],
            *((say("union-shortened"),) if said.shortened else ()),
            say("union-how", page=page + 1, pages=len(leaves)),
        ),
        (
            *turning_row(page, len(leaves), lambda to: ShowUnion(**couple, page=to)),
            (Button(say("button-confirm"), Merge(**couple), Style.SUCCESS),),
            (Button(say("button-other-title"), WriteUnionTitle(**couple)),),
            (Button(say("button-cancel"), await _way_back(turn, first, second)),),
        ),
        here=ShowUnion(**couple, page=page),
    )


async def merge(turn: Turn, tap: Merge) -> Screen:
    """Put the union in the place of the two, if it still says what they say."""
    await turn.unit.merging.hold([tap.first, tap.second])
    if await _is_done(turn, tap):
        return await turn.follow(ShowProposal(proposal=tap.union, page=0))
    proposed, first, second = await _two(turn, tap)
    if (union := await _prepared(turn, tap)) is None:
        raise Refusal(say("old-screen"))
    if not unite(first, second).is_said_by(union):
        screen = await show_union(turn, ShowUnion(**tap.model_dump(), page=0))
        return screen.with_alert(say("union-changed"))
    authors = list(dict.fromkeys([*proposed.authors(first), *proposed.authors(second)]))
    await turn.unit.proposals.serve(union.id, await _served(turn, first, second))
    author = united_author([first, second])
    await turn.unit.merging.merge(union.id, author, [first.id, second.id])
    for seat in authors:
        if seat != author:
            await turn.unit.voices.join(union.id, seat)
    for seat in proposed.supporters[first.id] | proposed.supporters[second.id]:
        if seat not in authors:
            await turn.unit.voices.support(union.id, seat)
    leading = turn.seat_that_leads(union.roundtable)
    await turn.unit.journal.note(union.roundtable, leading.id, Deeds.MERGE, headline(union))
    told = say(
        "merged-told",
        first=headline(first),
        second=headline(second),
        title=headline(union),
    )
    letter = Screen((told, say("letter-how")), (way_to_proposal(union),))
    await tell_seats(turn, proposed, authors, letter)
    screen = await turn.follow(ShowProposal(proposal=union.id, page=0))
    return screen.with_toast(say("merge-done"))


async def show_originals(turn: Turn, tap: ShowOriginals) -> Screen:
    """Show what a union was made of: each original can be read as it was."""
    _, union = await open_proposal(turn, tap.proposal)
    originals = await turn.unit.merging.originals(union.id)
    return Screen(
        (
            say("originals-title", title=headline(union)),
            *(
                say("other-line", number=number, title=headline(each))
                for number, each in enumerate(originals, 1)
            ),
            say("proposals-how"),
        ),
        (
            *numbered_buttons([ShowProposal(proposal=each.id, page=0) for each in originals]),
            (Button(say("button-back"), ShowProposal(proposal=union.id, page=0)),),
        ),
        here=tap,
    )


async def ask_unmerging(turn: Turn, tap: AskUnmerging) -> Screen:
    """Ask once more before a merge is undone."""
    _, union = await _union(turn, tap.proposal)
    return ask_once_more(
        say("unmerge-ask", title=headline(union)),
        confirm=Unmerge(proposal=union.id),
        cancel=ShowProposal(proposal=union.id, page=0),
        here=tap,
    )


async def unmerge(turn: Turn, tap: Unmerge) -> Screen:
    """Give the originals their places back; undoing it twice is no mistake."""
    (found,) = await turn.unit.merging.hold([tap.proposal]) or (None,)
    if found and found.presented_at and found.discarded_at:
        turn.must_lead(found.roundtable)
        return await turn.follow(ShowProposals(roundtable=found.roundtable, page=0))
    proposed, union = await _union(turn, tap.proposal)
    originals = await turn.unit.merging.originals(union.id)
    await turn.unit.merging.unmerge(union.id)
    leading = turn.seat_that_leads(union.roundtable)
    await turn.unit.journal.note(union.roundtable, leading.id, Deeds.UNMERGE, headline(union))
    told = say("unmerged-told", title=headline(union))
    left = proposed.authors(union)
    for original in originals:
        letter = Screen((told, say("letter-how")), (way_to_proposal(original),))
        authors = [seat for seat in proposed.authors(original) if seat in left]
        await tell_seats(turn, proposed, authors, letter)
        left = [seat for seat in left if seat not in authors]
    screen = await turn.follow(ShowProposals(roundtable=union.roundtable, page=0))
    return screen.with_toast(say("unmerge-done"))


async def _union(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal]:
    """Return a proposal that was made of others, to whoever leads its table."""
    proposed, union = await open_listed(turn, proposal_id)
    turn.must_lead(union.roundtable)
    if not any(each.merged_into_id == union.id for each in proposed.proposals.values()):
        raise Refusal(say("old-screen"))
    return proposed, union


async def _two(turn: Turn, tap: Couple) -> tuple[Proposed, Proposal, Proposal]:
    """Return two different proposals of a table that this person leads, both listed."""
    proposed, first = await open_listed(turn, tap.first)
    turn.must_lead(first.roundtable)
    second = proposed.proposals.get(tap.second)
    if second is None or second.id == first.id:
        raise Refusal(say("old-screen"))
    if not second.is_listed:
        raise Refusal(say("proposal-not-listed"))
    return proposed, first, second


async def _prepared(turn: Turn, tap: Couple) -> Proposal | None:
    """Return the union that this person is preparing, None where there is none of theirs."""
    union = await turn.unit.proposals.get(tap.union)
    if union is None or union.presented_at or union.discarded_at is None:
        return None
    return union if any(seat.id == union.writer_id for seat in turn.visitor.seats) else None


async def _is_done(turn: Turn, tap: Merge) -> bool:
    """Tell whether exactly this was merged before."""
    first = await turn.unit.proposals.get(tap.first)
    return first is not None and first.merged_into_id == tap.union


async def _served(turn: Turn, first: Proposal, second: Proposal) -> set[str]:
    served = await turn.unit.proposals.served([first.id, second.id])
    return served[first.id] | served[second.id]


async def _way_back(turn: Turn, first: Proposal, second: Proposal) -> ShowLookAlikes | ShowProposal:
    """Return where the two were found: among the look-alikes, or on the first one's card."""
    pairs = await undecided(turn, first.roundtable)
    pair = (min(first.id, second.id), max(first.id, second.id))
    if pair not in pairs:
        return ShowProposal(proposal=first.id, page=0)
    return ShowLookAlikes(roundtable=first.roundtable, pair=pairs.index(pair), first=0, second=0)
