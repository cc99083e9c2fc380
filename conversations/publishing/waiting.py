"""What publishing waits for: the yeses that are missing, and asking for them."""

from conversations.confirmation import ask_once_more
from conversations.counting.asking import Yeses, count_yeses, tell_missing
from conversations.meetings.reminding import say_when
from conversations.phases import is_past, name_of_phase
from conversations.results.release import NEEDED
from conversations.results.yeses import find_missing
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.publishing import (
    AskPublication,
    PublishedPhase,
    RequestYeses,
    ShowPublications,
)
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, Phase


async def missing_yeses(turn: Turn, number: int, phase: Phase) -> Yeses | None:
    """Return the yeses that are missing for a phase to be published, None where none is."""
    kind = NEEDED.get(phase)
    if kind is None:
        return None
    missing = await find_missing(turn.unit, turn.process, number, kind)
    return None if missing.is_nothing else await count_yeses(turn, number, kind, missing)


def way_to_yeses(number: int, phase: PublishedPhase, yeses: Yeses) -> list[Row]:
    """Return the button to what a phase waits for."""
    ask = AskPublication(roundtable=number, phase=phase, page=0)
    style = Style.PRIMARY if yeses.fresh else None
    return [(Button(say("button-yeses", phase=name_of_phase(phase)), ask, style),)]


def _why_not(platform: Platform, phase: PublishedPhase, yeses: Yeses) -> tuple[Phrase, ...]:
    """Say how many yeses it takes and how far they are, never whose they are."""
    title = say("yeses-title", table=platform.number, phase=name_of_phase(phase))
    if not yeses.are_had:
        return title, say("publication-blocked")
    counts = {
        "yeses-waiting": yeses.waiting,
        "yeses-refused": yeses.refused,
        "yeses-unreached": yeses.unreached,
    }
    return (
        title,
        say("yeses-missing", count=yeses.missing),
        *(say(key, count=count) for key, count in counts.items() if count),
    )


async def show_missing(
    turn: Turn, platform: Platform, phase: PublishedPhase, yeses: Yeses
) -> Screen:
    """Show what publishing waits for, alone; and the way to ask for it, where nobody has."""
    here = AskPublication(roundtable=platform.number, phase=phase, page=0)
    why = _why_not(platform, phase, yeses)
    if not yeses.are_had or not yeses.fresh:
        back = Button(say("button-publishing"), ShowPublications(roundtable=platform.number))
        home = Button(say("button-home"), ShowHome())
        return Screen((*why, say("page-only")), ((back,), (home,)), here=here)
    request = RequestYeses(roundtable=platform.number, phase=phase)
    return ask_once_more(
        *why,
        say("yeses-ask", count=len(yeses.fresh)),
        *await say_when(turn, platform.number),
        say("yeses-how"),
        confirm=request,
        cancel=ShowPublications(roundtable=platform.number),
        here=here,
        style=Style.PRIMARY,
        yes="button-ask-yeses",
    )


async def request_yeses(turn: Turn, tap: RequestYeses) -> Screen:
    """Ask those whose yes is missing, each once; whoever asked hears when they are complete."""
    leading = turn.seat_that_leads(tap.roundtable).id
    platform = turn.platform(tap.roundtable)
    if tap.phase not in NEEDED or not is_past(await turn.roundtable(platform.number), tap.phase):
        raise Refusal(say("publication-not-now"))
    await turn.unit.pairs.hold(platform.number)
    asked = await tell_missing(turn, platform, tap.phase)
    if asked:
        await turn.unit.journal.note(platform.number, leading, Deeds.ASK_YESES, tap.phase.value)
    screen = await turn.follow(AskPublication(roundtable=platform.number, phase=tap.phase, page=0))
    return screen.with_toast(say("yeses-asked", count=asked)) if asked else screen
