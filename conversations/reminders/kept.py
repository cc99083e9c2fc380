"""What is kept of what is sent to somebody unasked, or was to be sent by them; how it goes."""

from conversations.kept import Fact, Plain, fact
from conversations.screens import Phrase, say
from conversations.turn import Turn
from storage.records import Announcement, Seat
from storage.unit import Unit


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return when a seat was last nudged, and the announcements it wrote, sent or not."""
    nudged = seat.nudged_at
    announcements = await turn.unit.announcements.by(seat.id)
    return [
        *((fact("nudges", say("data-nudged", at=nudged), at=nudged),) if nudged else ()),
        *(_written(each) for each in announcements),
    ]


def _written(announcement: Announcement) -> Fact:
    return fact(
        "announcements",
        _told(announcement),
        text=announcement.text,
        written_at=announcement.created_at,
        sent_at=announcement.confirmed_at,
        everybody_has_it_since=announcement.finished_at,
    )


def _told(announcement: Announcement) -> Phrase:
    if announcement.confirmed_at is None:
        return say("data-announcement", words=announcement.text or "")
    if announcement.text is None:
        return say("data-announcement-gone", at=announcement.confirmed_at)
    return say("data-announcement-sent", at=announcement.confirmed_at, words=announcement.text)


async def forget(turn: Turn, seat: Seat) -> None:
    """Take away the announcement a seat has not sent; what is being sent is the table's."""
    await turn.unit.announcements.drop(seat.id)


async def kept_of_person(turn: Turn) -> list[Fact]:
    """Return which reminders somebody wants, and the messages to them that are noted."""
    if turn.person is None:
        return []
    wish = turn.person.reminder_wish
    sent = await turn.unit.deliveries.about(turn.who)
    noted: tuple[Plain, ...] = tuple(
        {"kind": key.kind, "about": key.subject, "outcome": outcome} for key, outcome in sent
    )
    return [
        fact("reminder_wish", say("data-wish", wish=say(f"wish-{wish}")), wish=wish),
        *((fact("messages", say("data-deliveries", count=len(sent)), sent=noted),) if sent else ()),
    ]


async def forget_person(unit: Unit, telegram_id: int) -> None:
    """Forget what was sent to somebody."""
    await unit.deliveries.forget(telegram_id)
