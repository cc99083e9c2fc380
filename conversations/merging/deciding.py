"""*Doppioni*: pairs and groups of proposals that look alike, decided by whoever leads the table."""

from dataclasses import replace

from conversations.merging.groups import group_screen, group_shown, must_lead_open
from conversations.merging.parts import choose_parts, prepare
from conversations.numbered import numbered_buttons, shown
from conversations.proposals.card import headline
from conversations.proposals.reading import Proposed, open_listed, undecided
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say, turning_row
from conversations.taps.merging import (
    BeginUnion,
    ChooseOther,
    ChooseParts,
    Reconsider,
    SayAllDistinct,
    SayDistinct,
    ShowGroup,
    ShowLookAlikes,
    WriteUnionTitle,
)
from conversations.taps.proposals import ShowProposal, ShowProposals
from conversations.turn import Reading, Refusal, Turn
from storage.records import Proposal

WORDS = 1000
"""Characters of each text of a pair: what a description may have."""
ON_A_PAGE = 10


async def decide_first(reading: Reading, number: int) -> Phrase | None:
    """Say why the ranking of a table cannot open: points would split between look-alikes."""
    groups = await undecided(reading, number)
    return say("look-alikes-first", pairs=len(groups)) if groups else None


async def show_look_alikes(turn: Turn, tap: ShowLookAlikes) -> Screen:
    """Show one undecided pair: both texts, and what to do about them; or a group of more."""
    proposed = await must_lead_open(turn, tap.roundtable)
    groups = await undecided(turn, tap.roundtable)
    again = await _again(turn, proposed, tap)
    back = Button(say("button-all-proposals"), ShowProposals(roundtable=tap.roundtable, page=0))
    if not groups:
        return Screen((say("alike-none"), say("alike-none-how")), (*again, (back,)), here=tap)
    place = min(tap.pair, len(groups) - 1)
    here = tap.model_copy(update={"pair": place})
    if len(groups[place]) > 2:
        group = group_screen(proposed, groups, place, 0)
        return replace(group, buttons=(*group.buttons, *again, (back,)), here=here)
    one, other = (proposed.proposals[each] for each in groups[place])
    pair = {"first": one.id, "second": other.id}
    return Screen(
        (
            say("alike-title", position=place + 1, total=len(groups)),
            _text(proposed, one, 1),
            _text(proposed, other, 2),
            say("alike-how"),
        ),
        (
            *turning_row(place, len(groups), lambda to: tap.model_copy(update={"pair": to})),
            *numbered_buttons([ShowProposal(proposal=each.id, page=0) for each in (one, other)]),
            (
                Button(say("button-distinct"), SayDistinct(**pair)),
                Button(say("button-merge"), WriteUnionTitle(**pair, union=0), Style.PRIMARY),
            ),
            *again,
            (back,),
        ),
        here=here,
    )


async def show_group(turn: Turn, tap: ShowGroup) -> Screen:
    """Show one page of a group; one that is not there any more leads to what is left to decide."""
    proposed = await must_lead_open(turn, tap.roundtable)
    groups = await undecided(turn, tap.roundtable)
    place = next((n for n, group in enumerate(groups) if tap.first in group), 0)
    if not groups or len(groups[place]) == 2:
        here = ShowLookAlikes(roundtable=tap.roundtable, pair=place, first=0, second=0)
        return await show_look_alikes(turn, here)
    group = group_screen(proposed, groups, place, tap.page)
    back = Button(say("button-all-proposals"), ShowProposals(roundtable=tap.roundtable, page=0))
    return replace(group, buttons=(*group.buttons, (back,)))


async def say_all_distinct(turn: Turn, tap: SayAllDistinct) -> Screen:
    """Say that no two of a group are the same, if it is the group that was shown."""
    await must_lead_open(turn, tap.roundtable)
    await turn.unit.pairs.hold(tap.roundtable)
    group = await group_shown(turn, tap)
    if group is None:
        return await _what_is_left(turn, tap)
    await turn.unit.merging.distinct(group)
    here = ShowLookAlikes(roundtable=tap.roundtable, pair=0, first=group[0], second=group[1])
    return (await show_look_alikes(turn, here)).with_toast(say("distinct-recorded-all"))


async def begin_union(turn: Turn, tap: BeginUnion) -> Screen:
    """Begin a union of a group: all of them, until some are left out."""
    await must_lead_open(turn, tap.roundtable)
    group = await group_shown(turn, tap)
    if group is None:
        return await _what_is_left(turn, tap)
    union = await prepare(turn, tap.roundtable, group)
    return await choose_parts(turn, ChooseParts(union=union.id, page=0))


async def _what_is_left(turn: Turn, tap: SayAllDistinct | BeginUnion) -> Screen:
    """Show what there is to decide; where it is another group than was shown, say so."""
    here = ShowGroup(roundtable=tap.roundtable, first=tap.first, page=0)
    screen = await show_group(turn, here)
    is_there = any(tap.first in group for group in await undecided(turn, tap.roundtable))
    return screen.with_alert(say("alike-changed")) if is_there else screen


async def say_distinct(turn: Turn, tap: SayDistinct) -> Screen:
    """Say that two are not the same, and go on to the next pair; it can be reconsidered."""
    number = await _pair(turn, tap.first, tap.second)
    await turn.unit.merging.distinct([tap.first, tap.second])
    here = ShowLookAlikes(roundtable=number, pair=0, first=tap.first, second=tap.second)
    return (await show_look_alikes(turn, here)).with_toast(say("distinct-recorded"))


async def reconsider(turn: Turn, tap: Reconsider) -> Screen:
    """Take back that two are not the same."""
    number = await _pair(turn, tap.first, tap.second)
    await turn.unit.merging.not_distinct(tap.first, tap.second)
    groups = await undecided(turn, number)
    place = next((n for n, group in enumerate(groups) if {tap.first, tap.second} <= {*group}), 0)
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


async def _pair(turn: Turn, one: int, other: int) -> int:
    """Return the table of two of its proposals, which this person leads; refuses anything else."""
    found = [await turn.unit.proposals.get(each) for each in (one, other)]
    tables = {each.roundtable for each in found if each and each.presented_at}
    if one == other or None in found or len(tables) != 1:
        raise Refusal(say("old-screen"))
    (number,) = tables
    await must_lead_open(turn, number)
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
