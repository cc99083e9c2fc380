"""The demo: the real bot and an invented roster on the local stand-in for Telegram."""

import asyncio
import contextlib
import tempfile
import time
import webbrowser
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from bot.app import Crocevia, open_storage
from bot.fingers import TOO_SOON
from bot.invented import Invented, Roster, begin_tables, invite_roster, read_roster, seat_roster
from bot.patience import Stopped, unless
from bot.printing import find_printer
from bot.settings import read_settings
from bot.trouble import listening
from conversations.catalogue import Catalogue
from conversations.screens import Phrase, say
from simulator import DEMO_TOKEN, Simulator, perform, read_play
from storage.engine import open_database
from storage.platforms import PACKAGED, QuietHours, load_process
from storage.records import Role

PLAY: Final = PACKAGED.with_name("play.txt")
"""The second table's whole thread, line by line."""
MEETS: Final = 1
"""The table that meets a few minutes after the demo begins."""
MEETS_IN: Final = timedelta(minutes=20)
REMINDED_BEFORE: Final = 17
"""Minutes before that meeting: two or three after the demo begins."""


class ReadingTime:
    """A stopwatch that the players move on: they are done in seconds, and read every screen."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        """Return the seconds it shows."""
        return time.monotonic() + self._ahead

    def pass_by(self) -> None:
        """Let the time pass that somebody takes to read what has changed."""
        self._ahead += TOO_SOON


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
        with listening("--port", f"127.0.0.1:{port}"):
            # A page of an earlier demo would take part in the play, which is thrown by that.
            await simulator.start(port=port, is_open=False)
        stopping = asyncio.create_task(stop.wait())
        try:
            file = (keep or Path(folder) / "demo.db").absolute()
            with contextlib.suppress(Stopped):
                # Whoever presses Ctrl+C before there is anything to see waits for nothing.
                app, running = await unless(stopping, partial(_begin, simulator, file, now))
                simulator.open()
                tell(app.words.plain(app.words.default, say("demo-running", url=simulator.url)))
                if open_browser:
                    await asyncio.to_thread(webbrowser.open, simulator.url)
                stopping.add_done_callback(lambda _: app.stop())
                await running
        finally:
            stopping.cancel()
            await simulator.stop()


async def _begin(
    simulator: Simulator, file: Path, now: Callable[[], datetime]
) -> tuple[Crocevia, asyncio.Task[None]]:
    """Return the bot and its running, once there is something to see."""
    reading = ReadingTime()
    app, is_new = await _prepare(simulator, file, now, reading)
    started = asyncio.Event()
    running = asyncio.create_task(app.run(started.set))
    running.add_done_callback(lambda _: started.set())
    try:
        await started.wait()
        if running.done():
            await running  # it says why it could not
        if is_new:
            await _play_the_play(simulator, app, reading)
        await _have_a_meeting(app, now())
    except BaseException:
        app.stop()
        await asyncio.wait({running})
        raise
    return app, running


async def _play_the_play(simulator: Simulator, app: Crocevia, reading: ReadingTime) -> None:
    """Have one table go through its whole thread, before anybody looks."""

    def is_calm() -> bool:
        return not (simulator.pending or simulator.world.waiting())

    async def settled() -> None:
        while True:
            was_calm = is_calm()
            await app.idle()
            if was_calm and is_calm():
                reading.pass_by()
                return
            await asyncio.sleep(0.001)

    with simulator.unlimited():
        await perform(simulator, read_play(PLAY.read_text(encoding="utf-8")), settled)


async def _have_a_meeting(app: Crocevia, now: datetime) -> None:
    """Have a table meet in a few minutes, where nothing is coming up, and be reminded before."""
    async with app.database.unit(now) as unit:
        seats = await unit.seats.at(MEETS)
        if not seats or await unit.meetings.coming([MEETS], now):
            return
        leader = next((seat for seat in seats if seat.role is Role.COORDINATOR), seats[0])
        meeting = await unit.meetings.draft(MEETS, leader.id)
        starts_at = now.replace(second=0, microsecond=0) + MEETS_IN
        place = app.words.plain(app.process.language, say("demo-place"))
        for field, value in (("starts_at", starts_at), ("minutes", 90), ("place", place)):
            await unit.meetings.write(meeting.id, field, value)
        await unit.meetings.confirm(meeting.id)
        await unit.meetings.remind(meeting.id, str(REMINDED_BEFORE))


async def _prepare(
    simulator: Simulator, file: Path, now: Callable[[], datetime], stopwatch: Callable[[], float]
) -> tuple[Crocevia, bool]:
    """Return the bot on the database in `file`, and whether that had nobody in it before."""
    settings = read_settings(
        bot_token=DEMO_TOKEN,
        api_url=simulator.url,
        database_url=f"sqlite+aiosqlite:///{file}",
        listen="127.0.0.1:0",
        webhook_url=None,
        public_url="http://127.0.0.1:0",
    )
    process = load_process(settings.platforms)
    roster = read_roster(process)
    database = open_database(settings.database_url.get_secret_value(), settings.keys)
    await database.migrate()
    async with database.unit(now()) as unit:
        await begin_tables(unit, roster)
    await database.close()
    database = await open_storage(settings, process, now())
    async with database.unit(now()) as unit:
        is_new = not await unit.invitations.listing()
        if is_new:
            await seat_roster(unit, process, roster)
        codes = await invite_roster(unit, roster, now(), settings.seal)
    await database.close()
    awake = QuietHours.model_validate({"from": "00:00", "to": "00:00"})
    process = process.model_copy(update={"quiet_hours": awake, "contact": roster.contact})
    app = Crocevia(settings, now, process, stopwatch=stopwatch, prints=find_printer())
    _introduce(simulator, app.words, roster, codes)
    if is_new:
        _guide(simulator, app.words, roster)
    return app, is_new


def _introduce(
    simulator: Simulator, words: Catalogue, roster: Roster, codes: dict[int, str]
) -> None:
    """Put the people onto the chat page; those who are in have their chat begun."""
    for each in roster.people:
        if each.state == "paper":
            continue
        simulator.add_person(
            each.id,
            each.name,
            language_code=each.language,
            note=words.plain(words.default, _note(each)),
            start=codes.get(each.id),
        )
        if each.is_in:
            simulator.starts(each.id)


def _guide(simulator: Simulator, words: Catalogue, roster: Roster) -> None:
    """Have the chat page say what to try first."""
    for each in roster.guide:
        what = say(f"demo-try-{each.does}")
        simulator.suggest(
            each.person, {language: words.plain(language, what) for language in words.languages}
        )


def _note(each: Invented) -> Phrase:
    if each.role is None:
        return say("demo-stranger")
    role = say(f"role-{each.role}")
    if each.table is None:
        return role
    return say("demo-seat", table=each.table, role=role)
