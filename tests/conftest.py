"""Databases to test on: SQLite and PostgreSQL alike, fresh for every test."""

import asyncio
import fcntl
import functools
import itertools
import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot import pace
from storage.engine import Database, open_database
from storage.tables import metadata

BACKENDS = ("sqlite", "postgresql")
MISSING = (
    "PostgreSQL's server programs are missing, so nothing was tested on PostgreSQL: "
    "install them, version 15 or newer (Debian: apt install postgresql)"
)
SERVER = pytest.StashKey[Path]()
"""The folder of the server all processes of one run share."""
UNSAFE_BUT_QUICK = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "autovacuum=off",
)

EMPTYING = ";".join(
    [
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        *(f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables)),
        "SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'",
    ]
)
"""Nobody holds anything, no table has a row (of few, quicker than TRUNCATE), ids start at 1."""


def finish(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end in a thread, where no test's event loop is disturbed."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


async def migrate(url: str) -> None:
    database = open_database(url)
    await database.migrate()
    await database.close()


class Postgres:
    """A private server: nothing is synced to disk, only its own folder's socket is open.

    Each of the processes that share the tests uses it, under names of its own.
    """

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        process = os.environ.get("PYTEST_XDIST_WORKER", "alone")
        self._names = (f"test_{process}_{number}" for number in itertools.count())
        self._used: str | None = None

    def start(self) -> None:
        """Start it, unless another process has."""
        with (self._folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            ready = self._folder / "ready"
            if not ready.exists():
                self._start()
                ready.touch()

    def _start(self) -> None:
        self._run("initdb", "-A", "trust", "-U", "crocevia", "-E", "UTF8", "--locale=C", "-N")
        options = "-c listen_addresses= " + " ".join(
            f"-c {setting}" for setting in UNSAFE_BUT_QUICK
        )
        options += f" -k {self._folder}"
        log = str(self._folder / "log")
        self._run("pg_ctl", "start", "--wait", "--silent", "-l", log, "-o", options)
        self.execute('CREATE DATABASE "blank" TEMPLATE template0')
        self.execute('CREATE DATABASE "migrated" TEMPLATE template0')
        finish(migrate(self.url("migrated")))

    def stop(self) -> None:
        """Stop it, if anybody has started it."""
        if (self._folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "--silent", "-m", "immediate")

    def emptied(self) -> str:
        """The migrated database of this process, without rows: that is quicker than another one."""
        if self._used is None:
            self._used = self.create("migrated")
        else:
            self.execute(EMPTYING, self._used)
        return self._used

    def create(self, template: str) -> str:
        name = next(self._names)
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy')
        return name

    def drop(self, name: str) -> None:
        self.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def url(self, name: str) -> str:
        return f"postgresql+asyncpg://crocevia@/{name}?host={self._folder}"

    def execute(self, statement: str, database: str = "postgres") -> None:
        async def work() -> None:
            connection = await asyncpg.connect(
                host=str(self._folder), user="crocevia", database=database
            )
            try:
                await connection.execute(statement)
            finally:
                await connection.close()

        finish(work())

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), "-D", str(self._folder / "data"), *arguments]
        if os.geteuid() == 0:  # the server refuses to be root
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(
            command, cwd=self._folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"


def server_programs() -> Path | None:
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(installed, key=lambda path: int(path.parts[-3]), default=None)
    found = newest or shutil.which("initdb")
    return Path(found).parent if found else None


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a process that takes part where the server stands."""
    node.workerinput["server"] = str(node.config.stash[SERVER])


def pytest_configure(config: pytest.Config) -> None:
    """Find a place for one server, however many processes share the tests."""
    os.umask(0o077)  # as the program does, whichever test comes first
    if given := getattr(config, "workerinput", None):
        config.stash[SERVER] = Path(given["server"])
        return
    # Not pytest's own folder: a socket's path may have 107 bytes.
    folder = tempfile.TemporaryDirectory(prefix="crocevia-pg-")
    config.stash[SERVER] = Path(folder.name)
    config.add_cleanup(folder.cleanup)
    if programs := server_programs():
        if os.geteuid() == 0:
            shutil.chown(folder.name, "postgres")
        config.add_cleanup(Postgres(programs, Path(folder.name)).stop)


class Unsynced(sqlite3.Connection):
    """Does not wait for the disk: nobody pulls the plug of a test, and to die needs no disk."""

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        return super().execute(sql.replace("synchronous = FULL", "synchronous = OFF"), *parameters)


@pytest.fixture(autouse=True)
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = functools.partial(sqlite3.connect, factory=Unsynced)
    monkeypatch.setattr(sqlite3, "connect", connect)


@pytest.fixture(autouse=True)
def unpaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the bot sends by itself does not wait: on a clock that stands still it would pile up."""
    monkeypatch.setattr(pace, "INTERVAL", timedelta(microseconds=1))
    monkeypatch.setattr(pace, "CAREFUL", timedelta(microseconds=1))
    monkeypatch.setattr(pace, "WINDOW", 0.0)
    monkeypatch.setattr(pace, "MOST_DELAY", 0.0)


@pytest.fixture(scope="session")
def postgres(pytestconfig: pytest.Config) -> Postgres:
    programs = server_programs()
    if programs is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    server = Postgres(programs, pytestconfig.stash[SERVER])
    server.start()
    return server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    finish(migrate(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database a test runs on: whoever uses it runs once on each."""
    return str(request.param)


@pytest.fixture
def blank_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any schema."""
    if backend == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/blank.db"
        return
    server = request.getfixturevalue("postgres")
    name = server.create("blank")
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def fresh(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Gives the address of a migrated database without any rows, again and again.

    Nobody may use the one before any more.
    """
    names = itertools.chain(["crocevia.db"], (f"crocevia-{n}.db" for n in itertools.count(2)))

    def address() -> str:
        if backend == "sqlite":
            file = tmp_path / next(names)
            shutil.copyfile(request.getfixturevalue("migrated_file"), file)
            return f"sqlite+aiosqlite:///{file}"
        server = request.getfixturevalue("postgres")
        return str(server.url(server.emptied()))

    return address


@pytest.fixture
def own_url(
    backend: str, request: pytest.FixtureRequest, fresh: Callable[[], str]
) -> Iterator[str]:
    """The address of a migrated database that no other test comes to: its schema may be changed."""
    if backend == "sqlite":
        yield fresh()
        return
    server = request.getfixturevalue("postgres")
    name = server.create("migrated")
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def database_url(fresh: Callable[[], str]) -> str:
    """The address of a migrated database without any rows."""
    return fresh()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A migrated database without any rows."""
    opened = open_database(database_url)
    yield opened
    await opened.close()
