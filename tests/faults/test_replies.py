"""The answer to what somebody said: it comes, whoever dies, and a message only once."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from bot.delivery import Delivery
from storage.records import Seat
from storage.updates import LEASE
from tests.faults.seen_through import objectives, rows, until
from tests.theatre import Actor, Theatre

ABSENCE = "non ho potuto leggerti"


async def dies(theatre: Theatre) -> None:
    """The bot is torn away as a kill would: nothing is finished, nothing is marked."""
    dying = theatre._running.pop()
    theatre.bots.pop()
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)


async def dies_before_it_shows(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, deed: Callable[[], object]
) -> None:
    """What somebody did is committed and confirmed, and the bot dies before any screen."""
    reached = asyncio.Event()

    async def hang(*given: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    with monkeypatch.context() as during:
        during.setattr(Delivery, "show", hang)
        during.setattr(Delivery, "send", hang)
        deed()
        await reached.wait()
        await until(lambda: not (theatre.simulator.pending or theatre.simulator.world.waiting()))
        await dies(theatre)


async def starts_again(theatre: Theatre) -> None:
    await theatre.start_bot()
    theatre.bot.make_rounds()
    await theatre.settled()


async def test_a_tap_is_answered_by_the_next_program_where_it_was_tapped(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    messages = len(anna.messages)
    await dies_before_it_shows(theatre, monkeypatch, lambda: anna.press("4"))
    assert anna.sees("Obiettivo 1 di 5")
    assert list((await theatre.sheet(anna)).values()) == [4]
    await starts_again(theatre)
    assert anna.sees("Obiettivo 2 di 5")
    assert len(anna.messages) == messages


async def test_words_are_answered_by_the_next_program_once(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.says("/valuta")
    messages = len(anna.messages)
    said = partial(theatre.simulator.says, anna.id, "/aiuto")
    await dies_before_it_shows(theatre, monkeypatch, said)
    assert len(anna.messages) == messages
    for _ in range(2):
        await starts_again(theatre)
        assert len(anna.messages) == messages + 1
        await theatre.stop_bot()
    await theatre.start_bot()


async def test_what_was_shown_is_not_owed(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await anna.taps("4")
    await anna.says("/aiuto")
    async with theatre.stored() as unit:
        await unit.updates.run_out()
        assert await unit.updates.owed() == []


async def test_beside_another_program_it_is_shown_when_the_lease_is_over(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    shown = anna.screen
    (objective, *_), (seat, *_) = objectives(theatre), await seats(theatre, anna)
    assert seat.ballot_id is not None
    async with theatre.stored() as unit:
        assert await unit.updates.first_sight(2**40, anna.id, shown.id)
        await unit.ballots.rate(seat.ballot_id, objective, 4)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert anna.screen.text == shown.text, "whoever took the tap is still at it"
    theatre.passes(seconds=LEASE.total_seconds() + 1)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert anna.screen.id == shown.id
    assert "4" in anna.screen.text
    async with theatre.stored() as unit:
        await unit.updates.run_out()
        assert await unit.updates.owed() == []


async def seats(theatre: Theatre, actor: Actor) -> tuple[Seat, ...]:
    async with theatre.stored() as unit:
        return (await unit.people.visitor(actor.id)).seats


def told(actor: Actor) -> list[str]:
    return [message.text for message in actor.messages if ABSENCE in message.text]


async def test_after_an_absence_whoever_was_there_is_shown_what_is_recorded_once(
    theatre: Theatre,
) -> None:
    ivo = await theatre.participant("Ivo Galli")
    await theatre.stop_bot()
    theatre.passes(minutes=30)
    await theatre.start_bot()
    await until(lambda: told(ivo))
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await anna.taps("4")
    await theatre.stop_bot()
    theatre.passes(seconds=130)
    for _ in range(2):
        await theatre.start_bot()
        await until(lambda: told(anna))
        await theatre.settled()
        (text,) = told(anna)
        assert "Obiettivo 2 di 5" in text
        assert len(told(ivo)) == 1, "who was not there this time has missed nothing"
        await theatre.stop_bot()
        theatre.passes(seconds=20)
    await theatre.start_bot()


async def test_a_short_absence_is_none(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await theatre.stop_bot()
    theatre.passes(seconds=90)
    await theatre.start_bot()
    await until(lambda: len(polls(theatre)) > 1)
    await theatre.settled()
    assert told(anna) == []


def polls(theatre: Theatre) -> list[object]:
    return [call for call in theatre.simulator.calls if call.method == "getUpdates"]


async def test_who_said_something_is_forgotten_within_the_hour(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await theatre.settled()
    async with theatre.stored() as unit:
        await unit.updates.forget_who(theatre.now + timedelta(seconds=1))
    seen = (await rows(theatre.database_url, but=()))["seen_updates"]
    assert seen
    assert not [row for row in seen if str(anna.id) in row]
