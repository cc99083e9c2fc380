"""`crocevia roster`: a list is shown back, then invited as a whole; wrong lines by number."""

import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from conversations.inviting.codes import spell

ENGLISH = "name,organisation,category,table,role,contact\n"
LINE = "Anna Silva,Pro Loco,associazioni,1,participant,anna@example.org"


class Terminal(io.StringIO):
    """Somebody who sits there and answers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, migrated_file: Path) -> None:
    """A folder of one's own, and no settings from outside."""
    shutil.copyfile(migrated_file, tmp_path / "c.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/c.db")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setenv("CROCEVIA_LANGUAGE", "en")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)


def test_a_list_is_invited_and_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text(f"{ENGLISH}{LINE}\nSara,,,,segreteria,\n", encoding="utf-8-sig")
    assert main(["roster", str(file), "--json", "--yes"]) == 0
    anna, sara = json.loads(capsys.readouterr().out)
    assert anna | {"start": ""} == {
        "table": 1, "role": "participant", "name": "Anna Silva", "start": "", "link": None,
        "code": spell(anna["start"]),
    }  # fmt: skip
    assert (sara["table"], sara["role"], len(sara["start"])) == (None, "staff", 16)
    with closing(sqlite3.connect(tmp_path / "c.db")) as database:
        kept = database.execute("SELECT name, organisation, category, contact FROM seats")
        assert kept.fetchall() == [
            ("Anna Silva", "Pro Loco", "associazioni", "anna@example.org"),
            ("Sara", None, None, None),
        ]
        assert anna["start"] not in "\n".join(database.iterdump())


def test_whoever_is_invited_already_is_named_and_not_invited_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text("nome,tavolo,ruolo\nAnna,1,\nSara,,staff\n", encoding="utf-8")
    assert main(["roster", str(file), "--yes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("table 1\tparticipant\tAnna\t/start ")
    assert lines[1].startswith("all tables\tstaff\tSara\t/start ")
    file.write_text("nome,tavolo,ruolo\nBruno,1,\nANNA,1,\nSara,,staff\n", encoding="utf-8")
    assert main(["roster", str(file), "--yes"]) == 0
    said = capsys.readouterr()
    assert [line.split("\t")[2] for line in said.out.splitlines()] == ["Bruno"]
    assert "Invited already (2), and not once more: ANNA, Sara." in said.err
    for flags in ([], ["--json"]):
        assert main(["roster", str(file), *flags]) == 0, "nobody is left to ask about"
        said = capsys.readouterr()
        assert "Everybody is invited already" in said.err
        assert said.out in ("", "[]\n")
    main(["revoke", "1"])
    file.write_text("nome,tavolo\nAnna,1\n", encoding="utf-8")
    assert main(["roster", str(file), "--yes"]) == 0


@pytest.mark.parametrize(
    ("answer", "invited"),
    [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("", False)],
)
def test_what_was_read_is_shown_before_anybody_is_invited(
    answer: str,
    invited: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    file = tmp_path / "elenco.csv"
    text = "Elenco;;;\nCognome;Nome;Tavolo;Telefono;Note\nSilva;Anna;1;362123456;x\nNeri;Bruno;2;;"
    file.write_bytes(f"{text}\nSalà;Niccolò;2;;".encode("cp1252"))
    assert main(["roster", str(file)]) == (0 if invited else 1)
    said = capsys.readouterr()
    assert said.err.splitlines()[:7] == [
        "The list was read: 3 people to invite.",
        "Table 1: 1",
        "Table 2: 2",
        "Columns read: Cognome, Nome, Tavolo, Telefono. Not read: Note.",
        "Invited, but have a look: 1",
        "Line 3: the number 362123456 may lack digits, for example the zero in front.",
        "Invite 3 people? (y/n) ",
    ]
    assert ("Niccolò Salà" in said.out) is invited
    assert ("nobody was invited" in said.err) is not invited


def test_where_nobody_can_be_asked_it_has_to_be_said_before(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text("nome,tavolo\nAnna,1\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 1
    assert "there is no terminal here to ask you. If it is right, add --yes." in (
        capsys.readouterr().err
    )
    monkeypatch.setenv("CROCEVIA_LANGUAGE", "it")
    assert main(["roster", str(file)]) == 1
    assert "aggiungi --yes" in capsys.readouterr().err, "in the language of the settings"
    with closing(sqlite3.connect(tmp_path / "c.db")) as database:
        assert database.execute("SELECT count(*) FROM seats").fetchone() == (0,)


def test_an_example_is_made_and_can_be_invited(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "esempio.xlsx"
    assert main(["roster", "--example", str(file)]) == 0
    assert str(file) in capsys.readouterr().out
    wrong = tmp_path / "esempio.csv"
    assert main(["roster", "--example", str(wrong)]) == 1
    assert "esempio.xlsx" in capsys.readouterr().err
    assert not wrong.exists(), "a workbook of another name does not open"
    before = file.read_bytes()
    assert main(["roster", "--example", str(file)]) == 1, "never over a file there is"
    assert file.read_bytes() == before
    assert main(["roster", str(file), "--yes"]) == 0
    assert "\tBruno Neri\t" in capsys.readouterr().out


def test_a_list_of_one_table_needs_no_column_for_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text("nome\nAnna Silva\n", encoding="utf-8")
    assert main(["roster", str(file), "--yes"]) == 1
    assert "the column Table is missing" in capsys.readouterr().err
    assert main(["roster", str(file), "--yes", "--table", "9"]) == 1
    assert main(["roster", str(file), "--yes", "--table", "3"]) == 0
    assert capsys.readouterr().out.startswith("table 3\tparticipant\tAnna Silva\t")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.4", "This file is no list that can be read"),
        (b"PK\x03\x04", "The file does not open"),
        (b"", "The file is empty"),
        (b"nome,tavolo\nAnna,1\n,2\nBruno,9", "Line 3: there is no name: write who is invited."),
    ],
)
def test_where_a_line_is_wrong_nobody_is_invited(
    content: bytes, why: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco"
    file.write_bytes(content)
    assert main(["roster", str(file), "--yes"]) == 1
    said = capsys.readouterr()
    assert why in said.err
    assert f"crocevia: Nobody was invited from {file}." in said.err
    assert said.out == ""


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "nessuno.csv"]) == 1
    assert "nessuno.csv" in capsys.readouterr().err


def test_the_list_asks_whether_it_is_the_same_person(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text("nome,tavolo\nAnna Silva,1\n", encoding="utf-8")
    assert main(["roster", str(file), "--yes"]) == 0
    file.write_text("nome,tavolo\nSilva Anna,1\n", encoding="utf-8")
    assert main(["roster", str(file), "--yes"]) == 1
    assert "Silva Anna may be Anna Silva, who is invited already" in capsys.readouterr().err


def test_neither_a_file_nor_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster"]) == 1
    assert "write which file, or --example" in capsys.readouterr().err


def test_one_invitation_obeys_the_same_limits(capsys: pytest.CaptureFixture[str]) -> None:
    invite = ["invite", "--table", "1", "--name"]
    assert main([*invite, "N" * 4000]) == 1
    assert "--name: write at most 80 characters, not 4000" in capsys.readouterr().err
    assert main([*invite, "⠀\u200b"]) == 1
    assert "--name: write who is invited" in capsys.readouterr().err
    assert main([*invite, "Ada Uno, Bea Due, Cia Tre"]) == 1
    assert "--name: write one name, here are 3" in capsys.readouterr().err
    assert main([*invite, "Niccolo\u0300 Sala\u200b"]) == 0
    assert "\tNiccolò Sala\t" in capsys.readouterr().out
    assert main([*invite, "Sala Niccolò"]) == 1
    assert "--name: Niccolò Sala is invited already there" in capsys.readouterr().err
    assert main([*invite, "Sala Niccolò", "--namesake"]) == 0
