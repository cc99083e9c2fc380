"""The figures move as the thing happens, name nobody, and are shown to nobody outside."""

import asyncio
import math
from datetime import timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot import metrics
from bot.delivery import Delivery
from conversations.screens import Screen, say
from conversations.taps.rating import Rate
from conversations.turn import Turn
from storage.errors import Unreachable
from storage.records import Phase
from tests.faults.seen_through import LONG, Gate, instead_of_rating, taps, until
from tests.stories.test_reminders import meeting, start_of
from tests.theatre import Actor, Theatre

SIMPLE = {"method", "became", "status", "until", "le"}
"""What labels there are; none of them is about anybody."""

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metrics, "READ_EVERY", 0.0)


class Figures:
    """What `/metrics` says, as Prometheus reads it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.samples = [
            sample for each in text_string_to_metric_families(text) for sample in each.samples
        ]

    def __call__(self, name: str, **labels: str) -> float:
        """The sum of all figures of that name which have these labels."""
        return sum(
            sample.value
            for sample in self.samples
            if sample.name == f"crocevia_{name}" and labels.items() <= sample.labels.items()
        )


async def shown(theatre: Theatre, **head: str) -> tuple[int, str]:
    url = f"http://127.0.0.1:{theatre.bot._web.port}/metrics"
    async with aiohttp.ClientSession() as session, session.get(url, headers=head) as answer:
        return answer.status, await answer.text()


async def figures(theatre: Theatre) -> Figures:
    status, text = await shown(theatre)
    assert status == 200
    return Figures(text)


async def rating(theatre: Theatre) -> Actor:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    return anna


@on_sqlite
async def test_a_tap_is_counted_with_its_time_and_what_it_sends(theatre: Theatre) -> None:
    anna = await rating(theatre)
    before = await figures(theatre)
    await anna.taps("4")
    after = await figures(theatre)

    def grew(name: str, **labels: str) -> float:
        return after(name, **labels) - before(name, **labels)

    assert grew("taps_total") == 1
    for stage in ("committed", "shown"):
        assert grew("turn_seconds_count", until=stage) == 1
        assert 0 < grew("turn_seconds_sum", until=stage) < 30
    for method in ("answerCallbackQuery", "editMessageText"):
        assert grew("sends_total", method=method, became="delivered") == 1
    assert grew("telegram_answers_total", status="200") >= 2
    await anna.says("/aiuto")
    assert (await figures(theatre))("taps_total") == after("taps_total"), "that was no tap"


@on_sqlite
async def test_what_waits_is_seen_waiting(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await rating(theatre)
    assert (await figures(theatre))("waiting") == 0
    gate = Gate(monkeypatch, anna.id)
    taps(anna, "4")
    await gate.reached.wait()
    # SQLite has one writer: what is in the database is not asked for while this turn lasts.
    theatre.bot._metrics._database = None
    meanwhile = await figures(theatre)
    assert meanwhile("waiting") == 1
    assert meanwhile("waiting_seconds") > 0
    gate.open.set()
    await theatre.settled()
    assert (await figures(theatre))("waiting") == 0


@on_sqlite
async def test_too_many_requests_are_counted(theatre: Theatre) -> None:
    anna = await rating(theatre)
    theatre.simulator.fault("editMessageText", "429")
    await anna.taps("4")
    told = await figures(theatre)
    assert told("too_many_requests_total") == 1
    assert told("telegram_answers_total", status="429") == 1


@on_sqlite
async def test_what_is_refused_is_counted_as_what_it_is(theatre: Theatre) -> None:
    anna = await rating(theatre)
    theatre.simulator.world.people[anna.id].blocked = True
    page = theatre.bot.words.render(Screen((say("flood"),)), "it")
    await theatre.bot._delivery.send(anna.id, page)
    assert (await figures(theatre))("sends_total", became="unreachable") == 1


async def test_reminders_are_seen_due_and_late(theatre: Theatre) -> None:
    await theatre.participant("Anna", table=3)
    await theatre.participant("Bruno", table=3)
    stands = await meeting(theatre, timedelta(days=3))

    async def look() -> Figures:
        theatre.bot.make_rounds()
        await theatre.settled()
        return await figures(theatre)

    assert (await look())("reminders_due") == 0
    theatre.now = start_of(stands) - timedelta(days=1)
    assert (await look())("reminders_due") == 2
    assert (await look())("reminders_due") == 0, "they were sent"
    theatre.now = start_of(stands) - timedelta(minutes=5)
    told = await look()
    assert (told("reminders_due"), told("reminders_late_total")) == (0, 2)
    assert (await look())("reminders_late_total") == 2


async def test_quarantine_is_counted_here_and_kept_for_all(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await rating(theatre)

    async def fail(turn: Turn, tap: Rate) -> Screen:
        raise LookupError

    with monkeypatch.context() as meanwhile:
        instead_of_rating(meanwhile, fail)
        await anna.taps("4")
    told = await figures(theatre)
    assert (told("quarantined_total"), told("quarantine")) == (1, 1)
    await theatre.stop_bot()
    await theatre.start_bot()
    told = await figures(theatre)
    assert (told("quarantined_total"), told("quarantine")) == (0, 1)


async def test_the_outbox_ages_while_nothing_leaves(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    paola = await theatre.coordinator("Paola")
    for name in ("Anna", "Bruno"):
        await theatre.participant(name)
    told = await figures(theatre)
    assert (told("outbox"), told("outbox_age_seconds")) == (0, 0)

    hanging = []

    async def hang(*given: object) -> None:
        hanging.append(given)
        await asyncio.Event().wait()

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Delivery, "keep", hang)
        await paola.says("/fase")
        await paola.taps("Passa alle proposte")
        paola.press("Conferma")
        await until(lambda: len(hanging) == 2, LONG)
        assert await theatre.phase(1) is Phase.PROPOSALS
        theatre.passes(minutes=10)  # the claims have run out: whoever had them is dead
        told = await figures(theatre)
        assert told("outbox") >= 2
        assert 60 < told("outbox_age_seconds") <= 600
        theatre.bots.pop().stop()
        dying = theatre._running.pop()
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)
    await theatre.start_bot()
    theatre.bot.make_rounds()
    await theatre.settled()
    told = await figures(theatre)
    assert (told("outbox"), told("outbox_age_seconds")) == (0, 0)


def _away(*given: object) -> None:
    raise Unreachable("the database cannot be reached")


@on_sqlite
async def test_of_a_database_that_is_away_nothing_is_said(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await figures(theatre))("database_up") == 1
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(theatre.bot.database, "unit", _away)
        told = await figures(theatre)
    assert told("database_up") == 0
    stored = ("outbox", "outbox_age_seconds", "quarantine", "reminders_due")
    assert all(math.isnan(told(name)) for name in stored)
    theatre.bot.make_rounds()
    await theatre.settled()
    told = await figures(theatre)
    assert told("database_up") == 1
    assert not any(math.isnan(told(name)) for name in stored)


@on_sqlite
async def test_nobody_is_named(theatre: Theatre) -> None:
    anna = await rating(theatre)
    await anna.taps("4")
    theatre.stranger("Ivo")
    told = await figures(theatre)
    theatre.must_be_told_nothing(told.text)
    said = {pair for sample in told.samples for pair in sample.labels.items()}
    assert {label for label, _ in said} == SIMPLE
    assert str(anna.id) not in {value for _, value in said}


@on_sqlite
async def test_what_came_through_a_proxy_is_refused(theatre: Theatre) -> None:
    await theatre.stop_bot()
    await theatre.start_bot(public_url="https://Bot.Example.org")
    for head in (
        {"X-Forwarded-For": "192.0.2.7"},
        {"x-forwarded-proto": "https"},
        {"Forwarded": "for=192.0.2.7"},
        {"X-Real-IP": "192.0.2.7"},
        {"Via": "1.1 proxy"},
        {"X-Forwarded-Server": "proxy"},
        {"x-forwarded-anything": ""},
        {"CF-Connecting-IP": "192.0.2.7"},
        {"True-Client-IP": "192.0.2.7"},
        {"X-Client-IP": "192.0.2.7"},
        {"Host": "bot.example.org"},
        {"Host": "bot.example.org:443"},
    ):
        assert await shown(theatre, **head) == (404, ""), head
    for host in ("bot-1:8080", "127.0.0.1", "[::1]:8080"):
        assert (await shown(theatre, Host=host))[0] == 200
