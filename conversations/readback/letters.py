"""What reading back tells others: that it begins, that a correction waits, what became of it."""

from typing import Final

from conversations.participation import leaders_of
from conversations.screens import Button, Phrase, Quoted, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.readback import OpenReadback
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Correction, Readback

READ: Final = "readback"
LEAD: Final = "readback-leading"


def thread_of(kind: str, round_: Readback) -> str:
    """Return the thread of a round, to those who read or to those who lead."""
    return f"{kind}-{round_.id}"


def invitation(platform: Platform, round_: Readback, points: int) -> Screen:
    """Return what everybody at the table is told when a round begins."""
    tap = OpenReadback(roundtable=platform.number)
    read = Button(say("button-readback-read"), tap, Style.PRIMARY)
    return Screen(
        (
            say("news-title", table=platform.number, title=platform.title),
            say("readback-news", points=points, until=round_.ends_at),
            say("readback-news-how"),
        ),
        ((read,),),
    )


async def tell_leaders(turn: Turn, platform: Platform, round_: Readback, waiting: int) -> None:
    """Have whoever leads see how many corrections wait, in one message."""
    screen = corrections_wait(platform, waiting)
    for person in await leaders_of(turn.unit, platform.number):
        if person.telegram_id != turn.who:
            turn.tell(person, screen, thread_of(LEAD, round_))


def corrections_wait(platform: Platform, waiting: int) -> Screen:
    """Return what whoever leads is told of corrections."""
    return _to_leaders(platform, say("readback-waiting", count=waiting))


def over(platform: Platform) -> Screen:
    """Return what whoever leads is told when the time of a round is over."""
    return _to_leaders(platform, say("readback-over-news"))


def _to_leaders(platform: Platform, news: Phrase) -> Screen:
    tap = OpenReadback(roundtable=platform.number)
    look = Button(say("button-readback-look"), tap, Style.PRIMARY)
    title = say("news-title", table=platform.number, title=platform.title)
    return Screen((title, news), ((look,),))


async def tell_author(
    turn: Turn, platform: Platform, correction: Correction, point: Phrase
) -> None:
    """Tell whoever wrote a correction what became of it, unless they are gone."""
    people = await turn.unit.people.at(platform.number)
    seats = {seat.id: seat for seat in await turn.unit.seats.at(platform.number)}
    seat = seats.get(correction.seat_id)
    person = people.get(seat.telegram_id) if seat and seat.telegram_id else None
    if person is None or person.unreachable_since is not None:
        return
    turn.tell(
        person,
        Screen(
            (
                say("news-title", table=platform.number, title=platform.title),
                say("correction-yours", point=point),
                say("verbatim", text=Quoted(correction.text)),
                *decision(correction),
                say("correction-letter-how"),
            ),
            ((Button(say("button-home"), ShowHome()),),),
        ),
        about=f"correction-{correction.id}",
    )


def decision(correction: Correction) -> tuple[Phrase, ...]:
    """Say what was decided about a correction that is sent."""
    if correction.taken is None:
        return (say("correction-waits"),)
    if correction.taken:
        return (say("correction-taken"),)
    return (say("correction-refused"), say("verbatim", text=Quoted(correction.reason or "–")))
