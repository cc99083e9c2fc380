"""`/annuncio`: whoever leads a table says something to everybody at it, in their own words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from conversations.limits import ANNOUNCEMENTS, ANNOUNCEMENTS_AN_HOUR
from conversations.meetings.reminding import Scheduling, leaves_at, letter_ends
from conversations.parcels import A_SECOND, Occasion, Parcel, leave
from conversations.participation import say_unread
from conversations.reminders.waiting import send_at_once, when_it_leaves
from conversations.screens import Button, Letter, Quoted, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.reminders import (
    AskAnnouncement,
    DropAnnouncement,
    SendAnnouncement,
    SendAnnouncementAtOnce,
    ShowAnnouncement,
)
from conversations.turn import Misfit, Refusal, Turn
from conversations.wording import several_lines
from storage.records import Announcement, Deeds, DeliveryOutcome, Person

ANNOUNCEMENT: Final = "announcement"
MOST: Final = 1000
"""Characters of an announcement."""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """An announcement on its way: what is still to be sent, and whoever is told how far it is."""

    announcement: Announcement
    parcels: list[Parcel]
    writer: Person | None


async def ask_announcement(turn: Turn, tap: AskAnnouncement) -> Screen:
    """Ask for the words; nothing is sent before they are shown once more."""
    turn.must_lead(tap.roundtable)
    await _must_not_be_too_many(turn, tap.roundtable)
    return _asking(turn, tap)


def _asking(turn: Turn, tap: AskAnnouncement) -> Screen:
    platform = turn.platform(tap.roundtable)
    cancel = Button(say("button-cancel"), ShowHome())
    return Screen(
        (
            say("announce-title", table=platform.number, title=platform.title),
            say("announce-ask", most=MOST),
        ),
        ((cancel,),),
        here=tap,
    )


async def begin_announcement(turn: Turn, number: int, text: str) -> Screen:
    """Take the words behind the command, and show them as everybody will read them."""
    turn.must_lead(number)
    await _must_not_be_too_many(turn, number)
    return await record_announcement(turn, AskAnnouncement(roundtable=number), text)


async def record_announcement(turn: Turn, tap: AskAnnouncement, text: str) -> Screen:
    """Keep the words, and show them as everybody will read them."""
    seat = turn.seat_that_leads(tap.roundtable)
    words = several_lines(text, MOST)
    draft = await turn.unit.announcements.draft(tap.roundtable, seat.id, words)
    turn.answered = ShowAnnouncement(announcement=draft.id)
    return await show_announcement(turn, ShowAnnouncement(announcement=draft.id))


async def write_again(turn: Turn, tap: ShowAnnouncement, text: str) -> Screen:
    """Take what is written on the preview for the words instead; what is sent stays as it was."""
    found = await _own(turn, tap.announcement)
    if found.confirmed_at is not None:
        raise Misfit(say("announce-gone"))
    return await record_announcement(turn, AskAnnouncement(roundtable=found.roundtable), text)


async def show_announcement(turn: Turn, tap: ShowAnnouncement) -> Screen:
    """Show the words as everybody will read them, and to how many people they go."""
    found = await _own(turn, tap.announcement)
    if found.confirmed_at is not None:
        return await _how_far(turn, found)
    people = await _others(turn, found.roundtable)
    reading = [person for person in people if person.has_read]
    again = Button(say("button-reword"), AskAnnouncement(roundtable=found.roundtable))
    drop = Button(say("button-do-not"), DropAnnouncement(announcement=found.id))
    send = Button(say("button-confirm"), SendAnnouncement(announcement=found.id), Style.PRIMARY)
    how = say("announce-how" if reading else "announce-nobody")
    leaves = await leaves_at(turn, found.roundtable) if reading else turn.now
    now = send_at_once(turn, leaves, SendAnnouncementAtOnce(announcement=found.id))
    return Screen(
        (
            say("announce-preview", count=len(reading)),
            *(await _letter(turn, turn.sender.name, found)).paragraphs,
            *say_unread(people),
            *when_it_leaves(turn, leaves),
            how,
        ),
        (*(((send,), *now) if reading else ()), (again,), (drop,)),
        here=tap,
    )


async def send_announcement(turn: Turn, tap: SendAnnouncement) -> Screen:
    """Have everybody at the table be sent the words, not by night; twice sends them once."""
    found = await _own(turn, tap.announcement)
    return await _send(turn, found, await leaves_at(turn, found.roundtable))


async def send_announcement_at_once(turn: Turn, tap: SendAnnouncementAtOnce) -> Screen:
    """Have the words sent now, by night too."""
    found = await _own(turn, tap.announcement)
    if found.confirmed_at is not None:
        await turn.unit.announcements.hurry(found.id)
        turn.sends_now = True
    return await _send(turn, found, turn.now)


async def _send(turn: Turn, found: Announcement, leaves: datetime) -> Screen:
    if found.confirmed_at is None:
        await _must_not_be_too_many(turn, found.roundtable)
    waits = leaves > turn.now
    if await turn.unit.announcements.confirm(found.id, leaves if waits else None):
        count = await turn.unit.deliveries.plan_table(
            ANNOUNCEMENT, found.id, found.roundtable, turn.who
        )
        await turn.unit.journal.note(found.roundtable, found.seat_id, Deeds.ANNOUNCE, str(count))
        people = await _others(turn, found.roundtable)
        turn.waiting |= {person.telegram_id for person in people if not person.has_read}
        turn.sends_now = True
        if not waits:
            return _shown(found, Screen((say("announce-begun", count=count),)))
    return await _how_far(turn, await _own(turn, found.id))


async def _others(turn: Turn, number: int) -> list[Person]:
    """Return everybody at a table but whoever is acting."""
    people = await turn.unit.people.at(number)
    return [person for id, person in people.items() if id != turn.who]


async def drop_announcement(turn: Turn, tap: DropAnnouncement) -> Screen:
    """Forget the words; what is being sent is sent."""
    found = await _own(turn, tap.announcement)
    if found.confirmed_at is not None:
        return await _how_far(turn, found)
    await turn.unit.announcements.drop(found.seat_id)
    return (await turn.follow(ShowHome())).with_toast(say("announce-dropped"))


async def broadcast(occasion: Occasion, announcement: Announcement) -> Broadcast:
    """Find who of those at the table is still to have an announcement."""
    unit, number = occasion.unit, announcement.roundtable
    seat = await unit.seats.get(announcement.seat_id)
    writer = None
    if seat is not None and seat.telegram_id is not None:
        writer = (await unit.people.visitor(seat.telegram_id)).person
    people = await unit.people.at(number)
    parcels = []
    for key in await unit.deliveries.pending(ANNOUNCEMENT):
        if key.subject != announcement.id:
            continue
        person = people.get(key.telegram_id)
        if person is None or not person.hears:
            blocked = person is not None and person.unreachable_since is not None
            became = DeliveryOutcome.UNREACHABLE if blocked else DeliveryOutcome.MISSED
            await unit.deliveries.mark(key, became)
            continue
        screen = await _letter(occasion, writer.name if writer else "", announcement)
        parcels.append(occasion.pack(key, person, screen, f"announcement-{number}"))
    return Broadcast(announcement, parcels, writer)


async def report_progress(occasion: Occasion, way: Broadcast) -> bool:
    """Tell the writer how far it is; whether everybody has it."""
    counts = await occasion.unit.deliveries.counts(ANNOUNCEMENT, way.announcement.id)
    if way.writer is not None:
        letter = Letter(
            way.writer.telegram_id,
            occasion.words.language(way.writer.language),
            _report(way.announcement, counts),
            f"announcement-{way.announcement.id}",
        )
        await leave(occasion.unit, occasion.words, [letter])
    return None not in counts


async def _must_not_be_too_many(turn: Turn, number: int) -> None:
    for limit in (ANNOUNCEMENTS_AN_HOUR, ANNOUNCEMENTS):
        sent = await turn.unit.lately.announcements(number, limit.since(turn.now))
        turn.must_keep_to(limit, sent)


async def _how_far(turn: Turn, announcement: Announcement) -> Screen:
    if announcement.due_at is not None and announcement.due_at > turn.now:
        return _waiting(turn, announcement, announcement.due_at)
    counts = await turn.unit.deliveries.counts(ANNOUNCEMENT, announcement.id)
    return _shown(announcement, _report(announcement, counts))


def _waiting(turn: Turn, announcement: Announcement, due_at: datetime) -> Screen:
    title = say("announce-sent-title", table=announcement.roundtable)
    at_once = send_at_once(turn, due_at, SendAnnouncementAtOnce(announcement=announcement.id))
    return _shown(announcement, Screen((title, *when_it_leaves(turn, due_at)), at_once))


def _shown(announcement: Announcement, report: Screen) -> Screen:
    home = (Button(say("button-home"), ShowHome()),)
    return Screen(
        (*report.paragraphs, say("page-only")),
        (*report.buttons, home),
        here=ShowAnnouncement(announcement=announcement.id),
    )


def _report(announcement: Announcement, counts: dict[DeliveryOutcome | None, int]) -> Screen:
    """Say how many have it and how long it takes, or at the end what became of it."""
    left = counts.get(None, 0)
    people = sum(counts.values())
    title = say("announce-sent-title", table=announcement.roundtable)
    if left:
        seconds = max(1, round(left / A_SECOND))
        going = say("announce-going", done=people - left, count=people, seconds=seconds)
        return Screen((title, going))
    delivered = counts.get(DeliveryOutcome.DELIVERED, 0)
    blocked = counts.get(DeliveryOutcome.UNREACHABLE, 0)
    failed = people - delivered - blocked
    return Screen(
        (
            title,
            say("announce-done", delivered=delivered, count=people),
            *((say("announce-blocked", count=blocked),) if blocked else ()),
            *((say("announce-failed", count=failed),) if failed else ()),
        )
    )


async def _letter(look: Scheduling, writer: str, announcement: Announcement) -> Screen:
    number = announcement.roundtable
    return Screen(
        (
            say("announce-letter", table=number, name=writer),
            say("verbatim", text=Quoted(announcement.text or "")),
            *await letter_ends(look, number),
            say("announce-letter-how"),
        ),
        ((Button(say("button-home"), ShowHome()),),),
    )


async def _own(turn: Turn, announcement_id: int) -> Announcement:
    """Return this person's own announcement at a table they lead; refuses every other."""
    found = await turn.unit.announcements.get(announcement_id)
    if found is None:
        raise Refusal(say("old-screen"))
    if turn.seat_that_leads(found.roundtable).id != found.seat_id:
        raise Refusal(say("old-screen"))
    return found
