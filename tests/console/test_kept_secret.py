"""Passwords and files: what the program shows, and who can read what it keeps."""

import logging
import os
import stat
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings, SettingsError, read_settings
from storage.engine import StorageError, open_database

SECRET = "s3cr3t-w0rd"
POSTGRES = f"postgresql+asyncpg://ada:{SECRET}@127.0.0.1:1/tables"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/c.db")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)
    before = os.umask(0o022)
    yield
    os.umask(before)


def whole(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def test_no_secret_is_in_what_the_settings_look_like() -> None:
    it = Settings(
        bot_token=f"1:{SECRET}",
        database_url=POSTGRES,
        webhook_url="https://bot.example.org/telegram",
        webhook_secret=SECRET,
    )
    for shown in (repr(it), str(it), f"{it.model_dump()}", it.model_dump_json()):
        assert SECRET not in shown


@pytest.mark.parametrize("name", ["api_url", "webhook_url"])
def test_an_address_with_a_password_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="without user and password") as raised:
        read_settings(**{name: f"https://ada:{SECRET}@example.org"})
    assert SECRET not in whole(raised.value)


@pytest.mark.parametrize(
    "wrong", [{"timezone": f"Europe/{SECRET}"}, {"webhook_url": f"https://h/{SECRET}"}]
)
def test_no_error_of_the_settings_quotes_them(wrong: dict[str, str]) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(**wrong)
    seen: BaseException | None = raised.value
    while seen is not None:
        assert SECRET not in str(seen)
        seen = seen.__context__


@pytest.mark.parametrize(
    "url", [POSTGRES, f"postgresql+asyncpg://127.0.0.1:1/tables?user=ada&password={SECRET}"]
)
def test_no_command_shows_the_password(
    url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", url)
    for command in ("check", "migrate", "invitations"):
        assert main([command]) == 1
        said = "".join(capsys.readouterr())
        assert "127.0.0.1" in said
        assert SECRET not in said


@pytest.mark.parametrize("url", [f"{SECRET}", POSTGRES.replace(":1/", f":{SECRET}/")])
def test_a_wrong_address_is_not_quoted(url: str) -> None:
    with pytest.raises(StorageError) as raised:
        open_database(url)
    assert SECRET not in whole(raised.value)


def test_what_others_can_read_is_named_and_closed(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    main(["migrate"])
    file, env = tmp_path / "c.db", tmp_path / ".env"
    env.write_text("")
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(env.stat().st_mode) == 0o600
    file.chmod(0o644)
    env.chmod(0o640)
    capsys.readouterr()
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert f"WRONG database: others on this machine can open {file}: chmod 600 {file}\n" in out
    assert "WRONG settings: others on this machine can open .env: chmod 600 .env\n" in out
    assert stat.S_IMODE(file.stat().st_mode) == 0o644

    caplog.set_level(logging.WARNING)
    main(["migrate"])
    said = [record.getMessage() for record in caplog.records]
    assert f"others on this machine could open {file}: now only its owner can" in said
    assert "others on this machine can open .env: chmod 600 .env" in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    env.chmod(0o600)
    caplog.clear()
    capsys.readouterr()
    main(["migrate"])
    main(["check"])
    assert caplog.records == []
    assert "others on" not in capsys.readouterr().out


def test_a_log_that_was_left_open_to_others_is_closed(tmp_path: Path) -> None:
    for name in ("c.db", "c.db-wal", "c.db-shm"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o666)
    assert main(["migrate"]) == 0
    assert stat.S_IMODE((tmp_path / "c.db").stat().st_mode) == 0o600
    assert not [each for each in tmp_path.iterdir() if each.stat().st_mode & 0o077]


def test_the_console_makes_a_key_and_seals_what_is_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["invite", "--table", "1", "--name", "Zebedea Quarantotti"]) == 0
    assert b"Zebedea" in (tmp_path / "c.db").read_bytes()
    assert main(["seal"]) == 1
    assert "write a key there" in capsys.readouterr().err
    assert main(["seal", "--new-key"]) == 0
    key = capsys.readouterr().out.strip()
    monkeypatch.setenv("CROCEVIA_ENCRYPTION_KEY", key)
    assert main(["seal"]) == 0
    assert "are sealed with the first key" in capsys.readouterr().out
    assert not [each for each in tmp_path.glob("c.db*") if b"Zebedea" in each.read_bytes()]
    assert main(["invitations"]) == 0
    assert "Zebedea Quarantotti" in capsys.readouterr().out
    main(["check"])
    assert "names, contacts and drafts are sealed" in capsys.readouterr().out
    monkeypatch.delenv("CROCEVIA_ENCRYPTION_KEY")
    assert main(["invitations"]) == 1
    assert "what is in the database is sealed" in capsys.readouterr().err


KEY = "c2VjcmV0LXMzY3IzdC13MHJkLXMzY3IzdC13MHJkMTI="


@pytest.mark.parametrize(
    "written",
    [
        *(SECRET, f"{KEY};{KEY}", f"{KEY} {KEY}", f"{KEY},", f",{KEY}", f"{KEY},,{KEY}"),
        *(f"{KEY}{KEY}", f"{KEY}x", f"{KEY[:20]}\n{KEY[20:]}", KEY[:-1], f"'{KEY}'"),
    ],
)
def test_what_is_no_key_is_refused_and_not_repeated(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROCEVIA_ENCRYPTION_KEY", f"{KEY}, {KEY}")
    assert read_settings().keys
    monkeypatch.setenv("CROCEVIA_ENCRYPTION_KEY", written)
    with pytest.raises(SettingsError, match="expected keys as") as refused:
        read_settings()
    assert SECRET not in whole(refused.value)
    assert KEY not in whole(refused.value)
