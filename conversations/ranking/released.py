"""What may be read of a ranking now: the last release, or live what stands there."""

from dataclasses import replace

from conversations.ranking.closing import read_kept
from conversations.ranking.outcome import Ranked, read_ranked
from conversations.results.release import is_time
from conversations.turn import Reading
from storage.platforms import Release
from storage.records import Phase, Released, ReleaseKind, Roundtable


async def read_ranking(turn: Reading, roundtable: Roundtable) -> Ranked | None:
    """Read what whoever reads a table may read of its ranking now; None while it is open."""
    if not is_time(turn.process, roundtable, Phase.RANKING):
        return None
    if turn.process.release is Release.LIVE:
        return await read_ranked(turn.unit, roundtable.number)
    last = await turn.unit.releases.last(roundtable.number, ReleaseKind.RANKING)
    return await unfold_ranking(turn, roundtable.number, last)


async def unfold_ranking(turn: Reading, number: int, release: Released | None) -> Ranked | None:
    """Return what is read of a release, with what was hidden since."""
    if release is None:
        return None
    ranked = read_kept(release.figures)
    hidden = {each.id for each in await turn.unit.proposals.at(number) if each.hidden_at}
    return replace(ranked, hidden=frozenset(hidden & ranked.titles.keys()))
