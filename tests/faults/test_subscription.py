"""Whoever has the token can take the webhook away: it is looked after, and taken back."""

import logging
import math
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot import checks
from bot.settings import Settings
from bot.subscription import is_same
from bot.trouble import TOKEN_UNKNOWN
from simulator.faults import Kind
from simulator.webhook import Webhook
from tests.faults.replicas import PATH, SECRET, Replicas, free_address
from tests.faults.seen_through import lines, taps, until
from tests.faults.test_webhook import Door
from tests.theatre import Theatre

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


@pytest.fixture
async def door(database_url: str) -> AsyncIterator[Door]:
    theatre = Replicas(database_url)
    await theatre.open()
    listen = await theatre.start_replica()
    async with aiohttp.ClientSession() as session:
        yield Door(theatre, listen, session)
    await theatre.close()


async def elsewhere(door: Door, method: str, **params: Any) -> Any:
    """What somebody else with the same token asks of Telegram."""
    simulator = door.theatre.simulator
    simulator._intake._next_set = 0.0  # a second later
    url = f"{simulator.url}/bot{simulator.token}/{method}"
    async with door._session.post(url, json=params) as answer:
        result = (await answer.json())["result"]
    simulator._intake._next_set = 0.0
    return result


def webhook_of(door: Door) -> Webhook:
    """The one that Telegram has."""
    webhook = door.theatre.simulator._intake.webhook
    assert webhook is not None
    return webhook


async def a_minute_later(door: Door) -> None:
    """Let a minute pass, and every replica make its rounds."""
    door.theatre.passes(minutes=1)
    for bot in door.theatre.bots:
        bot.make_rounds()
    for bot in door.theatre.bots:
        await bot._rounds.over()


def times_set(door: Door) -> int:
    return len([c for c in door.theatre.simulator.calls if c.method == "setWebhook" and c.ok])


WARNING = "updates: Telegram brought them "


async def pending(door: Door) -> float:
    """The figure of how many updates wait at Telegram."""
    text = (await door.theatre.bot._metrics.write()).decode()
    (line,) = [each for each in text.splitlines() if each.startswith("crocevia_telegram_pending ")]
    return float(line.split()[1])


@on_sqlite
async def test_a_webhook_that_a_stranger_took_away_is_set_again(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody starts the bot with this token on a laptop, by polling, for ten seconds."""
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await elsewhere(door, "deleteWebhook")
    taps(anna, "4")
    await a_minute_later(door)
    await door.theatre.settled()
    assert await door.theatre.levels(anna) == [4]
    (told,) = lines(caplog, WARNING)
    assert "to nobody" in told
    assert "somebody else runs a bot with this token" in told
    assert "@BotFather" in told
    assert webhook_of(door).secret == SECRET
    await a_minute_later(door)
    assert len(lines(caplog, WARNING)) == 1


@on_sqlite
async def test_who_polls_says_from_whom_it_takes_the_updates(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody tries the bot at home, with the token of the one that a city uses."""
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    url = f"{theatre.simulator.url}/bot{theatre.simulator.token}/setWebhook"
    webhook = {"url": "http://127.0.0.1:9/a-city", "secret_token": SECRET}
    async with aiohttp.ClientSession() as session, session.post(url, json=webhook) as answer:
        assert answer.ok
    theatre.simulator.fault("getWebhookInfo", "500")
    theatre.simulator.fault("deleteWebhook", "500")
    theatre.simulator.fault("deleteWebhook", "drop_after")
    await theatre.start_bot()
    (told,) = lines(caplog, WARNING)
    assert "at 127.0.0.1" in told
    assert "a-city" not in told
    await theatre.stop_bot()
    await theatre.start_bot()
    assert len(lines(caplog, WARNING)) == 1, "nothing is taken from anybody any more"
    await theatre.close()


@on_sqlite
async def test_two_who_take_it_from_each_other_are_told_of_once_an_hour(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(59):
        await elsewhere(door, "setWebhook", url="http://127.0.0.1:9/a-city", secret_token="theirs")
        await a_minute_later(door)
        assert (await elsewhere(door, "getWebhookInfo"))["url"].endswith(PATH)
    (told,) = lines(caplog, WARNING)
    assert "at 127.0.0.1" in told
    assert "a-city" not in told, "an address may hold a secret"
    for _ in range(2):
        await elsewhere(door, "deleteWebhook")
        await a_minute_later(door)
    assert len(lines(caplog, WARNING)) == 2


@on_sqlite
async def test_a_secret_that_was_changed_is_seen_by_its_refusals(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await a_minute_later(door)
    await elsewhere(door, "setWebhook", url=webhook_of(door).url, secret_token="theirs")
    changed = webhook_of(door)
    taps(anna, "4")
    await until(lambda: "403" in str(changed.trouble))
    await a_minute_later(door)
    await door.theatre.settled()
    assert await door.theatre.levels(anna) == [4]
    assert "with another secret" in lines(caplog, WARNING)[0]


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_two_replicas_share_one_address_in_peace(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    door.theatre.simulator._intake._next_set = 0.0
    await door.theatre.start_replica()
    for _ in range(5):
        await a_minute_later(door)
    assert times_set(door) == 2, "each once, at its start"
    assert not lines(caplog, WARNING)
    await elsewhere(door, "deleteWebhook")
    for _ in range(3):
        await a_minute_later(door)
    assert (await elsewhere(door, "getWebhookInfo"))["url"].endswith(PATH)
    assert 1 <= len(lines(caplog, WARNING)) <= 2, "each once at most"


@on_sqlite
@pytest.mark.parametrize("fault", ["500", "429", "drop"])
async def test_trouble_of_the_network_is_nothing_to_tell(
    door: Door, fault: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    door.theatre.simulator.fault("getWebhookInfo", fault, times=2)
    for _ in range(2):
        await a_minute_later(door)
        assert math.isnan(await pending(door))
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    await a_minute_later(door)
    assert await pending(door) == 0


@on_sqlite
async def test_what_waits_at_telegram_is_a_figure(door: Door) -> None:
    anna = await door.theatre.participant("Anna Silva")
    await elsewhere(door, "deleteWebhook")
    for _ in range(3):
        door.theatre.simulator.says(anna.id, "ciao")
    door.theatre.simulator.fault("setWebhook", "500")
    await a_minute_later(door)
    assert await pending(door) == 3
    await a_minute_later(door)
    await door.theatre.settled()
    await a_minute_later(door)
    assert await pending(door) == 0


@on_sqlite
async def test_a_webhook_that_is_refused_and_a_token_that_is_void_are_told(
    door: Door, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await elsewhere(door, "deleteWebhook")
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(door.theatre.bot._subscription, "_url", "https://bot.example.org:9/x")
        for _ in range(3):
            await a_minute_later(door)
    (told,) = lines(caplog, "CROCEVIA_WEBHOOK_URL: ")
    assert "ports 80, 88, 443 or 8443" in told
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(door.theatre.simulator, "token", "7:another-one")
        for _ in range(3):
            await a_minute_later(door)
    assert lines(caplog, "Telegram does not know") == [TOKEN_UNKNOWN]
    await a_minute_later(door)
    assert (await elsewhere(door, "getWebhookInfo"))["url"].endswith(PATH)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://Bot.it/a", "https://bot.it:443/a", True),
        ("https://bot.it", "https://bot.it/", True),
        ("https://bot.it/a b", "https://bot.it/a%20b", True),
        ("https://bot.it/a", "https://bot.it/b", False),
        ("https://bot.it/a", "https://bot.it:8443/a", False),
        ("https://bot.it/a?b=1", "https://bot.it/a", False),
        ("https://bot.it/a", "", False),
        ("https://[bot.it/a", "https://[bot.it/a", True),
        ("https://[bot.it/a", "https://[bot.it/b", False),
    ],
)
def test_an_address_is_known_however_it_is_written(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is is_same(other, one) is same


@on_sqlite
async def test_check_says_what_telegram_says_of_the_webhook(door: Door) -> None:
    """That it is another's is a fault only while a bot runs here: else none has started yet."""
    running = door.theatre.bot._settings
    stopped = running.model_copy(update={"listen": free_address()})

    async def said(settings: Settings) -> list[str]:
        findings = [str(each) async for each in checks._check_telegram(settings)]
        return [each for each in findings if "webhook: " in each]

    assert await said(running) == [
        "ok    webhook: updates come here by webhook",
        "ok    webhook: 0 updates wait at Telegram",
    ]
    await elsewhere(door, "setWebhook", url="http://127.0.0.1:9/a-city", secret_token="theirs")
    person = door.theatre.stranger("Ivo").id
    door.theatre.simulator.says(person, "ciao")
    theirs = webhook_of(door)
    await until(lambda: theirs.trouble)
    for settings, right in ((running, "WRONG"), (stopped, "ok   ")):
        way, queue = await said(settings)
        assert way.startswith(f"{right} webhook: Telegram brings updates to another address")
        assert "a-city" not in way
        assert "1 updates wait at Telegram; what went wrong last, 20" in queue
        assert queue.endswith(": Connection refused")
    polls = stopped.model_copy(update={"webhook_url": None})
    await elsewhere(door, "deleteWebhook")
    assert (await said(polls))[0] == "ok    webhook: none is set: the bot polls"
    await a_minute_later(door)
    await door.theatre.settled()
