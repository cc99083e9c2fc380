"""A presentation as participants follow it: one message, whose pages the coordinator turns."""

from conversations.participation import people_in
from conversations.presenting.presentation import presentation
from conversations.screens import Button, Screen, say
from conversations.taps.home import ShowHome
from conversations.taps.presenting import ShowRoundtable
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Person


def presentation_thread(number: int) -> str:
    """Return the thread of a table's presentation: each person has one message of it."""
    return f"presentation-{number}"


async def tell_page(turn: Turn, platform: Platform, page: int) -> None:
    """Have everybody who is in see this page."""
    screen = _page(turn, platform, page)
    for person in await people_in(turn, platform.number):
        turn.tell(person, screen, presentation_thread(platform.number))


async def tell_over(turn: Turn, platform: Platform) -> None:
    """Have everybody's message say that the presentation is over."""
    for person in await people_in(turn, platform.number):
        turn.tell(person, _over(platform), presentation_thread(platform.number))


async def catch_up(turn: Turn, person: Person) -> None:
    """Have somebody who comes in late see the pages that are being presented now."""
    for number in turn.tables_taking_part():
        page = (await turn.roundtable(number)).presented_page
        if page is not None:
            turn.tell(person, _page(turn, turn.platform(number), page), presentation_thread(number))


def _page(turn: Turn, platform: Platform, page: int) -> Screen:
    leaves = presentation(turn.process, platform)
    page = min(page, len(leaves) - 1)  # the content may have become shorter
    return Screen(
        (*leaves[page], say("following-page", page=page + 1, pages=len(leaves))),
        ((Button(say("button-home"), ShowHome()),),),
    )


def _over(platform: Platform) -> Screen:
    number = platform.number
    again = Button(say("button-about"), ShowRoundtable(roundtable=number, page=0))
    return Screen(
        (
            say("news-title", table=number, title=platform.title),
            say("following-over"),
        ),
        ((again,), (Button(say("button-home"), ShowHome()),)),
    )
