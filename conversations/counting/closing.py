"""What is counted when a table leaves a phase, and whoever has to hear of it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from conversations.dissent.closing import close_dissents
from conversations.meetings.reminding import held
from conversations.participation import reached_at
from conversations.phases import ORDER
from conversations.ranking.closing import close_ranking
from conversations.results.closing import Why
from conversations.results.ledger import Closed, close_rating
from conversations.results.release import PHASES
from conversations.screens import Button, Screen, say
from conversations.taps.counting import AskConsent, SayConsent
from conversations.turn import Turn
from storage.platforms import Platform, Process, Release
from storage.records import Phase, ReleaseKind
from storage.unit import Unit

CLOSE: Final[Mapping[ReleaseKind, Callable[[Unit, Process, Platform], Awaitable[Closed]]]] = {
    ReleaseKind.RATING: close_rating,
    ReleaseKind.RANKING: close_ranking,
    ReleaseKind.DISSENT: close_dissents,
}
"""How what is of a kind is counted."""


def kinds_left(left: Phase, entered: Phase) -> tuple[ReleaseKind, ...]:
    """Return what is counted when a table goes from one phase to another.

    A phase is closed by going on from it or past it. Dissents are written while the next phases
    are open: each of these closes them.
    """
    here, there = ORDER.index(left), ORDER.index(entered)
    return tuple(
        kind
        for kind in CLOSE
        if here < there
        and ORDER.index(PHASES[kind]) < there
        and (kind is ReleaseKind.DISSENT or here <= ORDER.index(PHASES[kind]))
    )


async def close_phases(
    unit: Unit, process: Process, platform: Platform, left: Phase, entered: Phase
) -> dict[ReleaseKind, Closed]:
    """Count what a table has left behind; while results are live nothing is held back."""
    if process.release is Release.LIVE:
        return {}
    return {kind: await CLOSE[kind](unit, process, platform) for kind in kinds_left(left, entered)}


async def close_what_was_left(unit: Unit, process: Process) -> None:
    """Count what was closed before there were releases: what was read stays readable."""
    for platform in process.platforms:
        phase = (await unit.roundtables.get(platform.number)).phase
        for kind in kinds_left(Phase.PRESENTATION, phase):
            if await unit.releases.waiting(platform.number, kind) is None:
                await close_phases(unit, process, platform, PHASES[kind], phase)


async def tell_of(turn: Turn, platform: Platform, kind: ReleaseKind, closed: Closed) -> None:
    """Ask whoever would wait, once; tell whoever waits although they have said yes."""
    waits = frozenset[int]().union(
        *(each.people for each in closed.closing.waiting if each.why is Why.UNCOVERS)
    )
    about = AskConsent(roundtable=platform.number, kind=kind).letters_about
    held_back = await held(turn, platform.number)
    for seat, person in await reached_at(turn, platform.number):
        if seat.id in closed.asked:
            why = reason(kind, is_first=closed.is_first)
            asked = question(turn, platform, kind, why=why)
            turn.tell(person, asked, about=about, held=held_back)
        elif seat.id in waits:
            words = say(f"consent-uncovers-{kind}", table=platform.number)
            letter = Screen((words, say("consent-uncovers-how")))
            turn.tell(person, letter, held=held_back)


def reason(kind: ReleaseKind, *, is_first: bool) -> str:
    """Return the key of why somebody is asked: nothing was read so far, or something was."""
    return "consent-few" if is_first else f"consent-late-{kind}"


def question(turn: Turn, platform: Platform, kind: ReleaseKind, *, why: str) -> Screen:
    """Return what somebody is asked whose answers might be recognised; `why` is a key."""
    where = {"roundtable": platform.number, "kind": kind}
    count = Button(say(f"button-count-{kind}"), SayConsent(**where, agreed=True))
    leave = Button(say(f"button-leave-out-{kind}"), SayConsent(**where, agreed=False))
    least = turn.process.thresholds.min_answers
    return Screen(
        (
            say(f"consent-title-{kind}", table=platform.number),
            say(why),
            say(f"consent-how-{kind}", least=least),
        ),
        ((count,), (leave,)),
        here=AskConsent(**where),
    )
