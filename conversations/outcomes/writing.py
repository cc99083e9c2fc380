"""Writing an answer, a step at a time: what became of it, why, who, what next, by when."""

from typing import Final

from conversations.forms import Kind, Step
from conversations.outcomes.card import describe_outcome, name_of_verdict
from conversations.outcomes.form import OUTCOME, filled, is_needed, lacks
from conversations.outcomes.reading import must_answer, open_draft, today_of
from conversations.outcomes.review import show_draft
from conversations.proposals.card import headline
from conversations.proposals.lines import read_answer
from conversations.screens import Button, Dated, Detail, Phrase, Row, Screen, deal, say
from conversations.taps.outcomes import (
    AskDueDay,
    AskOutcome,
    BeginOutcome,
    LeaveOutPart,
    OutcomePart,
    SetDueDay,
    SetVerdict,
    ShowOutcome,
    ShowOutcomeDraft,
)
from conversations.taps.packing import Tap
from conversations.turn import Misfit, Refusal, Turn
from conversations.written.dates import check_day
from conversations.written.deadlines import AHEAD, months_later, read_deadline
from conversations.written.pieces import Trouble, Unclear
from storage.records import Proposal, ProposalOutcome, Verdict

MONTHS: Final = (1, 3, 6)
"""How many months ahead the buttons lead; any other day can be written."""


async def begin_outcome(turn: Turn, tap: BeginOutcome) -> Screen:
    """Begin an answer; what is half-written is gone on with, what stands is changed."""
    _, proposal, seat = await must_answer(turn, tap.proposal)
    draft = await turn.unit.outcomes.begin(proposal.id, seat.id)
    if lacks(draft) and (step := OUTCOME.resuming(filled(draft))):
        return await ask_outcome(turn, _ask(draft, step))
    return await show_draft(turn, ShowOutcomeDraft(outcome=draft.id))


async def ask_outcome(turn: Turn, tap: AskOutcome) -> Screen:
    """Ask for one part, with what is said in it by now."""
    draft, _, proposal = await open_draft(turn, tap.outcome)
    step = OUTCOME.step(tap.part)
    return Screen(
        (
            say("outcome-asked", table=proposal.roundtable, title=headline(proposal)),
            *_present(draft, step),
            say(f"outcome-ask-{step.name}", max=step.longest)
            if step.longest
            else say(f"outcome-ask-{step.name}"),
            *_how(draft, step, editing=tap.editing),
        ),
        (
            *_choices(turn, draft, tap),
            *_around(draft, proposal, step, editing=tap.editing),
        ),
        here=tap,
    )


def _present(draft: ProposalOutcome, step: Step) -> tuple[Phrase, ...]:
    """Say what the part says already."""
    if step.name not in filled(draft):
        return ()
    said = [each.name for each in OUTCOME.steps if each.name in filled(draft)]
    return (say("outcome-present", said=describe_outcome(draft)[said.index(step.name)]),)


def _how(draft: ProposalOutcome, step: Step, *, editing: bool) -> tuple[Phrase, ...]:
    """Say what to press instead of writing."""
    if step.kind is Kind.CHOICE:
        return ()
    if is_needed(draft, step) and step.kind is Kind.DAY:
        return (say("outcome-until-needed"),)
    if is_needed(draft, step):
        return (say("outcome-leave-it" if editing else "outcome-go-back"),)
    is_there = step.name in filled(draft)
    return (say("outcome-may-remove" if is_there else "outcome-may-skip"),)


def _choices(turn: Turn, draft: ProposalOutcome, tap: AskOutcome) -> tuple[Row, ...]:
    match OUTCOME.step(tap.part).kind:
        case Kind.CHOICE:
            return tuple(
                (
                    Button(
                        name_of_verdict(each),
                        SetVerdict(outcome=draft.id, verdict=each, editing=tap.editing),
                    ),
                )
                for each in Verdict
            )
        case Kind.DAY:
            today = today_of(turn)
            buttons = [
                Button(
                    say("button-in-months", months=months),
                    SetDueDay(
                        outcome=draft.id, day=months_later(today, months), editing=tap.editing
                    ),
                )
                for months in MONTHS
            ]
            return tuple(deal(buttons, len(MONTHS)))
        case _:
            return ()


def _around(
    draft: ProposalOutcome, proposal: Proposal, step: Step, *, editing: bool
) -> tuple[Row, ...]:
    """Return the ways back, and on without this part."""
    before = OUTCOME.preceding(step)
    back: Tap = ShowOutcome(proposal=proposal.id)
    if editing:
        back = ShowOutcomeDraft(outcome=draft.id)
    elif before:
        back = _ask(draft, before)
    row = [Button(say("button-back"), back)]
    if not is_needed(draft, step):
        is_there = step.name in filled(draft)
        without = LeaveOutPart(outcome=draft.id, part=OutcomePart(step.name), editing=editing)
        row.append(Button(say("button-remove" if is_there else "button-skip"), without))
    elif not editing and step.name in filled(draft) and (then := OUTCOME.following(step)):
        row.append(Button(say("button-next"), _ask(draft, then)))
    return (tuple(row),)


async def record_outcome(turn: Turn, tap: AskOutcome, text: str) -> Screen:
    """Keep what was written for a part, and go on."""
    draft, _, _ = await open_draft(turn, tap.outcome)
    step = OUTCOME.step(tap.part)
    match step.kind:
        case Kind.CHOICE:
            raise Misfit(say("outcome-which-verdict"))
        case Kind.DAY:
            return await _read_day(turn, draft, text, editing=tap.editing)
        case _:
            words = read_answer(step, text)
    await turn.unit.outcomes.write(draft.id, step.field, words)
    return await _go_on(turn, draft, step, editing=tap.editing)


async def set_verdict(turn: Turn, tap: SetVerdict) -> Screen:
    """Take what became of it."""
    draft, _, _ = await open_draft(turn, tap.outcome)
    await turn.unit.outcomes.write(draft.id, OutcomePart.VERDICT, tap.verdict)
    step = OUTCOME.step(OutcomePart.VERDICT)
    return await _go_on(turn, draft, step, editing=tap.editing)


async def _read_day(turn: Turn, draft: ProposalOutcome, text: str, *, editing: bool) -> Screen:
    try:
        day, *later = read_deadline(text, today_of(turn))
    except Unclear as unclear:
        raise Refusal(_unclear_words(unclear)) from None
    if not later:
        return await set_due_day(turn, SetDueDay(outcome=draft.id, day=day, editing=editing))
    which = AskDueDay(outcome=draft.id, day=day, later=later[0], editing=editing)
    return await ask_due_day(turn, which)


def _unclear_words(unclear: Unclear) -> Phrase:
    """Say why no day can be made of what was written, and what to write."""
    if unclear.day is not None and unclear.trouble in (Trouble.PAST, Trouble.OVER):
        return say("outcome-day-past", day=Dated(unclear.day))
    if unclear.day is not None and unclear.trouble is Trouble.TOO_FAR:
        return say("outcome-day-too-far", day=Dated(unclear.day))
    return say("outcome-day-unclear")


async def ask_due_day(turn: Turn, tap: AskDueDay) -> Screen:
    """Ask which of two days was meant, or whether the only one was; other words are taken too."""
    draft, _, _ = await open_draft(turn, tap.outcome)
    days = dict.fromkeys((tap.day, tap.later))
    buttons = tuple(
        Button(
            say("button-outcome-day", day=Dated(day, Detail.SHORT)),
            SetDueDay(outcome=draft.id, day=day, editing=tap.editing),
        )
        for day in days
    )
    back = AskOutcome(outcome=draft.id, part=OutcomePart.DUE_ON, editing=tap.editing)
    return Screen(
        (
            say("outcome-which-day", count=len(days)),
            *(say("outcome-one-day", day=Dated(day)) for day in days),
            say("outcome-which-how"),
        ),
        (buttons, (Button(say("button-back"), back),)),
        here=tap,
    )


async def record_other_day(turn: Turn, tap: AskDueDay, text: str) -> Screen:
    """Take other words for what was not understood."""
    draft, _, _ = await open_draft(turn, tap.outcome)
    return await _read_day(turn, draft, text, editing=tap.editing)


async def set_due_day(turn: Turn, tap: SetDueDay) -> Screen:
    """Take the day."""
    draft, _, _ = await open_draft(turn, tap.outcome)
    try:
        day = check_day(tap.day, today_of(turn), AHEAD)
    except Unclear as unclear:
        raise Refusal(_unclear_words(unclear)) from None
    await turn.unit.outcomes.write(draft.id, "due_on", day)
    step = OUTCOME.step(OutcomePart.DUE_ON)
    return await _go_on(turn, draft, step, editing=tap.editing)


async def leave_out_part(turn: Turn, tap: LeaveOutPart) -> Screen:
    """Go on without a part; what has to be said is asked for."""
    draft, _, _ = await open_draft(turn, tap.outcome)
    step = OUTCOME.step(tap.part)
    if is_needed(draft, step):
        ask = AskOutcome(outcome=draft.id, part=tap.part, editing=tap.editing)
        return await ask_outcome(turn, ask)
    await turn.unit.outcomes.write(draft.id, step.field, None)
    return await _go_on(turn, draft, step, editing=tap.editing)


async def _go_on(turn: Turn, draft: ProposalOutcome, step: Step, *, editing: bool) -> Screen:
    following = OUTCOME.following(step)
    if editing or following is None:
        return await show_draft(turn, ShowOutcomeDraft(outcome=draft.id))
    return await ask_outcome(turn, _ask(draft, following))


def _ask(draft: ProposalOutcome, step: Step) -> AskOutcome:
    return AskOutcome(outcome=draft.id, part=OutcomePart(step.name), editing=False)
