"""What is kept of what is sent to somebody unasked, or was to be sent by them; how it goes."""

from conversations.screens import Phrase, say
from conversations.turn import Turn
from storage.records import Seat


async def kept(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return when a seat was last nudged, and the announcement it has not sent."""
    drafts = await turn.unit.announcements.drafts_of(seat.id)
    return [
        *((say("data-nudged", at=seat.nudged_at),) if seat.nudged_at else ()),
        *(say("data-announcement", words=draft.text or "") for draft in drafts),
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Take away the announcement a seat has not sent; what is being sent is the table's."""
    await turn.unit.announcements.drop(seat.id)


async def kept_of_person(turn: Turn) -> list[Phrase]:
    """Return which reminders somebody wants, and how many messages to them are noted."""
    if turn.person is None:
        return []
    sent = await turn.unit.deliveries.about(turn.who)
    return [
        say("data-wish", wish=say(f"wish-{turn.person.reminder_wish}")),
        *((say("data-deliveries", count=sent),) if sent else ()),
    ]


async def forget_person(turn: Turn) -> None:
    """Forget what was sent to somebody."""
    await turn.unit.deliveries.forget(turn.who)
