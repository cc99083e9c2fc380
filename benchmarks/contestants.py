"""Who takes part: how each one is started, and what its people send with `/start`."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

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
    run = bare_crocevia(address, directory)

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


def bare_crocevia(address: str, directory: Path) -> Start:
    """Crocevia whole, on the SQLite file of that directory, with nobody invited."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        "CROCEVIA_BOT_TOKEN": TOKEN,
        "CROCEVIA_API_URL": address,
        "CROCEVIA_DATABASE_URL": f"sqlite+aiosqlite:///{directory / 'crocevia.db'}",
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
