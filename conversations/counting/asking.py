"""Asking for the yeses that publishing takes, and telling whoever asked once they are complete."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from conversations.meetings.reminding import held
from conversations.phases import is_past, name_of_phase
from conversations.results.release import PHASES
from conversations.results.yeses import Missing, find_missing
from conversations.screens import Button, Screen, Style, say
from conversations.taps.counting import AskToPublish, SayToPublish
from conversations.taps.publishing import AskPublication, PublishedPhase
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Deeds, Person, Phase, ReleaseKind

NEEDED: Final[Mapping[Phase, ReleaseKind]] = {
    Phase.RATING: ReleaseKind.RATING,
    Phase.RANKING: ReleaseKind.RANKING,
}
"""What a phase is published with, or not at all. Dissents go with it where they can."""


@dataclass(frozen=True, slots=True)
class Yeses:
    """How many yeses are missing, and of these how many can be asked for by letter now.

    `refused` have said no, `unreached` are not reached by any letter; all others were asked and
    have not answered. `are_had` is false where one can be had of nobody.
    """

    missing: int
    fresh: tuple[int, ...] = ()
    refused: int = 0
    unreached: int = 0
    are_had: bool = True

    @property
    def waiting(self) -> int:
        """Return how many were asked and have not answered."""
        return self.missing - len(self.fresh) - self.refused - self.unreached


async def count_yeses(turn: Turn, number: int, kind: ReleaseKind, missing: Missing) -> Yeses:
    """Count whose yes is missing by what they have said to it so far, never by who they are."""
    said = await turn.unit.releases.consents(number, kind)
    reached = await _reached(turn, number, missing.people)
    refused = {each for each in missing.people if said.get(each) is False}
    return Yeses(
        len(missing.people),
        tuple(sorted(reached.keys() - said.keys())),
        len(refused),
        len(missing.people - reached.keys() - refused),
        not missing.nobodys,
    )


async def _reached(turn: Turn, number: int, seats: Collection[int]) -> dict[int, Person]:
    people = await turn.unit.people.at(number)
    found = {}
    for seat in await turn.unit.seats.at(number):
        person = people.get(seat.telegram_id or 0)
        if seat.id in seats and person and person.unreachable_since is None:
            found[seat.id] = person
    return found


async def tell_missing(turn: Turn, platform: Platform, phase: PublishedPhase) -> int:
    """Ask whoever was not asked before, and return how many; who said no is not asked again."""
    number, kind = platform.number, NEEDED[phase]
    missing = await find_missing(turn.unit, turn.process, number, kind)
    yeses = await count_yeses(turn, number, kind, missing)
    await turn.unit.releases.ask(yeses.fresh, kind)
    about = AskToPublish(roundtable=number, kind=kind).letters_about
    waits = await held(turn, number)
    letter = before_publishing(platform, kind)
    for person in (await _reached(turn, number, yeses.fresh)).values():
        turn.tell(person, letter, about=about, held=waits)
    return len(yeses.fresh)


async def tell_complete(turn: Turn, platform: Platform, kind: ReleaseKind, before: Missing) -> None:
    """Tell whoever asked for the yeses that they are there, with the one that made them so."""
    phase = PHASES[kind]
    if before.is_nothing or NEEDED.get(phase) is not kind:
        return
    number = platform.number
    if not is_past(await turn.roundtable(number), phase):
        return
    if not (await find_missing(turn.unit, turn.process, number, kind)).is_nothing:
        return
    screen = _complete(platform, phase)
    waits = await held(turn, number)
    for telegram_id in await turn.unit.journal.doers(number, Deeds.ASK_YESES, phase.value):
        visitor = await turn.unit.people.visitor(telegram_id)
        person = visitor.person
        if person and person.unreachable_since is None:
            turn.tell(person, screen, about=f"yeses-{number}-{kind}", held=waits)


def before_publishing(platform: Platform, kind: ReleaseKind) -> Screen:
    """Return what somebody is asked whose answers would be recognised by all who take part."""
    where = {"roundtable": platform.number, "kind": kind}
    return Screen(
        (
            say(f"consent-publish-title-{kind}", table=platform.number),
            say("consent-publish"),
            say("consent-publish-how"),
        ),
        (
            (Button(say("button-publish-yes"), SayToPublish(**where, agreed=True)),),
            (Button(say("button-publish-no"), SayToPublish(**where, agreed=False)),),
        ),
        here=AskToPublish(**where),
    )


def _complete(platform: Platform, phase: Phase) -> Screen:
    look = AskPublication.model_validate({"roundtable": platform.number, "phase": phase, "page": 0})
    button = Button(say("button-publish", phase=name_of_phase(phase)), look, Style.PRIMARY)
    return Screen(
        (
            say("news-title", table=platform.number, title=platform.title),
            say("yeses-complete", phase=name_of_phase(phase)),
        ),
        ((button,),),
    )
