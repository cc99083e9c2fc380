"""Commands of whoever runs the server."""

import argparse
import json

from bot import checks
from bot.console.ground import UsageError, now, stored
from bot.settings import Settings
from bot.terminal import tell
from storage.engine import open_database
from storage.platforms import json_schema, load_process
from storage.sealing import new_key


async def check(settings: Settings, options: argparse.Namespace) -> int:
    """Look at all a bot needs, 1 where something is wrong; or print the schema of content."""
    if options.schema:
        tell(json.dumps(json_schema(), ensure_ascii=False, indent=2))
        return 0
    right = True
    async for finding in checks.check(settings, now()):
        tell(str(finding))
        right = right and finding.right
    return 0 if right else 1


async def migrate(settings: Settings, options: argparse.Namespace) -> int:
    """Bring the database to the newest revision."""
    async with stored(settings, load_process(settings.platforms), makes=True) as database:
        tell(f"{database.url} is up to date")
    return 0


async def backup(settings: Settings, options: argparse.Namespace) -> int:
    """Write a copy of the database."""
    database = open_database(settings.database_url.get_secret_value(), settings.keys)
    try:
        await database.backup(options.file)
    finally:
        await database.close()
    tell(f"{options.file} is a copy of {database.url}")
    return 0


async def restore(settings: Settings, options: argparse.Namespace) -> int:
    """Put a copy in the place of the database."""
    database = open_database(settings.database_url.get_secret_value(), settings.keys)
    try:
        aside = await database.restore(options.file, now())
    finally:
        await database.close()
    tell(f"{database.url} is what {options.file} was: `crocevia run` goes on from there")
    if aside:
        tell(f"what was there until now is {aside}")
    return 0


async def seal(settings: Settings, options: argparse.Namespace) -> int:
    """Seal what is private with the first key, or print a new key."""
    if options.new_key:
        tell(new_key())
        return 0
    if settings.encryption_key is None:
        raise UsageError(
            "CROCEVIA_ENCRYPTION_KEY is not set: write a key there, as `crocevia seal --new-key` "
            "makes one"
        )
    async with stored(settings, load_process(settings.platforms)) as database:
        count = await database.seal_anew()
        tell(f"{count} rows of {database.url} are sealed with the first key")
    return 0
