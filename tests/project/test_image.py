"""The Dockerfile, as far as it can be tried without Docker."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import read_settings
from tests.project.checkout import ROOT, files_below, packages, read_pyproject
from tests.project.dockerfile import (
    copied_paths,
    is_sent,
    read_dockerfile,
    read_stages,
    removed_paths,
    the,
)
from tests.project.health import Health, ask

TRIED_WITH = {"simulator", "bot/demo.py", "bot/invented.py", "data/demo.json", "data/play.txt"}
"""What only helps to try the bot."""
ALONE = """
import sys
from pathlib import Path
sys.path[1:] = [each for each in sys.path[1:] if not (Path(each) / "simulator").is_dir()]
from bot.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
"""The console, where nothing of the checkout is found but what lies in this folder."""


def ask_health(port: int) -> int:
    """The exit code of HEALTHCHECK, asking another port than in the container."""
    return ask(the("HEALTHCHECK").command(), port)


def test_everything_copied_is_there_and_sent() -> None:
    paths = copied_paths()
    assert set(paths) > set(packages())
    assert [path for path in paths if not (ROOT / path).exists() or not is_sent(path)] == []


def test_nothing_else_is_sent() -> None:
    assert not any(is_sent(name) for name in (".env", ".git", ".venv", "crocevia.db", "tests"))


def test_a_healthy_bot_is_healthy(health: Health) -> None:
    assert ask_health(health.server_port) == 0
    assert health.asked == ["/healthz"]


def test_an_ailing_bot_is_not(health: Health) -> None:
    health.status = 503
    assert ask_health(health.server_port) == 1


def test_a_silent_bot_is_not() -> None:
    with Health() as closed:
        port = closed.server_port
    assert ask_health(port) == 1


def test_its_command_is_the_one_installed() -> None:
    assert the("CMD").rest == '["crocevia", "run"]'
    assert "crocevia" in read_pyproject()["project"]["scripts"]


def test_its_settings_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    named = dict(pair.split("=", 1) for pair in the("ENV").rest.split())
    for name, value in named.items():
        if name.startswith("CROCEVIA_"):
            monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:////data/crocevia.db"
    assert settings.listen == "0.0.0.0:8080"


def test_it_is_no_root_and_keeps_its_data_on_a_volume() -> None:
    shipped = {one.word: one.rest for one in read_dockerfile()}
    assert shipped["USER"] == "crocevia"
    assert shipped["VOLUME"] == "/data"
    assert shipped["STOPSIGNAL"] == "SIGTERM"


def test_the_base_is_named_by_its_bytes_everywhere_the_same() -> None:
    named, bases = set(), set()
    for one in read_dockerfile():
        if one.word == "FROM":
            base, _, name = one.rest.split()
            bases |= set() if base in named else {base}
            named.add(name)
    [base] = bases
    assert re.fullmatch(r"python:3\.\d+\.\d+-slim-\w+@sha256:[0-9a-f]{64}", base)


def shipped(target: str) -> str:
    """The stage whose installation a target takes."""
    [taken] = [one.rest for one in read_stages()[target] if one.rest.startswith("--from=")]
    stage, *paths = taken.removeprefix("--from=").split()
    assert paths == ["/opt/crocevia", "/opt/crocevia"]
    return stage


def test_what_is_built_without_a_word_is_for_production() -> None:
    assert list(read_stages())[-1] == "production"
    assert shipped("production") == "bare"
    assert shipped("demo") == "whole"


def test_production_has_everything_but_what_the_bot_is_tried_with() -> None:
    whole, bare = set(copied_paths("whole")), set(copied_paths("bare"))
    assert whole - bare | set(removed_paths("bare")) == TRIED_WITH
    assert not removed_paths("whole")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel of production is built from."""
    folder = tmp_path_factory.mktemp("bare")
    for path in copied_paths("bare"):
        if (ROOT / path).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / path, folder / path, ignore=ignored)
    for path in removed_paths("bare"):
        (folder / path).unlink()
    return folder


def test_nothing_in_production_names_the_stand_in(bare: Path) -> None:
    """But the command, which says that it is not there."""
    naming = re.compile(r"^\s*(?:from|import) (?:simulator|bot\.(?:demo|invented))\b", re.MULTILINE)
    found = [
        str(file.relative_to(bare))
        for file in files_below(bare)
        if file.suffix == ".py" and naming.search(file.read_text(encoding="utf-8"))
    ]
    assert found == ["bot/console/serving.py"]


@pytest.mark.parametrize(
    ("command", "what"), [("demo", "the demo"), ("simulator", "the stand-in for Telegram")]
)
def test_in_production_what_it_is_tried_with_is_said_not_to_be_there(
    bare: Path, tmp_path: Path, command: str, what: str
) -> None:
    outside = {name: value for name, value in os.environ.items() if "CROCEVIA" not in name}
    done = subprocess.run(
        [sys.executable, "-c", ALONE, command],
        cwd=bare,
        env={**outside, "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    sentence = f"{what} is not in this image: build the one that has it, with --target demo"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"crocevia: {sentence}\n")
