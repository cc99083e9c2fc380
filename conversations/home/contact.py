"""The first contact: who writes, which table, what is asked, what is kept; and a yes or not yet."""

from collections.abc import Sequence

from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.sheets.sheet import minutes_for
from conversations.taps.home import PutOff, ShowHome
from conversations.taps.my_data import ReadNotice, ShowNotice, ShowWholeNotice
from conversations.turn import Turn
from conversations.wording import say_contact
from storage.records import Phase, Role, Seat

LATER: Row = (Button(say("button-not-now"), PutOff()),)


async def show_contact(turn: Turn) -> Screen:
    """Show what an invitation is about to whoever has not accepted it yet."""
    about = [phrase for seat in turn.visitor.seats for phrase in await _about(turn, seat)]
    who = say("contact-who", name=turn.sender.name, title=turn.process.title)
    return Screen((who, *about, say("contact-kept")), _answers(), here=ShowHome())


async def show_later(turn: Turn, tap: PutOff) -> Screen:
    """*Non ora*: the invitation is kept, and it is said how to come back."""
    if turn.has_accepted:
        return await turn.follow(ShowHome())
    resume = Button(say("button-resume"), ShowHome(), Style.PRIMARY)
    return Screen((say("contact-later"),), ((resume,),), here=tap)


def show_in_one_line(turn: Turn) -> Screen | None:
    """Return what whoever is not in yet is told when nothing else fits; None for all others."""
    if turn.person is None or not turn.visitor.seats:
        return Screen((say("stranger-again"), *say_contact(turn.process)))
    if turn.person.noticed_at is None:
        return Screen((say("contact-again"),), _answers(), here=ShowHome())
    return None if turn.has_accepted else show_again(turn)


def show_again(turn: Turn) -> Screen:
    """Return what comes first for whoever has to read another version of the informativa."""
    read = Button(say("button-read-notice"), ShowWholeNotice(page=0))
    accept = Button(say("button-notice-read"), ReadNotice(), Style.PRIMARY)
    said = say("notice-read-again", version=turn.process.notice_version)
    return Screen((said,), ((read,), (accept,), LATER), here=ShowHome())


def _answers() -> tuple[Row, ...]:
    read = Button(say("button-read-notice"), ShowNotice())
    return (read,), (Button(say("button-accept"), ReadNotice(), Style.PRIMARY),), LATER


async def _about(turn: Turn, seat: Seat) -> Sequence[Phrase]:
    """Say what a seat is, and what is asked of whoever has it."""
    if seat.roundtable is None:
        return (say(f"home-{seat.role}"),)
    platform = turn.platform(seat.roundtable)
    number, title = platform.number, platform.title
    if seat.role is Role.COORDINATOR:
        return (say("contact-leads", table=number, title=title),)
    names = [each.name for each in await turn.unit.seats.coordinators(number) if each.name]
    table = (
        say("contact-table-led", table=number, title=title, names=", ".join(names))
        if names
        else say("contact-table", table=number, title=title)
    )
    return table, await _task(turn, number)


async def _task(turn: Turn, number: int) -> Phrase:
    """Say what is asked at a table now, and how long it takes."""
    phase = (await turn.roundtable(number)).phase
    if phase in (Phase.PRESENTATION, Phase.RATING):
        objectives = len(turn.platform(number).objectives)
        minutes = minutes_for(objectives)
        return say("contact-task-rating", objectives=objectives, minutes=minutes)
    return say(f"contact-task-{phase}")
