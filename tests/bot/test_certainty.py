"""Whether the clock is right: it jumps, in doubt Telegram is asked, and it is told once."""

import logging
from email.utils import formatdate

import pytest
from telegram.error import TimedOut

from bot.certainty import Certainty
from bot.request import AiohttpRequest
from tests.bot.test_introduction import BOT, answering

NOW = 1_800_000_000


async def test_a_clock_that_jumps_is_wrong_before_telegram_answers_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with (
        answering(200, BOT, Date=formatdate(NOW, usegmt=True)) as url,
        AiohttpRequest() as request,
    ):
        assert request.clock_error is None
        await request.call(f"{url}/bot1:x/getMe", {})
    for wall, passed, error in ((0, 0, 0), (3600, 3600, 0), (3600, 0, 3600), (0, 3600, -3600)):
        monkeypatch.setattr("bot.request.time.time", lambda wall=wall: NOW + wall)
        seen = request._dated[1] + passed
        monkeypatch.setattr("bot.request.time.monotonic", lambda seen=seen: seen)
        assert request.clock_error == error
        monkeypatch.undo()


async def test_in_doubt_telegram_is_asked_and_what_came_of_it_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    errors: list[float | None] = [None]
    answers: list[float | Exception] = [TimedOut(), 600.0, 600.0, 0.0]

    async def ask() -> None:
        match answers.pop(0):
            case Exception() as error:
                raise error
            case seconds:
                errors.append(seconds)

    certainty = Certainty(lambda: errors[-1], ask)
    for is_there in (False, False, False, True, True):
        await certainty.seek()
        assert certainty.is_there is is_there
    assert not answers, "where there is no doubt nobody asks"
    assert [each.levelname for each in caplog.records] == ["WARNING", "INFO"]
