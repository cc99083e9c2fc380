"""What the commands of the console stand on: the clock, the database, words that go together."""

import argparse
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.app import open_storage
from bot.settings import Settings
from conversations.catalogue import Catalogue
from storage.engine import Database
from storage.platforms import Process


class UsageError(Exception):
    """The words on the command line do not go together; the message says what to write."""


def now() -> datetime:
    """Return the present moment. Nobody below `bot/` asks for it: they are given it."""
    return datetime.now(UTC)


@asynccontextmanager
async def stored(
    settings: Settings, process: Process, *, makes: bool = False
) -> AsyncIterator[Database]:
    """Have the database, brought up to date, until a command is done with it.

    What does not say that it `makes` one needs what is there: in the wrong folder it would look
    into a new one, and find that all is well.
    """
    database = await open_storage(settings, process, now(), makes=makes)
    try:
        yield database
    finally:
        await database.close()


def must_be_a_table(process: Process, number: int | None) -> None:
    """Raise UsageError where there is no such table."""
    if number is None or not 1 <= number <= len(process.platforms):
        raise UsageError(f"--table: write a table from 1 to {len(process.platforms)}")


def spoken_in(words: Catalogue, options: argparse.Namespace, process: Process) -> str:
    """Return the language that was asked for, or the content's own."""
    if (asked := options.language) and asked not in words.languages:
        raise UsageError(f"--language {asked}: the bot speaks {' and '.join(words.languages)}")
    return words.language(asked or process.language)
