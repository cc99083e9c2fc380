"""The program itself, killed in the middle of taps, stopped, and started with a wrong token."""

import asyncio
import itertools
import random
import signal
from collections import defaultdict
from functools import partial

import pytest

from conversations.taps.rating import Rate, WriteOwnObjective
from tests.faults.program import Program
from tests.faults.seen_through import LONG, forges, objectives, until
from tests.theatre import Actor, Theatre

KILLS = 3


class Crowd:
    """People who tap and write without waiting for anything, and remember what they did."""

    def __init__(self, theatre: Theatre, people: list[Actor], chance: random.Random) -> None:
        self.theatre = theatre
        self.people = people
        self._asked = objectives(theatre)
        self.tapped: dict[tuple[int, str], list[tuple[str, int | None]]] = defaultdict(list)
        self.written: dict[int, list[str]] = defaultdict(list)
        self._chance = chance
        self._counted = itertools.count()

    def act(self) -> None:
        """One of them does one thing."""
        actor = self._chance.choice(self.people)
        if self._chance.random() < 0.03 and len(self.written[actor.id]) < 3:
            words = f"Una pensilina vera, la {next(self._counted)}"
            forges(actor, WriteOwnObjective(roundtable=1, own=0).pack())
            self.theatre.simulator.says(actor.id, words)
            self.written[actor.id].append(words)
            return
        objective = self._chance.choice(self._asked)
        importance = self._chance.randint(0, 5)
        data = Rate(objective=objective, importance=importance).pack()
        tap = self.theatre.simulator.taps_data(actor.id, actor.screen.id, data)
        assert tap.query is not None
        self.tapped[actor.id, objective].append((tap.query, importance or None))

    async def act_until(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            self.act()
            await asyncio.sleep(0.02)

    def acknowledged(self) -> set[str]:
        """The taps that were answered with what was recorded."""
        return {
            toast.query
            for actor in self.people
            for toast in self.theatre.simulator.chat(actor.id).toasts
            if "Registrato" in str(toast.text)
        }

    async def must_find_what_was_acknowledged(self) -> None:
        """What is stored is what the last acknowledged tap said, or a later one."""
        acknowledged = self.acknowledged()
        for actor in self.people:
            sheet = await self.theatre.sheet(actor)
            for objective in self._asked:
                taps = self.tapped[actor.id, objective]
                known = [place for place, (query, _) in enumerate(taps) if query in acknowledged]
                if known:
                    assert sheet[objective] in [level for _, level in taps[known[-1] :]]

    async def must_find_everything_once(self) -> None:
        for actor in self.people:
            sheet = await self.theatre.sheet(actor)
            expected = {
                objective: self.tapped[actor.id, objective][-1][1]
                for objective in self._asked
                if self.tapped[actor.id, objective]
            }
            assert sheet == expected
            assert [text for text, *_ in await self.theatre.own(actor)] == self.written[actor.id]


async def test_no_acknowledged_tap_is_lost_and_none_doubled_by_kills(
    theatre: Theatre, program: Program
) -> None:
    people = [await theatre.participant(f"Persona {number}") for number in range(5)]
    chance = random.Random(2026)
    crowd = Crowd(theatre, people, chance)
    await theatre.stop_bot()
    done = asyncio.Event()
    acting = asyncio.create_task(crowd.act_until(done))

    def goes_on(before: int) -> bool:
        return len(crowd.acknowledged()) > before

    for _ in range(KILLS):
        before = len(crowd.acknowledged())
        await program.start()
        await until(partial(goes_on, before), LONG)
        await asyncio.sleep(chance.uniform(0.05, 0.3))
        assert await program.ends(signal.SIGKILL) == -signal.SIGKILL
        await crowd.must_find_what_was_acknowledged()

    await program.start()
    before = len(crowd.acknowledged())
    await until(lambda: len(crowd.acknowledged()) > before + 20, LONG)
    assert await program.ends(signal.SIGTERM) == 0
    await crowd.must_find_what_was_acknowledged()

    done.set()
    await acting
    await theatre.start_bot()
    await until(lambda: not theatre.simulator.pending, LONG)
    await theatre.bot.idle()
    await crowd.must_find_everything_once()
    assert sum(map(len, crowd.written.values())) > 3

    log = program.log.read_text()
    assert "Traceback" not in log
    assert "quarantine" not in log
    assert theatre.simulator.token not in log


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_sigterm_confirms_what_was_taken_and_shows_it(
    theatre: Theatre, program: Program
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    asked = objectives(theatre)
    await theatre.stop_bot()
    await program.start()
    for number in range(60):
        data = Rate(objective=asked[number % 5], importance=1 + number % 5).pack()
        forges(anna, data)
    await until(lambda: "Registrato" in str(anna._simulator.chat(anna.id).toasts[-1:]), LONG)
    assert await program.ends(signal.SIGTERM) == 0
    left = theatre.simulator.pending
    answered = [t for t in theatre.simulator.chat(anna.id).toasts if "Registrato" in str(t.text)]
    assert len(answered) == 60 - left, "what was taken is answered, what was not is still there"
    await theatre.start_bot()
    await theatre.settled()
    assert await theatre.levels(anna) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_sigterm_while_telegram_cannot_be_reached_ends_it_too(
    theatre: Theatre, program: Program
) -> None:
    await theatre.stop_bot()
    await program.start(CROCEVIA_API_URL="http://127.0.0.1:9")
    await until(lambda: "Telegram cannot be reached" in program.log.read_text(), LONG)
    assert await program.ends(signal.SIGTERM) == 0
    assert program.log.read_text().count("Telegram cannot be reached") == 1
    assert "Traceback" not in program.log.read_text()


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_wrong_token_is_a_sentence_and_exit_code_1(
    theatre: Theatre, program: Program
) -> None:
    await theatre.stop_bot()
    wrong = "42:wrong-token-nobody-knows"
    await program.start(CROCEVIA_BOT_TOKEN=wrong)
    assert await program.ends() == 1
    said = program.log.read_text()
    assert "Telegram does not know this bot" in said
    assert "CROCEVIA_BOT_TOKEN" in said
    assert wrong not in said
    assert "Traceback" not in said
