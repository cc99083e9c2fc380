"""One evening of a table, drawn by a seed: what people do, in any weather, on two replicas."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from conversations.taps.coordination import EnterPhase
from storage import tables
from storage.records import DeliveryOutcome, ParticipantSeat, Phase
from tests.faults.acts import Acts
from tests.faults.model import PHASE, Act, Key, Model
from tests.faults.monkeys import Cast
from tests.faults.replicas import Replicas
from tests.faults.rules import must_hold
from tests.faults.seen_through import LONG, until
from tests.faults.weather import Street, Weather
from tests.stories.proposing import proposed
from tests.theatre import Actor

TABLE = 2
NAMES = ("Anna", "Luca", "Eve", "Bruno", "Carla", "Dino")
"""Who takes part; Luca and Eve share a sheet."""
TITLES = ("Orti nei cortili", "Una pensilina vera", "Cinema nel parco", "Panchine all'ombra")
ENTERED = {0.35: Phase.PROPOSALS, 0.6: Phase.RANKING, 0.9: Phase.CLOSED}
"""After which part of the evening the table goes to which phase."""

RARE = {
    *("429", "500", "drop", "drop_after", "delay"),
    *("late", "not brought", "not confirmed", "twice at once"),
    *("a commit fails", "a commit is not acknowledged"),
    *("a statement fails", "a statement fails when it is done"),
    *("a replica dies", "a replica dies at work", "all die", "somebody is owed a screen"),
    *("a claim outlives its replica", "an old update comes again", "two do the same at once"),
    *("a phase races", "an announcement arrives", "an announcement finds somebody away"),
}
"""What an evening has to have met."""


@dataclass(frozen=True)
class Deaths:
    """Replicas die, one for each of these places, when so many updates were on their way.

    Where all of them die, they do so while messages are.
    """

    places: list[float]
    after: int
    pause: float


class Evening:
    """Draws steps, takes them, and sees after each that all is as the model says."""

    def __init__(self, theatre: Replicas, engine: AsyncEngine, seed: int, steps: int) -> None:
        self.weather = Weather(seed)
        self.did: list[str] = []
        """What was done last, for whoever has to understand what came of it."""
        self._theatre = theatre
        self._simulator = theatre.simulator
        self._engine = engine
        self._steps = steps
        self._chance = Random(seed)
        self._away: set[int] = set()
        """Who has blocked the bot."""
        self._updates: list[int] = []
        self._texts: dict[int, str] = {}
        """The words of announcements: nobody keeps them once they are sent."""
        theatre.balancer = self._street = Street(self.weather)

    @property
    def updates(self) -> int:
        """How many updates people have caused so far."""
        return len(self._updates)

    async def begins(self) -> None:
        """Have everybody come in, and two replicas listen."""
        theatre = self._theatre
        self.weather.befalls(self._simulator)
        theatre.seats_are_taken = True
        await self._revive()
        self._paola = await theatre.coordinator("Paola", TABLE)
        self._people = [await theatre.participant(each, TABLE) for each in NAMES]
        await Cast._pair(theatre, *self._people[1:3])
        seats = {each.id: await self._seat(each) for each in self._people}
        proposals = {
            seats[actor.id].id: (await proposed(theatre, actor, title)).id
            for actor, title in zip(self._people, TITLES, strict=False)
        }
        process = theatre.bot.process
        self._objectives = [each.id for each in process.platform(TABLE).objectives]
        self._acts = Acts(
            self._chance,
            table=TABLE,
            seats=seats,
            objectives=self._objectives,
            proposals=proposals,
            most_own=process.own_objectives.maximum,
        )
        self._seats = seats
        self._model = Model(await self._stored())

    async def _seat(self, actor: Actor) -> ParticipantSeat:
        async with self._theatre.stored() as unit:
            [seat] = (await unit.people.visitor(actor.id)).seats
        assert isinstance(seat, ParticipantSeat)
        return seat

    async def step(self, number: int) -> None:
        """Do what is drawn, all at once; then have it settle, and look at what is there."""
        everybody = await self._draw(number)
        entered = self._entered(number)
        same, races = self._model.foresee((a for acts in everybody for a in acts), entered)
        self._meet("two do the same at once", same)
        self._meet("a phase races", races)
        deaths = self._draw_deaths(number)
        pauses = [self._chance.uniform(0, 0.03) for _ in everybody]
        again = self._chance.random()
        self.weather.is_foul = True
        dying = asyncio.create_task(self._die(deaths))
        async with asyncio.TaskGroup() as doing:
            for acts, pause in zip(everybody, pauses, strict=True):
                doing.create_task(self._do(acts, pause))
            if entered:
                tap = EnterPhase(roundtable=TABLE, left=self._model.phase, entered=entered)
                self._tap(self._paola.id, tap.pack())
        self._bring_again(again)
        await dying
        await self._settle()
        await self._must_be_well()
        await self._come_and_go(number)

    def _meet(self, what: str, is_so: Any = True) -> None:
        self.weather.met[what] += bool(is_so)

    async def _draw(self, number: int) -> list[list[Act]]:
        """Say what everybody does, and what whoever leads says to all."""
        phase, leader = self._model.phase, self._paola.id
        chosen: dict[int, list[int]] = defaultdict(list)
        for row in await self._rows(select(tables.choices).order_by(tables.choices.c.position)):
            chosen[row.seat_id].append(row.proposal_id)
        everybody = self._acts.draw(phase, self._model.stored, chosen, self._away)
        if number % 5 == 2:
            everybody.append([self._acts.announce(leader, phase)])
        drafts = select(tables.announcements).where(tables.announcements.c.confirmed_at.is_(None))
        for row in await self._rows(drafts) if number % 5 == 3 else ():
            everybody.append([self._acts.send(leader, phase, row.id, row.text)])
        self.did = [f"{a.who}: {a.key} is to be {a.value}" for acts in everybody for a in acts]
        return everybody

    def _entered(self, number: int) -> Phase | None:
        past = [phase for part, phase in ENTERED.items() if number >= part * self._steps]
        if not past or past[-1] is self._model.phase:
            return None
        self.did.append(f"the table goes to {past[-1]}")
        return past[-1]

    async def _do(self, acts: Sequence[Act], pause: float) -> None:
        tapped: int | None = None
        for act in acts:
            await asyncio.sleep(pause)
            for one in act.done:
                if isinstance(one, str):
                    tapped = self._tap(act.who, one)
                    continue
                # Taps and words are brought side by side: these belong between two taps.
                await self._is_taken(tapped)
                update = self._simulator.says(act.who, one.text)
                assert update is not None
                self._updates.append(update)
                await self._is_taken(update)

    def _tap(self, who: int, data: str) -> int:
        tap = self._simulator.taps_data(who, Actor(self._theatre, who).screen.id, data)
        assert tap.update_id is not None
        self._updates.append(tap.update_id)
        return tap.update_id

    async def _is_taken(self, update: int | None) -> None:
        pending = self._simulator.world.updates
        await until(lambda: all(each.id != update for each in pending.pending), LONG)

    def _bring_again(self, which: float) -> None:
        """Have Telegram bring once more what it brought some steps ago."""
        if old := self._updates[:-40]:
            self._simulator.redeliver(old[int(which * len(old))])
            self._meet("an old update comes again")

    def _draw_deaths(self, number: int) -> Deaths:
        places = [self._chance.random() for _ in range(2)]
        after, pause = self._chance.randint(1, 8), self._chance.uniform(0, 0.02)
        return Deaths(
            places[: 2 if number % 5 == 3 else self._chance.choice((0, 1, 1))], after, pause
        )

    async def _die(self, deaths: Deaths) -> None:
        brought = self._street.brought

        def is_time() -> bool:
            is_sending = any(bot._rounds._sender._under_way for bot in self._theatre.bots)
            has_come = self._street.brought >= brought + deaths.after
            return has_come and (is_sending or len(deaths.places) < 2)

        with suppress(AssertionError):  # where that does not come to be they die at rest
            await until(is_time, 0.5)
        await asyncio.sleep(deaths.pause if len(deaths.places) < 2 else 0)
        for each in deaths.places:
            place = int(each * len(self._theatre.bots))
            self._meet("a replica dies at work", self._theatre.bots[place]._turns._running)
            self.did.append(f"a replica dies after {deaths.after} updates")
            await self._theatre.kill_replica(place)
        self._meet("a replica dies", deaths.places)
        self._meet("all die", len(deaths.places) > 1)
        await self._revive()

    async def _settle(self) -> None:
        """Have it clear up, and whatever the dead left be done by the living."""
        self.weather.is_foul = False
        await self._is_calm()
        owed = tables.seen_updates.c.owed_until.is_not(None)
        self._meet("somebody is owed a screen", await self._count(tables.seen_updates, owed))
        claimed = tables.deliveries.c.outcome.is_(None) & (tables.deliveries.c.tries > 0)
        self._meet("a claim outlives its replica", await self._count(tables.deliveries, claimed))
        for _ in range(2):  # what was held up by a claim is claimed in the second round
            self._theatre.passes(minutes=4)
            for bot in self._theatre.bots:
                bot.make_rounds()
            await self._is_calm()

    async def _revive(self) -> None:
        while len(self._theatre.bots) < 2:
            await self._theatre.start_replica()
            self.weather.befalls_database(self._theatre.bot.database)

    async def _is_calm(self) -> None:
        """Wait until all is confirmed and shown; a tap whose replica died is never answered."""
        async with asyncio.timeout(LONG):
            calm = 0
            while calm < 2:
                calm = 0 if self._simulator.pending else calm + 1
                for bot in self._theatre.bots:
                    await bot.idle()
                await asyncio.sleep(0.001)

    async def _must_be_well(self) -> None:
        self._model.must_be(await self._stored())
        await must_hold(self._theatre, self._engine, TABLE)
        owed = tables.seen_updates.c.owed_until.is_not(None)
        assert not await self._count(tables.seen_updates, owed), "somebody is owed a screen"
        assert not await self._rows(select(tables.letters)), "a letter was left behind"
        await self._announcements_arrived()
        if self._model.phase is Phase.RATING:
            await self._is_shown(self._chance.choice(self._people))

    async def _announcements_arrived(self) -> None:
        """Each once, and not more often than it was tried, or arrived without the bot's knowing."""
        sent = [c.params for c in self._simulator.calls if c.method == "sendMessage" and c.ok]
        kind = tables.deliveries.c.kind == "announcement"
        for row in await self._rows(select(tables.deliveries).where(kind)):
            to, words = row.telegram_id, self._texts[row.subject]
            came = sum(each["chat_id"] == to and words in each["text"] for each in sent)
            assert came <= row.tries + self.weather.lost[to], f"{words} came {came} times to {to}"
            assert row.outcome is not None, f"{words} is not settled for {to}"
            assert came or row.outcome != DeliveryOutcome.DELIVERED, f"{words} never came to {to}"
            self._meet("an announcement arrives", came)
            self._meet("a claim outlives its replica", row.tries > 1)
            away = row.outcome == DeliveryOutcome.UNREACHABLE
            self._meet("an announcement finds somebody away", away)

    async def _is_shown(self, actor: Actor) -> None:
        """See that somebody who asks finds what is recorded: the first they have not answered."""
        if actor.id in self._away:
            return
        ballot = self._seats[actor.id].ballot_id
        answered = {key[2] for key in self._model.stored if key[:2] == ("rating", ballot)}
        missing = [n for n, each in enumerate(self._objectives, 1) if each not in answered]
        self._simulator.says(actor.id, "/valuta")
        await self._is_calm()
        if missing:
            assert actor.sees(f"Obiettivo {missing[0]} di {len(self._objectives)}")

    async def _come_and_go(self, number: int) -> None:
        """Somebody blocks the bot before an announcement, and comes back after it."""
        if number % 5 == 1:
            actor = self._chance.choice(self._people)
            self._away.add(actor.id)
            self._simulator.blocks(actor.id)
        elif number % 5 == 4:
            for person in self._away:
                self._simulator.starts(person)
            self._away.clear()
        await self._is_calm()

    async def _stored(self) -> dict[Key, Any]:
        """Read what the model knows of, as a third party does."""
        found: dict[Key, Any] = {}
        for row in await self._rows(select(tables.roundtables)):
            if row.number == TABLE:
                found[PHASE] = row.phase
        for row in await self._rows(select(tables.ratings)):
            found["rating", row.ballot_id, row.objective] = row.level or 0
        for row in await self._rows(select(tables.own_objectives)):
            key = ("own", row.ballot_id, row.text)
            found[key] = found.get(key, 0) + 1
        for row in await self._rows(select(tables.supports)):
            found["support", row.seat_id, row.proposal_id] = True
        for row in await self._rows(select(tables.votes).order_by(tables.votes.c.position)):
            found["vote", row.seat_id] = (*found.get(("vote", row.seat_id), ()), row.proposal_id)
        for row in await self._rows(select(tables.announcements)):
            words = self._texts.setdefault(row.id, row.text)
            found["announcement", words] = "sent" if row.confirmed_at else "draft"
        return found

    async def _rows(self, asked: Select[Any]) -> Sequence[Row[Any]]:
        async with self._engine.connect() as connection:
            found: Sequence[Row[Any]] = (await connection.execute(asked)).all()
            return found

    async def _count(self, table: Any, which: Any) -> int:
        [row] = await self._rows(select(func.count()).select_from(table).where(which))
        return int(row[0])
