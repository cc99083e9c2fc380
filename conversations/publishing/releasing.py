"""Publishing a release: as a whole, or the yeses it takes are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from conversations.counting.closing import consent_about, question
from conversations.meetings.reminding import held
from conversations.phases import is_past
from conversations.publishing.rule import publish
from conversations.results.ledger import open_ledger
from conversations.turn import Turn
from storage.platforms import Platform, Process, Release
from storage.records import Phase, ReleaseKind
from storage.unit import Unit

NEEDED: Final[Mapping[Phase, ReleaseKind]] = {
    Phase.RATING: ReleaseKind.RATING,
    Phase.RANKING: ReleaseKind.RANKING,
}
"""What a phase is published with, or not at all. Dissents go with it where they can."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Whose yes is missing; `nobodys` where somebody is gone whom nobody can ask.

    Where nothing is, `is_new` says that nobody could read the `release` before.
    """

    people: frozenset[int] = frozenset()
    nobodys: bool = False
    is_new: bool = False
    release: int | None = None

    @property
    def is_nothing(self) -> bool:
        """Tell whether it was published."""
        return not self.people and not self.nobodys


async def publish_release(unit: Unit, process: Process, number: int, kind: ReleaseKind) -> Missing:
    """Let participants read the leaders' last release, if that gives nobody away."""
    missing = await find_missing(unit, process, number, kind)
    if missing.release is not None:
        await unit.releases.publish(number, kind, missing.release)
    return missing


async def find_missing(unit: Unit, process: Process, number: int, kind: ReleaseKind) -> Missing:
    """Read what is missing for participants to read the leaders' last release."""
    if process.release is Release.LIVE:
        return Missing()
    ledger = await open_ledger(unit, number, kind)
    before = [each.number for each in await unit.releases.published(number, kind)]
    least = process.thresholds.min_answers
    found = publish(ledger.counted, before, ledger.yeses, least)
    if found.is_possible:
        return Missing(is_new=found.release not in before, release=found.release)
    silent = frozenset[int]().union(*(each.people for each in found.uncovered)) - ledger.yeses
    return Missing(silent - ledger.gone, nobodys=not silent.isdisjoint(ledger.gone))


async def is_newer(unit: Unit, number: int, phase: Phase) -> bool:
    """Tell whether leaders read something newer of a phase than participants."""
    kind = NEEDED.get(phase)
    if kind is None:
        return False
    last = await unit.releases.last(number, kind)
    read = await unit.releases.published(number, kind)
    return last is not None and bool(read) and last.number > read[0].number


async def tell_missing(turn: Turn, platform: Platform, kind: ReleaseKind, missing: Missing) -> None:
    """Ask whoever was not asked before; who said no is not asked again."""
    asked = await turn.unit.releases.consents(platform.number, kind)
    fresh = missing.people - asked.keys()
    await turn.unit.releases.ask(sorted(fresh), kind)
    people = await turn.unit.people.at(platform.number)
    about, waits = consent_about(platform.number, kind), await held(turn, platform.number)
    for seat in await turn.unit.seats.at(platform.number):
        person = people.get(seat.telegram_id or 0)
        if seat.id in fresh and person and person.unreachable_since is None:
            letter = question(turn, platform, kind, why="consent-published")
            turn.tell(person, letter, about=about, held=waits)


async def keep_published(unit: Unit, process: Process) -> None:
    """Publish as a release what was published before there were any."""
    for platform in process.platforms:
        roundtable = await unit.roundtables.get(platform.number)
        for phase in await unit.publications.at(platform.number):
            kind = NEEDED.get(phase)
            if kind is None or not is_past(roundtable, phase):
                continue
            if not await unit.releases.published(platform.number, kind):
                await publish_release(unit, process, platform.number, kind)
