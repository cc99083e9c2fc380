"""While a file is on its way the chat says so, and whatever becomes of that, the file comes."""

import asyncio
import logging
import time
from dataclasses import replace
from typing import Any

import pytest

from bot import activity
from bot.delivery import Outcome
from conversations.catalogue import Insert
from conversations.screens import Attachment, File, FileKind, Made, Picture
from simulator.faults import Kind
from simulator.files import SMALL_PICTURE
from tests.faults.straight import Straight, page

FILE = File(b"BEGIN:VCALENDAR", "incontro-1.ics")


async def send(straight: Straight, content: Any) -> list[str]:
    """Send a page with a file below it; the calls that took, actions by their name."""
    enclosed = replace(page("Ecco"), inserts=(Insert(content, ""),))
    assert await straight.delivery.send(7, enclosed) is Outcome.DELIVERED
    return [str(call.params.get("action", call.method)) for call in straight.simulator.calls]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (FILE, ["upload_document", "sendDocument"]),
        (Picture(SMALL_PICTURE, "qr.png"), ["upload_photo", "sendPhoto"]),
        (
            Made("a.png", None, lambda _: SMALL_PICTURE, FileKind.PHOTO),
            ["upload_photo", "sendPhoto"],
        ),
    ],
)
async def test_a_file_is_announced(straight: Straight, content: Any, said: list[str]) -> None:
    assert await send(straight, content) == ["sendMessage", *said]
    assert straight.simulator.chat(7).doing is None


async def test_what_telegram_has_already_comes_at_once(straight: Straight) -> None:
    await send(straight, FILE)
    file = straight.simulator.chat(7).last.file
    assert file is not None
    before = len(straight.simulator.calls)
    calls = await send(straight, Attachment(FileKind.DOCUMENT, file.id))
    assert calls[before:] == ["sendMessage", "sendDocument"]


async def test_it_is_said_again_while_a_file_is_made(
    straight: Straight, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activity, "SAID_EVERY", 0.05)

    def make(_: object) -> bytes:
        time.sleep(0.3)  # in a thread of its own
        return b"PK"

    calls = await send(straight, Made("verbale.docx", None, make))
    assert calls[0] == "sendMessage"
    assert calls[-1] == "sendDocument"
    assert set(calls[1:-1]) == {"upload_document"}
    assert len(calls) >= 5
    await asyncio.sleep(0.1)
    assert len(straight.simulator.calls) == len(calls), "not after it is there"


@pytest.mark.parametrize("trouble", ["429", "500", "drop", "delay"])
async def test_trouble_with_saying_so_holds_up_nothing(
    straight: Straight,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    trouble: Kind,
) -> None:
    monkeypatch.setattr(activity, "TIMEOUT", 0.1)
    straight.simulator.fault("sendChatAction", trouble, seconds=40)
    with caplog.at_level(logging.WARNING):
        calls = await asyncio.wait_for(send(straight, FILE), 20)
    assert calls[-1] == "sendDocument"
    assert not caplog.records
