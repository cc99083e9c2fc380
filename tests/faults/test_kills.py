"""The program itself, killed in the middle of taps, stopped, and started with a wrong token."""

import asyncio
import os
import random
import signal
import time
from functools import partial

import pytest

from bot.terminal import tell
from conversations.taps.rating import Rate
from tests.faults.crowd import Crowd
from tests.faults.program import Program
from tests.faults.seen_through import LONG, forges, objectives, until
from tests.theatre import Theatre

TAPS = int(os.environ.get("KILL_TAPS", "5000")) // 2
KILLS = int(os.environ.get("KILLS", "20")) // 2
"""Of each half on either database; `python -m tests.proof kills` makes twenty times as many."""
PEOPLE = 40


@pytest.mark.proof
async def test_no_acknowledged_tap_is_lost_and_none_doubled_by_kills(
    theatre: Theatre, program: Program, backend: str
) -> None:
    theatre.seats_are_taken = True
    people = [await theatre.participant(f"Persona {number}") for number in range(PEOPLE)]
    chance, begun = random.Random(2026), time.monotonic()
    crowd = Crowd(theatre, people, chance)
    await theatre.stop_bot()
    acting = asyncio.create_task(crowd.act_as_it_is_taken(TAPS))
    for kill in range(1, KILLS + 1):
        await program.start()
        await until(partial(crowd.has_been_taken, kill * TAPS // (KILLS + 1)), LONG + TAPS, 0.02)
        await asyncio.sleep(chance.uniform(0, 0.3))
        assert await program.ends(signal.SIGKILL) == -signal.SIGKILL
        await crowd.must_find_what_was_acknowledged()

    await program.start()
    await until(partial(crowd.has_been_taken, TAPS), LONG + TAPS, 0.02)
    await acting
    assert await program.ends(signal.SIGTERM) == 0
    await crowd.must_find_what_was_acknowledged()
    await theatre.start_bot()
    await crowd.must_find_everything_once()
    texts = sum(map(len, crowd.written.values()))
    assert texts > 3
    took, answered = time.monotonic() - begun, len(crowd.acknowledged())
    tell(
        f"{backend}: {TAPS} taps and {texts} texts of {PEOPLE} people, {KILLS} kills, {took:.0f} s:"
        f" of {answered} answers that arrived 0 lost, 0 doubled"
    )

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
