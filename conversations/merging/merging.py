"""*Unisci*: proposals become a new one; the originals stay under it, and it can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from conversations.merging.parts import prepare, prepared
from conversations.merging.uniting import Union, unite, united_author
from conversations.proposals.card import describe_proposal, headline
from conversations.proposals.fields import PROPOSAL
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.lines import read_answer
from conversations.proposals.reading import Proposed, open_listed, undecided
from conversations.proposals.rights import must_not_care_more
from conversations.screens import Button, Phrase, Screen, Style, brief, pages, say, turning_row
from conversations.taps.merging import (
    KeepTitle,
    Merge,
    ShowLookAlikes,
    ShowUnion,
    WriteUnionTitle,
)
from conversations.taps.proposals import ShowProposal
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Proposal

TITLES: Final = 600
"""Characters of the titles of all that become one."""

Couple = WriteUnionTitle | KeepTitle | ShowUnion | Merge


@dataclass(frozen=True, slots=True)
class Making:
    """What is to become one: proposals of one table, all listed, and the union of them.

    The first one's title is offered for all; `union` is None before it is written down.
    """

    proposed: Proposed
    originals: Sequence[Proposal]
    union: Proposal | None

    @property
    def couple(self) -> dict[str, int]:
        """Return what its buttons carry: two of the originals, and the union."""
        first, second = self.originals[:2]
        return {
            "first": first.id,
            "second": second.id,
            "union": self.union.id if self.union else 0,
        }


async def ask_title(turn: Turn, tap: WriteUnionTitle) -> Screen:
    """Wait for the title of several in one, or have the first one's kept."""
    making = await _making(turn, tap)
    first, *others = making.originals
    longest = PROPOSAL.step("title").longest
    if len(others) == 1:
        second = others[0].title or "–"
        words = say("union-title-write", max=longest, first=first.title or "–", second=second)
    else:
        titles = _titles(others)
        words = say("union-title-many", max=longest, first=first.title or "–", titles=titles)
    return Screen(
        (words,),
        (
            (Button(say("button-keep-title"), KeepTitle(**making.couple), Style.PRIMARY),),
            (Button(say("button-cancel"), await _way_back(turn, making)),),
        ),
        here=tap,
    )


async def record_title(turn: Turn, tap: WriteUnionTitle, text: str) -> Screen:
    """Take the words for the new title, and show what all would say as one."""
    return await _prepare(turn, tap, read_answer(PROPOSAL.step("title"), text))


async def keep_title(turn: Turn, tap: KeepTitle) -> Screen:
    """Keep the first one's title, and show what all would say as one."""
    return await _prepare(turn, tap, None)


async def _prepare(turn: Turn, tap: WriteUnionTitle | KeepTitle, title: str | None) -> Screen:
    making = await _making(turn, tap)
    union, first = making.union, making.originals[0]
    if union is None:
        union = await prepare(turn, first.roundtable, [each.id for each in making.originals])
    await turn.unit.proposals.write(union, "title", title or first.title)
    await _write(turn, union, unite(*making.originals))
    couple = replace(making, union=union).couple
    return await show_union(turn, ShowUnion(**couple, page=0))


async def _write(turn: Turn, union: Proposal, said: Union) -> None:
    for field, text in said.words.items():
        await turn.unit.proposals.write(union, field, text)
    await turn.unit.proposals.attach(union.id, said.attachment_kind, said.attachment_id)


async def show_union(turn: Turn, tap: ShowUnion) -> Screen:
    """Show what all say as one, before it counts; what changed in them meanwhile is in it."""
    making = await _making(turn, tap)
    if (union := making.union) is None:
        raise Refusal(say("old-screen"))
    proposed, originals = making.proposed, making.originals
    said = unite(*originals)
    if not said.is_said_by(union):
        await _write(turn, union, said)
        union = await turn.unit.proposals.get(union.id) or union
    names = [name for each in originals for name in proposed.names(each)]
    served = await _served(turn, originals)
    leaves = pages(describe_proposal(turn.process, union, served, list(dict.fromkeys(names))))
    page = min(tap.page, len(leaves) - 1)
    couple = making.couple
    return Screen(
        (
            say("union-title"),
            *leaves[page],
            *((say("union-shortened"),) if said.shortened else ()),
            say("union-how", count=len(originals), page=page + 1, pages=len(leaves)),
        ),
        (
            *turning_row(page, len(leaves), lambda to: ShowUnion(**couple, page=to)),
            (Button(say("button-confirm"), Merge(**couple), Style.SUCCESS),),
            (Button(say("button-other-title"), WriteUnionTitle(**couple)),),
            (Button(say("button-do-not"), await _way_back(turn, making)),),
        ),
        here=ShowUnion(**couple, page=page),
    )


async def merge(turn: Turn, tap: Merge) -> Screen:
    """Put the union in the place of its originals, if it still says what they say."""
    parts = await turn.unit.merging.parts(tap.union)
    await turn.unit.merging.hold([tap.first, tap.second, *parts])
    if await _is_done(turn, tap):
        return await turn.follow(ShowProposal(proposal=tap.union, page=0))
    making = await _making(turn, tap)
    if (union := making.union) is None:
        raise Refusal(say("old-screen"))
    if not unite(*making.originals).is_said_by(union):
        screen = await show_union(turn, ShowUnion(**tap.model_dump(), page=0))
        return screen.with_alert(say("union-changed"))
    await must_not_care_more(turn, union.roundtable)
    await _take_place(turn, union, making)
    screen = await turn.follow(ShowProposal(proposal=union.id, page=0))
    return screen.with_toast(say("merge-done"))


async def _take_place(turn: Turn, union: Proposal, making: Making) -> None:
    """Have the union be what its originals are: served, written and supported by all of theirs."""
    proposed, originals = making.proposed, making.originals
    authors = list(dict.fromkeys(seat for each in originals for seat in proposed.authors(each)))
    await turn.unit.proposals.serve(union.id, await _served(turn, originals))
    author = united_author(originals)
    await turn.unit.merging.merge(union.id, author, [each.id for each in originals])
    for seat in authors:
        if seat != author:
            await turn.unit.voices.join(union.id, seat)
    for seat in set[int]().union(*(proposed.supporters[each.id] for each in originals)):
        if seat not in authors:
            await turn.unit.voices.support(union.id, seat)
    leading = turn.seat_that_leads(union.roundtable)
    await turn.unit.journal.note(union.roundtable, leading.id, Deeds.MERGE, headline(union))
    letter = Screen((_told(union, originals), say("letter-how")), (way_to_proposal(union),))
    await tell_seats(turn, proposed, authors, letter, about=f"union-{union.id}")


def _told(union: Proposal, originals: Sequence[Proposal]) -> Phrase:
    """Say to their authors what became of theirs."""
    title = headline(union)
    if len(originals) > 2:
        return say("merged-told-many", titles=_titles(originals), title=title)
    first, second = map(headline, originals)
    return say("merged-told", first=first, second=second, title=title)


def _titles(proposals: Sequence[Proposal]) -> str:
    return brief("; ".join(map(headline, proposals)), TITLES)


async def _making(turn: Turn, tap: Couple) -> Making:
    """Return what is to become one, at a table that this person leads.

    A union that is being prepared knows what it is made of; the button's first leads.
    """
    proposed, first = await open_listed(turn, tap.first)
    turn.must_lead(first.roundtable)
    union = await prepared(turn, tap.union)
    if tap.union and (union is None or union.roundtable != first.roundtable):
        raise Refusal(say("old-screen"))
    parts = await turn.unit.merging.parts(union.id) if union else {}
    chosen = [each for each, is_chosen in parts.items() if is_chosen]
    ids = sorted(chosen or (tap.first, tap.second), key=lambda each: each != tap.first)
    originals = [each for id in ids if (each := proposed.proposals.get(id))]
    if len({each.id for each in originals}) != len(ids) or len(ids) < 2:
        raise Refusal(say("old-screen"))
    if not all(each.is_listed for each in originals):
        raise Refusal(say("proposal-not-listed"))
    return Making(proposed, originals, union)


async def _is_done(turn: Turn, tap: Merge) -> bool:
    """Tell whether exactly this was merged before."""
    first = await turn.unit.proposals.get(tap.first)
    return first is not None and first.merged_into_id == tap.union


async def _served(turn: Turn, originals: Sequence[Proposal]) -> set[str]:
    served = await turn.unit.proposals.served([each.id for each in originals])
    return set[str]().union(*served.values())


async def _way_back(turn: Turn, making: Making) -> ShowLookAlikes | ShowProposal:
    """Return where they were found: among the look-alikes, or on the first one's card."""
    first = making.originals[0]
    together = {each.id for each in making.originals}
    groups = await undecided(turn, first.roundtable)
    place = next((n for n, group in enumerate(groups) if together <= {*group}), None)
    if place is None:
        return ShowProposal(proposal=first.id, page=0)
    return ShowLookAlikes(roundtable=first.roundtable, pair=place, first=0, second=0)
