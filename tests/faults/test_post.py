"""What is enclosed in a screen, and letters that change one message."""

import asyncio
from collections import Counter
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.delivery import Delivery, Outcome
from bot.outbox import Outbox
from bot.pace import Pace
from bot.sender import Sender
from conversations.catalogue import Catalogue, Insert, ScreenTooLong
from conversations.parcels import leave
from conversations.screens import (
    Attachment,
    Button,
    Enclosure,
    File,
    FileKind,
    Letter,
    Picker,
    Picture,
    Screen,
    say,
)
from conversations.taps.home import ShowHome
from storage.engine import Database
from tests.faults.straight import Straight, page

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)


def told(text: str, *enclosures: Enclosure) -> Screen:
    return Screen((say("verbatim", text=text),), enclosures=enclosures)


async def test_a_picture_is_uploaded_below_its_screen(straight: Straight) -> None:
    screen = told("Ecco", Enclosure(Picture(PNG, "qr.png"), say("verbatim", text="Per <Anna>")))
    assert await straight.delivery.send(7, WORDS.render(screen, "it")) is Outcome.DELIVERED
    words, picture = straight.simulator.chat(7).messages[-2:]
    assert words.text == "Ecco"
    assert (picture.media, picture.text) == ("photo", "Per <Anna>")


async def test_a_file_of_ours_is_uploaded_under_its_name(straight: Straight) -> None:
    file = File("BEGIN:VCALENDAR\r\nà".encode(), "incontro-3.ics")
    screen = told("Ecco", Enclosure(file, say("verbatim", text="Per <Anna>")))
    assert await straight.delivery.send(7, WORDS.render(screen, "it")) is Outcome.DELIVERED
    words, document = straight.simulator.chat(7).messages[-2:]
    assert words.text == "Ecco"
    assert (document.media, document.text) == ("document", "Per <Anna>")
    assert document.file is not None
    assert (document.file.name, document.file.data) == (file.name, file.content)


@pytest.mark.parametrize("kind", FileKind)
async def test_a_file_telegram_has_is_sent_by_its_id(straight: Straight, kind: FileKind) -> None:
    straight.simulator.sends(7, kind.value)
    mine = straight.simulator.chat(7).last
    stored = mine.photo[-1] if kind is FileKind.PHOTO else mine.file
    assert stored is not None
    shown = page("Guarda")
    await straight.delivery.send(7, shown)
    screen = straight.simulator.chat(7).last.id
    enclosed = WORDS.render(told("Guarda qui", Enclosure(Attachment(kind, stored.id))), "it")
    answered = await straight.delivery.answer(7, enclosed, screen, "q")
    assert answered == (Outcome.DELIVERED, screen)
    assert straight.simulator.chat(7).by_id[screen].text == "Guarda qui"
    assert straight.simulator.chat(7).last.media == kind.value


def test_a_caption_telegram_would_refuse_is_never_rendered() -> None:
    picture = Picture(PNG, "qr.png")
    with pytest.raises(ScreenTooLong):
        WORDS.render(told("Ecco", Enclosure(picture, say("verbatim", text="à" * 1025))), "it")
    rendered = WORDS.render(told("Ecco", Enclosure(picture)), "it")
    assert rendered.inserts == (Insert(picture, ""),)


class Letters:
    """The sender on its own, and Anna, 7, who gets letters."""

    def __init__(self, database: Database, delivery: Delivery) -> None:
        self.database = database
        self.sender = Sender(Outbox(database, delivery, Pace(database, lambda: NOW), lambda: NOW))
        self.again = False

    async def write(self, text: str, thread: str | None = "t", about: str | None = None) -> None:
        async with self.database.unit(NOW) as unit:
            await leave(unit, WORDS, [Letter(7, "it", told(text), thread, about)])

    async def send(self) -> None:
        """Send until nothing waits, as whoever makes the rounds does."""

        def more() -> None:
            self.again = True

        self.again = True
        while self.again:
            self.again = False
            await self.sender.send_letters(more)
            await self.sender.over()

    async def bring(self, text: str, thread: str | None = "t") -> None:
        await self.write(text, thread)
        await self.send()

    async def lines(self) -> dict[str | None, int]:
        async with self.database.unit(NOW) as unit:
            kept = await unit.deliveries.about(7)
        return dict(Counter(outcome for _, outcome in kept))


@pytest.fixture
async def letters(database: Database, straight: Straight) -> Letters:
    async with database.unit(NOW) as unit:
        await unit.people.remember(7, "Anna")
    return Letters(database, straight.delivery)


async def test_letters_of_a_thread_are_one_message(letters: Letters, straight: Straight) -> None:
    chat = straight.simulator.chat(7)
    before = len(chat.messages)
    await letters.bring("uno")
    await letters.bring("due")
    await letters.bring("sola", None)
    await letters.bring("altra", "u")
    assert [each.text for each in chat.messages[before:]] == ["due", "sola", "altra"]


async def test_a_thread_whose_message_is_gone_begins_anew(
    letters: Letters, straight: Straight
) -> None:
    chat = straight.simulator.chat(7)
    await letters.bring("uno")
    chat.remove(chat.last.id)
    await letters.bring("due")
    await letters.bring("tre")
    assert chat.last.text == "tre"
    assert [each.text for each in chat.messages].count("tre") == 1


async def test_of_letters_that_queue_only_the_newest_is_brought(
    letters: Letters, straight: Straight
) -> None:
    await letters.bring("zero")
    methods = straight.simulator._methods
    edit, under_way, goes_on = methods["editMessageText"], asyncio.Event(), asyncio.Event()

    async def held(*given: Any) -> Any:
        under_way.set()
        await goes_on.wait()
        return await edit(*given)

    methods["editMessageText"] = held
    first = asyncio.create_task(letters.bring("uno"))
    await under_way.wait()
    for text in ("due", "tre", "quattro"):
        await letters.write(text)
    goes_on.set()
    await first
    assert await letters.lines() == {"delivered": 3, "dropped": 2}
    edits = [call for call in straight.simulator.calls if call.method == "editMessageText"]
    assert len(edits) == 2, "the first, which was under way, and the newest"
    assert straight.simulator.chat(7).last.text == "quattro"


async def test_only_what_is_about_the_same_is_overtaken(letters: Letters) -> None:
    await letters.write("un incontro", None, "meeting-1")
    async with letters.database.unit(NOW) as unit:
        await unit.people.remember(8, "Bruno")
        both = [
            Letter(7, "it", told("una fase"), None, "phase-1"),
            Letter(8, "it", told("un altro incontro"), None, "meeting-1"),
        ]
        await leave(unit, WORDS, both)
    await letters.send()
    assert await letters.lines() == {"delivered": 2}


async def test_whoever_was_erased_leaves_no_thread(
    letters: Letters, straight: Straight, database: Database
) -> None:
    await letters.bring("uno")
    async with database.unit(NOW) as unit:
        assert await unit.threads.message(7, "t")
        await unit.threads.forget(7)
        await unit.people.forget(7)
        assert await unit.threads.message(7, "t") is None
    await letters.bring("due")
    async with database.unit(NOW) as unit:
        assert await unit.threads.message(7, "t") is None


async def test_people_are_picked_on_a_message_of_its_own(straight: Straight) -> None:
    await straight.delivery.send(7, page("Prima"))
    before = straight.simulator.chat(7).last.id
    cancel = ((Button(say("button-cancel"), ShowHome()),),)
    screen = Screen(
        (say("verbatim", text="Chi?"),), cancel, picker=Picker(say("button-home"), most=5)
    )
    await straight.delivery.answer(7, WORDS.render(screen, "it"), before, "q")
    asked = straight.simulator.chat(7).last
    assert asked.id > before
    assert asked.markup is not None
    (picks,), (other,) = asked.markup["keyboard"]
    assert picks["request_users"]["max_quantity"] == 5
    assert other == {"text": "Annulla"}
