"""The console command: what it prints, what it makes, and the sentence for every mistake."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from bot.__main__ import main
from conversations.inviting.codes import spell
from storage.platforms import PACKAGED

ROOT = Path(__file__).parents[2]
SECRET = "CROCEVIA_WEBHOOK_SECRET: expected 1 to 256 characters of A-Z a-z 0-9 _ -"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/c.db")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)


def test_an_invitation_is_printed_as_json_and_only_its_hash_is_stored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["invite", "--table", "1", "--name", "Anna", "--json"]) == 0
    [made] = json.loads(capsys.readouterr().out)
    assert made | {"start": ""} == {
        "table": 1,
        "role": "participant",
        "name": "Anna",
        "start": "",
        "link": None,
        "code": spell(made["start"]),
    }
    assert len(made["start"]) == 16
    with closing(sqlite3.connect(tmp_path / "c.db")) as database:
        dump = "\n".join(database.iterdump())
    assert "Anna" in dump
    assert made["start"] not in dump


def test_several_invitations_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["invite", "--table", "6", "--role", "coordinator", "--count", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(set(lines)) == 3
    assert all(line.split("\t")[-1] == spell(line.split("/start ")[1][:16]) for line in lines)
    assert all(line.startswith("table 6\tcoordinator\t-\t/start ") for line in lines)


@pytest.mark.parametrize("role", ["staff", "observer"])
def test_whoever_sees_all_tables_has_none_of_their_own(
    capsys: pytest.CaptureFixture[str], role: str
) -> None:
    assert main(["invite", "--role", role, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["table"] is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["invite"], "--table: write a table from 1 to 6"),
        (["invite", "--table", "7"], "--table: write a table from 1 to 6"),
        (["invite", "--table", "1", "--count", "0"], "--count: write a number from 1 on"),
        (["run"], "CROCEVIA_BOT_TOKEN"),
    ],
)
def test_a_mistake_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert main(words) == 1
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DATABASE_URL", "mysql://x", "sqlite+aiosqlite"),
        ("API_URL", "http://example.org", "ALLOW_INSECURE_API_URL"),
        ("WEBHOOK_URL", "https://example.org/x", "WEBHOOK_SECRET: required"),
        ("WEBHOOK_URL", "http://example.org/x", "https://"),
        *(("WEBHOOK_SECRET", wrong, SECRET) for wrong in ("a b", "è", "x" * 257, "abc\n", "a/b")),
        *(
            (name, wrong, f"CROCEVIA_{name}: expected an address")
            for name in ("API_URL", "WEBHOOK_URL", "PUBLIC_URL")
            for wrong in (
                *("https://bot.example.org:99999", "https://bot.example.org:x", "https://[::1/x"),
                *("https://bot example.org", "bot.example.org"),
            )
        ),
        ("WEBHOOK_URL", "https://example.org:8080/x", "WEBHOOK_URL: Telegram calls the ports"),
        ("LISTEN", "8080", "HOST:PORT"),
        ("TIMEZONE", "Seregno", "Europe/Rome"),
        ("PLATFORMS", "nowhere.json", "cannot be read"),
    ],
)
def test_a_wrong_setting_gets_a_sentence(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
    sentence: str,
) -> None:
    monkeypatch.setenv(f"CROCEVIA_{name}", value)
    assert main(["migrate"]) == 1
    assert sentence in capsys.readouterr().err


def test_invitations_are_listed_and_revoked(capsys: pytest.CaptureFixture[str]) -> None:
    main(["invite", "--table", "1", "--name", "Anna"])
    main(["invite", "--table", "2", "--name", "Bruno"])
    capsys.readouterr()
    assert main(["revoke", "1"]) == 0
    assert main(["revoke", "1"]) == 1
    assert "no unused invitation 1" in capsys.readouterr().err
    assert main(["invitations"]) == 0
    anna, bruno = capsys.readouterr().out.splitlines()
    assert anna == "1\ttable 1\tparticipant\tAnna\trevoked"
    assert bruno.startswith("2\ttable 2\tparticipant\tBruno\topen until ")
    assert main(["invitations", "--table", "2"]) == 0
    assert capsys.readouterr().out.splitlines() == [bruno]


def test_check_says_a_line_each_and_fails_without_a_token(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    main(["migrate"])
    capsys.readouterr()
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["ok", "settings:"],
        ["ok", "content:"],
        ["ok", "content:"],
        ["ok", "content:"],
        ["ok", "content:"],
        ["ok", "content:"],
        ["ok", "database:"],
        ["ok", "migrations:"],
        ["ok", "sealing:"],
        ["ok", "outbox:"],
        ["ok", "retention:"],
        ["ok", "listening:"],
        ["WRONG", "token:"],
    ]
    assert "6 tables, 21 objectives, the scale in it, en" in lines[1]
    assert "without a `plain` line to explain them: 21 of 21 objectives" in lines[2]
    assert "the informativa, version 1, is a model: fill it in" in lines[3]
    assert "without a `contact`" in lines[4]
    assert "square brackets to be filled in: controller.contacts, protection_officer" in lines[5]
    assert "nothing is kept whose time runs" in lines[10]


def test_an_informativa_that_is_no_model_any_more_has_nothing_to_be_filled_in(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    city = json.loads(PACKAGED.read_text(encoding="utf-8"))
    city["privacy_notice"]["is_model"] = False
    (tmp_path / "city.json").write_text(json.dumps(city), encoding="utf-8")
    monkeypatch.setenv("CROCEVIA_PLATFORMS", str(tmp_path / "city.json"))
    main(["check"])
    told = "WRONG content: the informativa has square brackets to be filled in: controller.contacts"
    assert told in " ".join(capsys.readouterr().out.split())


def test_check_says_where_nothing_is_to_be_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    city = json.loads(PACKAGED.read_text(encoding="utf-8"))
    del city["spoken_notes"]["ranking"], city["spoken_notes"]["closed"]["en"]
    (tmp_path / "city.json").write_text(json.dumps(city), encoding="utf-8")
    monkeypatch.setenv("CROCEVIA_PLATFORMS", str(tmp_path / "city.json"))
    main(["check"])
    told = "without `spoken_notes` on the coordinator's page: ranking (it, en), closed (en)"
    assert told in capsys.readouterr().out


def test_check_names_what_is_wrong_with_the_content(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "city.json").write_text('{"language": "italiano"}')
    monkeypatch.setenv("CROCEVIA_PLATFORMS", str(tmp_path / "city.json"))
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "WRONG content: language:" in out
    assert "platforms: Expected this field" in out


def test_the_schema_of_the_content(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--schema"]) == 0
    assert "platforms" in json.loads(capsys.readouterr().out)["required"]


def test_a_backup_is_a_database(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    main(["invite", "--table", "1", "--name", "Anna"])
    assert main(["backup", str(tmp_path / "copy.db")]) == 0
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT name FROM seats").fetchall() == [("Anna",)]
    capsys.readouterr()
    assert main(["backup", str(tmp_path / "copy.db")]) == 1
    assert "copy.db" in capsys.readouterr().err


def test_it_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"crocevia {version('crocevia')}\n"


def test_what_is_not_installed_has_no_version_and_works(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_found(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", not_found)
    assert main(["check", "--schema"]) == 0
    capsys.readouterr()
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == "crocevia (not installed)\n"


def test_a_seat_is_freed_and_invited_to_anew(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["invite", "--table", "1", "--name", "Anna Silva"])
    come_in(tmp_path, 1, 7, "Ivo")
    capsys.readouterr()
    main(["invitations"])
    assert capsys.readouterr().out == (
        "1\ttable 1\tparticipant\tAnna Silva\tused, on Telegram “Ivo”\n"
    )
    assert main(["unseat", "1"]) == 0
    out, wrong = capsys.readouterr()
    assert "the seat of invitation 1 is free" in out
    assert "table 1\tparticipant\tAnna Silva\t/start " in out
    assert "is told in Telegram, within half a minute" in out
    assert wrong == ""
    main(["invitations"])
    old, new = capsys.readouterr().out.splitlines()
    assert old == "1\ttable 1\tparticipant\t-\tfreed"
    assert new.startswith("2\ttable 1\tparticipant\tAnna Silva\topen until ")
    assert main(["unseat", "1"]) == 0
    assert "freed already" in capsys.readouterr().out
    with closing(sqlite3.connect(tmp_path / "c.db")) as database:
        assert database.execute("SELECT deed, detail, seat_id FROM journal").fetchall() == [
            ("free", "Anna Silva", None)
        ]
        assert database.execute("SELECT telegram_id FROM seats").fetchall() == [(None,), (None,)]


def test_what_cannot_be_freed_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["invite", "--table", "1", "--name", "Anna"])
    main(["invite", "--role", "staff", "--name", "Sara"])
    come_in(tmp_path, 2, 8, "Sara")
    for number, sentence in (
        ("9", "there is no invitation 9"),
        ("1", "nobody has come in to this seat yet"),
        ("2", "the last person of the office"),
    ):
        capsys.readouterr()
        assert main(["unseat", number]) == 1
        assert sentence in capsys.readouterr().err


def come_in(folder: Path, seat: int, person: int, called: str) -> None:
    """Have somebody sit where an invitation leads."""
    with closing(sqlite3.connect(folder / "c.db")) as database, database:
        database.execute("INSERT INTO people (telegram_id, name) VALUES (?, ?)", (person, called))
        database.execute(
            "UPDATE seats SET telegram_id = ?, claimed_as = ?, registered_at = ? WHERE id = ?",
            (person, called, "2026-12-01 09:00:00.000000", seat),
        )
        database.execute("UPDATE invitations SET used_at = created_at WHERE seat_id = ?", (seat,))


@pytest.mark.parametrize(
    "arguments",
    [["run"], ["invite", "--table", "1"], ["invitations"], ["revoke", "1"], ["migrate"], ["check"]],
    ids=lambda each: each[0],
)
@pytest.mark.parametrize("trouble", ["away", "no such database", "no database"])
def test_a_database_that_cannot_be_opened_is_a_sentence(  # noqa: PLR0917
    arguments: list[str],
    trouble: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    """To run is the one command that waits, for a database that is only away."""
    if trouble == "away":
        if arguments == ["run"]:
            pytest.skip("it waits: tests/faults/test_missing_database.py")
        url = f"postgresql+asyncpg://ada:secret@/tables?host={tmp_path}"
    elif trouble == "no such database":
        url = request.getfixturevalue("postgres").url("nope")
    else:
        (tmp_path / "notes.txt").write_text("Not a database. " * 100)
        url = f"sqlite+aiosqlite:///{tmp_path}/notes.txt"
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", url)
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    if arguments == ["run"]:
        monkeypatch.setenv("CROCEVIA_BOT_TOKEN", "1:x")
    assert main(arguments) == 1
    said = capsys.readouterr()
    assert "database" in f"{said.out}{said.err}"
    assert "Traceback" not in said.err
    assert "secret" not in f"{said.out}{said.err}"
    if arguments != ["check"]:
        assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["check", "migrate"])
def test_a_database_changed_by_hand_is_named(
    command: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["migrate"])
    (file,) = tmp_path.glob("*.db")
    with closing(sqlite3.connect(file)) as changed:
        changed.execute("ALTER TABLE people DROP COLUMN place")
    capsys.readouterr()
    assert main([command]) == 1
    said = capsys.readouterr()
    assert "people.place is missing" in f"{said.out}{said.err}"


def test_to_say_how_it_is_used_nothing_of_the_program_is_read() -> None:
    """What takes seconds to read is read by a command that needs it."""
    asks = "import sys; from bot.__main__ import _parser; _parser(); print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", asks], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"telegram", "sqlalchemy", "aiohttp", "pydantic"} & set(told.stdout.split())


def test_a_language_nobody_wrote_words_in_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["notice", "--out", str(tmp_path), "--language", "de"]) == 1
    assert "--language de: the bot speaks en and it" in capsys.readouterr().err
    assert not [*tmp_path.glob("*.md")]
