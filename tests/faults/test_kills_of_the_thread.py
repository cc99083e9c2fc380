"""The program killed while a proposal is written, a ranking chosen, two merged: nothing is lost."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator

import pytest

from conversations.ranking.slip import Slip
from conversations.taps.merging import Merge, Unmerge
from conversations.taps.proposals import AskStep
from conversations.taps.ranking import ChangeRanking, ChooseProposal, ConfirmRanking
from storage.records import Phase, Proposal, Seat, TableSeat
from tests.faults.program import Program
from tests.faults.seen_through import LONG, forges, until
from tests.stories.proposing import found
from tests.theatre import Actor, Theatre

TABLE = 1
KILLS = 2
STEPS = ("title", "description", "resources")


class Killed:
    """Somebody who goes on whatever happens, and a program that is killed meanwhile."""

    def __init__(self, theatre: Theatre, program: Program) -> None:
        self.theatre = theatre
        self.program = program
        self._chance = random.Random(2035)

    async def starts(self) -> None:
        """Start the program, and wait until it has worked on all there is."""
        await self.program.starts()
        await until(lambda: not self.theatre.simulator.pending, LONG)

    async def dies(self) -> None:
        """Kill it some milliseconds from now, in the middle of something."""
        pending = len(self.theatre.simulator.world.updates.pending)
        some = self._chance.randrange(max(pending, 1))
        await until(
            lambda: len(self.theatre.simulator.world.updates.pending) <= pending - some, LONG
        )
        await asyncio.sleep(self._chance.uniform(0, 0.02))
        await self.program.ends(signal.SIGKILL)

    def must_be_clean(self) -> None:
        log = self.program.log.read_text()
        assert "Traceback" not in log, log
        assert "quarantine" not in log


@pytest.fixture
async def killed(theatre: Theatre, program: Program) -> AsyncIterator[Killed]:
    made = Killed(theatre, program)
    yield made
    made.must_be_clean()


async def seat_of(theatre: Theatre, actor: Actor) -> Seat:
    async with theatre.stored() as unit:
        return (await unit.people.visitor(actor.id)).seats[0]


async def presents(theatre: Theatre, actor: Actor, *titles: str) -> list[Proposal]:
    seat = await seat_of(theatre, actor)
    made = []
    async with theatre.stored() as unit:
        for title in titles:
            draft = await unit.proposals.begin(TABLE, seat.id, seat.id)
            await unit.proposals.write(draft, "title", title)
            await unit.proposals.present(draft.id)
            made.append(draft)
    return made


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_what_was_written_into_a_proposal_is_there_once(
    theatre: Theatre, killed: Killed
) -> None:
    """Of a presented proposal every word is kept: so all of them can be counted."""
    await theatre.moves(TABLE, Phase.PROPOSALS)
    anna = await theatre.participant("Anna Silva", TABLE)
    (proposal,) = await presents(theatre, anna, "Prima")
    await theatre.stop_bot()
    written = {step: ["Prima"] if step == "title" else [] for step in STEPS}
    for kill in range(KILLS):
        await killed.starts()
        for number in range(12):
            step = STEPS[number % len(STEPS)]
            words = f"Parole vere {kill}-{number}"
            forges(anna, AskStep(proposal=proposal.id, step=step, editing=True).pack())
            theatre.simulator.says(anna.id, words)
            written[step].append(words)
        await killed.dies()
        shown = "\n".join(message.text for message in anna.messages)
        now = await found(theatre, proposal)
        for step in STEPS:
            seen = [place for place, words in enumerate(written[step]) if words in shown]
            assert not seen or now.words[step] in written[step][seen[-1] :], (
                "what was shown is kept"
            )
    await killed.starts()
    now = await found(theatre, proposal)
    async with theatre.stored() as unit:
        versions = await unit.proposals.versions(proposal.id)
    for step in STEPS:
        kept = [each.text for each in reversed(versions) if each.field == step and each.text]
        assert sorted([*kept, written[step][-1]]) == sorted(written[step])
        assert now.words[step] == written[step][-1]


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_a_confirmed_ranking_is_the_last_one(theatre: Theatre, killed: Killed) -> None:
    anna = await theatre.participant("Anna Silva", TABLE)
    made = await presents(theatre, anna, "Orti", "Panchine", "Cinema", "Portici")
    ids = [each.id for each in made]
    seat = await seat_of(theatre, anna)
    await theatre.moves(TABLE, Phase.RANKING)
    await theatre.stop_bot()
    orders: list[tuple[int, ...]] = [()]
    chance = random.Random(7)
    for _ in range(KILLS):
        await killed.starts()
        for _ in range(4):
            order = tuple(chance.sample(ids, 3))
            chooses(anna, seat, order, orders[-1])
            orders.append(order)
        before = await vote(theatre, seat)
        await killed.dies()
        now = await vote(theatre, seat)
        assert now in orders[orders.index(before) :], "a vote is whole, and never an earlier one"
    await killed.starts()
    assert await vote(theatre, seat) == orders[-1]


def chooses(actor: Actor, seat: Seat, order: tuple[int, ...], before: tuple[int, ...]) -> None:
    """Press everything from *Cambia* to *Conferma* without waiting for anything."""
    of = {"roundtable": TABLE, "seat": 0}
    if before:
        forges(actor, ChangeRanking(**of, mark=mark(seat, before)).pack())
    for place, proposal in enumerate(order, 1):
        forges(actor, ChooseProposal(**of, place=place, proposal=proposal).pack())
    forges(actor, ConfirmRanking(**of, mark=mark(seat, order)).pack())


def mark(seat: Seat, order: tuple[int, ...]) -> str:
    assert isinstance(seat, TableSeat)
    return Slip(TABLE, seat, 0, (), order, (), ()).mark


async def vote(theatre: Theatre, seat: Seat) -> tuple[int, ...]:
    async with theatre.stored() as unit:
        return await unit.rankings.vote(seat.id)


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_a_merge_is_made_and_undone_once_or_not_at_all(
    theatre: Theatre, killed: Killed
) -> None:
    await theatre.moves(TABLE, Phase.PROPOSALS)
    paola = await theatre.coordinator("Paola", TABLE)
    anna = await theatre.participant("Anna Silva", TABLE)
    first, second = [p.id for p in await presents(theatre, anna, "Orti in città", "Orti a scuola")]
    await theatre.stop_bot()
    union = await prepared(theatre, paola)
    await killed.starts()
    forges(paola, Merge(first=first, second=second, union=union).pack())
    await killed.dies()
    assert await listed(theatre) in ({first, second}, {union})
    await killed.starts()
    assert await listed(theatre) == {union}
    assert await deeds(theatre) == ["merge"]
    forges(paola, Unmerge(proposal=union).pack())
    await killed.dies()
    assert await listed(theatre) in ({first, second}, {union})
    await killed.starts()
    assert await listed(theatre) == {first, second}
    assert await deeds(theatre) == ["merge", "unmerge"]


async def prepared(theatre: Theatre, coordinator: Actor) -> int:
    """A union that was written down and waits for *Unisci*."""
    seat = await seat_of(theatre, coordinator)
    async with theatre.stored() as unit:
        union = await unit.proposals.begin(TABLE, None, seat.id)
        await unit.proposals.write(union, "title", "Orti per tutti")
        await unit.merging.lay_aside(union.id)
    return union.id


async def listed(theatre: Theatre) -> set[int]:
    async with theatre.stored() as unit:
        return {each.id for each in await unit.proposals.listed_at(TABLE)}


async def deeds(theatre: Theatre) -> list[str]:
    async with theatre.stored() as unit:
        return [deed.deed for deed, _ in reversed(await unit.journal.read(TABLE, 100))]
