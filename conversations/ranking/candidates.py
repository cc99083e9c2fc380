"""The proposals read in full while putting them in order."""

from conversations.proposals.card import describe_proposal
from conversations.ranking.slip import Slip, open_slip
from conversations.ranking.slip_screens import candidates_screen, ordinal
from conversations.screens import Button, Row, Screen, Style, open_at, pages, say
from conversations.taps.ranking import ChooseProposal, OpenRanking, ReadCandidate, ShowCandidates
from conversations.turn import Turn
from storage.records import Proposal


async def show_candidates(turn: Turn, tap: ShowCandidates) -> Screen:
    """Show the list of the proposals, each to be opened."""
    return candidates_screen(await open_slip(turn, tap.roundtable, tap.seat), tap.page)


async def read_candidate(turn: Turn, tap: ReadCandidate) -> Screen:
    """Show a proposal in full, with the button that gives it the next place."""
    slip = await open_slip(turn, tap.roundtable, tap.seat)
    proposal = slip.find(tap.proposal)
    served = (await turn.unit.proposals.served([proposal.id]))[proposal.id]
    card = describe_proposal(turn.process, proposal, served, await _authors(turn, proposal))
    leaf = open_at(tap.page, pages(card), lambda to: tap.model_copy(update={"page": to}))
    return Screen(
        leaf.paragraphs,
        (*leaf.buttons, *_choose(slip, proposal), *_back(slip)),
        here=tap.model_copy(update={"page": leaf.number}),
    )


async def _authors(turn: Turn, proposal: Proposal) -> list[str]:
    """Return the names of those whose proposal it is and who are still known."""
    seats = await turn.unit.seats.at(proposal.roundtable)
    return [seat.name for seat in seats if seat.id == proposal.author_id and seat.name]


def _choose(slip: Slip, proposal: Proposal) -> tuple[Row, ...]:
    """Return the button that gives it the next place, where it has none and there is one."""
    if slip.is_full or proposal.id in slip.choices:
        return ()
    place = len(slip.choices) + 1
    choose = ChooseProposal(
        roundtable=slip.table, seat=slip.asked_as, place=place, proposal=proposal.id
    )
    label = say("button-rank-choose", place=ordinal(place))
    return ((Button(label, choose, Style.PRIMARY),),)


def _back(slip: Slip) -> tuple[Row, ...]:
    here = {"roundtable": slip.table, "seat": slip.asked_as, "page": 0}
    return (
        (Button(say("button-rank-list"), ShowCandidates(**here)),),
        (Button(say("button-rank-back"), OpenRanking(**here)),),
    )
