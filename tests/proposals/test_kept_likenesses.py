"""What is kept of look-alikes is what comparing everything anew would find, whatever happened."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue
from conversations.proposals import reading
from conversations.proposals.lookalikes import groups_of, look_alikes
from conversations.proposals.reading import undecided
from conversations.turn import Sender, Turn
from storage.engine import Database
from storage.platforms import PACKAGED, load_process
from storage.records import Phase, Proposal, Role, Seat, Visitor
from storage.unit import Unit

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
PROCESS = load_process(PACKAGED)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
TITLES = ("Orto condiviso via Verdi", "Orti condivisi via Verdi", "Sala prove musica", "Piscina")


def turn(unit: Unit) -> Turn:
    return Turn(unit, PROCESS, WORDS, NOW, Sender(1, "Paola", "it"), Visitor(None, ()))


async def compared_anew(unit: Unit) -> list[tuple[int, ...]]:
    distinct = await unit.merging.distinct_at(1)
    found = look_alikes(await unit.proposals.listed_at(1))
    return groups_of((one, other) for one, other, _ in found if (one, other) not in distinct)


async def begin(unit: Unit, seat: Seat, title: str) -> Proposal:
    draft = await unit.proposals.begin(1, None, seat.id)
    await unit.proposals.write(draft, "title", title)
    return draft


async def change(unit: Unit, seat: Seat, chance: random.Random) -> None:
    """Do one thing that is done to proposals, wherever it can be done."""
    presented: Sequence[Proposal] = await unit.proposals.at(1)
    listed = [each for each in presented if each.is_listed]
    match chance.randrange(8):
        case 0 | 1:
            await unit.proposals.present((await begin(unit, seat, chance.choice(TITLES))).id)
        case 2 if presented:
            field = chance.choice(["title", "description", "timing"])
            await unit.proposals.write(chance.choice(presented), field, chance.choice(TITLES))
        case 3 if listed:
            await unit.proposals.hide(chance.choice(listed).id, "Perché")
        case 4 if presented:
            await unit.proposals.show(chance.choice(presented).id)
        case 5 if len(listed) > 2:
            union = await begin(unit, seat, chance.choice(TITLES))
            parts = [each.id for each in chance.sample(listed, chance.choice([2, 3]))]
            await unit.merging.prepare(union, parts)
            await unit.merging.merge(union.id, None, parts)
        case 6 if unions := [each for each in listed if await unit.merging.originals(each.id)]:
            await unit.merging.unmerge(chance.choice(unions).id)
        case 7 if len(listed) > 1:
            apart = [each.id for each in chance.sample(listed, 2)]
            await unit.merging.distinct(apart)
            if chance.random() < 0.5:
                await unit.merging.not_distinct(*apart)


@pytest.mark.parametrize("seed", range(4))
async def test_after_any_changes_the_same_groups(database: Database, seed: int) -> None:
    chance = random.Random(seed)
    found = 0
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.PROPOSALS)
        seat = await unit.seats.create(1, Role.COORDINATOR, "Paola")
        for _ in range(60):
            for _ in range(chance.randint(1, 3)):
                await change(unit, seat, chance)
            groups = await undecided(turn(unit), 1)
            assert groups == await compared_anew(unit)
            found += len(groups)
    assert found > 20


async def test_what_did_not_change_is_not_compared_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([1], Phase.PROPOSALS)
        seat = await unit.seats.create(1, Role.COORDINATOR, "Paola")
        one, *_ = [await begin(unit, seat, title) for title in TITLES[:3]]
        for each in range(one.id, one.id + 3):
            await unit.proposals.present(each)
        assert await undecided(turn(unit), 1) == [(one.id, one.id + 1)]
        with monkeypatch.context() as patch:
            patch.delattr(reading, "look_alikes")
            await unit.proposals.hide(one.id, "Perché")
            assert await undecided(turn(unit), 1) == []
            await unit.proposals.show(one.id)
            assert await undecided(turn(unit), 1) == [(one.id, one.id + 1)]
        await unit.proposals.write(one, "title", "Piscina coperta")
        assert await undecided(turn(unit), 1) == []
