"""Answers to the steps of a proposal: every one is kept as it is given."""

from typing import Final

from conversations.confirmation import ask_once_more
from conversations.forms import Kind, Rejected, Step, answer, pick
from conversations.limits import CHANGES
from conversations.proposals.fields import PROPOSAL, heading, words_of
from conversations.proposals.preview import preview
from conversations.proposals.rights import Manuscript, open_manuscript
from conversations.proposals.signatures import lapse_signatures
from conversations.proposals.steps import laid_aside, step_screen
from conversations.screens import Attachment, Phrase, Screen, brief, say
from conversations.taps.proposals import AskClearing, AskStep, ClearStep, TickObjective
from conversations.turn import Refusal, Turn
from storage.records import Proposal

RECOGNISABLE: Final = 60
"""Characters of an answer by which whoever gave it knows it again."""


async def ask_step(turn: Turn, tap: AskStep) -> Screen:
    """Ask one step; of a draft that was laid aside, whether to take it up again."""
    step = _step(tap.step)
    return ask_of(turn, await open_manuscript(turn, tap.proposal), step, tap.editing)


def ask_of(turn: Turn, manuscript: Manuscript, step: Step, editing: bool = False) -> Screen:
    """Ask a step of a manuscript; what is presented is only edited field by field."""
    proposal = manuscript.proposal
    if proposal.discarded_at:
        return laid_aside(proposal)
    editing = editing or proposal.presented_at is not None
    return step_screen(turn.platform(proposal.roundtable), manuscript, step, editing)


async def record_words(turn: Turn, tap: AskStep, text: str) -> Screen:
    """Keep what somebody wrote for the answer to a step, and go on."""
    step = _step(tap.step)
    manuscript = await _open_to_change(turn, tap.proposal)
    proposal = manuscript.proposal
    match step.kind:
        case Kind.FILE:
            raise Refusal(say("proposal-file-wanted"))
        case Kind.TICKS:
            objectives = turn.platform(proposal.roundtable).objectives
            picked = pick(text, len(objectives))
            if isinstance(picked, Rejected):
                raise Refusal(picked.phrase)
            chosen = [objectives[number - 1].id for number in picked.numbers]
            await turn.unit.proposals.serve(proposal.id, chosen)
        case _:
            given = answer(step, text)
            if isinstance(given, Rejected):
                raise Refusal(given.phrase)
            await turn.unit.proposals.write(proposal, step.field, given.value)
    await lapse_signatures(turn, proposal)
    return await _go_on(turn, proposal, step, tap.editing)


async def record_file(turn: Turn, tap: AskStep, attachment: Attachment) -> Screen:
    """Attach a photo or a document, at whichever step it is sent, and go on where it was asked."""
    step = _step(tap.step)
    manuscript = await _open_to_change(turn, tap.proposal)
    proposal = manuscript.proposal
    await turn.unit.proposals.attach(proposal.id, attachment.kind, attachment.file_id)
    await lapse_signatures(turn, proposal)
    had = proposal.attachment_id
    replaced = (say("proposal-replaced-file"),) if had not in (None, attachment.file_id) else ()
    if step.kind is Kind.FILE:
        return (await _go_on(turn, proposal, step, tap.editing)).below(*replaced)
    screen = ask_of(turn, await open_manuscript(turn, proposal.id), step, tap.editing)
    return screen.below(*(replaced or (say("proposal-recorded-file"),)))


async def tick_objective(turn: Turn, tap: TickObjective) -> Screen:
    """Say whether a proposal serves an objective of its table, and stay at the list."""
    manuscript = await _open_to_change(turn, tap.proposal)
    proposal = manuscript.proposal
    platform, objective = turn.objective(tap.objective)
    if platform.number != proposal.roundtable:
        raise Refusal(say("old-screen"))
    await turn.unit.proposals.tick(proposal.id, objective.id, tap.on)
    await lapse_signatures(turn, proposal)
    again = await open_manuscript(turn, proposal.id)
    return ask_of(turn, again, PROPOSAL.step("objectives"), tap.editing)


async def ask_clearing(turn: Turn, tap: AskClearing) -> Screen:
    """Ask once more before an optional answer is taken off; an old button shows what there is."""
    step = _step(tap.step)
    manuscript = await _open_to_change(turn, tap.proposal)
    proposal = manuscript.proposal
    if proposal.revision != tap.revision or step.name not in manuscript.filled:
        return await preview(turn, manuscript)
    back = AskStep(proposal=proposal.id, step=step.name, editing=True)
    return ask_once_more(
        say("proposal-ask-clearing", heading=heading(step)),
        confirm=ClearStep(proposal=proposal.id, step=step.name, revision=proposal.revision),
        cancel=back,
        here=tap,
        yes="button-remove-yes",
        no="button-keep",
    )


async def clear_step(turn: Turn, tap: ClearStep) -> Screen:
    """Take an optional answer off; a button that is older than the last change only shows it."""
    step = _step(tap.step)
    manuscript = await _open_to_change(turn, tap.proposal)
    proposal = manuscript.proposal
    if proposal.revision != tap.revision or step.required:
        return await preview(turn, manuscript)
    match step.kind:
        case Kind.FILE:
            await turn.unit.proposals.attach(proposal.id, None, None)
        case Kind.TICKS:
            await turn.unit.proposals.serve(proposal.id, ())
        case _:
            await turn.unit.proposals.write(proposal, step.field, None)
    await lapse_signatures(turn, proposal)
    screen = await preview(turn, await open_manuscript(turn, proposal.id))
    return screen.with_toast(say("proposal-cleared"))


async def _open_to_change(turn: Turn, proposal_id: int) -> Manuscript:
    manuscript = await open_manuscript(turn, proposal_id)
    if manuscript.proposal.discarded_at:
        raise Refusal(say("proposal-is-aside"))
    if manuscript.proposal.presented_at:
        changed = await turn.unit.lately.versions(proposal_id, CHANGES.since(turn.now))
        turn.must_keep_to(CHANGES, changed)
    return manuscript


async def _go_on(turn: Turn, proposal: Proposal, step: Step, editing: bool) -> Screen:
    """Show what comes behind an answered step, and that the answer is kept."""
    manuscript = await open_manuscript(turn, proposal.id)
    following = PROPOSAL.following(step)
    recorded = say("proposal-recorded", heading=heading(step))
    turn.left = _answered(manuscript.proposal, step)
    if editing or proposal.presented_at or following is None:
        return (await preview(turn, manuscript)).below(recorded)
    return ask_of(turn, manuscript, following).below(recorded)


def _answered(proposal: Proposal, step: Step) -> Phrase:
    """Say what a step was answered, in a line."""
    if step.kind in (Kind.TICKS, Kind.FILE):
        return say("proposal-answered", heading=heading(step))
    words = brief(" ".join((words_of(proposal, step) or "").split()), RECOGNISABLE)
    return say("proposal-answered-words", heading=heading(step), words=words)


def _step(name: str) -> Step:
    try:
        return PROPOSAL.step(name)
    except LookupError as error:
        raise Refusal(say("old-screen")) from error
