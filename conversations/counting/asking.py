"""Asking for the yeses that publishing takes, and telling whoever asked once they are complete."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.meetings.reminding import held
from conversations.participation import reached_at
from conversations.phases import is_past, name_of_phase
from conversations.results.release import NEEDED, PHASES
from conversations.results.yeses import Missing, find_missing
from conversations.screens import Button, Screen, Style, say
from conversations.taps.counting import AskToPublish, SayToPublish
from conversations.taps.publishing import AskPublication, PublishedPhase
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Deeds, Person, Phase, ReleaseKind


@dataclass(frozen=True, slots=True)
class Yeses:
    """How many yeses are missing, and of these how many can be asked for by letter now.

    `fresh` are these, by their seat; `refused` have said no, `unreached` are not reached by any
    letter; all others were asked and have not answered. `are_had` is false where one can be had of
    nobody.
    """

    missing: int
    fresh: Mapping[int, Person]
    refused: int
    unreached: int
    are_had: bool

    @property
    def waiting(self) -> int:
        """Return how many were asked and have not answered."""
        return self.missing - len(self.fresh) - self.refused - self.unreached


async def count_yeses(turn: Turn, number: int, kind: ReleaseKind, missing: Missing) -> Yeses:
    """Count whose yes is missing by what they have said to it so far, never by who they are."""
    said = await turn.unit.releases.consents(number, kind)
    reached = {
        seat.id: person
        for seat, person in await reached_at(turn, number)
        if seat.id in missing.people
    }
    refused = {each for each in missing.people if said.get(each) is False}
    return Yeses(
        len(missing.people),
        {seat: person for seat, person in reached.items() if seat not in said},
        len(refused),
        len(missing.people - reached.keys() - refused),
        not missing.nobodys,
    )


async def tell_missing(turn: Turn, platform: Platform, phase: PublishedPhase) -> int:
    """Ask whoever was not asked before, and return how many; who said no is not asked again."""
    number, kind = platform.number, NEEDED[phase]
    missing = await find_missing(turn.unit, turn.process, number, kind)
    yeses = await count_yeses(turn, number, kind, missing)
    await turn.unit.releases.ask(tuple(yeses.fresh), kind)
    about = AskToPublish(roundtable=number, kind=kind).letters_about
    waits = await held(turn, number)
    letter = before_publishing(platform, kind)
    for person in yeses.fresh.values():
        turn.tell(person, letter, about=about, held=waits)
    return len(yeses.fresh)


async def tell_complete(turn: Turn, platform: Platform, kind: ReleaseKind, before: Missing) -> None:
    """Tell whoever asked for the yeses that they are there, with the one that made them so."""
    phase = PHASES[kind]
    if before.is_nothing or kind not in NEEDED.values():
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
