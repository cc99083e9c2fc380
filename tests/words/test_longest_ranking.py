"""Rankings and dissents on the longest content there can be: every screen fits."""

import pytest

from conversations.said import Commanded, Tapped, Wrote
from storage.engine import Database
from storage.records import Phase
from tests.moving import move
from tests.words.test_every_screen import NOW, Walker, crowd, database, longest, tells

__all__ = ["database"]


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_longest_ranking_and_dissents_fit(database: Database, language: str) -> None:
    process = longest()
    await crowd(database, process, language)
    async with database.unit(NOW) as unit:
        seats = [each.id for each in await unit.seats.at(1)]
        for _ in range(17):
            proposal = await unit.proposals.begin(1, seats[0], seats[0])
            await unit.proposals.write(proposal, "title", "😀" * 120)
            await unit.proposals.present(proposal.id)
        listed = [each.id for each in await unit.proposals.listed_at(1)]
        for seat in seats[5:]:
            await unit.dissents.write(1, seat, "😀" * 300, proposal_id=listed[seat % 17])
            for each in (listed * 2)[seat % 17 : seat % 17 + 5]:
                await unit.rankings.choose(seat, each)
            await unit.rankings.confirm(seat)
        await move(unit, 1, Phase.RANKING)
    participant = Walker(database, process, 1, language)
    coordinator = Walker(database, process, 2, language)
    for tap in ("1:rkopen:1:0:0", "1:rkread:1:0:1", f"1:rkcard:1:0:{listed[0]}:0", "1:dilist:1:1"):
        participant.seen[tap] = await participant.say(Tapped(tap))
    for place, proposal_id in enumerate(listed[:5], 1):
        tap = f"1:rkpick:1:0:{place}:{proposal_id}"
        participant.seen[tap] = await participant.say(Tapped(tap))
    await participant.say(Tapped(f"1:diwrite:proposal:{listed[0]}"))
    participant.seen["dissent"] = await participant.say(Wrote("😀" * 300))
    await participant.say(Commanded("imieidati", ""))
    for page in range(12):
        for tap in (f"1:rkresults:1:{page}", f"1:rkdetail:1:{page}", f"1:diread:1:{page}"):
            coordinator.seen[tap] = await coordinator.say(Tapped(tap))
    shown = [*participant.seen.values(), *coordinator.seen.values()]
    assert all(tells(page) for page in shown if page.keyboard)
