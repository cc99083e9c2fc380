"""A presentation as participants follow it: one message, whose pages the coordinator turns."""

from conversations.participation import people_in
from conversations.presenting.presentation import presentation
from conversations.screens import Button, Phrase, Row, Screen, say
from conversations.taps.home import ShowHome
from conversations.taps.presenting import FollowPages, LeavePages, ShowRoundtable
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Person, Roundtable


def presentation_thread(number: int) -> str:
    """Return the thread of a table's presentation: each person has one message of it."""
    return f"presentation-{number}"


def left_thread(number: int) -> str:
    """Return what is noted of whoever left a table's presentation: nothing is sent in it."""
    return f"presentation-left-{number}"


async def people_led(turn: Turn, number: int) -> list[Person]:
    """Return who is in at a table and has not left its presentation."""
    left = await turn.unit.threads.people(left_thread(number))
    return [each for each in await people_in(turn, number) if each.telegram_id not in left]


async def begin_anew(turn: Turn, number: int) -> None:
    """Have everybody be led again, in a message of its own."""
    await turn.unit.threads.leave(presentation_thread(number))
    await turn.unit.threads.leave(left_thread(number))


async def tell_page(turn: Turn, platform: Platform, page: int) -> None:
    """Have everybody who is led see this page."""
    screen = _page(turn, platform, page)
    for person in await people_led(turn, platform.number):
        turn.tell(person, screen, presentation_thread(platform.number))


async def tell_over(turn: Turn, platform: Platform) -> None:
    """Have everybody's message say that the presentation is over."""
    for person in await people_led(turn, platform.number):
        turn.tell(person, _over(platform), presentation_thread(platform.number))
    await turn.unit.threads.leave(left_thread(platform.number))


async def catch_up(turn: Turn, person: Person) -> None:
    """Have somebody who comes in late see the pages that are presented now, unless they left."""
    for number in turn.tables_taking_part():
        page = (await turn.roundtable(number)).presented_page
        if page is not None and not await has_left(turn, number):
            turn.tell(person, _page(turn, turn.platform(number), page), presentation_thread(number))


async def has_left(turn: Turn, number: int) -> bool:
    """Tell whether whoever is there left the presentation of a table."""
    return await turn.unit.threads.message(turn.who, left_thread(number)) is not None


async def way_to_pages(
    turn: Turn, roundtable: Roundtable
) -> tuple[tuple[Phrase, ...], tuple[Row, ...]]:
    """Say that a table is presented now, and return the way back for whoever left."""
    if roundtable.presented_page is None:
        return (), ()
    has_gone = await has_left(turn, roundtable.number)
    follow = Button(say("button-follow"), FollowPages(roundtable=roundtable.number))
    return (say("home-presenting-left" if has_gone else "home-presenting"),), ((follow,),)


async def leave_pages(turn: Turn, tap: LeavePages) -> Screen:
    """Lead somebody no more: their message is home, and no page comes until they ask again."""
    turn.seat_of_participant(tap.roundtable)
    if (await turn.roundtable(tap.roundtable)).presented_page is not None:
        await turn.take_over(presentation_thread(tap.roundtable))
        await turn.unit.threads.stands(turn.who, left_thread(tap.roundtable), 0)
    return await turn.follow(ShowHome())


async def follow_pages(turn: Turn, tap: FollowPages) -> Screen:
    """Lead somebody again, from the present page on, in a message below."""
    turn.seat_of_participant(tap.roundtable)
    number = tap.roundtable
    await turn.unit.threads.take_over(turn.who, left_thread(number))
    page = (await turn.roundtable(number)).presented_page
    if turn.person and page is not None:
        # Not in its thread: the message that has it now may be far above.
        screen = _page(turn, turn.platform(number), page)
        turn.tell(turn.person, screen, about=presentation_thread(number))
    return await turn.follow(ShowHome())


def _page(turn: Turn, platform: Platform, page: int) -> Screen:
    leaves = presentation(turn.process, platform)
    page = min(page, len(leaves) - 1)  # the content may have become shorter
    return Screen(
        (*leaves[page], say("following-page", page=page + 1, pages=len(leaves))),
        ((Button(say("button-home"), LeavePages(roundtable=platform.number)),),),
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
