"""Reading back as documents tell it: who read, who agreed, what was set against it, corrections."""

from collections.abc import Iterator, Sequence

from conversations.documents.facts import Amendment, Opposed, Reread, TableFacts, View
from conversations.documents.model import Block, Heading, Paragraph, Quotation
from conversations.documents.outcome import Tallied, read_tallied, who_read
from conversations.documents.points import Point, read_points
from conversations.documents.speech import Speech
from conversations.publishing.published import last_published, published_phases
from conversations.screens import Phrase, say
from conversations.turn import Reading
from storage.records import Readback, ReleaseKind, Role, Roundtable, Seat


async def basis_of(reading: Reading, roundtable: Roundtable) -> str:
    """Return which published results a table's minutes tell of: another text, another basis."""
    releases = {kind: await last_published(reading, roundtable, kind) for kind in ReleaseKind}
    return " ".join(
        (
            *(each.value for each in await published_phases(reading, roundtable)),
            *(f"{kind}-{each.number}" for kind, each in releases.items() if each),
        )
    )


def is_of_now(round_: Readback, roundtable: Roundtable, basis: str) -> bool:
    """Tell whether a round's draft is still what is published: the same results, nothing redone.

    While a table's work is over its text is that of its releases. Where it worked on since,
    proposals may be others, and so may figures that are read live.
    """
    return round_.basis == basis and roundtable.phase_since <= round_.started_at


def readers_at(seats: Sequence[Seat]) -> frozenset[int]:
    """Return the seats of those who can read back: participants who have a phone there."""
    return frozenset(
        seat.id for seat in seats if seat.role is Role.PARTICIPANT and seat.telegram_id is not None
    )


async def read_rereads(
    reading: Reading, roundtable: Roundtable, seats: Sequence[Seat], view: View
) -> tuple[Reread, ...]:
    """Read every round of a table, the first one first.

    What people wrote to a text that is not published any more is in no public minutes: its words
    may be theirs.
    """
    rounds = await reading.unit.readbacks.at(roundtable.number)
    if not rounds:
        return ()
    basis = await basis_of(reading, roundtable)
    return tuple(
        [
            await _reread(reading, each, seats, view, is_of_now(each, roundtable, basis))
            for each in rounds
        ]
    )


async def _reread(
    reading: Reading,
    round_: Readback,
    seats: Sequence[Seat],
    view: View,
    is_current: bool,
) -> Reread:
    points = read_points(round_.draft)
    corrections = await reading.unit.readbacks.corrections(round_.id)
    if round_.figures is None:
        answers = await reading.unit.readbacks.answers(round_.id)
        people = readers_at(seats)
        read = who_read(len(points), people, answers, corrections)
        tallied = Tallied(len(people), len(read), None, ())
    else:
        tallied = read_tallied(round_.figures)
    is_over = round_.closed_at is not None
    names = await reading.unit.seats.names(round_.roundtable)
    may_quote = is_over and (is_current or view is View.LEADERS)
    sent = [each for each in corrections if each.is_sent]
    return Reread(
        round_.started_at,
        round_.closed_at or round_.ends_at,
        is_over,
        tallied.people,
        tallied.read,
        tallied.agreed,
        tuple(
            Opposed(name_point(points[each.point]), each.text, names.get(each.seat or 0))
            for each in tallied.objections
            if may_quote
        ),
        tuple(
            Amendment(name_point(points[each.point]), each.text, each.taken, each.reason)
            for each in sent
            if each.taken is not None and may_quote
        ),
        sum(each.taken is None for each in sent),
        is_current,
    )


def name_point(point: Point) -> Phrase:
    """Say which point of a draft something is about."""
    if point.parts == 1:
        return say("reread-point", title=point.title)
    return say("reread-part", title=point.title, part=point.part, parts=point.parts)


def describe_rereads(facts: TableFacts, speech: Speech) -> Iterator[Block]:
    """Yield the chapter about reading back; nothing where that was never begun."""
    if facts.rereads:
        yield Heading(1, speech(say("minutes-chapter-reread")))
    for each in facts.rereads:
        yield from _describe(each, facts.view, speech)


def say_agreed(agreed: int | None, read: int) -> Phrase:
    """Say how many agreed of those who read it all, or that this is withheld."""
    if agreed is None:
        return say("reread-withheld")
    return say("reread-agreed", agreed=agreed, read=read)


def counts_of(reread: Reread, speech: Speech) -> Iterator[str]:
    """Yield how many read and agreed, and why that is not told."""
    numbers = {"read": reread.read, "people": reread.people}
    began, ended = speech.moment(reread.started_at), speech.moment(reread.ended_at)
    key = "reread-over" if reread.is_over else "reread-open"
    yield speech(say(key, began=began, ended=ended, **numbers))
    if not reread.is_over:
        return
    yield speech(say_agreed(reread.agreed, reread.read))
    if not reread.is_current:
        yield speech(say("reread-older"))


def _describe(reread: Reread, view: View, speech: Speech) -> Iterator[Block]:
    yield from map(Paragraph, counts_of(reread, speech))
    if not reread.is_over:
        return
    if view is View.PUBLIC and not reread.is_current:
        yield Paragraph(speech(say("reread-older-words")))
        return
    if reread.opposed:
        yield Paragraph(speech(say("reread-dissents", count=len(reread.opposed))))
    for each in reread.opposed:
        by = say("dissent-by", name=each.name) if each.name else say("dissent-by-nobody")
        yield Quotation(speech.text(each.text), speech(say("reread-by", point=each.point, by=by)))
    yield from _amendments(reread, speech)


def _amendments(reread: Reread, speech: Speech) -> Iterator[Block]:
    for key, taken in (("reread-taken", True), ("reread-refused", False)):
        found = [each for each in reread.amendments if each.taken is taken]
        if found:
            yield Paragraph(speech(say(key, count=len(found))))
        for each in found:
            yield Quotation(speech.text(each.text), speech(each.point))
            if taken is False:
                why = speech.text(each.reason)
                yield Paragraph(speech(say("reread-reason", reason=why)))
    if reread.undecided:
        yield Paragraph(speech(say("reread-undecided", count=reread.undecided)))
