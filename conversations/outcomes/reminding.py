"""Once a month staff is reminded of what is owed, if anything is: on the first Monday, at nine."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from conversations.meetings.reminding import quiet_hours
from conversations.outcomes.card import describe_state
from conversations.outcomes.owing import Owing, day_of, most_urgent_first, owing_of
from conversations.parcels import Occasion, Parcel
from conversations.proposals.card import headline
from conversations.quiet import QuietHours
from conversations.screens import Button, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.outcomes import ShowOutcomes
from storage.records import DeliveryKey, Role

OWED: Final = "outcomes"
"""The kind of its deliveries; the subject is the month, counted from the year 0."""
AT: Final = time(9)
"""By the wall clock, where that is not quiet."""
NAMED: Final = 5
"""Proposals that the letter names; all stand behind its button."""


def due_at(now: datetime, quiet: QuietHours) -> datetime:
    """Return when the reminder of this month is due, in UTC."""
    first = day_of(now, quiet.zone).replace(day=1)
    monday = first + timedelta(days=-first.weekday() % 7)
    at = datetime.combine(monday, AT, quiet.zone).astimezone(UTC)
    return quiet.leaves_at(at)


def month_of(day: date) -> int:
    """Return a month's number."""
    return day.year * 12 + day.month


async def owed_due(occasion: Occasion) -> list[Parcel]:
    """Find who of the staff is to be reminded: once a month, of what was owed when it was due."""
    quiet = quiet_hours(occasion, ())
    due, now = due_at(occasion.now, quiet), occasion.now
    if now < due or quiet.holds(now):
        return []
    month = month_of(day_of(now, quiet.zone))
    taken = await occasion.unit.deliveries.taken(OWED, [month])
    had = {person for _, person, _ in taken}
    people = [
        each
        for each in await occasion.unit.people.with_roles([Role.STAFF])
        if each.hears and each.telegram_id not in had and (each.noticed_at or now) <= due
    ]
    if not people or not (owings := await _owed(occasion, due)):
        return []
    return [
        occasion.pack(DeliveryKey(OWED, month, each.telegram_id, 0), each, _reminder(owings))
        for each in people
    ]


async def _owed(occasion: Occasion, due: datetime) -> list[Owing]:
    """Read what was owed when the reminder was due, and still is."""
    zone, within = occasion.words.zone, occasion.process.answer_within_days
    today = day_of(due, zone)
    found = (
        owing_of(each, today, zone, within)
        for each in await occasion.unit.outcomes.awaited()
        if each.since <= due
    )
    return most_urgent_first(each for each in found if each.state.is_owed)


def _reminder(owings: list[Owing]) -> Screen:
    overdue = sum(each.state.is_overdue for each in owings)
    lines = [
        say(
            "owed-line",
            table=each.awaited.proposal.roundtable,
            title=headline(each.awaited.proposal),
            state=describe_state(each),
        )
        for each in owings[:NAMED]
    ]
    more = len(owings) - len(lines)
    show = Button(say("button-outcomes"), ShowOutcomes(roundtable=0, page=0), Style.PRIMARY)
    return Screen(
        (
            say("owed-title", count=len(owings), overdue=overdue),
            *lines,
            *((say("owed-more", count=more),) if more else ()),
            say("owed-how"),
        ),
        ((show,), (Button(say("button-home"), ShowHome()),)),
    )
