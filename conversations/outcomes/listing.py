"""`/riscontro`: what is owed and what was answered, the overdue first; and each of them."""

from collections import Counter
from collections.abc import Sequence

from conversations.numbered import numbered_page
from conversations.outcomes.card import describe_outcome, describe_state, name_of_verdict
from conversations.outcomes.owing import Owing, State, day_of
from conversations.outcomes.reading import open_outcome, read_owing, read_owings
from conversations.proposals.card import headline
from conversations.proposals.reading import Proposed
from conversations.screens import Button, Dated, Phrase, Row, Screen, Style, open_at, pages, say
from conversations.taps.home import ShowHome
from conversations.taps.outcomes import (
    BeginOutcome,
    ShowOutcome,
    ShowOutcomes,
    ShowPastOutcomes,
)
from conversations.taps.proposals import ShowProposal
from conversations.turn import Turn
from storage.records import Phase, Proposal, ProposalOutcome, Role


async def show_all_outcomes(turn: Turn) -> Screen:
    """Show those of all tables to whoever reads all of them."""
    return await show_outcomes(turn, ShowOutcomes(roundtable=0, page=0))


async def show_outcomes(turn: Turn, tap: ShowOutcomes) -> Screen:
    """Show one page of a table's, or of all that somebody reads: what is late comes first."""
    if tap.roundtable:
        turn.must_read(tap.roundtable)
    tables = [tap.roundtable] if tap.roundtable else turn.tables_read()
    owings = await read_owings(turn, tables)
    leaf, numbers = numbered_page(
        [_line(number, each) for number, each in enumerate(owings, 1)],
        [ShowOutcome(proposal=each.awaited.proposal.id) for each in owings],
        tap.page,
        lambda to: ShowOutcomes(roundtable=tap.roundtable, page=to),
    )
    return Screen(
        (
            say("outcomes-title-table", table=tap.roundtable)
            if tap.roundtable
            else say("outcomes-title"),
            *((count_states(owings),) if owings else ()),
            *leaf.paragraphs,
            say(_what_to_press(turn, owings)),
        ),
        (*numbers, *leaf.buttons, (Button(say("button-home"), ShowHome()),)),
        here=ShowOutcomes(roundtable=tap.roundtable, page=leaf.number),
    )


def _what_to_press(turn: Turn, owings: Sequence[Owing]) -> str:
    if not owings:
        return "outcomes-none"
    return "outcomes-how-staff" if turn.is_staff else "outcomes-how"


def count_states(owings: Sequence[Owing]) -> Phrase:
    """Say how many are late, owed, promised and settled."""
    found = Counter(each.state for each in owings)
    return say(
        "outcomes-counts",
        overdue=found[State.OVERDUE] + found[State.STEP_OVERDUE],
        owed=found[State.OWED],
        promised=found[State.PROMISED],
        settled=found[State.SETTLED],
    )


def _line(number: int, owing: Owing) -> Phrase:
    proposal = owing.awaited.proposal
    return say(
        "outcomes-line",
        number=number,
        table=proposal.roundtable,
        title=headline(proposal),
        state=describe_state(owing),
    )


async def show_outcome(turn: Turn, tap: ShowOutcome) -> Screen:
    """Show what became of a proposal: its answer, or since when and until when one is awaited."""
    proposed, proposal = await open_outcome(turn, tap.proposal)
    told = await turn.unit.outcomes.told(proposal.id)
    owing = await read_owing(turn, proposal)
    stands = owing.awaited.answer if owing else await _standing(turn, proposal)
    label = await _what_to_write(turn, proposal, owing, stands)
    begin = BeginOutcome(proposal=proposal.id)
    return Screen(
        (
            say("outcome-title", table=proposal.roundtable, title=headline(proposal)),
            *((say("outcome-of-union"),) if proposal.id != tap.proposal else ()),
            *(_answered(turn, stands) if stands else ()),
            *(_state(proposed, owing, stands)),
            say(f"outcome-how-{label}") if label else say("outcome-how"),
        ),
        (
            *(((Button(say(f"button-outcome-{label}"), begin, Style.PRIMARY),),) if label else ()),
            *_reading(turn, proposal, earlier=len(told) > 1),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap,
    )


async def _standing(turn: Turn, proposal: Proposal) -> ProposalOutcome | None:
    return (await turn.unit.outcomes.standing([proposal.id])).get(proposal.id)


def _answered(turn: Turn, stands: ProposalOutcome) -> tuple[Phrase, ...]:
    assert stands.told_at is not None
    day = day_of(stands.told_at, turn.words.zone)
    return *describe_outcome(stands), say("outcome-told-on", day=Dated(day))


def _state(
    proposed: Proposed, owing: Owing | None, stands: ProposalOutcome | None
) -> tuple[Phrase, ...]:
    """Say what is owed, or why nothing is: what was answered and promises nothing needs no word."""
    if owing is None:
        is_over = proposed.roundtable.phase is Phase.CLOSED
        return (say("outcome-not-listed" if is_over else "outcome-early"),)
    if stands and not owing.state.is_owed:
        return ()
    return (say("outcome-now", state=describe_state(owing)),)


async def _what_to_write(
    turn: Turn, proposal: Proposal, owing: Owing | None, stands: ProposalOutcome | None
) -> str | None:
    """Return whether an answer is written, changed or gone on with; None where none can be."""
    seat = next(turn.seats(Role.STAFF), None)
    if seat is None or owing is None:
        return None
    if await turn.unit.outcomes.draft(proposal.id, seat.id):
        return "go-on"
    return "change" if stands else "write"


def _reading(turn: Turn, proposal: Proposal, *, earlier: bool) -> tuple[Row, ...]:
    read = Button(say("button-read-proposal"), ShowProposal(proposal=proposal.id, page=0))
    past = ShowPastOutcomes(proposal=proposal.id, page=0)
    rows: list[Row] = [(read,)]
    if earlier:
        rows.append((Button(say("button-outcomes-past"), past),))
    if proposal.roundtable in turn.tables_read():
        rows.append((Button(say("button-outcomes-all"), ShowOutcomes(roundtable=0, page=0)),))
    return tuple(rows)


async def show_past_outcomes(turn: Turn, tap: ShowPastOutcomes) -> Screen:
    """Show one page of what was told of a proposal before, the newest first."""
    _, proposal = await open_outcome(turn, tap.proposal)
    stands = await _standing(turn, proposal)
    before = [each for each in await turn.unit.outcomes.told(proposal.id) if each != stands]
    blocks = [phrase for each in before for phrase in _block(turn, each)]
    leaf = open_at(
        tap.page,
        pages(blocks or [say("outcomes-past-none")]),
        lambda to: ShowPastOutcomes(proposal=proposal.id, page=to),
    )
    back = Button(say("button-back-to-outcome"), ShowOutcome(proposal=proposal.id))
    return Screen(
        (say("outcomes-past", title=headline(proposal)), *leaf.paragraphs),
        (*leaf.buttons, (back,)),
        here=ShowPastOutcomes(proposal=proposal.id, page=leaf.number),
    )


def _block(turn: Turn, outcome: ProposalOutcome) -> tuple[Phrase, ...]:
    assert outcome.told_at is not None
    assert outcome.verdict is not None
    day = day_of(outcome.told_at, turn.words.zone)
    return (
        say("outcome-past", day=Dated(day), verdict=name_of_verdict(outcome.verdict)),
        *describe_outcome(outcome)[1:],
    )
