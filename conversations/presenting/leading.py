"""`/presenta`: the coordinator turns the pages of the table, and everybody who is in sees them."""

from conversations.limits import PRESENTATIONS
from conversations.participation import count_hearing, people_in
from conversations.phases import label_to_phase
from conversations.presenting.following import begin_anew, people_led, tell_over, tell_page
from conversations.presenting.presentation import presentation
from conversations.screens import Button, Row, Screen, Style, say
from conversations.taps.coordination import AskPhase, ShowPanel
from conversations.taps.home import ShowHome
from conversations.taps.presenting import BeginLeading, EndLeading, ShowLeading, TurnPage
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, Phase, Roundtable


async def show_leading(turn: Turn, tap: ShowLeading) -> Screen:
    """Show the page that is being presented, or ask whether to begin; later, how to come back."""
    turn.must_lead(tap.roundtable)
    platform, roundtable = turn.platform(tap.roundtable), await turn.roundtable(tap.roundtable)
    if roundtable.phase is not Phase.PRESENTATION:
        return _too_late(roundtable, tap)
    if roundtable.presented_page is None:
        return await _beginning(turn, platform)
    return await _page(turn, platform, roundtable.presented_page)


def _too_late(roundtable: Roundtable, tap: ShowLeading) -> Screen:
    number = roundtable.number
    back = AskPhase(roundtable=number, entered=Phase.PRESENTATION)
    label = say("button-phase-back", to=label_to_phase(Phase.PRESENTATION))
    return Screen(
        (
            say("leading-too-late", table=number, to=label_to_phase(roundtable.phase)),
            say("leading-back-how"),
        ),
        ((Button(label, back),), (Button(say("button-home"), ShowHome()),)),
        here=tap,
    )


async def begin_leading(turn: Turn, tap: BeginLeading) -> Screen:
    """Present the first page, in a new message to everybody; beginning twice is no mistake."""
    platform, roundtable = await _must_be_presentable(turn, tap.roundtable)
    if roundtable.presented_page is None:
        await turn.must_not_do_more(PRESENTATIONS, platform.number, Deeds.PRESENT)
    if await turn.unit.roundtables.turn_page(platform.number, None, 0):
        leading = turn.seat_that_leads(platform.number).id
        await turn.unit.journal.note(platform.number, leading, Deeds.PRESENT)
        await begin_anew(turn, platform.number)
        await tell_page(turn, platform, 0)
    return await show_leading(turn, ShowLeading(roundtable=platform.number))


async def turn_page(turn: Turn, tap: TurnPage) -> Screen:
    """Present another page; a button below a page that was left behind turns nothing."""
    platform, _ = await _must_be_presentable(turn, tap.roundtable)
    page = min(tap.page, len(presentation(turn.process, platform)) - 1)
    if await turn.unit.roundtables.turn_page(platform.number, tap.left, page):
        await tell_page(turn, platform, page)
    return await show_leading(turn, ShowLeading(roundtable=platform.number))


async def end_leading(turn: Turn, tap: EndLeading) -> Screen:
    """*Fine*: everybody's message says so; on the panel the next phase is a tap away."""
    platform, roundtable = await _must_be_presentable(turn, tap.roundtable)
    page = roundtable.presented_page
    if page is not None and await turn.unit.roundtables.turn_page(platform.number, page, None):
        await tell_over(turn, platform)
    screen = await turn.follow(ShowPanel(roundtable=platform.number))
    return screen.with_toast(say("leading-over"))


async def _must_be_presentable(turn: Turn, number: int) -> tuple[Platform, Roundtable]:
    """Return the table; refuses whoever does not lead it, and any phase but the presentation."""
    turn.must_lead(number)
    roundtable = await turn.roundtable(number)
    if roundtable.phase is not Phase.PRESENTATION:
        present = label_to_phase(roundtable.phase)
        raise Refusal(say("leading-other-phase", table=number, to=present))
    return turn.platform(number), roundtable


async def _beginning(turn: Turn, platform: Platform) -> Screen:
    number = platform.number
    return Screen(
        (
            say("leading-ask", table=number, title=platform.title),
            say(
                "leading-what",
                pages=len(presentation(turn.process, platform)),
                people=count_hearing(await people_in(turn, number)),
            ),
            say("leading-how"),
        ),
        (
            (Button(say("button-begin"), BeginLeading(roundtable=number), Style.PRIMARY),),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowLeading(roundtable=number),
    )


async def _page(turn: Turn, platform: Platform, page: int) -> Screen:
    leaves = presentation(turn.process, platform)
    page = min(page, len(leaves) - 1)  # the content may have become shorter
    where = "last" if page == len(leaves) - 1 else "first" if page == 0 else "middle"
    note = say(
        f"leading-page-{where}",
        page=page + 1,
        pages=len(leaves),
        followed=say(
            "leading-followed", people=count_hearing(await people_led(turn, platform.number))
        ),
    )
    return Screen(
        (*leaves[page], note),
        _ways(platform.number, page, len(leaves)),
        here=ShowLeading(roundtable=platform.number),
    )


def _ways(number: int, page: int, pages: int) -> tuple[Row, ...]:
    steps = []
    if page > 0:
        steps.append(
            Button(say("button-back"), TurnPage(roundtable=number, left=page, page=page - 1))
        )
    if page + 1 < pages:
        ahead = TurnPage(roundtable=number, left=page, page=page + 1)
        steps.append(Button(say("button-next"), ahead, Style.PRIMARY))
    return (tuple(steps), (Button(say("button-end"), EndLeading(roundtable=number)),))
