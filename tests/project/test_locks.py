"""The locks are exact, hashed, cover pyproject.toml and agree with one another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.checkout import ROOT, read_pyproject

RUNTIME, BUILD, TESTS = "requirements.lock", "requirements-build.lock", "requirements-dev.lock"
STALE = "pyproject.toml asks for something the lock does not hold: ./run lock"
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; (?P<marker>.+?))? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
REMARK = re.compile(r"    # +[\w. ()-]+")


@dataclass
class Pin:
    version: str
    marker: str | None
    hashes: int = 0


def read_lock(name: str) -> dict[str, Pin]:
    """The pins by name; every line has to be a pin, a hash or a remark."""
    pins: dict[str, Pin] = {}
    last = Pin("", None)
    for line in (ROOT / name).read_text().splitlines():
        if found := PIN.fullmatch(line):
            last = pins[found["name"]] = Pin(found["version"], found["marker"])
        elif HASH.fullmatch(line):
            last.hashes += 1
        else:
            assert REMARK.fullmatch(line), f"{name}: {line}"
    return pins


def uncovered(requirements: Iterable[str], pins: dict[str, Pin]) -> list[str]:
    asked = [Requirement(text) for text in requirements]
    return [
        str(one)
        for one in asked
        if (pin := pins.get(canonicalize_name(one.name))) is None
        or (Marker(pin.marker) if pin.marker else None) != one.marker
        or not one.specifier.contains(pin.version)
    ]


@pytest.mark.parametrize("name", [RUNTIME, BUILD, TESTS])
def test_every_pin_has_its_hashes(name: str) -> None:
    pins = read_lock(name)
    assert len(pins) > 5
    assert [package for package, pin in pins.items() if not pin.hashes] == []


@pytest.mark.parametrize("name", [RUNTIME, BUILD, TESTS])
def test_a_lock_names_no_host(name: str) -> None:
    assert re.findall(r"://|@|\bwww\.|\.(?:org|com|net|io|dev)\b", (ROOT / name).read_text()) == []


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    read = read_pyproject()
    project = read["project"]
    extras = project["optional-dependencies"]
    running = [*project["dependencies"], *extras["postgres"]]
    everything = [*running, *(one for extra in extras.values() for one in extra)]
    assert uncovered(running, read_lock(RUNTIME)) == [], STALE
    assert uncovered(everything, read_lock(TESTS)) == [], STALE
    assert uncovered(read["build-system"]["requires"], read_lock(BUILD)) == [], STALE


def test_what_runs_and_builds_is_what_was_tested() -> None:
    tested = read_lock(TESTS)
    for name in (RUNTIME, BUILD):
        strangers = {
            package: pin.version
            for package, pin in read_lock(name).items()
            if package not in tested or tested[package].version != pin.version
        }
        assert strangers == {}, name


def test_the_bot_installs_no_tool_of_the_tests() -> None:
    tools = {"pytest", "mypy", "ruff", "playwright", "hypothesis", "hatchling"}
    assert not tools & set(read_lock(RUNTIME))
