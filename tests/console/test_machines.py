"""Machines as they are: what is wrong with one is a sentence that says what to do."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.__main__ import main
from storage.sealing import new_key
from tests.conftest import Postgres

ROOT = Path(__file__).parents[2]
NOBODY = 65534

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("CROCEVIA_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)


def says(capsys: Capture, *arguments: str) -> str:
    """Run a command that fails; the one line it says."""
    capsys.readouterr()
    assert main(list(arguments)) == 1
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    [line] = [each for each in f"{said.out}{said.err}".splitlines() if not each.startswith("ok ")]
    return line


@contextmanager
def somebody_else() -> Iterator[None]:
    """Be a user to whom nothing belongs, where the tests run as root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder which everybody reaches."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def no_database(file: Path) -> None:
    file.write_text("Not a database. " * 100)


def another_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE bookmarks (url TEXT)")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE alembic_version (version_num TEXT)")
        database.execute("INSERT INTO alembic_version VALUES ('9999')")
        database.commit()


def damaged(file: Path) -> None:
    main(["migrate"])
    spoil(file)


def spoil(file: Path) -> None:
    written = file.read_bytes()
    file.write_bytes(written[:4096] + b"\x55" * 40960 + written[45056:])


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (no_database, "no SQLite database, and is left as it is"),
        (Path.mkdir, "is a folder: write the name of a file"),
        (another_program, "another program's, which keeps bookmarks there"),
        (newer, "does not know its revision 9999. Start the newer version"),
        (damaged, "the database is damaged: stop the bot and go back to a copy"),
    ],
)
@pytest.mark.parametrize("command", ["check", "migrate"])
def test_a_file_that_is_no_database_of_ours(
    command: str, wrong: Callable[[Path], None], sentence: str, tmp_path: Path, capsys: Capture
) -> None:
    wrong(tmp_path / "crocevia.db")
    if command == "check":
        assert main(["check"]) == 1
        [line] = [each for each in capsys.readouterr().out.splitlines() if "WRONG data" in each]
    else:
        line = says(capsys, command)
    assert sentence in line
    assert wrong is damaged or not (tmp_path / "crocevia.db-wal").exists()


@pytest.mark.parametrize("way", ["folder", "file"])
@pytest.mark.parametrize("command", ["check", "migrate", "backup"])
def test_a_place_where_nothing_can_be_written(
    command: str, way: str, open_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(open_folder)
    main(["migrate"])
    open_folder.chmod(0o755 if way == "folder" else 0o777)
    (open_folder / "crocevia.db").chmod(0o666 if way == "folder" else 0o444)
    if os.geteuid():
        open_folder.chmod(0o555 if way == "folder" else 0o777)
    with somebody_else():
        capsys.readouterr()
        assert main([command, "copy.db"] if command == "backup" else [command]) == 1
    said = capsys.readouterr()
    expected = "nothing can be written into" if way == "folder" else "cannot be read and written"
    assert expected in f"{said.out}{said.err}"
    assert "Traceback" not in said.err
    open_folder.chmod(0o755)


def test_a_server_that_may_only_be_read(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    name = postgres.create("blank")
    postgres.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", postgres.url(name))
    assert "the database may only be read: write the user who owns it" in says(capsys, "migrate")
    postgres.drop(name)


def test_a_full_disk(monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path) -> None:
    monkeypatch.setattr("storage.sqlite_trouble.ROOM", 2**62)
    assert says(capsys, "migrate") == (
        "crocevia: the disk is full where the database is, .: make room there"
    )
    assert not (tmp_path / "crocevia.db").exists()


@pytest.mark.parametrize("command", ["check", "migrate", "backup"])
def test_a_log_without_its_database_is_left_alone(
    command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    monkeypatch.setenv("CROCEVIA_BOT_TOKEN", "")
    main(["migrate"])
    killed(tmp_path, "Anna")
    (tmp_path / "crocevia.db").rename("moved.db")
    log = (tmp_path / "crocevia.db-wal").read_bytes()
    capsys.readouterr()
    assert main([command, "copy.db"] if command == "backup" else [command]) == 1
    said = capsys.readouterr()
    assert "crocevia.db-wal is there, and crocevia.db is not: put it back" in said.out + said.err
    assert (tmp_path / "crocevia.db-wal").read_bytes() == log
    assert not (tmp_path / "crocevia.db").exists()


def test_a_copy_of_what_is_not_there_yet(tmp_path: Path, capsys: Capture) -> None:
    assert f"there is no database {tmp_path}/crocevia.db yet" in says(capsys, "backup", "copy.db")
    assert not list(tmp_path.iterdir())
    main(["migrate"])
    assert "the folder no/where does not exist" in says(capsys, "backup", "no/where/copy.db")


def test_check_before_the_first_start_makes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    assert "token" in says(capsys, "check")
    main(["check"])
    said = capsys.readouterr().out
    assert "crocevia.db will be made at the first start" in said
    assert "names, contacts and drafts stand as they are: the volume has to be encrypted" in said
    monkeypatch.setenv("CROCEVIA_ENCRYPTION_KEY", new_key())
    main(["check"])
    said = capsys.readouterr().out
    assert "names, contacts and drafts are sealed\n" in said
    assert "stand as they are" not in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("# città\nCROCEVIA_LISTEN=x".encode("cp1252"), ".env, line 1: a letter is not UTF-8"),
        ("CROCEVIA_LISTEN=x\n".encode("utf-16"), ".env is UTF-16: save it again as UTF-8"),
        ("CROCEVIA_LISTEN=x\n".encode("utf-16-le"), ".env is UTF-16: save it again as UTF-8"),
        # With the mark some editors write, the first line counts as any other.
        ("CROCEVIA_LISTEN=x\n".encode("utf-8-sig"), "CROCEVIA_LISTEN: expected HOST"),
        (b"# mine\nCROCEVIA LISTEN x\n", ".env, line 2: expected NAME=VALUE"),
        (b'# mine\nA=1\n\n{"LISTEN": "x"}\n', ".env, line 4: expected NAME=VALUE"),
        (b"CROCEVIA_API_URL=https://api.example.org/bot1:x\n", "write the address without /bot"),
    ],
)
def test_the_writing_of_env(written: bytes, sentence: str, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / ".env").write_bytes(written)
    assert sentence in says(capsys, "migrate")


def test_a_setting_there_is_not_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    monkeypatch.setenv("crocevia_encryption_kei", "secret")
    monkeypatch.setenv("CROCEVIA_LANGAUGE", "it")
    monkeypatch.setenv("CROCEVIA_PORT", "8080")
    for name in ("SERVICE_HOST", "SERVICE_PORT_WEB", "PORT", "PORT_80_TCP_ADDR"):
        monkeypatch.setenv(f"CROCEVIA_DB_{name}", "tcp://10.0.0.1:5432")  # by Kubernetes
    env = tmp_path / ".env"
    env.write_text("CROCEVIA_LANGAUGE=en\nOTHER=1\ncrocevia_bottoken=secret\n")
    env.chmod(0o600)
    named = [
        ".env: CROCEVIA_LANGAUGE is no setting: CROCEVIA_LANGUAGE is one",
        ".env: CROCEVIA_BOTTOKEN is no setting: CROCEVIA_BOT_TOKEN is one",
        "the environment: CROCEVIA_ENCRYPTION_KEI is no setting: CROCEVIA_ENCRYPTION_KEY is one",
        "the environment: CROCEVIA_PORT is no setting: CROCEVIA_PLATFORMS is one",
    ]
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    found = [line for line in said.splitlines() if "is no setting" in line]
    assert found == [f"WRONG settings: {each}, README.md lists them all" for each in named]
    assert "OTHER" not in said
    assert caplog.records == []

    main(["migrate"])
    logged = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert logged == [f"{each}, README.md lists them all" for each in named]
    assert "secret" not in said + caplog.text


def test_a_folder_is_not_to_be_closed(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "crocevia.db").mkdir()
    (tmp_path / "crocevia.db").chmod(0o755)
    main(["check"])
    assert "chmod" not in capsys.readouterr().out


@pytest.mark.parametrize("command", ["demo", "simulator"])
@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_a_port_there_is_not(command: str, port: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([command, f"--port={port}"])
    assert "--port: write a number from 0 to 65535" in capsys.readouterr().err


def test_ctrl_c_before_a_command_has_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.__main__._parser", interrupted)
    assert main(["run"]) == 130
    heavy = (
        "import sys, bot.__main__; print(sorted({'storage', 'email', 'pydantic'} & {*sys.modules}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", heavy], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert ran.stdout == "[]\n", "what takes time is read where Ctrl+C is heard"


def test_a_port_that_is_taken(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        monkeypatch.setenv("CROCEVIA_LISTEN", address)
        monkeypatch.setenv("CROCEVIA_BOT_TOKEN", "1:x")
        taken = f"{address}: another program listens there, or a bot already: stop it"
        assert f"CROCEVIA_LISTEN: {taken}" in says(capsys, "run")
        for command in ("demo", "simulator"):
            port = address.rpartition(":")[2]
            assert f"--port: {taken}" in says(capsys, command, "--port", port)
    monkeypatch.setenv("CROCEVIA_LISTEN", "192.0.2.1:8080")
    assert "this machine has no such address" in says(capsys, "run")


def test_what_nobody_foresaw_is_a_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def stumble(*given: object) -> None:
        raise KeyError("secret")

    monkeypatch.setattr("bot.app.open_database", stumble)
    line = says(capsys, "migrate")
    assert "this should not happen (KeyError)" in line
    assert "secret" not in line


WRITES = """
import os, sqlite3, sys
database = sqlite3.connect("crocevia.db", isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute("INSERT INTO seats (roundtable, role, name) VALUES (1, 'x', ?)", sys.argv[1:])
os.kill(os.getpid(), 9)
"""
OPENS = """
import sqlite3
database = sqlite3.connect("crocevia.db")
database.execute("PRAGMA journal_mode = WAL")
database.execute("SELECT * FROM seats").fetchall()
print("open", flush=True)
input()
"""


def names_in(file: str) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return [name for (name,) in database.execute("SELECT name FROM seats ORDER BY id")]


def killed(folder: Path, name: str) -> None:
    """Have a program write one more name, and die before it has closed the database."""
    subprocess.run([sys.executable, "-c", WRITES, name], cwd=folder, check=False)
    assert (folder / "crocevia.db-wal").stat().st_size


@contextmanager
def opened_by_another(folder: Path) -> Iterator[None]:
    """Have a program hold the database open, as a bot that waits does."""
    with subprocess.Popen(
        [sys.executable, "-c", OPENS], cwd=folder, stdin=-1, stdout=-1, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield
        other.kill()


class TestRestore:
    """A copy is brought back whole, or nothing is touched."""

    @pytest.fixture(autouse=True)
    def copied(self, tmp_path: Path, capsys: Capture) -> None:
        main(["invite", "--table", "1", "--name", "Anna"])
        main(["backup", "copy.db"])
        main(["invite", "--table", "1", "--name", "Bruno"])

    def test_nothing_while_a_bot_runs_whose_file_was_moved(
        self, tmp_path: Path, capsys: Capture
    ) -> None:
        with opened_by_another(tmp_path):
            (tmp_path / "crocevia.db").rename("moved.db")
            assert "has crocevia.db open: stop it" in says(capsys, "restore", "copy.db")
            assert not (tmp_path / "crocevia.db").exists()
        assert main(["restore", "copy.db"]) == 0
        assert names_in("crocevia.db") == ["Anna"]

    def test_the_old_one_goes_aside(self, tmp_path: Path, capsys: Capture) -> None:
        assert main(["restore", "copy.db"]) == 0
        assert names_in("crocevia.db") == ["Anna"]
        [aside] = tmp_path.glob("crocevia.db.before-*")
        assert str(aside.name) in capsys.readouterr().out
        assert names_in(str(aside)) == ["Anna", "Bruno"]
        assert main(["check"]) == 1
        assert "the schema is this program's" in capsys.readouterr().out
        assert not list(tmp_path.glob(".crocevia*"))

    def test_where_there_is_none(self, tmp_path: Path, capsys: Capture) -> None:
        (tmp_path / "crocevia.db").unlink()
        assert main(["restore", "copy.db"]) == 0
        assert names_in("crocevia.db") == ["Anna"]
        assert not list(tmp_path.glob("*before*"))

    def test_a_log_that_was_left_goes_along(self, tmp_path: Path, capsys: Capture) -> None:
        killed(tmp_path, "Carla")
        assert main(["restore", "copy.db"]) == 0
        assert names_in("crocevia.db") == ["Anna"]
        [aside] = tmp_path.glob("*before*[0-9]")
        assert names_in(str(aside)) == ["Anna", "Bruno", "Carla"]

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            (no_database, "is no copy of a database, and nothing was brought back"),
            (another_program, "other.db is another program's, and nothing was brought back"),
            (newer, "other.db cannot be brought back: the database cannot be migrated"),
            (Path.touch, "is no copy of a database"),
            (lambda file: None, "there is no file other.db to bring back"),
            (lambda file: file.hardlink_to("crocevia.db"), "is the database itself"),
        ],
    )
    def test_what_is_no_copy(
        self, change: Callable[[Path], None], sentence: str, tmp_path: Path, capsys: Capture
    ) -> None:
        change(tmp_path / "other.db")
        assert sentence in says(capsys, "restore", "other.db")
        assert names_in("crocevia.db") == ["Anna", "Bruno"]
        assert not list(tmp_path.glob("*before*"))

    def test_a_damaged_copy(self, tmp_path: Path, capsys: Capture) -> None:
        spoil(tmp_path / "copy.db")
        assert "copy.db is damaged, and nothing was brought back" in says(
            capsys, "restore", "copy.db"
        )
        assert names_in("crocevia.db") == ["Anna", "Bruno"]

    def test_not_while_a_bot_runs(self, tmp_path: Path, capsys: Capture) -> None:
        with opened_by_another(tmp_path):
            assert "open: stop it, then do the same again" in says(capsys, "restore", "copy.db")
        assert names_in("crocevia.db") == ["Anna", "Bruno"]
        assert main(["restore", "copy.db"]) == 0

    def test_postgresql_has_its_own_tool(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        monkeypatch.setenv("CROCEVIA_DATABASE_URL", "postgresql+asyncpg://ada:secret@db/tables")
        assert "pg_restore --clean" in says(capsys, "restore", "copy.db")


class TestCopiedByHand:
    """A copy put by hand where a killed bot left its log: SQLite would destroy it."""

    @pytest.fixture(autouse=True)
    def copied(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("storage.sqlite_trouble._AT_ONCE", 0.0)
        main(["invite", "--table", "1", "--name", "Anna"])
        main(["backup", "copy.db"])
        (tmp_path / "old.db").write_bytes((tmp_path / "crocevia.db").read_bytes())
        killed(tmp_path, "Bruno")

    @pytest.mark.parametrize("command", ["migrate", "check", "backup"])
    @pytest.mark.parametrize(
        ("copy", "sentence"),
        [
            ("copy.db", "crocevia.db-wal is of what was there before"),
            # Of the same kind as what ran: only the time at which it came tells.
            ("old.db", "crocevia.db-wal is older than crocevia.db"),
        ],
    )
    def test_it_is_said_and_nothing_is_touched(
        self, copy: str, sentence: str, command: str, capsys: Capture
    ) -> None:
        put = Path(copy).read_bytes()
        Path("crocevia.db").write_bytes(put)
        capsys.readouterr()
        assert main([command, "x.db"] if command == "backup" else [command]) == 1
        said = capsys.readouterr()
        assert sentence in f"{said.out}{said.err}"
        assert Path("crocevia.db").read_bytes() == put
        assert main(["restore", copy]) == 0
        assert main(["migrate"]) == 0
        assert names_in("crocevia.db") == ["Anna"]

    def test_what_stands_in_the_database_already_does_no_harm(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As after a checkpoint: the database was written later than its log."""
        monkeypatch.setattr("storage.sqlite_trouble._AT_ONCE", 0.0)
        file, log = tmp_path / "crocevia.db", tmp_path / "crocevia.db-wal"
        written = log.read_bytes()
        with closing(sqlite3.connect(file)) as database:
            database.execute("PRAGMA wal_checkpoint")
            log.write_bytes(written)
            whole = file.read_bytes()
        log.write_bytes(written)
        file.write_bytes(whole)
        assert main(["migrate"]) == 0
        assert names_in("crocevia.db") == ["Anna", "Bruno"]

    def test_a_killed_bots_own_log_is_taken_up(self, tmp_path: Path) -> None:
        assert main(["migrate"]) == 0
        assert names_in("crocevia.db") == ["Anna", "Bruno"]


def test_the_demo_needs_no_proxy_and_ctrl_c_ends_it_at_any_moment(tmp_path: Path) -> None:
    """While it plays the second table, before there is an address to open."""
    dead = {f"{scheme}_PROXY": "socks5://127.0.0.1:9" for scheme in ("HTTP", "HTTPS", "ALL")}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser"],
        cwd=ROOT,
        env={**os.environ, **dead},
        stdout=-1,
        stderr=-1,
        text=True,
    ) as demo:
        assert demo.stderr is not None
        assert demo.stdout is not None
        assert "is listening" in demo.stderr.readline()
        demo.send_signal(signal.SIGINT)
        assert demo.wait(10) == 0
        assert "Traceback" not in demo.stderr.read()
        assert demo.stdout.read() == ""
