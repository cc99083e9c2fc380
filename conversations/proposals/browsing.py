"""`/proposte`: a table's proposals as a list, and each as a card."""

from collections.abc import Sequence

from conversations.numbered import numbered_buttons, shown
from conversations.proposals.card import describe_proposal, headline
from conversations.proposals.choices import card_buttons
from conversations.proposals.preview import attachment_of
from conversations.proposals.reading import Proposed, open_proposal, read_proposed, undecided
from conversations.proposals.signatures import read_signature
from conversations.screens import (
    Button,
    Enclosure,
    Phrase,
    Row,
    Screen,
    brief,
    pages,
    say,
    turning_row,
)
from conversations.taps.home import ShowHome
from conversations.taps.merging import ShowLookAlikes
from conversations.taps.proposals import (
    Join,
    ProposeForTable,
    ShowAttachment,
    ShowHidden,
    ShowProposal,
    ShowProposals,
    Unsupport,
)
from conversations.turn import Refusal, Turn
from storage.records import Proposal, ProposalOutcome, Question

ON_A_PAGE = 10
"""Proposals on one page of the list."""
NAMES = 80


async def show_proposals(turn: Turn, tap: ShowProposals) -> Screen:
    """Show one page of the list."""
    proposed = await read_proposed(turn, tap.roundtable)
    platform = turn.platform(tap.roundtable)
    listed = proposed.listed
    page, total, chosen = shown(listed, tap.page, ON_A_PAGE)
    first = page * ON_A_PAGE + 1
    lines = tuple(_line(proposed, each, n) for n, each in enumerate(chosen, first))
    here = ShowProposals(roundtable=tap.roundtable, page=page)
    taps = [ShowProposal(proposal=each.id, page=0) for each in chosen]
    return Screen(
        (
            say("proposals-title", table=platform.number, title=platform.title),
            *lines,
            say(_what_to_press(proposed)),
        ),
        (
            *numbered_buttons(taps, first),
            *_turning(here, total),
            *await _care(turn, proposed),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=here,
    )


def _what_to_press(proposed: Proposed) -> str:
    if proposed.listed:
        return "proposals-how"
    return "proposals-all-hidden" if proposed.hidden else "proposals-none"


async def show_hidden(turn: Turn, tap: ShowHidden) -> Screen:
    """Show one page of the hidden ones, each with the reason, to whoever reads the table."""
    turn.must_read(tap.roundtable)
    proposed = await read_proposed(turn, tap.roundtable)
    hidden = proposed.hidden
    page, total, chosen = shown(hidden, tap.page, ON_A_PAGE)
    first = page * ON_A_PAGE + 1
    lines = tuple(
        say(
            "hidden-line",
            number=number,
            title=headline(each),
            reason=each.hidden_because or "–",
        )
        for number, each in enumerate(chosen, first)
    )
    here = ShowHidden(roundtable=tap.roundtable, page=page)
    taps = [ShowProposal(proposal=each.id, page=0) for each in chosen]
    back = Button(say("button-all-proposals"), ShowProposals(roundtable=tap.roundtable, page=0))
    return Screen(
        (
            say("hidden-title", table=tap.roundtable),
            *lines,
            say("proposals-how") if hidden else say("hidden-none"),
        ),
        (*numbered_buttons(taps, first), *_turning(here, total), (back,)),
        here=here,
    )


async def show_proposal(turn: Turn, tap: ShowProposal) -> Screen:
    """Show one page of a card; *Avanti* and *Indietro* lead through its pages to the next card."""
    proposed, proposal = await open_proposal(turn, tap.proposal)
    served = (await turn.unit.proposals.served([proposal.id]))[proposal.id]
    questions = await turn.unit.voices.questions(proposal.id)
    leaves = pages(
        (
            *describe_proposal(turn.process, proposal, served, proposed.names(proposal)),
            *_answered(questions),
        )
    )
    page = min(tap.page, len(leaves) - 1)
    stands = proposed.standing(proposal).id
    answer = (await turn.unit.outcomes.standing([stands])).get(stands)
    authors = () if proposal.hidden_at else proposed.authors(proposal)
    signature = await read_signature(turn, proposal.id, authors)
    rows = await card_buttons(
        turn,
        proposed,
        proposal,
        served=served,
        questions=questions,
        page=page,
        answered=answer is not None,
        signature=signature,
    )
    return Screen(
        (
            *_standing(turn, proposed, proposal),
            *_became(answer),
            *leaves[page],
            *((signature.told,) if signature else ()),
            *_how(rows, page, len(leaves)),
        ),
        (*_steps(proposed, proposal, page, len(leaves)), *rows),
        here=ShowProposal(proposal=proposal.id, page=page),
    )


def _became(answer: ProposalOutcome | None) -> tuple[Phrase, ...]:
    """Say what became of it, in two words: its button says the rest."""
    if answer is None or answer.verdict is None:
        return ()
    return (say("card-outcome", verdict=say(f"verdict-{answer.verdict}")),)


def _how(rows: Sequence[Row], page: int, count: int) -> list[Phrase]:
    """Say what to press, and what it means to join a proposal where that can be done."""
    joins = any(isinstance(button.tap, Join) for row in rows for button in row)
    supported = any(isinstance(button.tap, Unsupport) for row in rows for button in row)
    words = [say("card-voices", supported=int(supported))] if joins else []
    if count > 1:
        return [*words, say("card-page", page=page + 1, pages=count)]
    return words or [say("card-how")]


async def show_attachment(turn: Turn, tap: ShowAttachment) -> Screen:
    """Show the photo or document of a proposal below its card."""
    _, proposal = await open_proposal(turn, tap.proposal)
    file = attachment_of(proposal)
    if file is None:
        raise Refusal(say("attachment-gone"))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.enclosing(Enclosure(file, say("attachment-of", title=headline(proposal))))


def _line(proposed: Proposed, proposal: Proposal, number: int) -> Phrase:
    return say(
        "proposals-line",
        number=number,
        title=headline(proposal),
        authors=by(proposed, proposal),
        supporters=len(proposed.supporters[proposal.id]),
    )


def by(proposed: Proposed, proposal: Proposal) -> Phrase:
    """Say whose a proposal is, in a line."""
    if names := proposed.names(proposal):
        return say("proposal-by", names=brief(", ".join(names), NAMES))
    return say("proposal-by-nobody" if proposed.authors(proposal) else "proposal-by-table")


def _turning(here: ShowProposals | ShowHidden, total: int) -> tuple[Row, ...]:
    return turning_row(here.page, total, lambda to: here.model_copy(update={"page": to}))


async def _care(turn: Turn, proposed: Proposed) -> tuple[Row, ...]:
    """Return the buttons of whoever reads or leads the table."""
    number = proposed.roundtable.number
    rows: list[Row] = []
    if proposed.is_open and turn.leads(number):
        rows.append((Button(say("button-propose-for-table"), ProposeForTable(roundtable=number)),))
        if pairs := await undecided(turn, number):
            alike = ShowLookAlikes(roundtable=number, pair=0, first=0, second=0)
            rows.append((Button(say("button-look-alikes", pairs=len(pairs)), alike),))
    if proposed.hidden and number in turn.tables_read():
        hidden = ShowHidden(roundtable=number, page=0)
        rows.append((Button(say("button-hidden", count=len(proposed.hidden)), hidden),))
    return tuple(rows)


def _standing(turn: Turn, proposed: Proposed, proposal: Proposal) -> tuple[Phrase, ...]:
    """Say where a card is among the others and who supports it, or why it is not among them."""
    if proposal.merged_into_id is not None:
        return (say("card-merged", title=headline(proposed.standing(proposal))),)
    if proposal.hidden_at:
        return (say("card-hidden", reason=proposal.hidden_because or "–"),)
    own = proposed.own_seat(turn)
    supporters = proposed.supporters[proposal.id]
    place = say(
        "card-place",
        position=proposed.listed.index(proposal) + 1,
        total=len(proposed.listed),
        supporters=len(supporters),
    )
    if own is None:
        return (place,)
    mine = proposed.joining(proposal, own.id)
    waits = proposed.is_open and mine is not None and mine.waits
    return (
        place,
        *((say("card-supported"),) if own.id in supporters else ()),
        *((say("card-joining"),) if waits else ()),
    )


def _answered(questions: Sequence[Question]) -> tuple[Phrase, ...]:
    return tuple(
        say("card-question", question=each.text, answer=each.answer)
        for each in questions
        if each.answer is not None
    )


def _steps(proposed: Proposed, proposal: Proposal, page: int, leaves: int) -> tuple[Row, ...]:
    """Return the row through the pages of a card, and from its ends to the cards beside it."""
    around = [each.id for each in proposed.listed]
    place = around.index(proposal.id) if proposal.id in around else None
    back = forth = None
    if page > 0:
        back = (proposal.id, page - 1)
    elif place:
        back = (around[place - 1], 0)
    if page + 1 < leaves:
        forth = (proposal.id, page + 1)
    elif place is not None and place + 1 < len(around):
        forth = (around[place + 1], 0)
    row = tuple(
        Button(label, ShowProposal(proposal=to[0], page=to[1]))
        for label, to in ((say("button-back"), back), (say("button-next"), forth))
        if to
    )
    return (row,) if row else ()
