"""Other people's words on a terminal: shown as they are, without power over it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from os import umask
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.terminal import row, tell, visible

WICKED = "Eva\x1b]0;x\x07\x9b2J\r\x85\u2028\u202e\u2066\u200b\x7f"
READ = "Eva]0;x2J"
"""What is read of it as a name."""
SHOWN = r"Eva\u001b]0;x\u0007\u009b2J\u000d\u0085\u2028\u202e\u2066\u200b\u007f"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/c.db")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)
    before = umask(0o022)
    yield
    umask(before)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (WICKED, SHOWN),
        ("Niccolò D’Angelo, 3ª età – 日本 🎈", "Niccolò D’Angelo, 3ª età – 日本 🎈"),
        ("a\tb\nc", r"a\u0009b\u000ac"),
        ("\U000e0041\udc80", r"\udb40\udc41\udc80"),
    ],
)
def test_what_does_not_show_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(visible(text)) == shown


def test_a_name_is_no_second_cell_and_no_second_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell(row("1", "table 1", "Eva\trevoked\n2\ttable 2"))
    assert capsys.readouterr().out == "1\ttable 1\tEva\\u0009revoked\\u000a2\\u0009table 2\n"


def test_invite_and_invitations_print_names_so(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["invite", "--table", "1", "--name", WICKED],
        ["invitations"],
        ["invite", "--table", "1", "--name", WICKED, "--namesake", "--json"],
    ):
        assert main(words) == 0
        out = capsys.readouterr().out
        assert all(each.isprintable() or each in "\n\t" for each in out)
        assert "Eva]0;x" in out, "what nobody sees is no part of a name"
    assert json.loads(out)[0]["name"] == READ


def test_a_name_an_earlier_version_took_is_printed_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["invite", "--table", "1", "--name", "Eva"])
    (file,) = tmp_path.glob("*.db")
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE seats SET name = ?", (WICKED,))
    capsys.readouterr()
    assert main(["invitations"]) == 0
    assert SHOWN in capsys.readouterr().out


def test_roster_prints_names_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(f'nome,tavolo\n"{WICKED}",1\n', encoding="utf-8", newline="")
    for _ in range(2):  # invited; and then named as invited already
        assert main(["roster", str(file), "--yes"]) == 0
        said = "".join(capsys.readouterr())
        assert all(each.isprintable() or each in "\n\t" for each in said)
        assert "Eva]0;x" in said


def test_check_prints_a_title_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    packaged = Path(__file__).parents[2] / "data" / "platforms.json"
    city = json.loads(packaged.read_text(encoding="utf-8"))
    city["title"] = "Seregno \x1b[31m\u202e"
    (tmp_path / "city.json").write_text(json.dumps(city))
    monkeypatch.setenv("CROCEVIA_PLATFORMS", str(tmp_path / "city.json"))
    main(["check"])
    out = capsys.readouterr().out
    assert r"Seregno \u001b[31m\u202e" in out
    assert all(each.isprintable() or each == "\n" for each in out)
