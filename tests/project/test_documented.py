"""What operators and participants read in the README is what the program has."""

from pathlib import Path

import pytest

from bot.__main__ import _parser
from bot.settings import Settings
from conversations.commands import COMMANDS

README = (Path(__file__).parent.parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `{name}` |" in README


def test_no_setting_is_documented_that_is_not_there() -> None:
    table = README.partition("### Settings")[2].partition("\n## ")[0]
    named = {line.split("`")[1].lower() for line in table.splitlines() if line.startswith("| `")}
    assert named == set(Settings.model_fields)


def test_every_command_is_documented_with_its_english_word() -> None:
    table = README.partition("## Commands in Telegram")[2].partition("\n## ")[0]
    for command in COMMANDS:
        alias = f"`/{command.alias}`" if command.alias != command.name else ""
        audience = command.audience.value
        assert f"| `/{command.name}` | {alias} | {audience} |".replace("|  |", "| |") in table


def test_every_console_command_is_documented() -> None:
    [commands] = [action for action in _parser()._actions if action.dest == "command"] or [
        action for action in _parser()._actions if action.choices and not action.option_strings
    ]
    assert commands.choices is not None
    for name in commands.choices:
        assert f"`{name}`" in README
