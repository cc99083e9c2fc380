"""Updates brought to the bot's own address."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from simulator import Person, Simulator
from tests.simulator.stand_in import Client, Clock, buttons

Verdict = Callable[[dict[str, Any]], web.Response]


class Bot:
    """An address that keeps what it accepted, and what it was asked in all."""

    def __init__(self) -> None:
        self.accepted: list[dict[str, Any]] = []
        self.asked: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.gate = asyncio.Event()
        self.gate.set()
        self.verdict: Verdict = lambda update: web.Response()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.asked.append(update)
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await self.gate.wait()
        response = self.verdict(update)
        if response.status < 300:
            self.accepted.append(update)
        return response

    def words(self) -> list[str]:
        return [update["message"]["text"] for update in self.accepted]


async def until(condition: Callable[[], object]) -> None:
    for _ in range(3000):
        if condition():
            return
        await asyncio.sleep(0.001)
    raise TimeoutError


@pytest.fixture
async def address() -> AsyncIterator[tuple[Bot, str]]:
    bot = Bot()
    app = web.Application()
    app.router.add_post("/hook", bot.handle)
    server = TestServer(app)
    await server.start_server()
    yield bot, str(server.make_url("/hook"))
    bot.gate.set()
    await server.close()


async def test_in_order_with_the_secret(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    simulator.says(anna, "prima")
    answer = await call.raw("setWebhook", url=url, secret_token="se-greto_1")
    assert answer == {"ok": True, "result": True, "description": "Webhook was set"}
    said = ["prima", *(f"parola {n}" for n in range(20))]
    for words in said[1:]:
        simulator.says(anna, words)
    await until(lambda: len(bot.accepted) == 21)
    assert bot.words() == said
    assert bot.secrets == {"se-greto_1"}
    await simulator.settled()
    assert simulator.pending == 0


async def test_again_until_accepted_and_nobody_overtakes(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    answers = [500, 503, 404, 302]
    bot.verdict = lambda update: web.Response(status=answers.pop(0) if answers else 200)
    await call("setWebhook", url=url)
    simulator.says(anna, "uno")
    simulator.says(anna, "due")
    await until(lambda: len(bot.accepted) == 2)
    assert bot.words() == ["uno", "due"]
    assert [update["message"]["text"] for update in bot.asked] == ["uno"] * 5 + ["due"]
    info = await call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (url, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"


async def test_waits_grow(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    answers = [500] * 5
    bot.verdict = lambda update: web.Response(status=answers.pop() if answers else 200)
    await call("setWebhook", url=url)
    began = asyncio.get_running_loop().time()
    simulator.says(anna, "uno")
    await until(lambda: bot.accepted)
    assert asyncio.get_running_loop().time() - began >= (0 + 2 + 4 + 8 + 16) * 0.002


async def test_retry_after_is_heeded(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    late = [web.Response(status=503, headers={"Retry-After": "25"})]
    bot.verdict = lambda update: late.pop() if late else web.Response()
    await call("setWebhook", url=url)
    began = asyncio.get_running_loop().time()
    simulator.says(anna, "uno")
    await until(lambda: bot.accepted)
    assert asyncio.get_running_loop().time() - began >= 25 * 0.002


async def test_nobody_at_the_address_then_somebody(
    call: Client, simulator: Simulator, anna: Person, clock: Clock, address: tuple[Bot, str]
) -> None:
    bot, url = address
    await call("setWebhook", url="http://127.0.0.1:9/hook")
    simulator.says(anna, "uno")
    async with asyncio.timeout(2):
        while "last_error_message" not in (info := await call("getWebhookInfo")):
            pass
    assert info["last_error_message"] == "Connection refused"
    assert info["pending_update_count"] == 1
    clock.seconds += 1
    await call("setWebhook", url=url)
    await until(lambda: bot.words() == ["uno"])


async def test_taps_and_words_are_two_queues(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=buttons("4"))
    await call("setWebhook", url=url)
    bot.gate.clear()
    for _ in range(2):
        simulator.says(anna, "uno")
        simulator.taps(anna, 2, 0, 0)
    await until(lambda: len(bot.asked) == 2)
    assert {"message", "callback_query"} == {key for one in bot.asked for key in one} - {
        "update_id"
    }
    bot.gate.set()
    await until(lambda: len(bot.accepted) == 4)


async def test_connections_at_most(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    simulator.add_person(7, "Bruno")
    await call("setWebhook", url=url, max_connections=1)
    bot.gate.clear()
    simulator.says(anna, "uno")
    simulator.starts(7)
    await until(lambda: bot.asked)
    await asyncio.sleep(0.02)
    assert len(bot.asked) == 1
    bot.gate.set()
    await until(lambda: len(bot.accepted) == 2)


async def test_allowed_updates_and_dropping(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    simulator.says(anna, "vecchio")
    await call("setWebhook", url=url, allowed_updates=["message"], drop_pending_updates=True)
    assert simulator.blocks(anna) is None
    simulator.starts(anna)
    await until(lambda: bot.words() == ["/start"])
    assert (await call("getWebhookInfo"))["allowed_updates"] == ["message"]


async def test_webhook_outlives_an_outage(
    call: Client, simulator: Simulator, anna: Person, address: tuple[Bot, str]
) -> None:
    bot, url = address
    await call("setWebhook", url=url)
    await simulator.stop()
    simulator.says(anna, "uno")
    await asyncio.sleep(0.01)
    assert not bot.asked
    await simulator.start()
    await until(lambda: bot.words() == ["uno"])


async def test_setting_and_deleting_say_what_they_did(call: Client, clock: Clock) -> None:
    params = {"url": "http://127.0.0.1:9/"}
    for method, said in (
        ("deleteWebhook", "Webhook is already deleted"),
        ("setWebhook", "Webhook was set"),
        ("setWebhook", "Webhook is already set"),
        ("deleteWebhook", "Webhook was deleted"),
    ):
        answer = await call.raw(method, **(params if method == "setWebhook" else {}))
        assert answer["description"] == said
        clock.seconds += 1
    await call("setWebhook", **params)
    assert (await call.raw("setWebhook", url=""))["description"] == "Webhook was deleted"
    assert (await call("getWebhookInfo"))["url"] == ""


INVALID = "invalid webhook URL specified"
NO_HTTPS = "bad webhook: An HTTPS URL must be provided for webhook"
NO_PORT = "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"url": "ftp://a.it"}, INVALID),
    ({"url": "https://"}, INVALID),
    ({"url": "https://a.it:port/"}, INVALID),
    ({"url": "https://a.it:99999/"}, INVALID),
    ({"url": "https://due parole.it/"}, INVALID),
    ({"url": "http://a.it/"}, NO_HTTPS),
    ({"url": "http://a.it:443/"}, NO_HTTPS),
    ({"url": "http://10.0.0.1/"}, NO_HTTPS),
    ({"url": "https://a.it:8080/"}, NO_PORT),
    ({"url": "a.it:8080"}, NO_PORT),
    ({"url": "https://a.it", "secret_token": "x" * 257}, "secret token is too long"),
    (
        {"url": "https://a.it", "secret_token": "due parole"},
        "secret token contains unallowed characters",
    ),
]


async def test_a_webhook_telegram_does_not_set(call: Client, clock: Clock) -> None:
    for params, sentence in WRONG:
        clock.seconds += 1
        await call("setWebhook", url="https://prima.it")
        clock.seconds += 1
        refused = await call.refused("setWebhook", **params)
        assert (refused.status, refused.description) == (400, f"Bad Request: {sentence}"), params
        assert (await call("getWebhookInfo"))["url"] == "", "the old one is gone, as on Telegram"


async def test_a_webhook_telegram_sets_or_one_of_this_machine(call: Client, clock: Clock) -> None:
    for url in (
        *("https://a.it", "https://a.it:443/x", "https://a.it:80", "https://a.it:88"),
        *("https://a.it:8443/?a=b", "http://127.0.0.1:8080/x", "http://localhost:9"),
        *("http://[::1]:9/", "https://127.0.0.1:4000"),
    ):
        clock.seconds += 1
        answer = await call.raw("setWebhook", url=url, secret_token="x" * 256)
        assert answer["description"] == "Webhook was set"
        assert (await call("getWebhookInfo"))["url"] == url


async def test_a_webhook_is_set_once_a_second(call: Client, clock: Clock) -> None:
    for url in ("https://a.it", "https://a.it", "ftp://a.it"):
        answer = await call.raw("setWebhook", url=url)
        if url == "https://a.it" and "result" in answer:
            continue
        assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 1})
    await call("setWebhook", url="")
    await call("deleteWebhook")
    assert (await call.refused("setWebhook", url="https://a.it")).status == 429
    clock.seconds += 1
    await call("setWebhook", url="https://a.it")
