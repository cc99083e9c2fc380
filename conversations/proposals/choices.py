"""What can be done about a proposal, as the buttons below its card."""

from collections.abc import Collection, Sequence

from conversations.proposals.fields import PROPOSAL, filled
from conversations.proposals.reading import Proposed
from conversations.proposals.rights import may_write
from conversations.proposals.signatures import Signature
from conversations.screens import Button, Row, Style, say
from conversations.taps.merging import AskUnmerging, ChooseOther, ShowOriginals
from conversations.taps.outcomes import ShowOutcome
from conversations.taps.proposals import (
    AskJoiningBack,
    ChooseField,
    Join,
    ShowAttachment,
    ShowPending,
    ShowPreview,
    ShowProposal,
    ShowProposals,
    ShowQuestion,
    ShowReason,
    Support,
    Unhide,
    Unsupport,
)
from conversations.turn import Turn
from storage.records import Phase, Proposal, Question


async def card_buttons(
    turn: Turn,
    proposed: Proposed,
    proposal: Proposal,
    *,
    served: Collection[str],
    questions: Sequence[Question],
    page: int,
    answered: bool,
    signature: Signature | None,
) -> tuple[Row, ...]:
    """Return the rows below a card, without the one that turns pages."""
    rows: list[Row] = []
    if proposed.is_open:
        if proposal.is_listed:
            rows += _voices(turn, proposed, proposal, page)
        rows += _answers(turn, proposed, proposal, questions)
    if proposed.is_open and proposal.merged_into_id is None and await may_write(turn, proposal):
        edit = Button(say("button-edit"), ShowPreview(proposal=proposal.id, page=0))
        rows.append((edit,))
    if signature:
        rows.append((signature.button(page, editing=False),))
    rows += _papers(proposed, proposal)
    if answered or (proposed.roundtable.phase is Phase.CLOSED and not proposal.hidden_at):
        rows.append((Button(say("button-outcome"), ShowOutcome(proposal=proposal.id)),))
    if proposed.is_open and turn.leads(proposal.roundtable):
        rows += _care(proposed, proposal, served)
    rows.append(
        (
            Button(
                say("button-all-proposals"), ShowProposals(roundtable=proposal.roundtable, page=0)
            ),
        )
    )
    return tuple(rows)


def _voices(turn: Turn, proposed: Proposed, proposal: Proposal, page: int) -> list[Row]:
    """Return what a participant says about somebody else's proposal."""
    own = proposed.own_seat(turn)
    if own is None or proposed.is_own(turn, proposal):
        return []
    this = proposal.id
    if own.id in proposed.supporters[this]:
        support = Button(say("button-unsupport"), Unsupport(proposal=this, page=page))
    else:
        support = Button(say("button-support"), Support(proposal=this, page=page), Style.PRIMARY)
    ask = Button(say("button-ask-author"), ShowQuestion(proposal=this))
    joining = proposed.joining(proposal, own.id)
    if joining and joining.waits:
        back = Button(say("button-take-joining-back"), AskJoiningBack(proposal=this))
        return [(support, ask), (back,)]
    if joining and not joining.is_taken_back:
        return [(support, ask)]
    return [(support,), (Button(say("button-join"), Join(proposal=this)), ask)]


def _answers(
    turn: Turn, proposed: Proposed, proposal: Proposal, questions: Sequence[Question]
) -> list[Row]:
    """Return what waits for the answer of whoever speaks for it."""
    if not proposed.may_answer(turn, proposal):
        return []
    asked = sum(each.answer is None for each in questions)
    waiting = asked + sum(each.waits for each in proposed.joinings[proposal.id])
    if not waiting:
        return []
    label = say("button-pending", count=waiting)
    return [(Button(label, ShowPending(proposal=proposal.id), Style.PRIMARY),)]


def _papers(proposed: Proposed, proposal: Proposal) -> list[Row]:
    """Return what belongs to a card: its file, what it was made of, what it became."""
    row = []
    if proposal.attachment_id:
        row.append(Button(say("button-attachment"), ShowAttachment(proposal=proposal.id)))
    if any(each.merged_into_id == proposal.id for each in proposed.proposals.values()):
        row.append(Button(say("button-originals"), ShowOriginals(proposal=proposal.id)))
    if proposal.merged_into_id is not None:
        union = ShowProposal(proposal=proposed.standing(proposal).id, page=0)
        row.append(Button(say("button-union"), union, Style.PRIMARY))
    return [tuple(row)] if row else []


def _care(proposed: Proposed, proposal: Proposal, served: Collection[str]) -> list[Row]:
    """Return what whoever leads the table does about it."""
    this = proposal.id
    if proposal.hidden_at:
        return [(Button(say("button-unhide"), Unhide(proposal=this), Style.PRIMARY),)]
    if not proposal.is_listed:
        return []
    row = [Button(say("button-hide"), ShowReason(proposal=this))]
    if len(filled(proposal, served)) < len(PROPOSAL.steps):
        row.insert(0, Button(say("button-ask-field"), ChooseField(proposal=this)))
    rows: list[Row] = [tuple(row)]
    if len(proposed.listed) > 1:
        rows.append((Button(say("button-merge-with"), ChooseOther(proposal=this, page=0)),))
    if any(each.merged_into_id == this for each in proposed.proposals.values()):
        rows.append((Button(say("button-unmerge"), AskUnmerging(proposal=this)),))
    return rows
