"""Publishing a release: as a whole, or not."""

from conversations.phases import is_past
from conversations.results.release import NEEDED
from conversations.results.yeses import find_missing
from storage.platforms import Process, Release
from storage.records import Phase, ReleaseKind
from storage.unit import Unit


async def publish_release(unit: Unit, process: Process, number: int, kind: ReleaseKind) -> bool:
    """Let participants read the leaders' last release, which gives nobody away.

    Tell whether that is new: nobody could read it before. Where yeses are missing nothing is done.
    """
    if process.release is Release.LIVE:
        return False
    missing = await find_missing(unit, process, number, kind)
    if not missing.is_nothing:
        return False
    before = {each.number for each in await unit.releases.published(number, kind)}
    await unit.releases.publish(number, kind, missing.release)
    return missing.release not in before


async def is_newer(unit: Unit, number: int, phase: Phase) -> bool:
    """Tell whether leaders read something newer of a phase than participants."""
    kind = NEEDED.get(phase)
    if kind is None:
        return False
    last = await unit.releases.last(number, kind)
    read = await unit.releases.published(number, kind)
    return last is not None and bool(read) and last.number > read[0].number


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
