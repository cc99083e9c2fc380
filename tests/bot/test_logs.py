"""The log: an event is a line, and nobody's words are in it."""

import io
import json
import logging
from collections.abc import Iterator

import aiosqlite
import pytest
from pydantic import BaseModel

from bot.logs import TALKATIVE, JsonLines, Lines, quiet_libraries

CANARY = "una canarina gialla"


class Ear:
    """What a root logger writes with one of the program's forms."""

    def __init__(self, form: logging.Formatter) -> None:
        self.handler = logging.StreamHandler(io.StringIO())
        self.handler.setFormatter(form)

    @property
    def lines(self) -> list[str]:
        text: str = self.handler.stream.getvalue()
        return text.splitlines()


@pytest.fixture(params=[Lines, JsonLines])
def ear(request: pytest.FixtureRequest) -> Iterator[Ear]:
    heard, root = Ear(request.param()), logging.getLogger()
    level = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(heard.handler)
    yield heard
    root.removeHandler(heard.handler)
    root.setLevel(level)


@pytest.fixture
def talking() -> Iterator[None]:
    """Libraries as they are before anybody quiets them."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield
    quiet_libraries()


class Strict(BaseModel):
    number: int


def fail() -> None:
    try:
        Strict.model_validate({"number": CANARY})
    except ValueError as error:
        raise LookupError(CANARY) from error


def test_of_an_error_there_is_the_way_and_not_the_text(ear: Ear) -> None:
    try:
        fail()
    except LookupError:
        logging.getLogger("bot.turns").exception("ref %s: put aside", "A1B2")
    (line,) = ear.lines
    assert CANARY not in line
    for told in ("ref A1B2: put aside", "LookupError at ", "fail", "<- ValidationError at "):
        assert told in line


def test_of_a_library_there_is_the_sentence_and_not_what_it_filled_in(ear: Ear) -> None:
    library = logging.getLogger("telegram.request.BaseRequest")
    library.error('Can not load invalid JSON data: "%s"', CANARY)
    library.error(f"Can not load invalid JSON data: {CANARY}")
    library.error({"update": CANARY})
    assert len(ear.lines) == 3
    assert "Can not load invalid JSON data" in ear.lines[0]
    assert CANARY not in "".join(ear.lines)


def test_a_line_is_a_line_whatever_is_in_it(ear: Ear) -> None:
    logging.getLogger("bot.post").warning("refused: %s", "one\ntwo\x1b[2J")
    (line,) = ear.lines
    assert json.loads(line)["text"] if line.startswith("{") else r"one\u000atwo\u001b" in line


async def test_what_goes_to_sqlite_stays_there(ear: Ear, talking: None, tmp_path: object) -> None:
    async with aiosqlite.connect(f"{tmp_path}/x.db") as connection:
        await connection.execute("SELECT ?", (CANARY,))
    assert any("aiosqlite" in line for line in ear.lines)
    assert CANARY not in "".join(ear.lines)


def test_quiet_libraries_tell_nothing_to_anybody(
    talking: None, caplog: pytest.LogCaptureFixture
) -> None:
    """Who embeds the bot has other handlers, at whatever level."""
    caplog.set_level(logging.DEBUG)
    quiet_libraries()
    for name in TALKATIVE:
        logging.getLogger(name).debug(CANARY)
    assert not caplog.records
