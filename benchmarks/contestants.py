"""Who takes part: how each one is started, and what its people send with `/start`."""

import asyncio
import json
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from benchmarks.fast_fake import TOKEN

ROOT = Path(__file__).parent.parent
TABLE = 1


@dataclass(frozen=True)
class Start:
    """A command to run, its environment, and one `/start` payload a person."""

    command: list[str]
    payloads: list[str]
    environment: dict[str, str] = field(default_factory=dict)


Contestant = Callable[[str, Path, int], Start]
"""From the fake's address, an empty directory and the number of people to a `Start`."""


def crocevia(address: str, directory: Path, people: int) -> Start:
    """Crocevia whole, on SQLite: invitations come from its own command line, as in real life."""
    return invited(bare_crocevia(address, directory), directory, people)


def on_postgresql(server: str) -> Contestant:
    """Crocevia whole, on a new database of a server, `postgresql+asyncpg://user@/name?host=…`."""

    def start(address: str, directory: Path, people: int) -> Start:
        name = f"taps_{secrets.token_hex(4)}"
        asyncio.run(_create(server, name))
        url = make_url(server).set(database=name).render_as_string(hide_password=False)
        return invited(bare_crocevia(address, directory, url), directory, people)

    return start


def of_checkout(root: Path) -> Contestant:
    """Crocevia as another checkout has it, on SQLite: what a change has won."""

    def start(address: str, directory: Path, people: int) -> Start:
        run = bare_crocevia(address, directory)
        there = replace(run, environment=run.environment | {"PYTHONPATH": str(root)})
        return invited(there, directory, people)

    return start


def invited(run: Start, directory: Path, people: int) -> Start:
    """The same with a database made, and an invitation for each."""

    def console(*words: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            cwd=directory,
            env=clean_environment() | run.environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    console("migrate")
    invitations = json.loads(
        console("invite", "--table", str(TABLE), "--count", str(people), "--json")
    )
    payloads = [invitation["start"] for invitation in invitations]
    return replace(run, payloads=payloads)


async def _create(server: str, name: str) -> None:
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f'CREATE DATABASE "{name}"'))
    await engine.dispose()


def bare_crocevia(address: str, directory: Path, url: str | None = None) -> Start:
    """Crocevia whole, on `url` or the SQLite file of that directory, with nobody invited."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        "CROCEVIA_BOT_TOKEN": TOKEN,
        "CROCEVIA_API_URL": address,
        "CROCEVIA_DATABASE_URL": url or f"sqlite+aiosqlite:///{directory / 'crocevia.db'}",
        "CROCEVIA_LISTEN": f"127.0.0.1:{port}",
        "PYTHONPATH": str(ROOT),
    }
    return Start([sys.executable, "-m", "bot", "run"], [], environment)


def competitor(script: str, python: str = sys.executable) -> Contestant:
    """One of the scripts in `competitors`, run by the interpreter that has its library."""

    def start(address: str, directory: Path, people: int) -> Start:
        path = ROOT / "benchmarks" / "competitors" / script
        return Start([python, str(path), address, TOKEN], [""] * people)

    return start


def clean_environment() -> dict[str, str]:
    """The same few variables for everybody: no proxies, no settings of the shell."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
