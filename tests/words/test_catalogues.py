"""The catalogues: complete in both languages, without junk, and nothing in them unused."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, TypeGuard
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from conversations.catalogue import TEXTS, Catalogue, WordsMissing
from conversations.commands import COMMANDS
from conversations.coordination.missing import ASKING
from conversations.documents.speech import Speech
from conversations.screens import Dated, Detail, say
from storage.records import Deeds, Phase

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = sorted(folder.name for folder in TEXTS.iterdir())


def entries(language: str) -> Iterator[fluent.EntryType]:
    for path in sorted((TEXTS / language).glob("*.ftl")):
        yield from FluentParser().parse(path.read_text(encoding="utf-8")).body


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Return each message's variables by its key."""
    found = {}
    for entry in entries(language):
        if isinstance(entry, fluent.Message):
            variables = Variables()
            variables.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} is there twice"
            found[entry.id.name] = variables.names
    return found


def patterns_of_keys(node: ast.AST) -> Iterator[str]:
    """Yield the keys a piece of code says, as patterns: an f-string's gaps match anything."""
    # A key may also travel as a plain constant until it is said ("choose-rating").
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.fullmatch(r"[a-z]+(-[a-z_]+)*", node.value):
            yield re.escape(node.value)
    elif _says(node) and isinstance(key := node.args[0], ast.JoinedStr):
        yield "".join(
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_-]+"
            for part in key.values
        )


def _says(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"


def nodes_of_code() -> Iterator[ast.AST]:
    for folder in ("bot", "conversations"):
        for path in (ROOT / folder).rglob("*.py"):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_junk(language: str) -> None:
    junk = [entry.content for entry in entries(language) if isinstance(entry, fluent.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_variables(language: str) -> None:
    assert messages(language) == messages("it")


def test_every_key_that_is_said_has_words() -> None:
    said = {
        node.args[0].value
        for node in nodes_of_code()
        if _says(node) and isinstance(node.args[0], ast.Constant)
    }
    assert len(said) > 50
    assert said - messages("it").keys() == set()


def test_every_deed_has_words_and_no_others_have() -> None:
    said = {key for key in messages("it") if key.startswith("deed-")}
    assert said == {f"deed-{deed}" for deed in Deeds}


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_its_words(phase: Phase) -> None:
    keys = {
        f"phase-{what}-{phase}" for what in ("name", "purpose", "to", "closes", "opens", "news")
    }
    keys |= {f"phase-early-{phase}"} if phase is not Phase.PRESENTATION else set()
    keys |= {f"phase-late-{phase}"} if phase is not Phase.CLOSED else set()
    keys |= {f"phase-finished-{phase}"} if phase in ASKING else set()
    assert keys - messages("it").keys() == set()


def test_no_words_are_unused() -> None:
    patterns = [re.compile(key) for node in nodes_of_code() for key in patterns_of_keys(node)]
    unused = [key for key in messages("it") if not any(p.fullmatch(key) for p in patterns)]
    assert unused == []


def test_every_command_says_what_it_does() -> None:
    words = Catalogue("it", ZoneInfo("Europe/Rome"))
    for command in COMMANDS:
        for language in LANGUAGES:
            does = words.plain(language, say(f"command-{command.name}"))
            assert 3 <= len(does) <= 60, does


def test_a_missing_key_or_value_is_never_shown() -> None:
    words = Catalogue("it", ZoneInfo("Europe/Rome"))
    with pytest.raises(WordsMissing, match="no-such-key"):
        words.words("it", say("no-such-key"))
    with pytest.raises(WordsMissing, match="home-hello"):
        words.words("it", say("home-hello"))


def test_values_are_escaped_and_labels_are_plain() -> None:
    words = Catalogue("it", ZoneInfo("Europe/Rome"))
    phrase = say("home-hello", name="<b>Anna</b> & Co")
    assert words.words("it", phrase) == "<b>Ciao, &lt;b&gt;Anna&lt;/b&gt; &amp; Co.</b>"
    assert words.plain("it", phrase) == "Ciao, <b>Anna</b> & Co."


@pytest.mark.parametrize(
    ("device", "spoken"),
    [("it", "it"), ("it-IT", "it"), ("en-GB", "en"), ("de", "it"), (None, "it"), ("EN", "en")],
)
def test_the_language_of_a_device_or_the_default(device: str | None, spoken: str) -> None:
    assert Catalogue("it", ZoneInfo("Europe/Rome")).language(device) == spoken


AT: Final = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
"""In Rome it is the next year."""
SHORT: Final = Dated(date(2027, 1, 1), Detail.SHORT)


@pytest.mark.parametrize(
    ("year", "moment", "day"),
    [
        (2027, "1 gennaio, 00:30", "ven 1 gen"),
        (2026, "1 gennaio 2027, 00:30", "1/1/2027"),
        (None, "1 gennaio 2027, 00:30", "1/1/2027"),
    ],
)
def test_a_day_of_another_year_has_its_year(year: int | None, moment: str, day: str) -> None:
    """Also inside of other words, and once the same was said in another year."""
    clock = [datetime(2025, 6, 1, tzinfo=UTC)]
    words = Catalogue("it", ZoneInfo("Europe/Rome"), now=(lambda: clock[0]) if year else None)
    noticed, met = say("data-noticed", at=AT), say("meeting-short", day=SHORT, at="18:00")
    both = say("meetings-line", when=met, at=say("data-noticed", at=AT))
    words.words("it", both)
    clock[0] = datetime(year or 1, 6, 1, tzinfo=UTC)
    assert words.plain("it", noticed).endswith(f": {moment}")
    assert words.plain("it", met) == f"{day}, 18:00"
    assert moment in words.plain("it", both)
    assert f"• {day}, 18:00" in words.plain("it", both)
    assert "2027" in words.plain("it", noticed, lasts=True)
    assert Speech(words, "it")(met) == "1/1/2027, 18:00", "a document is read in other years"


@pytest.mark.parametrize("detail", Detail)
def test_no_day_of_a_month_is_written_without_its_year(detail: Detail) -> None:
    assert "d" not in detail.value or "y" in detail.value


def test_dates_are_written_in_one_place() -> None:
    """By the catalogue, which knows which year it is; in figures only with the year."""
    for path in (*(ROOT / "conversations").rglob("*.py"), *(ROOT / "bot").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert path.name == "catalogue.py" or not re.search(r"babel\.dates|strftime", source), path
        for figures in re.findall(r"[^\"{}]*%[mbB][^\"{}]*", source):
            assert "%Y" in figures, f"{path}: {figures}"
