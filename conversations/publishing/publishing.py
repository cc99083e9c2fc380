"""`/pubblica`: a phase's results go to the participants, once somebody who leads says so."""

from conversations.confirmation import ask_once_more
from conversations.limits import PUBLICATIONS, PUBLISHED_NEWS
from conversations.meetings.reminding import held, letter_ends, say_when
from conversations.participation import count_hearing, people_in, say_unread
from conversations.phases import is_past, name_of_phase, way_on
from conversations.publishing.pages import leaves_of
from conversations.publishing.published import PUBLISHABLE
from conversations.publishing.releasing import is_newer, publish_release
from conversations.publishing.waiting import missing_yeses, show_missing, way_to_yeses
from conversations.results.release import NEEDED
from conversations.results.yeses import find_missing
from conversations.screens import Button, Phrase, Row, Screen, Style, open_at, say
from conversations.taps.home import ShowHome
from conversations.taps.publishing import (
    AskPublication,
    AskWithdrawal,
    Publish,
    PublishedPhase,
    ShowPublications,
    ShowPublished,
    Withdraw,
)
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, Person, Phase, ReleaseKind


def _hub(number: int) -> ShowPublications:
    return ShowPublications(roundtable=number)


async def show_publications(turn: Turn, tap: ShowPublications) -> Screen:
    """Show which phases are published, and which can be."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    told: list[Phrase] = []
    rows: list[Row] = []
    roundtable = await turn.roundtable(platform.number)
    ended = is_past(roundtable, PUBLISHABLE[0])
    nothing = "publication-too-few" if ended else "publication-nothing"
    for phase in PUBLISHABLE:
        words, row = await _state(turn, platform, phase)
        told.append(words)
        rows += row
    rows.sort(key=lambda row: isinstance(row[0].tap, AskWithdrawal))
    return Screen(
        (
            say("publication-title", table=platform.number, title=platform.title),
            *told,
            say("publication-how" if rows else nothing),
        ),
        (
            *rows,
            *(() if ended else ((each,) for each in way_on(turn, roundtable))),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=tap,
    )


async def is_left_to_publish(turn: Turn, platform: Platform) -> bool:
    """Tell whether anything can be published that participants do not read yet.

    What waits for a yes is left; what nobody can say yes to any more is not.
    """
    published = await turn.unit.publications.at(platform.number)
    for phase in PUBLISHABLE:
        is_read = phase in published and not await is_newer(turn.unit, platform.number, phase)
        if is_read or not await leaves_of(turn, platform, phase):
            continue
        kind = NEEDED.get(phase)
        if not kind:
            return True
        if not (await find_missing(turn.unit, turn.process, platform.number, kind)).nobodys:
            return True
    return False


async def _state(turn: Turn, platform: Platform, phase: PublishedPhase) -> tuple[Phrase, list[Row]]:
    """Say whether a phase is published or can be, and return the button for what can be done."""
    number = platform.number
    name = name_of_phase(phase)
    since = (await turn.unit.publications.at(number)).get(phase)
    ended = is_past(await turn.roundtable(number), phase)
    ask = AskPublication(roundtable=number, phase=phase, page=0)
    publish_it = Button(say("button-publish", phase=name), ask, Style.PRIMARY)
    yeses = await missing_yeses(turn, number, phase) if ended else None
    way: list[Row] = way_to_yeses(number, phase, yeses) if yeses else [(publish_it,)]
    if since is not None:
        withdraw = AskWithdrawal(roundtable=number, phase=phase)
        row = (Button(say("button-withdraw", phase=name), withdraw),)
        if ended and await is_newer(turn.unit, number, phase):
            return say("publication-older", phase=name, since=since), [*way, row]
        key = "publication-done" if ended else "publication-suspended"
        return say(key, phase=name, since=since), [row]
    if not ended:
        return say("publication-early", phase=name), []
    if not await leaves_of(turn, platform, phase):
        return say(f"publication-empty-{phase}", phase=name), []
    if yeses:
        return say("publication-waits", phase=name, count=yeses.missing), way
    return say("publication-ready", phase=name), way


async def ask_publication(turn: Turn, tap: AskPublication) -> Screen:
    """Show what participants will see, and how many will be told, before it is confirmed."""
    platform = await _publishable(turn, tap.roundtable, tap.phase)
    if platform is None:
        return await show_publications(turn, _hub(tap.roundtable))
    if yeses := await missing_yeses(turn, platform.number, tap.phase):
        return await show_missing(turn, platform, tap.phase, yeses)
    leaf = open_at(
        tap.page,
        await leaves_of(turn, platform, tap.phase),
        lambda to: tap.model_copy(update={"page": to}),
    )
    confirm = Publish(roundtable=platform.number, phase=tap.phase)
    people = await _to_be_told(turn, platform.number, tap.phase)
    return Screen(
        (
            say("publication-ask", table=platform.number, phase=name_of_phase(tap.phase)),
            say("publication-tells-again")
            if people is None
            else say("publication-tells", people=count_hearing(people)),
            *say_unread(people or ()),
            *(await say_when(turn, platform.number) if people else ()),
            *leaf.paragraphs,
        ),
        (
            *leaf.buttons,
            (Button(say("button-confirm"), confirm, Style.PRIMARY),),
            (Button(say("button-do-not"), _hub(platform.number)),),
        ),
        here=AskPublication(roundtable=platform.number, phase=tap.phase, page=leaf.number),
    )


async def publish(turn: Turn, tap: Publish) -> Screen:
    """Publish, and tell every participant who is in; once a day, however often it is published."""
    platform = await _publishable(turn, tap.roundtable, tap.phase)
    hub = _hub(tap.roundtable)
    if platform is None:
        return await show_publications(turn, hub)
    await turn.must_not_do_more(PUBLICATIONS, platform.number, Deeds.PUBLISH)
    people = await _to_be_told(turn, platform.number, tap.phase)
    if yeses := await missing_yeses(turn, platform.number, tap.phase):
        return await show_missing(turn, platform, tap.phase, yeses)
    kind = NEEDED.get(tap.phase)
    is_new = kind is not None and await publish_release(
        turn.unit, turn.process, platform.number, kind
    )
    if tap.phase is not Phase.RANKING:
        await publish_release(turn.unit, turn.process, platform.number, ReleaseKind.DISSENT)
    is_first = await turn.unit.publications.publish(platform.number, tap.phase)
    if not is_first and not is_new:
        return await show_publications(turn, hub)
    leading = turn.seat_that_leads(platform.number).id
    await turn.unit.journal.note(platform.number, leading, Deeds.PUBLISH, tap.phase.value)
    about, waits = f"published-{platform.number}-{tap.phase}", await held(turn, platform.number)
    news = await _news(turn, platform, tap.phase)
    for person in people or ():
        turn.tell(person, news, about=about, held=waits)
    screen = await show_publications(turn, hub)
    if people is None:
        return screen.with_toast(say("publication-again"))
    return screen.with_toast(say("publication-sent", people=count_hearing(people)))


async def _to_be_told(turn: Turn, number: int, phase: Phase) -> list[Person] | None:
    """Return whom the news is told, None where they were told not long ago."""
    since = PUBLISHED_NEWS.since(turn.now)
    told = await turn.unit.lately.deeds(number, (Deeds.PUBLISH,), since, phase.value)
    return None if PUBLISHED_NEWS.why_not(told) else list(await people_in(turn, number))


async def ask_withdrawal(turn: Turn, tap: AskWithdrawal) -> Screen:
    """Ask once more before published results are taken back."""
    turn.must_lead(tap.roundtable)
    if tap.phase not in await turn.unit.publications.at(tap.roundtable):
        return await show_publications(turn, _hub(tap.roundtable))
    return ask_once_more(
        say("withdrawal-ask", table=tap.roundtable, phase=name_of_phase(tap.phase)),
        confirm=Withdraw(roundtable=tap.roundtable, phase=tap.phase),
        cancel=_hub(tap.roundtable),
        here=tap,
    )


async def withdraw(turn: Turn, tap: Withdraw) -> Screen:
    """Take published results back; taking them back twice is no mistake."""
    leading = turn.seat_that_leads(tap.roundtable).id
    if await turn.unit.publications.withdraw(tap.roundtable, tap.phase):
        await turn.unit.journal.note(tap.roundtable, leading, Deeds.WITHDRAW, tap.phase.value)
    screen = await show_publications(turn, _hub(tap.roundtable))
    return screen.with_toast(say("withdrawal-done"))


async def _publishable(turn: Turn, number: int, phase: Phase) -> Platform | None:
    """Return the table if a phase of it can be published now, None if it is published already."""
    turn.must_lead(number)
    platform = turn.platform(number)
    is_published = phase in await turn.unit.publications.at(number)
    if is_published and not await is_newer(turn.unit, number, phase):
        return None
    if not await leaves_of(turn, platform, phase):
        raise Refusal(say("publication-not-now"))
    return platform


async def _news(turn: Turn, platform: Platform, phase: PublishedPhase) -> Screen:
    look = ShowPublished(roundtable=platform.number, phase=phase, page=0)
    return Screen(
        (
            say(
                "published-news",
                table=platform.number,
                title=platform.title,
                phase=name_of_phase(phase),
            ),
            *await letter_ends(turn, platform.number),
        ),
        ((Button(say("button-look"), look, Style.PRIMARY),),),
    )
