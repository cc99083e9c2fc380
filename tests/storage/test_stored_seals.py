"""Which key each private text is sealed with: every one is looked at."""

from base64 import urlsafe_b64encode

import pytest

from bot.__main__ import main
from storage.engine import Refused, open_database
from storage.sealing import Keys, Seals
from tests.storage.seating import NOW

# Always the same: they name the tests, which several processes share.
OLD, NEW = (urlsafe_b64encode(each * 32).decode() for each in (b"o", b"n"))
BOTH = f"{NEW},{OLD}"
MANY = 1200
"""More than are looked at in one go."""


async def remember(url: str, keys: str | None, *people: int) -> None:
    database = open_database(url, Keys.of(keys) if keys else None)
    async with database.unit(NOW) as unit:
        for each in people:
            await unit.people.remember(each, f"Zebedea {each}")
    await database.close()


async def count_seals(url: str, keys: str | None) -> Seals:
    database = open_database(url, Keys.of(keys) if keys else None)
    try:
        return await database.count_seals()
    finally:
        await database.close()


@pytest.mark.parametrize(
    ("written", "keys", "found"),
    [
        ([None, None, None], None, Seals(unsealed=3)),
        ([None, None, None], NEW, Seals(unsealed=3)),
        ([NEW, None, NEW], NEW, Seals(unsealed=1)),
        ([OLD, OLD, None], BOTH, Seals(unsealed=1, older=2)),
        ([NEW, OLD, NEW], BOTH, Seals(older=1)),
        ([NEW, NEW, BOTH], BOTH, Seals()),
        ([NEW, OLD, NEW], NEW, "sealed with another key"),
        ([NEW, OLD, NEW], OLD, "sealed with another key"),
        ([None, OLD, None], None, "is sealed: write the key"),
    ],
)
async def test_every_text_is_looked_at(
    database_url: str, written: list[str | None], keys: str | None, found: Seals | str
) -> None:
    for person, sealed_with in enumerate(written, start=1001):
        await remember(database_url, sealed_with, person)
    if isinstance(found, Seals):
        assert await count_seals(database_url, keys) == found
        return
    with pytest.raises(Refused, match=found):
        await count_seals(database_url, keys)
    database = open_database(database_url, Keys.of(keys) if keys else None)
    with pytest.raises(Refused, match=found):
        await database.must_open()
    await database.close()


async def test_however_many_there_are(database_url: str) -> None:
    await remember(database_url, OLD, *range(1, MANY))
    await remember(database_url, None, MANY)
    await remember(database_url, NEW, MANY + 1)
    assert await count_seals(database_url, BOTH) == Seals(unsealed=1, older=MANY - 1)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_check_says_when_the_old_key_may_go(
    blank_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", blank_url)
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)

    def said(keys: str, *command: str) -> str:
        monkeypatch.setenv("CROCEVIA_ENCRYPTION_KEY", keys)
        main(list(command))
        return "".join(capsys.readouterr())

    for name in ("Anna", "Bruno"):
        said(OLD, "invite", "--table", "1", "--name", name)
    assert "ok    sealing: names, contacts and drafts are sealed\n" in said(OLD, "check")
    assert (
        "WRONG sealing: 2 texts are still sealed with an older key: run crocevia seal, then take "
        "it away\n"
    ) in said(BOTH, "check")
    said(BOTH, "seal")
    assert "ok    sealing: names, contacts and drafts are sealed with the first key" in said(
        BOTH, "check"
    )
    assert "ok    sealing: names, contacts and drafts are sealed\n" in said(NEW, "check")
