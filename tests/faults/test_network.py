"""Trouble on the way to Telegram: waited out ever longer, told once a change, never a crash."""

import asyncio
import itertools
import logging

import pytest
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot import app, delivery, patience
from bot.app import Crocevia
from bot.patience import Insistence, Outage, Persistence, Stopped, growing
from bot.settings import read_settings
from conversations.screens import say
from simulator.faults import Kind
from tests.faults.seen_through import judges, lines, objectives, taps, until
from tests.theatre import Theatre

TROUBLE = "updates: Telegram cannot be reached, waiting: "
WELL = "updates: well again"

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"])


@pytest.fixture(autouse=True)
def talkative(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")


def port_of(theatre: Theatre) -> int:
    return int(theatre.simulator.url.rpartition(":")[2])


def test_pauses_double_and_are_capped() -> None:
    pauses = growing(0.5, 30.0)
    expected = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0]
    assert [next(pauses) for _ in expected] == expected


async def test_telegram_is_asked_again_at_growing_pauses_until_it_answers() -> None:
    loop = asyncio.get_running_loop()
    asked: list[float] = []

    async def call() -> str:
        asked.append(loop.time())
        if len(asked) < 6:
            raise NetworkError("away")
        return "answer"

    assert await Insistence("test", asyncio.Event()).ask(call) == "answer"
    gaps = [later - earlier for earlier, later in itertools.pairwise(asked)]
    for gap, pause in zip(gaps, (0.02, 0.04, 0.08, 0.1, 0.1), strict=True):
        assert gap >= pause * 0.95


async def test_what_telegram_asks_to_wait_is_waited() -> None:
    loop = asyncio.get_running_loop()
    asked: list[float] = []

    async def call() -> None:
        asked.append(loop.time())
        if len(asked) == 1:
            raise RetryAfter(1)

    await Insistence("test", asyncio.Event()).ask(call)
    assert asked[1] - asked[0] >= 0.99


@pytest.mark.parametrize("kind", ["waiting for an answer", "pausing"])
async def test_stopping_ends_the_wait_at_once(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "SHORTEST_PAUSE", 60)
    stop, asked = asyncio.Event(), asyncio.Event()

    async def call() -> None:
        asked.set()
        if kind == "pausing":
            raise NetworkError("away")
        await asyncio.Event().wait()

    asking = asyncio.create_task(Insistence("test", stop).ask(call))
    await asked.wait()
    await asyncio.sleep(0)
    stop.set()
    async with asyncio.timeout(1):
        with pytest.raises(Stopped):
            await asking


async def test_a_token_telegram_does_not_know_is_not_asked_for_again() -> None:
    asked = 0

    async def call() -> None:
        nonlocal asked
        asked += 1
        raise InvalidToken("no")

    with pytest.raises(InvalidToken):
        await Insistence("test", asyncio.Event()).ask(call)
    assert asked == 1


def test_an_outage_is_one_line_when_it_begins_changes_and_ends(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outage = Outage("mail")
    outage.over()
    for error in (NetworkError("reset"), NetworkError("refused"), TimeoutError()):
        outage.met("away", error)
    outage.met("closed", TelegramError("why"))
    outage.over()
    outage.over()
    said = [record.getMessage() for record in caplog.records]
    assert said == ["mail: away, waiting: reset", "mail: closed, waiting: why", "mail: well again"]


async def test_work_that_began_before_a_change_says_nothing_about_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Of units side by side, one that fails late does not take back that the database is there."""
    persistence = Persistence()
    failing = asyncio.Event()

    async def fails_late() -> None:
        if not failing.is_set():
            await failing.wait()
            raise ConnectionResetError

    async def fails_at_once() -> None:
        if not lines(caplog, "database: away"):
            raise ConnectionRefusedError

    late = asyncio.create_task(persistence.outlast(fails_late, patient=True))
    await asyncio.sleep(0)
    await persistence.outlast(fails_at_once, patient=True)
    failing.set()
    await late
    assert len(lines(caplog, "database: away")) == len(lines(caplog, "database: well again")) == 1


@on_sqlite
async def test_a_telegram_that_cannot_be_reached_at_start_is_waited_for(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    port = port_of(theatre)
    await theatre.simulator.stop()
    starting = asyncio.create_task(theatre.start_bot())
    await until(lambda: lines(caplog, TROUBLE))
    await asyncio.sleep(0.2)
    assert not starting.done()
    await theatre.simulator.start(port=port)
    await starting
    assert len(lines(caplog, TROUBLE)) == len(lines(caplog, WELL)) == 1
    stranger = theatre.stranger()
    await stranger.starts()
    assert stranger.sees("invito")
    await theatre.close()


@on_sqlite
@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo", "deleteWebhook", "getUpdates"])
async def test_every_first_call_may_fail_in_every_way(
    database_url: str, method: str, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    for kind in ("500", "drop", "drop_after"):
        theatre.simulator.fault(method, kind, times=2)
    theatre.simulator.fault(method, "delay", seconds=0.05)
    await theatre.start_bot()
    stranger = theatre.stranger()
    await stranger.starts()
    assert stranger.sees("invito")
    assert len(lines(caplog, TROUBLE)) == len(lines(caplog, WELL)) == 1
    await theatre.close()


@on_sqlite
async def test_the_bot_stops_while_it_waits_for_telegram(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    given = {"api_url": theatre.simulator.url, "database_url": database_url}
    bot = Crocevia(
        read_settings(bot_token=theatre.simulator.token, listen="127.0.0.1:0", **given),
        lambda: theatre.now,
    )
    await theatre.simulator.stop()
    running = asyncio.create_task(bot.run())
    await until(lambda: lines(caplog, TROUBLE))
    bot.stop()
    async with asyncio.timeout(2):
        await running
    await theatre.close()


@on_sqlite
async def test_trouble_in_the_middle_is_two_lines_and_nothing_is_lost(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    """The connection is refused, cut, answered with 500; then all is as if it had not been."""
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    port = port_of(theatre)
    caplog.clear()
    taps(anna, "4")
    await theatre.simulator.stop()
    await until(lambda: lines(caplog, TROUBLE))
    judges(anna, objectives(theatre)[1], 5)
    for kind in ("500", "drop", "500", "drop_after"):
        theatre.simulator.fault("getUpdates", kind)
    await asyncio.sleep(0.2)
    await theatre.simulator.start(port=port)
    await theatre.settled()
    assert await theatre.levels(anna) == [4, 5]
    assert len(lines(caplog, "updates: ")) == 2
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 3 di 5")


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
async def test_a_storm_of_faults_loses_and_doubles_nothing(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    asked = objectives(theatre)
    for _ in range(2):
        for kind in ("drop_after", "500", "drop"):
            theatre.simulator.fault("getUpdates", kind)
            theatre.simulator.fault("editMessageText", kind)
            theatre.simulator.fault("answerCallbackQuery", kind)
    theatre.simulator.fault("*", "delay", times=4, seconds=0.03)
    for number in range(40):
        judges(anna, asked[number % 5], number % 6)
        await asyncio.sleep(0.002)
    await theatre.settled()
    expected = {asked[number % 5]: number % 6 or None for number in range(35, 40)}
    assert await theatre.sheet(anna) == expected
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    await anna.says("/valuta")
    assert anna.sees("La tua scheda")


@on_sqlite
@pytest.mark.parametrize("kind", ["500", "drop", "drop_after"])
async def test_an_edit_that_met_trouble_is_drawn_after_it(theatre: Theatre, kind: Kind) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    shown = len(anna.messages)
    theatre.simulator.fault("editMessageText", kind, times=2)
    theatre.simulator.fault("answerCallbackQuery", kind, times=2)
    await anna.taps("4")
    assert anna.sees("Obiettivo 2 di 5")
    assert anna.toast == "Registrato: 4 · molto importante"
    assert len(anna.messages) == shown


@on_sqlite
async def test_a_screen_that_cannot_be_drawn_is_given_up_and_the_next_one_is(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(delivery, "PATIENCE", (0.01, 0.02, 0.03))
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.fault("editMessageText", "500", times=4)
    await anna.taps("4")
    assert anna.sees("Obiettivo 1 di 5")
    assert len(lines(caplog, "editMessageText given up")) == 1
    judges(anna, objectives(theatre)[1], 2)
    await theatre.settled()
    assert anna.sees("Obiettivo 3 di 5")
    assert await theatre.levels(anna) == [4, 2]


@on_sqlite
async def test_the_profile_is_brought_up_to_date_whatever_is_in_the_way(
    presented: None, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    for method in ("getMyName", "setMyName", "setMyCommands", "setMyDescription"):
        theatre.simulator.fault(method, "500")
        theatre.simulator.fault(method, "drop")
    theatre.simulator.fault("setMyShortDescription", "429", seconds=1)
    await theatre.start_bot()
    profile = theatre.simulator.world.profile
    title = theatre.bot.process.title
    wanted = theatre.bot.words.plain("en", say("bot-short-description", title=title))
    await until(lambda: profile.said("short_description", "en") == wanted)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    await theatre.close()


@on_sqlite
async def test_a_token_that_is_not_known_ends_the_bot(database_url: str) -> None:
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    wrong = "42:wrong-token-nobody-knows"
    with pytest.raises(InvalidToken) as raised:
        await theatre.start_bot(bot_token=wrong)
    assert wrong not in str(raised.value)
    assert raised.value.__context__ is None
    await theatre.close()


@on_sqlite
async def test_a_token_that_is_revoked_ends_the_bot(theatre: Theatre) -> None:
    theatre.simulator.token = "42:another"
    theatre.simulator.world.updates.end_poll()
    async with asyncio.timeout(5):
        with pytest.raises(InvalidToken):
            await theatre._running.pop()
    theatre.bots.clear()


@on_sqlite
async def test_stopping_is_bounded_when_screens_do_not_get_through(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(app, "GRACE", 0.3)
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.fault("editMessageText", "429", seconds=60)
    taps(anna, "4")
    await until(lambda: "Registrato" in str(anna.toast))
    async with asyncio.timeout(2):
        await theatre.stop_bot()
    assert lines(caplog, "stopped with work under way")
    assert theatre.simulator.pending == 0
    await theatre.start_bot()
    assert await theatre.levels(anna) == [4]


@on_sqlite
async def test_what_was_begun_is_finished_before_the_bot_stops(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.fault("editMessageText", "delay", seconds=0.3)
    taps(anna, "4")
    await until(lambda: not theatre.simulator.pending or anna.toast)
    await theatre.stop_bot()
    assert theatre.simulator.pending == 0
    assert anna.sees("Obiettivo 2 di 5")
    assert anna.toast == "Registrato: 4 · molto importante"
    await theatre.start_bot()


@on_sqlite
async def test_the_token_is_in_no_log_line_and_no_error_text(
    presented: None, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A session with every kind of trouble, heard at DEBUG from every library."""
    caplog.set_level(logging.DEBUG)
    theatre = Theatre(database_url)
    await theatre.simulator.start()
    port = port_of(theatre)
    kinds: tuple[Kind, ...] = ("500", "drop", "drop_after")
    for kind in kinds:
        theatre.simulator.fault("getMe", kind)
        theatre.simulator.fault("getMyName", kind)
    await theatre.start_bot()
    anna = await theatre.participant("Anna Silva")
    for kind in kinds[:2]:
        for method in ("sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates"):
            theatre.simulator.fault(method, kind)
    theatre.simulator.fault("editMessageText", "429")
    theatre.simulator.fault("getUpdates", "429")
    await anna.taps("Comincia")
    theatre.simulator.world.updates.put("message", {"message_id": 1}, ("message", anna.id))
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    theatre.simulator.clear_faults()
    theatre.simulator.unblocks(anna.id)
    await theatre.simulator.stop()
    await until(lambda: lines(caplog, TROUBLE))
    await theatre.simulator.start(port=port)
    await anna.says("/valuta")
    real, theatre.simulator.token = theatre.simulator.token, "42:another"
    theatre.simulator.world.updates.end_poll()
    (ended,) = await asyncio.gather(theatre._running.pop(), return_exceptions=True)
    theatre.bots.clear()
    theatre.simulator.token = real
    await theatre.close()

    assert isinstance(ended, InvalidToken)
    shown = logging.Formatter("%(name)s %(message)s")
    secret = real.partition(":")[2]
    assert len(caplog.records) > 10
    for record in caplog.records:
        assert secret not in shown.format(record)
    error: BaseException | None = ended
    while error is not None:
        assert secret not in repr(error)
        error = error.__cause__ or error.__context__
