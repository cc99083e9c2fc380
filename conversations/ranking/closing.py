"""What counts of a ranking when it is closed, and who has seen which order."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from pydantic import TypeAdapter

from conversations.ranking.outcome import Ranked, counts, read_ranked
from conversations.ranking.tally import Ballot, places, tally
from conversations.results.counted import Given, Sheet, figure, see
from conversations.results.ledger import Closed, keep_closing, open_ledger
from conversations.results.sheets import Readers, read_readers
from storage.platforms import Platform, Process
from storage.records import Counted, Proposal, ReleaseKind
from storage.unit import Unit

RANKING: Final = "*classifica"
"""What an order is counted under: it is one answer."""

_RANKED: Final = TypeAdapter(Ranked)


def read_kept(figures: str) -> Ranked:
    """Return what a release said of a ranking."""
    return _RANKED.validate_json(figures)


async def close_ranking(unit: Unit, process: Process, platform: Platform) -> Closed:
    """Close a table's ranking: the orders that entered are a release from now on.

    An order is told as it was confirmed, also of a proposal that is hidden later. Where by now
    another number of proposals is to be chosen than of those that count, what is new waits.
    """
    number = platform.number
    ledger = await open_ledger(unit, number, ReleaseKind.RANKING)
    now = await read_ranked(unit, number)
    sheets = list((await read_orders(unit, ledger.readers)).values())
    asked = _asked(ledger.counted)
    if asked is not None:
        sheets = [each for each in sheets if _length(each) == asked]
    closing = ledger.close(sheets, process.thresholds.min_answers)
    before = await unit.releases.last(number, ReleaseKind.RANKING)
    candidates = {*now.titles, *(read_kept(before.figures).titles if before else ())}
    candidates = candidates.union(*_ballots(closing.counted, closing.release))
    proposals = {each.id: each for each in await unit.proposals.named(candidates)}

    def draw(counted: Sequence[Counted], release: int) -> str:
        drawn = draw_ranking(now, proposals, candidates, counted, release)
        return _RANKED.dump_json(drawn).decode()

    return await keep_closing(unit, ledger, closing, draw)


def _asked(counted: Sequence[Counted]) -> int | None:
    """Return how many proposals those that count put in order; None where none does."""
    ballots = _ballots([each for each in counted if each.left is None], _ANY)
    return len(ballots[0]) if ballots else None


_ANY: Final = 2**31


def _ballots(counted: Sequence[Counted], release: int) -> list[Ballot]:
    found = figure(counted, RANKING, release).elements()
    return [each for each in found if isinstance(each, tuple)]


def _length(sheet: Sheet) -> int:
    answer = sheet.answers[RANKING].answer
    return len(answer) if isinstance(answer, tuple) else 0


def draw_ranking(
    now: Ranked,
    proposals: Mapping[int, Proposal],
    candidates: Iterable[int],
    counted: Sequence[Counted],
    release: int,
) -> Ranked:
    """Draw the figures of a release from what counts in it; of `now` only who took part.

    What is ranked are `candidates` and whatever somebody chose, of the `proposals` there are.
    Raises ValueError where what counts is not as many of them in order on each ballot.
    """
    ballots = _ballots(counted, release)
    known = sorted(set(candidates).union(*ballots) & proposals.keys())
    k = len(ballots[0]) if ballots else places(len(known))
    return Ranked.of(
        {each: proposals[each] for each in known},
        tally(ballots, known, k),
        invited=now.invited,
        missing=now.missing,
        outdated=now.outdated,
        on_paper=now.on_paper,
    )


async def read_orders(unit: Unit, readers: Readers) -> dict[int, Sheet]:
    """Read by its seat each order that is one of what is asked for."""
    listed = {each.id: each for each in await unit.proposals.listed_at(readers.number)}
    there = frozenset[int]().union(*readers.sitting().values())
    seen = await unit.rankings.seen_at(readers.number)
    found = {}
    for seat, vote in (await unit.rankings.votes_at(readers.number)).items():
        if seat in there and counts(vote, listed):
            known_to = readers.all_of({seat} | seen.get(seat, frozenset()))
            found[seat] = Sheet(frozenset({seat}), {RANKING: Given(vote, known_to)})
    return found


async def see_vote(unit: Unit, number: int, seat_id: int, reader: int) -> None:
    """Note that whoever leads has somebody's order from paper before them."""
    await unit.rankings.see(seat_id, reader)
    counted = await unit.releases.counted(number, ReleaseKind.RANKING)
    if not counted:
        return
    readers = await read_readers(unit, number)
    sheet = (await read_orders(unit, readers)).get(seat_id)
    if sheet is None:
        return
    shown = see(counted, sheet, readers.all_of({reader}))
    if shown != counted:
        await unit.releases.keep(number, ReleaseKind.RANKING, shown)
