"""What is wrong with a place, a disk or a folder is one sentence; what there was stays whole."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from bot.__main__ import main
from bot.patience import Outage
from tests.conftest import Postgres

Capture = pytest.CaptureFixture[str]

NEEDS_WHAT_IS_THERE = [
    ["recount", "--table", "1"],
    ["invitations"],
    ["minutes", "--table", "1"],
    ["export", "--all", "--out", "out"],
    ["kit", "--table", "1"],
    ["backup", "copy.db"],
    ["revoke", "1"],
    ["unseat", "1"],
    ["seal"],
]
FULL = "the disk is full"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("CROCEVIA_"):
            monkeypatch.delenv(name)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database as the first start leaves it."""
    file = tmp_path_factory.mktemp("whole") / "crocevia.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{file}")
        patch.setattr("bot.console.runner.write_logs", lambda shape: None)
        assert main(["migrate"]) == 0
    return file.read_bytes()


@pytest.fixture
def database(whole: bytes) -> None:
    """A database in the folder where the commands are run."""
    Path("crocevia.db").write_bytes(whole)
    Path("crocevia.db").chmod(0o600)


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    main(["seal", "--new-key"])
    monkeypatch.setenv("CROCEVIA_ENCRYPTION_KEY", capsys.readouterr().out.strip())


def says(capsys: Capture, *words: str) -> str:
    """Run a command that fails; the one line it says."""
    capsys.readouterr()
    assert main(list(words)) == 1
    said = capsys.readouterr()
    [line] = f"{said.out}{said.err}".splitlines()
    return line


def there() -> list[str]:
    return sorted(each.name for each in Path().iterdir())


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize("words", NEEDS_WHAT_IS_THERE, ids=lambda words: words[0])
def test_the_wrong_folder_is_no_new_database(
    words: list[str], tmp_path: Path, capsys: Capture
) -> None:
    line = says(capsys, *words)
    assert f"there is no database {tmp_path / 'crocevia.db'} yet" in line
    assert "CROCEVIA_DATABASE_URL" in line
    assert "`crocevia run`, `migrate` or `invite`" in line
    assert there() == []


def test_nothing_is_made_in_an_empty_schema(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    name = postgres.create("blank")
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", postgres.url(name))
    for _ in range(2):
        line = says(capsys, "recount", "--table", "1")
        assert "there is no database postgresql+asyncpg://" in line
        assert f"/{name}?" in line
    main(["migrate"])
    assert main(["recount", "--table", "1"]) == 0
    postgres.drop(name)


def half(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def head(file: Path) -> None:
    os.truncate(file, 50)


def spoilt(file: Path) -> None:
    written = file.read_bytes()
    file.write_bytes(written[:4096] + b"\x55" * 40960 + written[45056:])


def no_header(file: Path) -> None:
    """It begins as SQLite's files do, and goes on otherwise."""
    written = file.read_bytes()
    file.write_bytes(written[:16] + b"\x01\x00\x09\x09" + b"\x00" * 200 + written[220:])


@pytest.mark.usefixtures("sealed", "database")
@pytest.mark.parametrize("damage", [half, head, spoilt, no_header])
@pytest.mark.parametrize(
    "words", [["migrate"], ["check"], *NEEDS_WHAT_IS_THERE], ids=lambda words: words[0]
)
def test_damage_is_called_damage(
    words: list[str],
    damage: Callable[[Path], None],
    capsys: Capture,
) -> None:
    damage(Path("crocevia.db"))
    capsys.readouterr()
    assert main(words) == 1
    said = "".join(capsys.readouterr())
    assert "the database is damaged: stop the bot and go back to a copy: crocevia restore" in said
    assert not Path("copy.db").exists()


def be_read_only(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Have some folders be on a file system that is mounted to be read."""
    statvfs, access = os.statvfs, os.access

    def is_on_it(path: Any) -> bool:
        where = Path(path).absolute()
        return any(each in folders for each in (where, where.parent))

    def told(path: Any) -> SimpleNamespace:
        found = statvfs(path)
        names = [name for name in dir(found) if name.startswith("f_")]
        of_it = SimpleNamespace(**{name: getattr(found, name) for name in names})
        of_it.f_flag |= os.ST_RDONLY if is_on_it(path) else 0
        return of_it

    def may(path: Any, mode: int, **how: bool) -> bool:
        return not (mode & os.W_OK and is_on_it(path)) and access(path, mode)

    monkeypatch.setattr("os.statvfs", told)
    monkeypatch.setattr("os.access", may)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("words", [["migrate"], ["check"], ["recount", "--table", "1"]])
def test_a_file_system_that_may_only_be_read(
    words: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    be_read_only(monkeypatch, tmp_path)
    assert main(words) == 1
    said = "".join(capsys.readouterr())
    assert "on a file system that may only be read: mount it for writing" in said
    assert "give" not in said


def test_what_may_only_be_read_can_be_copied(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    held = tmp_path / "held"
    held.mkdir()
    (held / "crocevia.db").write_bytes(whole)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{held}/crocevia.db")
    be_read_only(monkeypatch, held)
    assert main(["backup", "copy.db"]) == 0
    with closing(sqlite3.connect("copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM roundtables").fetchone() == (6,)
    assert [each.name for each in held.iterdir()] == ["crocevia.db"]


def test_a_disk_that_gets_full_under_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    from storage import sqlite

    main(["migrate"])
    write_ahead = sqlite._write_ahead

    def confined(connection: sqlite3.Connection, patience: float) -> None:
        write_ahead(connection, patience)
        connection.execute("PRAGMA max_page_count = 1")

    monkeypatch.setattr(sqlite, "_write_ahead", confined)
    line = says(capsys, "invite", "--table", "1", "--count", "2000")
    assert line == "crocevia: the disk is full where the database is: make room there"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full where the database is: make room there"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, "the disk where the database is does not take or give"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "may only be read"),
        (sqlite3.SQLITE_BUSY, "another program holds the database"),
        (sqlite3.SQLITE_NOTADB, "the database is damaged"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "the database is damaged"),
    ],
)
def test_sqlite_is_translated(
    code: int, sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    main(["migrate"])
    error = sqlite3.OperationalError("in SQLite's words")
    error.sqlite_errorcode = code

    def fails(*given: object) -> None:
        raise error

    monkeypatch.setattr("storage.sqlite._write_ahead", fails)
    line = says(capsys, "invitations")
    assert sentence in line
    assert "in SQLite's words" not in line


def test_a_running_bot_says_so_too(caplog: pytest.LogCaptureFixture) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    wrapped = DBAPIError("INSERT", {}, error)
    wrapped.__cause__ = error
    Outage("database").met("away", wrapped)
    assert caplog.messages == [
        "database: away, waiting: the disk is full where the database is: make room there"
    ]


NOTICE = ["notice", "--out", "out"]
WRITES = [
    ["export", "--all", "--out", "out"],
    ["minutes", "--table", "1", "--out", "out"],
    ["kit", "--table", "1", "--out", "out"],
    ["roster", "--example", "out/people.xlsx"],
]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("words", "number", "sentence"),
    [
        *[(words, errno.ENOSPC, "the disk is full where out is: make room") for words in WRITES],
        (NOTICE, errno.ENOSPC, "the disk is full where out is: make room there, or name another"),
        (NOTICE, errno.EDQUOT, "the disk is full where out is"),
        (NOTICE, errno.EROFS, "out is on a file system that may only be read: name another place"),
        (NOTICE, errno.EACCES, "nothing can be written into out: it is another user's"),
        (NOTICE, errno.EIO, "nothing can be written into out (Input/output error): name another"),
    ],
)
def test_files_are_written_whole_or_not_at_all(
    words: list[str],
    number: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    out = Path("out")
    out.mkdir()
    (out / "informativa.md").write_text("mine")
    write_bytes = Path.write_bytes

    def half_written(path: Path, content: Any) -> int:
        write_bytes(path, content[: len(content) // 2])
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(Path, "write_bytes", half_written)
    capsys.readouterr()
    assert main(words) == 1
    [line] = [each for each in capsys.readouterr().err.splitlines() if "read" not in each[:24]]
    assert sentence in line
    assert [each.name for each in out.iterdir()] == ["informativa.md"]
    assert (out / "informativa.md").read_text() == "mine"


def test_files_take_the_place_of_those_there_were() -> None:
    for _ in range(2):
        assert main(["notice", "--out", "new/out"]) == 0
    mask = os.umask(0)
    os.umask(mask)
    written = [each.stat().st_mode & 0o777 for each in Path("new/out").iterdir()]
    assert {*written} == {0o666 & ~mask}


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("where", "number", "sentence"),
    [
        ("tempfile.mkdtemp", errno.ENOSPC, "the disk is full where . is"),
        ("tempfile.mkdtemp", errno.EROFS, ". is on a file system that may only be read"),
        ("shutil.copyfile", errno.ENOSPC, "the disk is full where . is"),
        ("storage.snapshots._sync", errno.EIO, "nothing can be written into . (Input/output"),
    ],
)
def test_nothing_is_brought_back_where_there_is_no_room(
    where: str,
    number: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    shutil.copy("crocevia.db", "copy.db")

    def fails(*given: object, **how: object) -> None:
        raise OSError(number, os.strerror(number), ".crocevia.db.2n2pcjvm/crocevia.db")

    monkeypatch.setattr(where, fails)
    line = says(capsys, "restore", "copy.db")
    assert line.startswith(f"crocevia: copy.db cannot be brought back: {sentence}")
    assert "2n2pcjvm" not in line
    assert there() == ["copy.db", "crocevia.db"]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("words", [["restore", "copy.db"], ["backup", "out/copy.db"]])
def test_a_disk_with_little_room_is_named_by_its_folder(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A copy to another disk is what helps where one is full."""
    shutil.copy("crocevia.db", "copy.db")
    Path("out").mkdir()
    usage = shutil.disk_usage(".")
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage._replace(free=0))
    if words[0] == "backup":
        assert main(words) == 0
    else:
        assert FULL + " where the database is, .: make room there" in says(capsys, *words)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_FULL, "copy.db: the disk is full where out is: make room there, or name"),
        (sqlite3.SQLITE_CANTOPEN, "copy.db: crocevia.db cannot be opened where it is: copy it"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, "copy.db: the disk where the database is does not take"),
    ],
)
def test_why_there_is_no_copy(
    code: int, sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    Path("out").mkdir()
    error = sqlite3.OperationalError("in SQLite's words")
    error.sqlite_errorcode = code

    def fails(*given: object, **how: object) -> None:
        raise error

    monkeypatch.setattr("storage.snapshots.sqlite3.connect", fails)
    assert sentence in says(capsys, "backup", "out/copy.db")
    assert not list(Path("out").iterdir())


@pytest.mark.usefixtures("database")
def test_no_copy_on_a_full_disk(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    Path("out").mkdir()

    def fails(*given: object, **how: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "out/.copy.db.2n2pcjvm")

    monkeypatch.setattr("tempfile.mkstemp", fails)
    line = says(capsys, "backup", "out/copy.db")
    assert line == (
        "crocevia: no copy was written to out/copy.db: the disk is full where out is: "
        "make room there, or name another place"
    )
