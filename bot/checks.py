"""`crocevia check`: settings, content, database, migrations and token, a line each."""

import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import aiohttp

from bot.introduction import NotIntroduced, clock_trouble, introduce, look_at_webhook
from bot.permissions import advice, exposed
from bot.settings import ENV_FILE, Settings, SettingsError, unknown_settings
from bot.subscription import Standing, is_same
from bot.trouble import listening, trouble_of
from bot.web import HEALTHY
from conversations.my_data.retention import look_ahead
from storage.engine import Database, StorageError, open_database
from storage.platforms import ContentError, Objective, Process, load_process
from storage.records import Phase
from storage.sealing import Keys, Seals

LATELY: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `words` say what is right, or what is wrong and what to do."""

    subject: str
    right: bool
    words: str

    def __str__(self) -> str:
        return f"{'ok   ' if self.right else 'WRONG'} {self.subject}: {self.words}"


async def check(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """Yield what is right and what is wrong with this installation."""
    yield Finding("settings", True, f"times in {settings.timezone}, {settings.language} first")
    for file in exposed([ENV_FILE]):
        yield Finding("settings", False, advice(file))
    for words in unknown_settings():
        yield Finding("settings", False, words)
    for finding in _check_content(settings):
        yield finding
    async for finding in _check_database(settings, now):
        yield finding
    yield await _check_listening(settings)
    async for finding in _check_telegram(settings):
        yield finding


def _check_content(settings: Settings) -> Iterator[Finding]:
    try:
        process = load_process(settings.platforms)
    except ContentError as error:
        yield Finding("content", False, "\n      ".join(error.problems))
        return
    asked = [objective for platform in process.platforms for objective in platform.objectives]
    tables = len(process.platforms)
    scale = ", ".join([process.language, *process.scale.translations])
    words = f"{process.title}: {tables} tables, {len(asked)} objectives, the scale in {scale}"
    yield Finding("content", True, words)
    for words in _left_empty(process, asked):
        yield Finding("content", True, words)
    notice = process.privacy_notice
    if notice and notice.blanks:
        words = f"the informativa has square brackets to be filled in: {', '.join(notice.blanks)}"
        yield Finding("content", notice.is_model, words)


def _left_empty(process: Process, asked: Sequence[Objective]) -> Iterator[str]:
    """Say what the content may have and has not: no fault, but people would miss it."""
    if unnamed := sum(each.short is None for each in asked):
        yield f"without a `short` name to stand in lists: {unnamed} of {len(asked)} objectives"
    if unexplained := sum(not each.plain for each in asked):
        yield f"without a `plain` line to explain them: {unexplained} of {len(asked)} objectives"
    if unsaid := ", ".join(_without_notes(process)):
        yield f"without `spoken_notes` on the coordinator's page: {unsaid}"
    if process.privacy_notice is None:
        yield "without a `privacy_notice`: the informativa names nobody who answers for the data"
    elif process.privacy_notice.is_model:
        version = process.privacy_notice.version
        yield (
            f"the informativa, version {version}, is a model: fill it in, have the data protection "
            "officer check it, then take `is_model` out"
        )
    if process.contact is None:
        yield "without a `contact`: nobody is named whom people can telephone"


def _without_notes(process: Process) -> Iterator[str]:
    """Yield each phase that lacks them, with the languages of the content in which it does."""
    languages = (process.language, *process.scale.translations)
    for phase in Phase:
        notes = process.spoken_notes.get(phase, {})
        if missing := ", ".join(each for each in languages if each not in notes):
            yield f"{phase} ({missing})"


async def _check_database(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    try:
        database = open_database(settings.database_url.get_secret_value(), settings.keys)
    except StorageError as error:
        yield Finding("database", False, str(error))
        return
    for file in exposed(database.files):
        yield Finding("database", False, advice(file))
    try:
        process = _process_of(settings)
        async for finding in _look_into_database(database, process, settings.keys, now):
            yield finding
    except Exception as error:
        if (words := trouble_of(error)) is None:
            raise
        yield Finding("database", False, words)
    finally:
        await database.close()


def _process_of(settings: Settings) -> Process | None:
    """Return the content; None where it is wrong, which is said already."""
    try:
        return load_process(settings.platforms)
    except ContentError:
        return None


async def _look_into_database(
    database: Database, process: Process | None, keys: Keys | None, now: datetime
) -> AsyncIterator[Finding]:
    if yet := await _nothing_yet(database):
        yield Finding("database", True, yet)
        for finding in _tell_seals(keys, Seals()):
            yield finding
        return
    await database.must_be_ours()
    yield Finding("database", True, database.url)
    if not await database.at_head():
        words = "an earlier version's schema: the next start brings it up to date"
        yield Finding("migrations", True, words)
    elif found := await database.deviations():
        words = "; ".join(found)
        yield Finding("migrations", False, f"not what its revision says, use a copy: {words}")
    else:
        yield Finding("migrations", True, "the schema is this program's")
        for finding in _tell_seals(keys, await database.count_seals()):
            yield finding
        yield await _look_into_outbox(database, now)
        if process:
            yield await _look_into_retention(database, process, now)


async def _nothing_yet(database: Database) -> str | None:
    """Say what the first start will do where none was; None where there is a database."""
    database.examine()
    if database.is_new:  # to look into it would make it
        return f"{database.url} will be made at the first start"
    await database.must_be_permitted()
    if await database.is_empty():
        return f"{database.url} will be filled at the first start"
    return None


def _tell_seals(keys: Keys | None, seals: Seals) -> Iterator[Finding]:
    """Say how what is private is sealed."""
    if keys is None:
        words = (
            "names, contacts and drafts stand as they are: the volume has to be encrypted, or "
            "CROCEVIA_ENCRYPTION_KEY set"
        )
        yield Finding("sealing", True, words)
        return
    if seals.unsealed:
        words = f"{seals.unsealed} texts of before there was a key are not sealed: crocevia seal"
        yield Finding("sealing", False, words)
    if seals.older:
        words = (
            f"{seals.older} texts are still sealed with an older key: run crocevia seal, then take "
            "it away"
        )
        yield Finding("sealing", False, words)
    if seals == Seals():
        words = "names, contacts and drafts are sealed"
        if keys.has_older:
            words = "names, contacts and drafts are sealed with the first key: older ones may go"
        yield Finding("sealing", True, words)


async def _look_into_outbox(database: Database, now: datetime) -> Finding:
    async with database.unit(now) as unit:
        standing = await unit.deliveries.standing(now - LATELY)
    waiting = standing.pop(None, 0)
    became = ", ".join(f"{count} {outcome}" for outcome, count in sorted(standing.items()))
    words = f"{waiting} wait; in the last {LATELY.days} days: {became or 'nothing was sent'}"
    return Finding("outbox", True, words)


async def _look_into_retention(database: Database, process: Process, now: datetime) -> Finding:
    async with database.unit(now) as unit:
        ahead = await look_ahead(unit, process, now)
    if ahead.overdue:
        late = ", ".join(f"{count} {name}" for name, count in ahead.overdue.items())
        words = f"kept too long: {late}; the bot deletes them within an hour of its start"
        return Finding("retention", False, words)
    if ahead.next is None:
        return Finding("retention", True, "nothing is kept whose time runs")
    name, at = ahead.next
    return Finding("retention", True, f"nothing is overdue; next: {name}, {at:%Y-%m-%d}")


async def _check_listening(settings: Settings) -> Finding:
    address = settings.listen_host, settings.listen_port
    try:
        with listening("CROCEVIA_LISTEN", settings.listen):
            family = socket.AF_INET6 if ":" in settings.listen_host else socket.AF_INET
            socket.create_server(address, family=family).close()
    except SettingsError as error:
        if not await _is_bot(settings.listen_port):
            return Finding("listening", False, str(error))
        return Finding("listening", True, f"{settings.listen}: a bot is running there")
    return Finding("listening", True, f"{settings.listen} is free")


async def _is_bot(port: int) -> bool:
    """Whether what listens at a port of this machine is healthy as a bot is."""
    timeout = aiohttp.ClientTimeout(total=2)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(f"http://127.0.0.1:{port}/healthz") as answer,
        ):
            return await answer.text() == HEALTHY
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return False


async def _check_telegram(settings: Settings) -> AsyncIterator[Finding]:
    try:
        found = await introduce(settings)
    except NotIntroduced as error:
        yield Finding("token", False, str(error))
        return
    yield Finding("token", True, f"@{found.username}")
    trouble = clock_trouble(found.clock_error)
    yield Finding("clock", trouble is None, trouble or "as Telegram's")
    try:
        standing = await look_at_webhook(settings)
    except NotIntroduced as error:
        yield Finding("webhook", False, str(error))
        return
    is_right = is_same(standing.url, settings.webhook_url or "")
    is_running = not is_right and await _is_bot(settings.listen_port)
    yield Finding("webhook", is_right or not is_running, _way(standing, is_right, is_running))
    yield Finding("webhook", True, _queue(standing, settings))


def _way(standing: Standing, is_right: bool, is_running: bool) -> str:
    if is_right:
        return "updates come here by webhook" if standing.url else "none is set: the bot polls"
    if is_running:
        return (
            f"Telegram brings updates {standing.place}, while a bot is running here: it takes them "
            "back within two minutes if it is set to; else start it anew. Probably somebody else "
            "runs a bot with this token: end it, or have @BotFather make a new one"
        )
    return f"Telegram brings updates {standing.place}; the bot changes that at its start"


def _queue(standing: Standing, settings: Settings) -> str:
    words = f"{standing.pending} updates wait at Telegram"
    if not standing.failure:
        return words
    at = datetime.fromtimestamp(standing.failed_at, settings.zone)
    return f"{words}; what went wrong last, {at:%Y-%m-%d %H:%M}: {standing.failure}"
