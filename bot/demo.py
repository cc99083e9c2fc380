"""The demo: the real bot and an invented roster on the local stand-in for Telegram."""

import asyncio
import tempfile
import webbrowser
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.app import Crocevia, open_storage
from bot.roster import Invented, Roster, invite_roster, read_roster, seat_roster
from bot.settings import read_settings
from conversations.catalogue import Catalogue
from conversations.screens import Phrase, say
from simulator import DEMO_TOKEN, Simulator
from storage.platforms import load_process


async def play(
    port: int,
    keep: Path | None,
    now: Callable[[], datetime],
    tell: Callable[[str], None],
    *,
    open_browser: bool,
    stop: asyncio.Event,
) -> None:
    """Run the demo until `stop`; `keep` is the database file to go on from.

    `tell` is given the lines for whoever started it.
    """
    with tempfile.TemporaryDirectory(prefix="crocevia-") as folder:
        simulator = Simulator()
        await simulator.start(port=port)
        try:
            app = await _prepare(simulator, (keep or Path(folder) / "demo.db").absolute(), now)
            stopping = asyncio.create_task(_stop_with(app, stop))
            tell(app.words.plain(app.words.default, say("demo-running", url=simulator.url)))
            if open_browser:
                await asyncio.to_thread(webbrowser.open, simulator.url)
            await app.run()
            stopping.cancel()
        finally:
            await simulator.stop()


async def _stop_with(app: Crocevia, stop: asyncio.Event) -> None:
    await stop.wait()
    app.stop()


async def _prepare(simulator: Simulator, file: Path, now: Callable[[], datetime]) -> Crocevia:
    settings = read_settings(
        bot_token=DEMO_TOKEN,
        api_url=simulator.url,
        database_url=f"sqlite+aiosqlite:///{file}",
        listen="127.0.0.1:0",
        webhook_url=None,
    )
    process = load_process(settings.platforms)
    roster = read_roster(process)
    database = await open_storage(settings, process, now())
    async with database.unit(now()) as unit:
        if not await unit.invitations.listing():
            await seat_roster(unit, process, roster)
        codes = await invite_roster(unit, roster, now())
    await database.close()
    app = Crocevia(settings, now)
    _introduce(simulator, app.words, roster, codes)
    return app


def _introduce(
    simulator: Simulator, words: Catalogue, roster: Roster, codes: dict[int, str]
) -> None:
    """Put the people onto the chat page; those who are in have their chat begun."""
    for each in roster.people:
        simulator.add_person(
            each.id,
            each.name,
            language_code=each.language,
            note=words.plain(words.default, _note(each)),
            start=codes.get(each.id),
        )
        if each.is_in:
            simulator.starts(each.id)


def _note(each: Invented) -> Phrase:
    if each.role is None:
        return say("demo-stranger")
    role = say(f"role-{each.role}")
    if each.table is None:
        return role
    return say("demo-seat", table=each.table, role=role)
