"""Groups of more than two that look alike: shown together, to be decided at once."""

from collections.abc import Sequence
from typing import Final
from zlib import crc32

from conversations.numbered import numbered_buttons
from conversations.phases import must_be_in
from conversations.proposals.card import headline
from conversations.proposals.reading import Proposed, read_proposed, undecided
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, pages, say
from conversations.taps.merging import BeginUnion, SayAllDistinct, ShowGroup, ShowLookAlikes
from conversations.taps.packing import Tap
from conversations.taps.proposals import ShowProposal
from conversations.turn import Turn
from storage.records import Phase, Proposal

SHORT: Final = 150
"""Characters of each text of a group: the whole one is a tap away."""
NAMES: Final = 60


async def must_lead_open(turn: Turn, number: int) -> Proposed:
    """Return what was proposed at a table; refuses unless it is led, and decides, now."""
    turn.must_lead(number)
    await must_be_in(turn, number, Phase.PROPOSALS)
    return await read_proposed(turn, number)


async def group_shown(turn: Turn, tap: SayAllDistinct | BeginUnion) -> tuple[int, ...] | None:
    """Return the group a button was shown under, None if it is another one or none by now."""
    groups = await undecided(turn, tap.roundtable)
    found = next((group for group in groups if group[0] == tap.first), None)
    return found if found and _mark(found) == tap.mark else None


def group_screen(
    proposed: Proposed, groups: Sequence[tuple[int, ...]], place: int, page: int
) -> Screen:
    """Return one page of the group at `place`, with what can be done about all of it."""
    group = groups[place]
    members = [proposed.proposals[each] for each in group]
    leaves = pages([short_text(proposed, each, n) for n, each in enumerate(members, 1)])
    page = min(page, len(leaves) - 1)
    first = sum(len(leaf) for leaf in leaves[:page])
    on_page = members[first : first + len(leaves[page])]
    this = {
        "roundtable": proposed.roundtable.number,
        "first": group[0],
        "mark": _mark(group),
    }
    where = (say("alike-page", page=page + 1, pages=len(leaves)),) if len(leaves) > 1 else ()
    taps = [ShowProposal(proposal=each.id, page=0) for each in on_page]
    return Screen(
        (
            say("alike-group", count=len(group), position=place + 1, total=len(groups)),
            *leaves[page],
            *where,
            say("alike-group-how"),
        ),
        (
            *_steps(proposed.roundtable.number, groups, place, page, len(leaves)),
            *numbered_buttons(taps, first + 1),
            (
                Button(say("button-all-distinct"), SayAllDistinct(**this)),
                Button(say("button-merge"), BeginUnion(**this), Style.PRIMARY),
            ),
        ),
        here=ShowGroup(roundtable=proposed.roundtable.number, first=group[0], page=page),
    )


def short_text(proposed: Proposed, proposal: Proposal, number: int) -> Phrase:
    """Return what tells a proposal from the others of its group."""
    return say(
        "alike-text",
        number=number,
        title=headline(proposal),
        names=brief(", ".join(proposed.names(proposal)) or "–", NAMES),
        text=brief(proposal.description or "–", SHORT),
    )


def _steps(
    number: int, groups: Sequence[tuple[int, ...]], place: int, page: int, leaves: int
) -> tuple[Row, ...]:
    """Return the row through the pages of a group, and from its ends to the groups beside it."""

    def other(to: int) -> Tap | None:
        if not 0 <= to < len(groups):
            return None
        return ShowLookAlikes(roundtable=number, pair=to, first=0, second=0)

    def leaf(to: int) -> Tap:
        return ShowGroup(roundtable=number, first=groups[place][0], page=to)

    back = leaf(page - 1) if page > 0 else other(place - 1)
    forth = leaf(page + 1) if page + 1 < leaves else other(place + 1)
    row = tuple(
        Button(label, to)
        for label, to in ((say("button-back"), back), (say("button-next"), forth))
        if to
    )
    return (row,) if row else ()


def _mark(group: Sequence[int]) -> str:
    """Return what tells a group from another one with the same smallest id."""
    return f"{crc32(' '.join(map(str, group)).encode()):08x}"
