"""The demo: a table to try, a table that was played, and a database to go on from."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import clock
from bot import demo as demo_module
from bot.demo import play
from simulator import Simulator
from tests.faults.seen_through import LONG

CARLA = 1021
ANNA, PAOLA, SERGIO = 1001, 1000, 2000


class Page:
    """Somebody at the chat page, by its own interface."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url
        self._key = ""

    async def open(self) -> None:
        """Load the page, which carries the key to its interface."""
        async with self._session.get(self._url) as answer:
            found = re.search(r'name="key" content="([\w-]+)"', await answer.text())
        assert found is not None
        self._key = found[1]

    def _address(self, path: str) -> str:
        return f"{self._url}/page/{path}?key={self._key}"

    async def people(self) -> dict[int, str]:
        async with self._session.get(self._address("people")) as answer:
            return {each["id"]: each["note"] for each in await answer.json()}

    async def suggestions(self) -> list[tuple[int, dict[str, str]]]:
        async with self._session.get(self._address("suggestions")) as answer:
            return [(each["person"], each["words"]) for each in await answer.json()]

    async def act(self, person: int, what: str, **given: Any) -> None:
        address = self._address(f"chats/{person}/{what}")
        async with self._session.post(address, json=given) as answer:
            assert answer.status == 200, await answer.text()

    async def sees(self, person: int, *words: str) -> dict[str, Any]:
        """Wait until the newest message of the bot says all of these; return it."""
        for _ in range(3000):
            shown, *_ = await self.told(person) or [{}]
            if all(word in shown.get("text", "") for word in words):
                return shown
            await asyncio.sleep(0.02)
        raise AssertionError(f"{words} not in {shown.get('text')}")

    async def told(self, person: int) -> list[dict[str, Any]]:
        """Return what the bot told somebody, the newest first."""
        async with self._session.get(self._address(f"chats/{person}")) as answer:
            state = await answer.json()
        return [each for each in reversed(state["messages"]) if not each["mine"]]

    async def says(self, person: int, text: str) -> None:
        """Write, and wait until the bot has answered."""
        before = [each["id"] for each in await self.told(person)]
        await self.act(person, "say", text=text)
        for _ in range(3000):
            if [each["id"] for each in await self.told(person)] != before:
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"{person} gets no answer to {text}")

    async def presses(self, person: int, label: str) -> None:
        """Press a button as soon as it is there, on the newest message that has it."""
        for _ in range(3000):
            for shown in await self.told(person):
                if label in (key["text"] for row in shown["keyboard"] for key in row):
                    await self.taps(person, shown, label)
                    return
            await asyncio.sleep(0.02)
        raise AssertionError(f"{person} is shown no {label}")

    async def taps(self, person: int, message: dict[str, Any], label: str) -> None:
        for row, keys in enumerate(message["keyboard"]):
            for column, key in enumerate(keys):
                if key["text"] == label:
                    await self.act(person, "tap", message_id=message["id"], row=row, column=column)
                    return
        raise AssertionError(f"no {label} in {message['keyboard']}")


@asynccontextmanager
async def demo(
    file: Path | None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> AsyncIterator[Page]:
    stop, said = asyncio.Event(), asyncio.Queue[str]()
    playing = asyncio.create_task(
        play(0, file, now, said.put_nowait, open_browser=False, stop=stop)
    )
    line = await asyncio.wait_for(said.get(), LONG)
    url = next(word for word in line.split() if word.startswith("http://"))
    async with aiohttp.ClientSession() as session:
        page = Page(session, url)
        await page.open()
        yield page
    stop.set()
    await playing


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def fast_fingers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sits at the page here taps sooner than anybody could read."""
    monkeypatch.setattr("bot.fingers.Fingers.hurry", lambda *_: None)


STEPS = (
    (("AVVIA", "Accetto e comincio", "Comincia", "4"), "Obiettivo 2 di 5"),
    (("/start", "Chiudi la valutazione", "Conferma"), "Dal più importante"),
    (("Grafico",), "quante schede"),
    (("/proponi", "Orti condivisi"), "Passo 2 di 11"),
    (("/risultati", "Classifica", "/verbale", "Manda il verbale"), "come pagina da pubblicare"),
)
"""What is done in each thing the page suggests, and what is read at its end."""
FREE = {"4": ("un numero", "a number"), "Orti condivisi": ("un titolo", "a title")}
"""How the suggestions call what they leave to whoever tries."""


async def follow(page: Page) -> None:
    """Do what the page suggests, as it says."""
    for (person, words), (deeds, shown) in zip(await page.suggestions(), STEPS, strict=True):
        for deed in deeds:
            italian, english = FREE.get(deed, (deed, deed))
            assert italian in words["it"]
            assert english in words["en"]
            if deed == "AVVIA":
                await page.act(person, "start")
            elif deed.startswith("/") or deed == "Orti condivisi":
                await page.says(person, deed)
            else:
                await page.presses(person, deed)
        await page.sees(person, shown)


async def test_both_tables_say_something_and_what_is_suggested_can_be_done() -> None:
    async with demo(None) as page:
        people = await page.people()
        assert people[ANNA] == "Tavolo 1 · Partecipante"
        assert {note.split(" · ")[0] for note in people.values()} >= {"Tavolo 1", "Tavolo 2"}
        await page.act(PAOLA, "say", text="/risultati")
        await page.sees(PAOLA, "aperta", "7 su 10")
        await page.act(SERGIO, "say", text="/risultati")
        await page.sees(
            SERGIO, "Risultati, tavolo 2", "1 su carta", "Il Parco della Porada come modello"
        )
        await follow(page)


async def test_who_reloads_an_old_page_disturbs_no_play(monkeypatch: pytest.MonkeyPatch) -> None:
    turned_away = []

    async def disturbs(simulator: Simulator, *rest: Any) -> None:
        async with aiohttp.ClientSession() as session:
            url = f"{simulator.url}/page/chats/{SERGIO}/say?key={simulator.key}"
            async with session.post(url, json={"text": "/start"}) as answer:
                turned_away.append(answer.status)
        await plays(simulator, *rest)

    plays = demo_module._play_the_play
    monkeypatch.setattr(demo_module, "_play_the_play", disturbs)
    async with demo(None) as page:
        await page.says(SERGIO, "/risultati")
    assert turned_away == [503]


async def test_a_meeting_stands_and_its_reminder_comes_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clock, "ROUNDS_EVERY", 1)
    passed = timedelta()
    async with demo(None, lambda: datetime.now(UTC) + passed) as page:
        passed = timedelta(minutes=3)
        shown = await page.sees(CARLA, "Promemoria: incontro del tavolo 1", "municipio")
        assert "Ti mancano 4 obiettivi" in shown["text"]
        await page.taps(CARLA, shown, "Ci sono")
        await page.sees(CARLA, "Hai risposto: ci sono")


async def test_a_kept_demo_is_gone_on_from(tmp_path: Path) -> None:
    file = tmp_path / "kept.db"
    async with demo(file) as page:
        await page.act(ANNA, "start")
        await page.taps(ANNA, await page.sees(ANNA, "Accetto e comincio"), "Accetto e comincio")
        await page.taps(ANNA, await page.sees(ANNA, "5 obiettivi", "Coordina"), "Comincia")
        await page.taps(ANNA, await page.sees(ANNA, "Obiettivo 1 di 5"), "4")
        await page.sees(ANNA, "Obiettivo 2 di 5")
    async with demo(file) as page:
        await page.act(ANNA, "start")
        await page.taps(ANNA, await page.sees(ANNA, "4 obiettivi"), "Continua")
        await page.sees(ANNA, "Obiettivo 2 di 5")
        await page.act(PAOLA, "say", text="/stato")
        await page.sees(PAOLA, "Hanno finito 7 su 10", "Mancano 3 persone", "Anna Silva")
