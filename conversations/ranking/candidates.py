"""The proposals read in full while putting them in order."""

from conversations.proposals.preview import attachment_of, read_card
from conversations.ranking.slip import Slip, open_slip
from conversations.ranking.slip_screens import candidates_screen, ordinal
from conversations.screens import Button, Enclosure, Row, Screen, Style, open_at, pages, say
from conversations.taps.ranking import (
    ChooseProposal,
    OpenRanking,
    ReadCandidate,
    ShowCandidateFile,
    ShowCandidates,
)
from conversations.turn import Turn
from storage.records import Proposal


async def show_candidates(turn: Turn, tap: ShowCandidates) -> Screen:
    """Show the list of the proposals, each to be opened."""
    return candidates_screen(await open_slip(turn, tap.roundtable, tap.seat), tap.page)


async def show_candidate(turn: Turn, tap: ReadCandidate) -> Screen:
    """Show a proposal in full, with the button that gives it the next place."""
    slip = await open_slip(turn, tap.roundtable, tap.seat)
    proposal = slip.find(tap.proposal)
    card = await read_card(turn, proposal)
    leaf = open_at(tap.page, pages(card), lambda to: tap.model_copy(update={"page": to}))
    return Screen(
        leaf.paragraphs,
        (*leaf.buttons, *_file(slip, proposal), *_choose(slip, proposal), *_back(slip)),
        here=tap.model_copy(update={"page": leaf.number}),
    )


async def show_candidate_file(turn: Turn, tap: ShowCandidateFile) -> Screen:
    """Show the file attached to a proposal below it."""
    slip = await open_slip(turn, tap.roundtable, tap.seat)
    found = attachment_of(slip.find(tap.proposal))
    card = ReadCandidate(roundtable=tap.roundtable, seat=tap.seat, proposal=tap.proposal, page=0)
    screen = await show_candidate(turn, card)
    return screen.enclosing(Enclosure(found)) if found else screen


def _file(slip: Slip, proposal: Proposal) -> tuple[Row, ...]:
    if attachment_of(proposal) is None:
        return ()
    show = ShowCandidateFile(roundtable=slip.roundtable, seat=slip.asked_as, proposal=proposal.id)
    return ((Button(say("button-attachment"), show),),)


def _choose(slip: Slip, proposal: Proposal) -> tuple[Row, ...]:
    """Return the button that gives it the next place, where it has none and there is one."""
    if slip.is_full or proposal.id in slip.choices:
        return ()
    place = len(slip.choices) + 1
    choose = ChooseProposal(
        roundtable=slip.roundtable, seat=slip.asked_as, place=place, proposal=proposal.id
    )
    label = say("button-rank-choose", place=ordinal(place))
    return ((Button(label, choose, Style.PRIMARY),),)


def _back(slip: Slip) -> tuple[Row, ...]:
    here = {"roundtable": slip.roundtable, "seat": slip.asked_as, "page": 0}
    return (
        (Button(say("button-rank-list"), ShowCandidates(**here)),),
        (Button(say("button-rank-back"), OpenRanking(**here)),),
    )
