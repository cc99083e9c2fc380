"""What a union was made of, and *Separa di nuovo*: the originals have their places back."""

from conversations.confirmation import ask_once_more
from conversations.numbered import numbered_buttons
from conversations.proposals.card import headline
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.reading import Proposed, open_listed, open_proposal
from conversations.proposals.rights import must_not_care_more
from conversations.screens import Button, Screen, say
from conversations.taps.merging import AskUnmerging, ShowOriginals, Unmerge
from conversations.taps.proposals import ShowProposal, ShowProposals
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Proposal


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
        yes="button-unmerge-yes",
        no="button-keep-union",
    )


async def unmerge(turn: Turn, tap: Unmerge) -> Screen:
    """Give the originals their places back; undoing it twice is no mistake."""
    (found,) = await turn.unit.merging.hold([tap.proposal]) or (None,)
    if found and found.presented_at and found.discarded_at:
        turn.must_lead(found.roundtable)
        return await turn.follow(ShowProposals(roundtable=found.roundtable, page=0))
    proposed, union = await _union(turn, tap.proposal)
    await must_not_care_more(turn, union.roundtable)
    originals = await turn.unit.merging.originals(union.id)
    await turn.unit.merging.unmerge(union.id)
    leading = turn.seat_that_leads(union.roundtable)
    await turn.unit.journal.note(union.roundtable, leading.id, Deeds.UNMERGE, headline(union))
    told = say("unmerged-told", title=headline(union))
    left = proposed.authors(union)
    for original in originals:
        letter = Screen((told, say("letter-how")), (way_to_proposal(original),))
        authors = [seat for seat in proposed.authors(original) if seat in left]
        await tell_seats(turn, proposed, authors, letter, about=f"union-{union.id}")
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
