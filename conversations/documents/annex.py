"""The internal annex: names and presences, for staff only. Nobody's answer is in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from conversations.documents.model import Block, Bullets, Document, Heading, Paragraph, Table
from conversations.documents.speech import Speech
from conversations.participation import is_in, name_of
from conversations.screens import Phrase, say
from conversations.turn import Reading
from storage.platforms import Platform
from storage.records import Meeting, Role, Seat


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who takes part or leads, and at which of the meetings they were."""

    seat: Seat
    name: Phrase
    present: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class NamedFacts:
    """Who sits at a table, who was at its meetings, and whose its proposals are."""

    platform: Platform
    as_of: datetime
    meetings: tuple[Meeting, ...]
    people: tuple[Invited, ...]
    proposals: tuple[tuple[str, tuple[str, ...]], ...]


async def read_names(reading: Reading, number: int, now: datetime) -> NamedFacts:
    """Read the names of table `number`; whoever erased themselves has none any more."""
    unit = reading.unit
    held = [m for m in await unit.meetings.at(number) if m.starts_at and m.starts_at <= now]
    said = [await unit.attendances.at(meeting.id) for meeting in held]
    seats = [seat for seat in await unit.seats.at(number) if _is_somebody(seat)]
    listed = await unit.proposals.listed_at(number)
    authors = await unit.proposals.authors([each.id for each in listed])

    def was_there(seat: Seat) -> tuple[bool, ...]:
        return tuple(seat.id in each and each[seat.id].present_at is not None for each in said)

    return NamedFacts(
        reading.process.platform(number),
        now,
        tuple(held),
        tuple(Invited(seat, name_of(seat), was_there(seat)) for seat in seats),
        tuple(
            (each.title or "–", tuple(name for name in authors[each.id].values() if name))
            for each in listed
        ),
    )


def _is_somebody(seat: Seat) -> bool:
    return not seat.is_erased and seat.freed_in is None


def write_annex(facts: NamedFacts, speech: Speech) -> Document:
    """Return the annex, in a language."""
    title = say("annex-title", table=facts.platform.number, title=facts.platform.title)
    return Document(speech(title), speech.language, facts.as_of, tuple(_blocks(facts, speech)))


def _blocks(facts: NamedFacts, speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech(say("annex-internal")))
    leading = [each for each in facts.people if each.seat.role is Role.COORDINATOR]
    yield Heading(1, speech(say("annex-coordinators")))
    yield Bullets(tuple(speech(each.name) for each in leading) or ("–",))
    yield Heading(1, speech(say("annex-people")))
    yield _list(facts, [each for each in facts.people if each not in leading], speech)
    yield Heading(1, speech(say("annex-authors")))
    yield Table(
        speech(say("annex-authors-caption")),
        (speech(say("minutes-rank-proposal")), speech(say("annex-by"))),
        tuple(
            (speech.text(title), speech.text(", ".join(names)) or "–")
            for title, names in facts.proposals
        )
        or (("–", "–"),),
    )


def _list(facts: NamedFacts, people: Iterable[Invited], speech: Speech) -> Table:
    heads = [speech(say(f"annex-{each}")) for each in ("name", "organisation", "category", "in")]
    days = [
        speech(say("annex-present", at=speech.moment(each.starts_at)))
        for each in facts.meetings
        if each.starts_at
    ]
    yes, no = speech(say("annex-yes")), speech(say("annex-no"))

    def row(each: Invited) -> tuple[str, ...]:
        return (
            speech(each.name),
            speech.text(each.seat.organisation) or "–",
            speech.text(each.seat.category) or "–",
            yes if is_in(each.seat) else no,
            *(yes if there else no for there in each.present),
        )

    ordered = sorted(people, key=lambda each: speech(each.name).casefold())
    return Table(
        speech(say("annex-people-caption", count=len(ordered))),
        (*heads, *days),
        tuple(row(each) for each in ordered) or (("–",) * (len(heads) + len(days)),),
    )
