"""Every sentence about trouble that the console can say stands in docs/trouble.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.checkout import ROOT

PAGE = ROOT / "docs" / "trouble.md"
VALUE = "…"
"""What stands on the page for whatever is filled in."""
ERRORS = {
    *("SettingsError", "StorageError", "Unreachable", "Refused", "BackupUnsupported"),
    *("NotOurs", "ArgumentTypeError"),
    *("UsageError", "NoSeat", "NotIntroduced", "NotWritten", "kind"),
}
"""The errors whose words the console prints, and where one of several is raised."""
LOGS = {"warning", "error", "exception"}
"""The levels at which the log is trouble."""
SAID = {
    *("bot/checks.py", "bot/introduction.py", "bot/trouble.py", "bot/permissions.py"),
    *("bot/patience.py", "storage/errors.py"),
}
"""Modules that return such sentences, and raise or print them elsewhere."""
WORDS = re.compile(r"[^\W\d_]{2,}(?:\W+\w+){2}")
"""A sentence has at least three words."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def template(node: ast.expr) -> str:
    """Return a literal as it is, with … for what is filled in."""
    match node:
        case ast.Constant(value=str(text)):
            return re.sub(r"%[sd]", VALUE, text)
        case ast.JoinedStr(values=parts):
            return "".join(map(template, parts))
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return template(left) + template(right)
    return VALUE


def literals(node: ast.AST) -> Iterator[str]:
    """Yield the literals in an expression, each whole."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield template(node)
    else:
        for child in ast.iter_child_nodes(node):
            yield from literals(child)


def is_told(call: ast.Call, file: Path) -> bool:
    """Whether a call makes an error the console prints, or writes trouble into the log."""
    match call.func:
        case ast.Name(id="ValueError"):
            return file.name == "settings.py"  # pydantic's way to say what is wrong
        case ast.Name(id=name):
            return name in ERRORS
        case ast.Attribute(value=ast.Name(id="log"), attr=level):
            return level in LOGS
        case ast.Attribute(value=ast.Name(id="self"), attr="_met"):
            return True
    return False


def sentences(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = {each.name: each for each in ast.walk(tree) if isinstance(each, Function)}
    found: set[str] = set()
    for function in functions.values():
        names = {
            target.id: each.value
            for each in ast.walk(function)
            if isinstance(each, ast.Assign)
            for target in each.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(function):
            if not (isinstance(call, ast.Call) and is_told(call, file)):
                continue
            for argument in call.args:
                found |= set(literals(argument))
                # What was put together before: by a name, or by a function beside.
                for inside in ast.walk(argument):
                    if isinstance(inside, ast.Name) and inside.id in names:
                        found |= set(literals(names[inside.id]))
                    if isinstance(inside, ast.Name) and inside.id in functions:
                        found |= returned(functions[inside.id])
    if str(file.relative_to(ROOT)) in SAID:
        for function in functions.values():
            found |= returned(function)
        for each in tree.body:
            if isinstance(each, ast.Assign | ast.AnnAssign) and each.value:
                found |= set(literals(each.value))
    return {plain(each) for each in found if WORDS.search(each.replace(VALUE, " "))}


def returned(function: Function) -> set[str]:
    """Return the literals a function gives back, yields or puts together for that."""
    return {
        text
        for each in ast.walk(function)
        if isinstance(each, ast.Return | ast.Yield | ast.Assign) and each.value
        for text in literals(each.value)
    }


def plain(text: str) -> str:
    return " ".join(text.split())


FILES = sorted(
    file
    for folder in ("bot", "storage")
    for file in (ROOT / folder).glob("**/*.py")
    if "versions" not in file.parts
    # What is wrong in a list of people is said line by line, with what to write there.
    and file.name not in {"enrolment.py"}
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_sentence_about_trouble_is_on_the_page(file: Path) -> None:
    page = plain(PAGE.read_text(encoding="utf-8").replace("\\|", "|"))
    assert [each for each in sorted(sentences(file)) if each not in page] == []


def test_sentences_are_found() -> None:
    """Of each way in which one is made, one."""
    found = {each for file in FILES for each in sentences(file)}
    assert found >= {
        "…, line …: a letter is not UTF-8: …",
        "expected HOST:PORT, such as 127.0.0.1:8080",
        "the database cannot be opened: …: …",
        "the database's file was …: …. Nothing is taken until it is back, or the bot is started "
        "anew",
        "others on this machine can open …: chmod 600 …",
        "more than … at once, the oldest idle ones are cut off",
        "… will be made at the first start",
        "Telegram does not know this bot. Copy the token anew from @BotFather into "
        "CROCEVIA_BOT_TOKEN.",
    }
