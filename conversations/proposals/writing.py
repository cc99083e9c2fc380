"""`/proponi`: beginning a proposal, going on with a draft, laying it aside and taking it up."""

from dataclasses import replace

from conversations.limits import DRAFTS
from conversations.numbered import numbered_buttons
from conversations.phases import must_be_in
from conversations.proposals.answers import ask_of
from conversations.proposals.card import headline
from conversations.proposals.fields import PROPOSAL, completeness
from conversations.proposals.preview import preview
from conversations.proposals.rights import Manuscript, open_manuscript, read_manuscript
from conversations.proposals.room import count_own, must_have_room, own_limit, stands
from conversations.proposals.steps import laid_aside
from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.proposals import (
    BeginAnew,
    BeginProposal,
    LayAside,
    OpenWriting,
    ResumeDraft,
    ShowDraft,
    ShowPreview,
)
from conversations.turn import Turn
from storage.records import Phase, Proposal, Seat

OWN_SHOWN = 10
"""How many of one's own proposals are listed, the newest; the others stand in the table's list."""


async def open_writing(turn: Turn, tap: OpenWriting) -> Screen:
    """Show what somebody presented so far; whoever has nothing yet begins, or goes on."""
    seat = turn.seat_of_participant(tap.roundtable)
    await must_be_in(turn, tap.roundtable, Phase.PROPOSALS)
    stand = [each for each in await turn.unit.proposals.by(seat.id) if stands(each)]
    own = stand[-OWN_SHOWN:]
    if not own or await _draft_of(turn, seat.id, seat.id):
        return await begin_for(turn, tap.roundtable, seat.id, seat)
    lines = tuple(
        say("proposal-own-line", number=str(number), title=headline(each))
        for number, each in enumerate(own, 1)
    )
    again = Button(
        say("button-write-another"), BeginProposal(roundtable=tap.roundtable), Style.PRIMARY
    )
    is_full = own_limit(turn).why_not(len(stand)) is not None
    how = say("proposal-own-full", count=len(stand)) if is_full else say("proposal-own-how")
    return Screen(
        (say("proposal-own-title"), *lines, how),
        (
            *numbered_buttons([ShowPreview(proposal=each.id, page=0) for each in own]),
            *(() if is_full else ((again,),)),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap,
    )


async def way_to_writing(turn: Turn, number: int) -> tuple[Phrase, Phrase, Tap]:
    """Return what a participant may do about proposals: words, and a button's label and tap."""
    seat = turn.seat_of_participant(number)
    draft = await _draft_of(turn, seat.id, seat.id)
    if draft is None:
        tap = OpenWriting(roundtable=number)
        if own := await count_own(turn, seat.id):
            return say("home-proposed", count=own), say("button-own-proposals"), tap
        return say("home-proposals"), say("button-propose"), tap
    words = say("home-draft", title=draft.title) if draft.title else say("home-draft-untitled")
    return words, say("button-resume-draft"), ResumeDraft(proposal=draft.id)


async def begin_proposal(turn: Turn, tap: BeginProposal) -> Screen:
    """Begin a proposal of one's own."""
    seat = turn.seat_of_participant(tap.roundtable)
    return await begin_for(turn, tap.roundtable, seat.id, seat)


async def begin_for(turn: Turn, roundtable: int, author_id: int | None, writer: Seat) -> Screen:
    """Begin a proposal of `author_id` (None: the table's), or offer the draft there is of it.

    That `writer`, a seat of this person, may write in that name is for the caller to see to.
    """
    await must_be_in(turn, roundtable, Phase.PROPOSALS)
    if there := await _draft_of(turn, author_id, writer.id):
        return laid_aside(there) if there.discarded_at else await _offer_of(turn, there.id)
    return await _begin(turn, roundtable, author_id, writer)


async def _begin(turn: Turn, roundtable: int, author_id: int | None, writer: Seat) -> Screen:
    """Begin a proposal: in the empty draft there is, or in a new one."""
    draft = await turn.unit.proposals.draft(author_id, writer.id)
    manuscript = await read_manuscript(turn, draft) if draft else None
    await must_have_room(turn, roundtable, author_id)
    if manuscript is None:
        too_many = DRAFTS.why_not(await turn.unit.lately.drafts(writer.id))
        if too_many and (aside := await turn.unit.proposals.laid_aside(author_id, writer.id)):
            await turn.unit.proposals.resume(aside[0].id)
            return (await _offer_of(turn, aside[0].id)).below(too_many)
        draft = await turn.unit.proposals.begin(roundtable, author_id, writer.id)
        manuscript = await read_manuscript(turn, draft)
    return ask_of(turn, manuscript, PROPOSAL.steps[0])


async def show_draft(turn: Turn, tap: ShowDraft) -> Screen:
    """Ask whether to go on with a draft or to begin anew."""
    manuscript = await open_manuscript(turn, tap.proposal)
    proposal = manuscript.proposal
    if proposal.presented_at or proposal.discarded_at:
        return await preview(turn, manuscript)
    return _offer(manuscript)


async def begin_anew(turn: Turn, tap: BeginAnew) -> Screen:
    """Lay a draft aside and begin another; a button older than the last change shows the draft."""
    manuscript = await open_manuscript(turn, tap.proposal)
    old = manuscript.proposal
    if old.presented_at or (old.revision != tap.revision and not old.discarded_at):
        return await _go_on(turn, manuscript)
    await must_have_room(turn, old.roundtable, old.author_id)
    turn.must_keep_to(DRAFTS, await turn.unit.lately.drafts(old.writer_id))
    if not old.discarded_at:
        await turn.unit.proposals.discard(old.id)
    await must_be_in(turn, old.roundtable, Phase.PROPOSALS)
    screen = await _begin(turn, old.roundtable, old.author_id, _writer_of(turn, old))
    back = (Button(say("button-resume-draft"), ResumeDraft(proposal=old.id)),)
    return replace(screen, buttons=(*screen.buttons, back)).below(say("proposal-old-aside"))


async def resume_draft(turn: Turn, tap: ResumeDraft) -> Screen:
    """Go on where a draft was left: the first step that was not answered, else the preview."""
    manuscript = await open_manuscript(turn, tap.proposal)
    draft = manuscript.proposal
    if draft.discarded_at is None:
        return await _go_on(turn, manuscript)
    await _drop_blank_rival(turn, draft)
    await turn.unit.proposals.resume(draft.id)
    return await _go_on(turn, await open_manuscript(turn, draft.id))


async def lay_aside(turn: Turn, tap: LayAside) -> Screen:
    """Lay a draft aside; a button that is older than the last change only shows the draft."""
    manuscript = await open_manuscript(turn, tap.proposal)
    draft = manuscript.proposal
    if draft.discarded_at:
        return laid_aside(draft)
    if draft.presented_at or draft.revision != tap.revision:
        return await _go_on(turn, manuscript)
    await turn.unit.proposals.discard(draft.id)
    return laid_aside((await open_manuscript(turn, draft.id)).proposal)


async def _draft_of(turn: Turn, author_id: int | None, writer_id: int) -> Proposal | None:
    """Return the draft there is with anything in it; else the one that was laid aside last.

    Whoever handed in another one since has done without that.
    """
    draft = await turn.unit.proposals.draft(author_id, writer_id)
    if draft and not (await read_manuscript(turn, draft)).is_blank:
        return draft
    for aside in await turn.unit.proposals.laid_aside(author_id, writer_id):
        if not (await read_manuscript(turn, aside)).is_blank:
            return None if await _has_presented_since(turn, aside) else aside
    return None


async def _has_presented_since(turn: Turn, aside: Proposal) -> bool:
    written = (
        await turn.unit.proposals.for_others(aside.writer_id)
        if aside.author_id is None
        else await turn.unit.proposals.by(aside.author_id)
    )
    at = aside.discarded_at
    return any(at and each.presented_at and each.presented_at >= at for each in written)


async def _offer_of(turn: Turn, draft_id: int) -> Screen:
    return _offer(await open_manuscript(turn, draft_id))


def _offer(manuscript: Manuscript) -> Screen:
    draft = manuscript.proposal
    anew = BeginAnew(proposal=draft.id, revision=draft.revision)
    return Screen(
        (
            say("proposal-offer", title=draft.title)
            if draft.title
            else say("proposal-offer-untitled"),
            completeness(manuscript.filled),
            say("proposal-offer-how"),
        ),
        (
            (Button(say("button-resume-draft"), ResumeDraft(proposal=draft.id), Style.PRIMARY),),
            (Button(say("button-begin-anew"), anew),),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowDraft(proposal=draft.id),
    )


async def _go_on(turn: Turn, manuscript: Manuscript) -> Screen:
    step = PROPOSAL.resuming(manuscript.filled)
    if step is None or manuscript.proposal.presented_at:
        return await preview(turn, manuscript)
    return ask_of(turn, manuscript, step)


async def _drop_blank_rival(turn: Turn, draft: Proposal) -> None:
    """Lay an empty draft aside that was begun while this one was: it would hide it."""
    rival = await turn.unit.proposals.draft(draft.author_id, draft.writer_id)
    if rival is not None and (await read_manuscript(turn, rival)).is_blank:
        await turn.unit.proposals.discard(rival.id)


def _writer_of(turn: Turn, draft: Proposal) -> Seat:
    """Return the seat by which this person writes a draft, or leads the table it is written for."""
    for seat in turn.visitor.seats:
        if seat.id in (draft.author_id, draft.writer_id):
            return seat
    return turn.seat_that_leads(draft.roundtable)
