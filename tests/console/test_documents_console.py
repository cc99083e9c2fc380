"""`crocevia minutes` and `crocevia export`: the files they write, a sentence for every mistake."""

import json
from pathlib import Path

import jsonschema
import pytest

from bot.__main__ import main
from bot.settings import Settings


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, migrated_file: Path) -> None:
    """A folder of one's own with an empty database, and no settings from outside."""
    (tmp_path / "c.db").write_bytes(migrated_file.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/c.db")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)


def test_minutes_are_two_documents_in_two_forms(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["invite", "--table", "2", "--name", "Anna Silva"]) == 0
    capsys.readouterr()
    assert main(["minutes", "--table", "2", "--out", "out/di qui"]) == 0
    folder = tmp_path / "out" / "di qui"
    names = {"verbale-tavolo-2", "allegato-interno-tavolo-2"}
    written = {folder / f"{name}.{kind}" for name in names for kind in ("docx", "html")}
    assert set(folder.iterdir()) == written
    assert {Path(line) for line in capsys.readouterr().out.splitlines()} == {
        each.relative_to(tmp_path) for each in written
    }
    assert all(file.stat().st_mode & 0o077 == 0 for file in written)
    assert "Anna Silva" in (folder / "allegato-interno-tavolo-2.html").read_text()
    assert "Anna Silva" not in (folder / "verbale-tavolo-2.html").read_text()


def test_minutes_are_written_here_where_no_folder_is_named(tmp_path: Path) -> None:
    assert main(["minutes", "--table", "2"]) == 0
    assert len(list(tmp_path.glob("*-tavolo-2.*"))) == 4


def test_the_data_of_all_tables_come_with_their_schema(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["export", "--all", "--out", "out"]) == 0
    assert "table 6: read" in capsys.readouterr().err
    for kind in ("docx", "html"):
        assert (tmp_path / "out" / f"tra-i-tavoli.{kind}").stat().st_size
    [data] = (tmp_path / "out").glob("*tavoli.json")
    read = json.loads(data.read_text())
    [schema] = (tmp_path / "out").glob("*.schema.json")
    jsonschema.Draft202012Validator(json.loads(schema.read_text())).validate(read)
    assert [row["table"] for row in read["tables"]] == [1, 2, 3, 4, 5, 6]
    assert main(["export", "--schema"]) == 0
    assert capsys.readouterr().out == schema.read_text()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["minutes", "--table", "7", "--out", "out"], "--table: write a table from 1 to 6"),
        (["export", "--table", "0", "--out", "out"], "--table: write a table from 1 to 6"),
        (["export", "--out", "out"], "--table: write a table from 1 to 6"),
        (["export", "--all"], "--out: write the folder the files go to"),
        (["export", "--all", "--out", "c.db"], "c.db"),
    ],
)
def test_a_mistake_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert main(words) == 1
    told = capsys.readouterr()
    assert sentence in told.err
    assert not told.out


def test_the_kit_is_a_page_and_as_pdf_where_it_can_be_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def called(settings: Settings) -> str | None:
        return "prova_bot"

    monkeypatch.setattr("bot.console.office.find_username", called)
    assert main(["invite", "--table", "2", "--name", "Bruno Galli"]) == 0
    monkeypatch.setenv("CROCEVIA_BOT_TOKEN", "1:abc")
    assert main(["invite", "--table", "2", "--name", "Anna Silva"]) == 0
    code = capsys.readouterr().out.split("\t")[-1].strip()
    assert main(["kit", "--table", "2", "--out", "out"]) == 0
    told = capsys.readouterr()
    assert told.out == "out/kit-tavolo-2.html\n"
    assert "no letter for Bruno Galli" in told.err
    written = tmp_path / "out" / "kit-tavolo-2.html"
    assert written.stat().st_mode & 0o077 == 0
    assert code in written.read_text()

    monkeypatch.setattr("bot.console.office.find_printer", lambda: lambda page: b"%PDF")
    assert main(["kit", "--table", "2", "--pdf", "--language", "en"]) == 0
    assert (tmp_path / "kit-table-2.pdf").read_bytes() == b"%PDF"
    assert code in (tmp_path / "kit-table-2.html").read_text()
    monkeypatch.setattr("bot.console.office.find_printer", lambda: None)
    capsys.readouterr()
    assert main(["kit", "--table", "2", "--pdf", "--out", "without"]) == 1
    assert "no PDF, there is no Chromium here: open the page" in capsys.readouterr().err
    assert [each.name for each in (tmp_path / "without").iterdir()] == ["kit-tavolo-2.html"]


def test_without_a_token_the_kit_has_sheets_and_no_letters(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["kit", "--table", "2", "--out", "out"]) == 0
    assert "no letters: Telegram did not say what the bot is called" in capsys.readouterr().err
    assert "Foglio firme" in (tmp_path / "out" / "kit-tavolo-2.html").read_text()
    assert main(["kit", "--table", "9"]) == 1
