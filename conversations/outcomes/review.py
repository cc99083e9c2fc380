"""An answer as it will be read, before it stands; and what then happens."""

from conversations.limits import OUTCOMES
from conversations.meetings.reminding import held
from conversations.outcomes.card import describe_outcome, name_of_verdict
from conversations.outcomes.form import is_over, lacks
from conversations.outcomes.letters import tell_authors
from conversations.outcomes.listing import show_outcome
from conversations.outcomes.reading import find_draft, open_draft, seat_of_staff, today_of
from conversations.proposals.card import headline
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.outcomes import (
    AskOutcome,
    DropOutcome,
    OutcomePart,
    ShowOutcome,
    ShowOutcomeDraft,
    TellOutcome,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, ProposalOutcome


async def show_draft(turn: Turn, tap: ShowOutcomeDraft) -> Screen:
    """Show all of a draft, what is in its way, and the parts to change."""
    draft, _, proposal = await open_draft(turn, tap.outcome)
    obstacle = _obstacle(turn, draft)
    tell = Button(say("button-confirm"), TellOutcome(outcome=draft.id), Style.PRIMARY)
    return Screen(
        (
            say("outcome-preview", table=proposal.roundtable, title=headline(proposal)),
            *describe_outcome(draft),
            *((obstacle,) if obstacle else await _overtaken(turn, draft)),
            say("outcome-preview-blocked" if obstacle else "outcome-preview-how"),
        ),
        (
            *(() if obstacle else ((tell,),)),
            *_parts(draft),
            (Button(say("button-outcome-drop"), DropOutcome(outcome=draft.id)),),
        ),
        here=tap,
    )


def _obstacle(turn: Turn, draft: ProposalOutcome) -> Phrase | None:
    """Say what has to be written before it can stand; None when it can."""
    if (part := lacks(draft)) is not None:
        return say("outcome-lacks", part=say(f"button-outcome-{part}"))
    if is_over(draft, today_of(turn)):
        return say("outcome-day-is-over")
    return None


async def _overtaken(turn: Turn, draft: ProposalOutcome) -> tuple[Phrase, ...]:
    """Say that somebody else answered since this was begun."""
    stands = (await turn.unit.outcomes.standing([draft.proposal_id])).get(draft.proposal_id)
    if stands is None or stands.id == draft.changes_id or stands.verdict is None:
        return ()
    return (say("outcome-overtaken", verdict=name_of_verdict(stands.verdict)),)


def _parts(draft: ProposalOutcome) -> tuple[Row, ...]:
    def button(part: OutcomePart) -> Button:
        ask = AskOutcome(outcome=draft.id, part=part, editing=True)
        return Button(say(f"button-outcome-{part}"), ask)

    return (
        (button(OutcomePart.VERDICT), button(OutcomePart.REASON)),
        (button(OutcomePart.OWNER), button(OutcomePart.NEXT_STEP)),
        (button(OutcomePart.DUE_ON),),
    )


async def tell_outcome(turn: Turn, tap: TellOutcome) -> Screen:
    """Have a draft stand, and tell the authors what is new; telling it twice is no mistake."""
    seat = seat_of_staff(turn)
    found = await turn.unit.outcomes.get(tap.outcome)
    if found is not None and found.told_at is not None:
        return await show_outcome(turn, ShowOutcome(proposal=found.proposal_id))
    draft, proposed, proposal = await open_draft(turn, tap.outcome)
    if obstacle := _obstacle(turn, draft):
        raise Refusal(obstacle)
    stands = (await turn.unit.outcomes.standing([proposal.id])).get(proposal.id)
    before = stands.id if stands else None
    if before != draft.changes_id:
        screen = await show_draft(turn, ShowOutcomeDraft(outcome=draft.id))
        await turn.unit.outcomes.rebase(draft.id, before)
        return screen
    if stands and stands.said == draft.said:
        await turn.unit.outcomes.drop(draft.id)
        screen = await show_outcome(turn, ShowOutcome(proposal=proposal.id))
        return screen.with_toast(say("outcome-unchanged"))
    await turn.must_not_do_more(OUTCOMES, proposal.roundtable, Deeds.OUTCOME)
    await turn.unit.outcomes.tell(draft.id)
    title = headline(proposal)
    await turn.unit.journal.note(proposal.roundtable, seat.id, Deeds.OUTCOME, title)
    waits = await held(turn, proposal.roundtable)
    told = await tell_authors(turn, proposed, proposal, draft, is_new=stands is None, held=waits)
    screen = await show_outcome(turn, ShowOutcome(proposal=proposal.id))
    return screen.with_toast(say("outcome-told", people=told))


async def drop_outcome(turn: Turn, tap: DropOutcome) -> Screen:
    """Forget a draft; what stands stays."""
    draft = await find_draft(turn, tap.outcome)
    await turn.unit.outcomes.drop(draft.id)
    screen = await show_outcome(turn, ShowOutcome(proposal=draft.proposal_id))
    return screen.with_toast(say("outcome-dropped"))
