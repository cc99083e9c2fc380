"""A built wheel holds all that the checkout's packages hold, and plays the demo elsewhere."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from configparser import ConfigParser
from pathlib import Path

from tests.project.checkout import ROOT, files_below, packages, read_pyproject


def test_it_holds_every_file_of_the_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        held = {name for name in opened.namelist() if ".dist-info/" not in name}
    assert held == {
        str(file.relative_to(ROOT))
        for package in packages()
        for file in files_below(ROOT / package)
    }
    assert held >= {
        "conversations/texts/it/rating.ftl",
        "data/platforms.json",
        "simulator/bot_api.json",
        "simulator/page/index.html",
        "storage/migrations/script.py.mako",
    }


def test_it_brings_the_command(installed: Path) -> None:
    (entries,) = installed.glob("*.dist-info/entry_points.txt")
    read = ConfigParser()
    read.read(entries)
    assert dict(read["console_scripts"]) == {"crocevia": "bot.__main__:main"}


def test_it_names_and_holds_its_licence(installed: Path) -> None:
    (metadata,) = installed.glob("*.dist-info/METADATA")
    told = metadata.read_text(encoding="utf-8").splitlines()
    assert "License-Expression: EUPL-1.2" in told
    assert "License-File: LICENSE" in told
    held = metadata.with_name("licenses") / "LICENSE"
    assert held.read_bytes() == (ROOT / "LICENSE").read_bytes()


def start(installed: Path, elsewhere: Path, *words: str) -> subprocess.Popen[str]:
    """`python -m bot …` of the wheel; the checkout's own packages come after it."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("CROCEVIA_")
    } | {"PYTHONPATH": str(installed), "CROCEVIA_DATABASE_URL": "sqlite+aiosqlite:///wheel.db"}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=elsewhere,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_says_the_version_of_pyproject(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path, "--version") as asked:
        told, complaints = asked.communicate(timeout=30)
    assert told == f"crocevia {read_pyproject()['project']['version']}\n", complaints


def test_it_makes_a_database_and_finds_its_content(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path, "migrate") as migrating:
        _, complaints = migrating.communicate(timeout=30)
    assert migrating.returncode == 0, complaints
    with start(installed, tmp_path, "check") as checking:
        found, _ = checking.communicate(timeout=30)
    wrong = [line for line in found.splitlines() if not line.startswith("ok ")]
    assert [line.split(":")[0] for line in wrong] == ["WRONG token"], found


def test_it_plays_the_demo(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path, "demo", "--port", "0", "--no-browser") as demo:
        assert demo.stdout
        told = re.search(r"http://127\.0\.0\.1:\d+", demo.stdout.readline())
        assert told, demo.communicate(timeout=30)
        with urllib.request.urlopen(told[0], timeout=10) as answer:
            assert b"<html" in answer.read()
        demo.send_signal(signal.SIGTERM)
        _, complaints = demo.communicate(timeout=30)
    assert demo.returncode == 0, complaints
