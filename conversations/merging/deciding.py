"""*Doppioni*: pairs of proposals that look alike, decided one by one by whoever leads the table."""

from conversations.numbered import numbered_buttons, shown
from conversations.phases import must_be_in
from conversations.proposals.card import headline
from conversations.proposals.reading import Proposed, open_listed, read_proposed, undecided
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say, turning_row
from conversations.taps.merging import (
    ChooseOther,
    Reconsider,
    SayDistinct,
    ShowLookAlikes,
    WriteUnionTitle,
)
from conversations.taps.proposals import ShowProposal, ShowProposals
from conversations.turn import Refusal, Turn
from storage.records import Phase, Proposal

WORDS = 1000
"""Characters of each text of a pair: what a description may have."""
ON_A_PAGE = 10


async def decide_first(turn: Turn, number: int) -> Phrase | None:
    """Say why the ranking of a table cannot open: points would split between look-alikes."""
    pairs = await undecided(turn, number)
    return say("look-alikes-first", pairs=len(pairs)) if pairs else None


async def show_look_alikes(turn: Turn, tap: ShowLookAlikes) -> Screen:
    """Show one undecided pair: both texts, and what to do about them."""
    proposed = await _lead(turn, tap.roundtable)
    pairs = await undecided(turn, tap.roundtable)
    again = await _again(turn, proposed, tap)
    back = Button(say("button-all-proposals"), ShowProposals(roundtable=tap.roundtable, page=0))
    if not pairs:
        return Screen((say("alike-none"), say("alike-none-how")), (*again, (back,)), here=tap)
    place = min(tap.pair, len(pairs) - 1)
    one, other = (proposed.proposals[each] for each in pairs[place])
    pair = {"first": one.id, "second": other.id}
    return Screen(
        (
            say("alike-title", position=place + 1, total=len(pairs)),
            _text(proposed, one, 1),
            _text(proposed, other, 2),
            say("alike-how"),
        ),
        (
            *turning_row(place, len(pairs), lambda to: tap.model_copy(update={"pair": to})),
            *numbered_buttons([ShowProposal(proposal=each.id, page=0) for each in (one, other)]),
            (
                Button(say("button-distinct"), SayDistinct(**pair)),
                Button(say("button-merge"), WriteUnionTitle(**pair, union=0), Style.PRIMARY),
            ),
            *again,
            (back,),
        ),
        here=tap.model_copy(update={"pair": place}),
    )


async def say_distinct(turn: Turn, tap: SayDistinct) -> Screen:
    """Say that two are not the same, and go on to the next pair; it can be reconsidered."""
    number = await _pair(turn, tap.first, tap.second)
    await turn.unit.merging.distinct(tap.first, tap.second)
    here = ShowLookAlikes(roundtable=number, pair=0, first=tap.first, second=tap.second)
    return (await show_look_alikes(turn, here)).with_toast(say("distinct-recorded"))


async def reconsider(turn: Turn, tap: Reconsider) -> Screen:
    """Take back that two are not the same."""
    number = await _pair(turn, tap.first, tap.second)
    await turn.unit.merging.not_distinct(tap.first, tap.second)
    pairs = await undecided(turn, number)
    pair = tuple(sorted((tap.first, tap.second)))
    place = pairs.index(pair) if pair in pairs else 0
    here = ShowLookAlikes(roundtable=number, pair=place, first=0, second=0)
    return (await show_look_alikes(turn, here)).with_toast(say("distinct-taken-back"))


async def show_others(turn: Turn, tap: ChooseOther) -> Screen:
    """Ask with which other proposal this one is merged, also where the two do not look alike."""
    proposed, proposal = await open_listed(turn, tap.proposal)
    turn.must_lead(proposal.roundtable)
    others = [each for each in proposed.listed if each.id != proposal.id]
    page, total, chosen = shown(others, tap.page, ON_A_PAGE)
    first = page * ON_A_PAGE + 1
    taps = [WriteUnionTitle(first=proposal.id, second=each.id, union=0) for each in chosen]
    return Screen(
        (
            say("other-choose", title=headline(proposal)),
            *(
                say("other-line", number=number, title=headline(each))
                for number, each in enumerate(chosen, first)
            ),
            say("other-how") if others else say("other-none"),
        ),
        (
            *numbered_buttons(taps, first),
            *turning_row(page, total, lambda to: tap.model_copy(update={"page": to})),
            (Button(say("button-cancel"), ShowProposal(proposal=proposal.id, page=0)),),
        ),
        here=ChooseOther(proposal=proposal.id, page=page),
    )


async def _lead(turn: Turn, number: int) -> Proposed:
    turn.must_lead(number)
    await must_be_in(turn, number, Phase.PROPOSALS)
    return await read_proposed(turn, number)


async def _pair(turn: Turn, one: int, other: int) -> int:
    """Return the table of two of its proposals, which this person leads; refuses anything else."""
    found = [await turn.unit.proposals.get(each) for each in (one, other)]
    tables = {each.roundtable for each in found if each and each.presented_at}
    if one == other or None in found or len(tables) != 1:
        raise Refusal(say("old-screen"))
    (number,) = tables
    await _lead(turn, number)
    return number


async def _again(turn: Turn, proposed: Proposed, tap: ShowLookAlikes) -> tuple[Row, ...]:
    """Return the way back from the decision just taken, as long as it stands."""
    pair = {"first": tap.first, "second": tap.second}
    decided = await turn.unit.merging.distinct_at(proposed.roundtable.number)
    if tuple(sorted(pair.values())) not in decided:
        return ()
    return ((Button(say("button-reconsider"), Reconsider(**pair)),),)


def _text(proposed: Proposed, proposal: Proposal, number: int) -> Phrase:
    return say(
        "alike-text",
        number=number,
        title=proposal.title or "–",
        names=", ".join(proposed.names(proposal)) or "–",
        text=brief(proposal.description or "–", WORDS),
    )
