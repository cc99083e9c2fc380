"""Whether a sheet is to count although it may be recognised: *Contala lo stesso*."""

from conversations.confirmation import ask_once_more
from conversations.counting.asking import before_publishing, tell_complete
from conversations.counting.closing import CLOSE, question, reason, tell_of
from conversations.paper.sheets import paper_seat
from conversations.participation import name_of
from conversations.phases import is_past
from conversations.results.release import PHASES
from conversations.results.yeses import find_missing
from conversations.screens import Button, Screen, Style, say
from conversations.taps.counting import (
    AskConsent,
    AskPaperConsent,
    AskToPublish,
    NotePaperConsent,
    SayConsent,
    SayToPublish,
)
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.paper import ShowPaperSeat
from conversations.taps.ranking import OpenRanking
from conversations.taps.rating import OpenRating, ShowSummary
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Deeds, Phase, ReleaseKind


async def ask_consent(turn: Turn, tap: AskConsent) -> Screen:
    """Ask once more; who has said yes reads that it stays one."""
    seat = turn.seat_of_participant(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    if (await turn.unit.releases.consents_of(seat.id)).get(tap.kind):
        return await _given(turn, platform, tap)
    counted = await turn.unit.releases.counted(platform.number, tap.kind)
    sheets = {each.people for each in counted if each.left is None}
    is_first = len(sheets) < turn.process.thresholds.min_answers
    return question(turn, platform, tap.kind, why=reason(tap.kind, is_first=is_first))


async def ask_to_publish(turn: Turn, tap: AskToPublish) -> Screen:
    """Ask once more before results are read by everybody; a yes that was given stays one."""
    seat = turn.seat_of_participant(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    if (await turn.unit.releases.consents_of(seat.id)).get(tap.kind):
        return await _given(turn, platform, tap)
    return before_publishing(platform, tap.kind)


async def _given(turn: Turn, platform: Platform, tap: AskConsent | AskToPublish) -> Screen:
    back = Button(say("button-go-on"), await _way_on(turn, platform, tap.kind), Style.PRIMARY)
    return Screen((say("consent-given"), say("page-only")), ((back,),), here=tap)


async def say_consent(turn: Turn, tap: SayConsent) -> Screen:
    """Note what somebody says. A yes is for good, and counts at once where the phase is over."""
    agreed, screen = await _note(turn, tap)
    least = turn.process.thresholds.min_answers
    said = say("consent-yes") if agreed else say(f"consent-no-{tap.kind}", least=least)
    return screen.with_toast(said)


async def say_to_publish(turn: Turn, tap: SayToPublish) -> Screen:
    """Note whether somebody wants everybody to read the results; the same yes is for both."""
    agreed, screen = await _note(turn, tap)
    return screen.with_toast(say("consent-yes" if agreed else "consent-publish-no"))


async def _note(turn: Turn, tap: SayConsent | SayToPublish) -> tuple[bool, Screen]:
    """Note a yes or a no, and return which stands now, and where the person goes on."""
    seat = turn.seat_of_participant(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    await turn.unit.pairs.hold(platform.number)
    before = await find_missing(turn.unit, turn.process, platform.number, tap.kind)
    agreed = tap.agreed or bool((await turn.unit.releases.consents_of(seat.id)).get(tap.kind))
    await turn.unit.releases.say(seat.id, tap.kind, agreed)
    both = [ask(roundtable=tap.roundtable, kind=tap.kind) for ask in (AskConsent, AskToPublish)]
    await turn.unit.letters.drop(*(each.letters_about for each in both), to=[turn.who])
    if agreed:
        await _count_again(turn, platform, tap.kind)
        await tell_complete(turn, platform, tap.kind, before)
    return agreed, await turn.follow(await _way_on(turn, platform, tap.kind))


async def ask_paper_consent(turn: Turn, tap: AskPaperConsent) -> Screen:
    """Ask whoever leads whether the box is ticked on somebody's paper."""
    seat, _ = await paper_seat(turn, tap.seat)
    return ask_once_more(
        say("consent-paper-ask", name=name_of(seat)),
        say(f"consent-late-{tap.kind}"),
        say("consent-paper-how"),
        confirm=NotePaperConsent(seat=tap.seat, kind=tap.kind),
        cancel=ShowPaperSeat(seat=tap.seat),
        here=tap,
        style=None,
    )


async def note_paper_consent(turn: Turn, tap: NotePaperConsent) -> Screen:
    """Note that it is; that counts at once where the phase is over."""
    seat, platform = await paper_seat(turn, tap.seat)
    await turn.unit.pairs.hold(platform.number)
    before = await find_missing(turn.unit, turn.process, platform.number, tap.kind)
    await turn.unit.releases.say(seat.id, tap.kind, True)
    leading = turn.seat_that_leads(platform.number).id
    await turn.unit.journal.note(platform.number, leading, Deeds.PAPER_CONSENT, about=seat.id)
    await _count_again(turn, platform, tap.kind)
    await tell_complete(turn, platform, tap.kind, before)
    screen = await turn.follow(ShowPaperSeat(seat=tap.seat))
    return screen.with_toast(say("consent-yes"))


async def _count_again(turn: Turn, platform: Platform, kind: ReleaseKind) -> None:
    closed_before = await turn.unit.releases.waiting(platform.number, kind) is not None
    if closed_before and is_past(await turn.roundtable(platform.number), PHASES[kind]):
        closed = await CLOSE[kind](turn.unit, turn.process, platform)
        await tell_of(turn, platform, kind, closed)


async def _way_on(turn: Turn, platform: Platform, kind: ReleaseKind) -> Tap:
    """Return where somebody goes on who was asked: to their answers."""
    number = platform.number
    phase = (await turn.roundtable(number)).phase
    if kind is ReleaseKind.RANKING:
        is_open = phase is Phase.RANKING
        return OpenRanking(roundtable=number, seat=0, page=0) if is_open else ShowHome()
    is_open = phase is Phase.RATING
    return OpenRating(roundtable=number) if is_open else ShowSummary(roundtable=number)
