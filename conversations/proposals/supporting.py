"""*Sostengo* and *Mi associo*: who stands behind a proposal."""

from dataclasses import replace

from conversations.confirmation import ask_once_more
from conversations.limits import JOININGS
from conversations.phases import must_be_in
from conversations.proposals.browsing import show_proposal
from conversations.proposals.card import headline
from conversations.proposals.letters import named, settle_letters, tell_seats, way_to_proposal
from conversations.proposals.reading import Proposed, open_listed, open_proposal
from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.proposals import (
    AcceptJoining,
    AskJoiningBack,
    DeclineJoining,
    Join,
    ShowJoining,
    ShowProposal,
    Support,
    TakeJoiningBack,
    Unsupport,
)
from conversations.turn import Refusal, Turn
from storage.records import Joining, Phase, Proposal, Seat


async def support(turn: Turn, tap: Support) -> Screen:
    """Support somebody else's proposal; doing so twice is no mistake."""
    proposed, proposal = await open_listed(turn, tap.proposal)
    seat = must_be_anothers(turn, proposed, proposal)
    await turn.unit.voices.support(proposal.id, seat.id)
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=tap.page))
    return screen.with_toast(say("support-recorded"))


async def unsupport(turn: Turn, tap: Unsupport) -> Screen:
    """Support it no more."""
    proposed, proposal = await open_listed(turn, tap.proposal)
    seat = must_be_anothers(turn, proposed, proposal)
    await turn.unit.voices.unsupport(proposal.id, seat.id)
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=tap.page))
    return screen.with_toast(say("support-withdrawn"))


async def join(turn: Turn, tap: Join) -> Screen:
    """Ask the author to be a co-author: once, whatever the answer is; taken back, a day later."""
    proposed, proposal = await open_listed(turn, tap.proposal)
    seat = must_be_anothers(turn, proposed, proposal)
    before = proposed.joining(proposal, seat.id)
    if before is None or before.is_taken_back:
        since = JOININGS.since(turn.now)
        if before and before.asked_at > since:
            raise Refusal(say("joining-again"))
        turn.must_keep_to(JOININGS, await turn.unit.lately.joinings(seat.id, since))
    asked = await turn.unit.voices.ask_to_join(proposal.id, seat.id)
    if asked:
        speakers = [each.id for each in proposed.speakers(proposal)]
        about = _about(proposal, seat.id)
        await tell_seats(turn, proposed, speakers, joining_letter(proposal, seat), about=about)
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.with_toast(say("joining-sent") if asked else say("joining-sent-before"))


async def ask_joining_back(turn: Turn, tap: AskJoiningBack) -> Screen:
    """Ask once more before a request is taken back: for a day it cannot be made again."""
    _, proposal, joining = await _open_own(turn, tap.proposal)
    back = ShowProposal(proposal=proposal.id, page=0)
    if joining.is_taken_back:
        return await show_proposal(turn, back)
    return ask_once_more(
        say("joining-ask-back", title=headline(proposal)),
        confirm=TakeJoiningBack(proposal=proposal.id),
        cancel=back,
        here=tap,
        yes="button-take-back-yes",
        no="button-take-back-no",
    )


async def take_joining_back(turn: Turn, tap: TakeJoiningBack) -> Screen:
    """Take back what nobody has answered; twice is no mistake."""
    proposed, proposal, joining = await _open_own(turn, tap.proposal)
    if joining.waits:
        seat = turn.seat_of_participant(proposal.roundtable)
        if not await turn.unit.voices.take_joining_back(proposal.id, seat.id):
            raise Refusal(say("answered-before"))
        await _settle(turn, proposed, proposal, seat.id, "joining-told-back")
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.with_toast(say("joining-taken-back"))


async def _open_own(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal, Joining]:
    """Return a proposal with one's own request to join it; refuses one that is answered."""
    proposed, proposal = await open_proposal(turn, proposal_id)
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    joining = proposed.joining(proposal, turn.seat_of_participant(proposal.roundtable).id)
    if joining is None:
        raise Refusal(say("old-screen"))
    if joining.accepted is not None:
        raise Refusal(say("answered-before"))
    return proposed, proposal, joining


async def _settle(
    turn: Turn, proposed: Proposed, proposal: Proposal, seat_id: int, key: str
) -> None:
    """Have this request asked of nobody any more: the letters that stand say what became of it."""
    about = _about(proposal, seat_id)
    await turn.unit.letters.drop(about)
    told = say(key, name=named(proposed.seats.get(seat_id)), title=headline(proposal))
    letter = Screen((told, say("letter-how")), (way_to_proposal(proposal),))
    speakers = [each.id for each in proposed.speakers(proposal)]
    await settle_letters(turn, proposed, speakers, letter, about)
    await turn.settle(about, told)


def _about(proposal: Proposal, seat_id: int) -> str:
    return ShowJoining(proposal=proposal.id, seat=seat_id).letters_about


def joining_letter(proposal: Proposal, seat: Seat) -> Screen:
    """Return what the author is asked: whether this seat may be a co-author."""
    accept = AcceptJoining(proposal=proposal.id, seat=seat.id)
    decline = DeclineJoining(proposal=proposal.id, seat=seat.id)
    return Screen(
        (
            say("joining-asked", name=named(seat), title=headline(proposal)),
            say("joining-how"),
        ),
        (
            (
                Button(say("button-accept-joining"), accept, Style.SUCCESS),
                Button(say("button-decline-joining"), decline),
            ),
            way_to_proposal(proposal),
        ),
    )


async def show_joining(turn: Turn, tap: ShowJoining) -> Screen:
    """Show again who asks to be a co-author, until that is answered."""
    proposed, proposal = await open_proposal(turn, tap.proposal)
    if not proposed.may_answer(turn, proposal):
        raise Refusal(say("not-the-author"))
    joining = proposed.joining(proposal, tap.seat)
    if joining and joining.waits and (seat := await turn.unit.seats.get(tap.seat)):
        return replace(joining_letter(proposal, seat), here=tap)
    raise Refusal(_why_not_asked(joining))


def _why_not_asked(joining: Joining | None) -> Phrase:
    """Say why a request does not wait for an answer."""
    return say("joining-gone" if joining and joining.is_taken_back else "answered-before")


async def accept_joining(turn: Turn, tap: AcceptJoining) -> Screen:
    """Make somebody who asked a co-author, also of what the proposal was merged into."""
    return await _answer_joining(turn, tap.proposal, tap.seat, True)


async def decline_joining(turn: Turn, tap: DeclineJoining) -> Screen:
    """Keep the proposal one's own, kindly."""
    return await _answer_joining(turn, tap.proposal, tap.seat, False)


async def _answer_joining(turn: Turn, proposal_id: int, seat_id: int, accepted: bool) -> Screen:
    proposed, proposal = await open_proposal(turn, proposal_id)
    if not proposed.may_answer(turn, proposal):
        raise Refusal(say("not-the-author"))
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    answered = await turn.unit.voices.answer_joining(proposal.id, seat_id, accepted)
    if answered:
        await _settle(turn, proposed, proposal, seat_id, "joining-settled")
        if accepted:
            await _become_author(turn, proposed, proposal, seat_id)
        told = say("joining-accepted" if accepted else "joining-declined", title=headline(proposal))
        letter = Screen((told, say("letter-how")), (way_to_proposal(proposal),))
        await tell_seats(turn, proposed, [seat_id], letter)
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    if answered:
        return screen.with_toast(say("joining-answered"))
    return screen.with_toast(_why_not_asked(proposed.joining(proposal, seat_id)))


async def _become_author(turn: Turn, proposed: Proposed, proposal: Proposal, seat_id: int) -> None:
    """Count a new author as one who writes, no more as one who supports."""
    await turn.unit.voices.unsupport(proposal.id, seat_id)
    while proposal.merged_into_id is not None:
        proposal = proposed.proposals[proposal.merged_into_id]
        await turn.unit.voices.join(proposal.id, seat_id)
        await turn.unit.voices.unsupport(proposal.id, seat_id)


def must_be_anothers(turn: Turn, proposed: Proposed, proposal: Proposal) -> Seat:
    """Return the seat by which somebody takes part; refuses the proposal's own authors."""
    seat = turn.seat_of_participant(proposal.roundtable)
    if proposed.is_own(turn, proposal):
        raise Refusal(say("proposal-your-own"))
    return seat
