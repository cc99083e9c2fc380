"""A table's dissents as they are read: word for word, with a name only where it was signed."""

from collections.abc import Collection

from conversations.dissent.subjects import subject_of, titles_at
from conversations.screens import Button, Phrase, Quoted, Screen, open_at, pages, say
from conversations.taps.dissent import About, ReadDissents
from conversations.taps.home import ShowHome
from conversations.taps.results import ShowResults
from conversations.turn import Turn
from storage.records import Dissent

Voiced = tuple[Dissent, str | None]
"""A dissent, and the name of whoever signed it."""


async def dissents_at(
    turn: Turn, number: int, about: Collection[About] = (About.OBJECTIVE, About.PROPOSAL)
) -> list[Voiced]:
    """Read a table's dissents from objectives, from proposals, or from both; no unsigned name.

    By their words, not as they were written: that would tell who wrote what.
    """
    found = await turn.unit.dissents.at(number)
    voiced = [(each, name if each.signed else None) for each, name in found]
    wanted = [each for each in voiced if subject_of(each[0])[0] in about]
    return sorted(wanted, key=lambda each: each[0].text.casefold())


async def describe_dissents(
    turn: Turn, number: int, about: Collection[About] = (About.OBJECTIVE, About.PROPOSAL)
) -> list[tuple[Phrase, ...]]:
    """Return the pages of a table's dissents, subject by subject; none where there are none."""
    titles = await titles_at(turn, number)
    voiced = await dissents_at(turn, number, about)
    by_subject = [
        (title, [each for each in voiced if subject_of(each[0]) == subject])
        for subject, title in titles.items()
    ]
    blocks = [_block(title, each) for title, found in by_subject for each in found]
    title = say("dissents-title", count=len(blocks))
    return [(title, *leaf) for leaf in pages(blocks)] if blocks else []


def _block(title: Phrase, voiced: Voiced) -> Phrase:
    dissent, name = voiced
    by = say("dissent-by", name=name) if name else say("dissent-by-nobody")
    return say("dissent-block", title=title, text=Quoted(dissent.text), by=by)


async def show_all_dissents(turn: Turn, tap: ReadDissents) -> Screen:
    """Show one page of a table's dissents to whoever reads its results."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    leaves = await describe_dissents(turn, platform.number) or [(say("dissents-none"),)]
    leaf = open_at(tap.page, leaves, lambda to: tap.model_copy(update={"page": to}))
    results = ShowResults(roundtable=platform.number)
    return Screen(
        (
            say("results-title", table=platform.number, title=platform.title),
            *leaf.paragraphs,
        ),
        (
            *leaf.buttons,
            (Button(say("button-results", table=platform.number), results),),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap.model_copy(update={"page": leaf.number}),
    )
