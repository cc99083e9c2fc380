"""A table's dissents as they are read: word for word, with a name only where it was signed."""

from collections.abc import Collection

from conversations.dissent.closing import Voiced, in_order, read_voiced
from conversations.dissent.subjects import subject_of, titles_at
from conversations.results.release import is_time
from conversations.screens import Button, Phrase, Quoted, Screen, open_at, pages, say
from conversations.taps.dissent import About, ReadDissents
from conversations.taps.home import ShowHome
from conversations.taps.results import ShowObjectiveLines
from conversations.turn import Reading, Turn
from storage.platforms import Release
from storage.records import Phase, ReleaseKind, Roundtable


async def dissents_at(turn: Reading, roundtable: Roundtable) -> tuple[Voiced, ...]:
    """Read the dissents that whoever reads a table may read now: those of the last release.

    None while the rating is open again; live all there are.
    """
    if not is_time(turn.process, roundtable, Phase.RATING):
        return ()
    if turn.process.release is Release.LIVE:
        return in_order(
            [
                Voiced(*subject_of(each), each.text, each.seat_id if each.signed else None)
                for each, _ in await turn.unit.dissents.at(roundtable.number)
            ]
        )
    last = await turn.unit.releases.last(roundtable.number, ReleaseKind.DISSENT)
    return read_voiced(last.figures) if last else ()


async def describe_dissents(
    turn: Turn,
    number: int,
    voiced: Collection[Voiced],
    about: Collection[About] = (About.OBJECTIVE, About.PROPOSAL),
) -> list[tuple[Phrase, ...]]:
    """Return the pages of a table's dissents, subject by subject; none where there are none."""
    titles = await titles_at(turn, number, ((each.about, each.subject) for each in voiced))
    names = await turn.unit.seats.names(number) if voiced else {}
    blocks = [
        block(title, each.text, names.get(each.seat or 0))
        for subject, title in titles.items()
        for each in voiced
        if each.about in about and (each.about, each.subject) == subject
    ]
    title = say("dissents-title", count=len(blocks))
    return [(title, *leaf) for leaf in pages(blocks)] if blocks else []


def block(title: Phrase, text: str, name: str | None) -> Phrase:
    """Return a dissent as it is read, with a name where it is signed."""
    by = say("dissent-by", name=name) if name else say("dissent-by-nobody")
    return say("dissent-block", title=title, text=Quoted(text), by=by)


async def show_all_dissents(turn: Turn, tap: ReadDissents) -> Screen:
    """Show one page of a table's dissents to whoever reads its results."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    voiced = await dissents_at(turn, roundtable)
    leaves = await describe_dissents(turn, platform.number, voiced) or [(say("dissents-none"),)]
    leaf = open_at(tap.page, leaves, lambda to: tap.model_copy(update={"page": to}))
    lines = ShowObjectiveLines(roundtable=platform.number)
    return Screen(
        (
            say("results-title", table=platform.number, title=platform.title),
            *leaf.paragraphs,
            *_what_waits(turn, roundtable),
        ),
        (
            *leaf.buttons,
            (Button(say("button-objectives"), lines),),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap.model_copy(update={"page": leaf.number}),
    )


def _what_waits(turn: Turn, roundtable: Roundtable) -> tuple[Phrase, ...]:
    """Say that a dissent may wait, the same whether one does: at a small table that names it."""
    if turn.process.release is Release.LIVE or not is_time(turn.process, roundtable, Phase.RATING):
        return ()
    return (say("dissents-may-wait"),)
