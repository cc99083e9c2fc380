"""The yeses that publishing a release takes: whose are missing, and whether they can be had."""

from dataclasses import dataclass

from conversations.results.ledger import open_ledger
from conversations.results.publication import publish
from storage.platforms import Process, Release
from storage.records import ReleaseKind
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Missing:
    """Whose yes is missing before a `release` can be published, 0 where there are none.

    `nobodys` where it takes that of somebody who is gone: nobody can ask them.
    """

    people: frozenset[int] = frozenset()
    nobodys: bool = False
    release: int = 0

    @property
    def is_nothing(self) -> bool:
        """Tell whether it can be published."""
        return not self.people and not self.nobodys


async def find_missing(unit: Unit, process: Process, number: int, kind: ReleaseKind) -> Missing:
    """Return whose yes is missing for everybody to read the leaders' last release."""
    if process.release is Release.LIVE:
        return Missing()
    ledger = await open_ledger(unit, number, kind)
    before = [each.number for each in await unit.releases.published(number, kind)]
    found = publish(ledger.counted, before, ledger.yeses, process.thresholds.min_answers)
    silent = frozenset[int]().union(*(each.people for each in found.uncovered)) - ledger.yeses
    return Missing(silent - ledger.gone, not silent.isdisjoint(ledger.gone), found.release)
