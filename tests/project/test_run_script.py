"""`./run` on machines that are not there: every program it calls is a stub that notes its words."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.project.checkout import ROOT

TOOLS = ["cat", "cksum", "cp", "dirname", "env", "mkdir", "rm", "tail"]
LOCKS = ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"]
PYTHON = """
echo "$*" >>"$NOTES"
case "$*" in
*ensurepip*) [ -z "${BARE:-}" ] ;;
*-venv*) echo python3.11-venv ;;
*"-m venv"*)
    for made; do :; done
    mkdir -p "$made/bin"
    cp "$0" "$made/bin/python"
    for program in crocevia ruff mypy lint-imports pytest; do
        cp "$STUBS/$program" "$made/bin/"
    done
    ;;
*install*) [ -z "${OFFLINE:-}" ] || { echo "no route"; exit 1; } ;;
esac
"""
PROGRAMS = ["crocevia", "ruff", "mypy", "lint-imports", "pytest"]
SIDE_BY_SIDE = "-n auto --maxprocesses 4 --dist worksteal"
PROGRAM = 'echo "${0##*/} $*"\n[ "$FAILING" != "${0##*/}" ]'


class Machine:
    """A checkout, and a PATH that holds a few tools and the stubs."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "check out"
        self.home.mkdir()
        for name in ["run", "pyproject.toml", *LOCKS]:
            shutil.copy(ROOT / name, self.home / name)
        self._bin = folder / "bin"
        self._bin.mkdir()
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found
            (self._bin / tool).symlink_to(found)
        self._stubs = folder / "stubs"
        self._stubs.mkdir()
        for program in PROGRAMS:
            self._write(self._stubs / program, PROGRAM)
        self._notes = folder / "notes"

    def add(self, program: str, text: str) -> None:
        self._write(self._bin / program, text)

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        self._notes.write_text("")
        given = {
            "PATH": str(self._bin),
            "NOTES": str(self._notes),
            "STUBS": str(self._stubs),
            "FAILING": "",
        }
        return subprocess.run(
            ["/bin/sh", str(self.home / "run"), *words],
            env=given | environment,
            cwd=self._bin,
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self) -> list[str]:
        """What pip was told to install since `run` was last called."""
        calls = [line for line in self._notes.read_text().splitlines() if " install " in line]
        return [call.partition("--quiet ")[2].replace(str(self.home), ".") for call in calls]

    def _write(self, path: Path, text: str) -> None:
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path) -> Machine:
    """A machine without Python."""
    return Machine(tmp_path)


@pytest.fixture
def machine(bare: Machine) -> Machine:
    bare.add("python3", PYTHON)
    return bare


BOT = [
    "--require-hashes --only-binary :all: -r ./requirements.lock -r ./requirements-build.lock",
    "--no-deps --no-build-isolation --editable .",
]
TESTS = ["--require-hashes --only-binary :all: -r ./requirements-dev.lock", BOT[1]]


def test_without_a_word_it_tells_its_words(bare: Machine) -> None:
    told = bare.run()
    assert told.returncode == 0
    assert [line.split()[1] for line in told.stdout.splitlines()] == [
        "demo",
        "test",
        "lint",
        "lock",
        "WORD",
    ]


def test_without_python_it_says_what_to_install(bare: Machine) -> None:
    told = bare.run("demo")
    assert told.returncode == 1
    assert "Python 3.11 or newer is missing" in told.stderr
    assert "apt-get install python3" in told.stderr


def test_who_is_not_root_hears_what_root_has_to_install(machine: Machine) -> None:
    machine.add("apt-get", "exit 9")
    machine.add("id", "echo 1000")
    told = machine.run("demo", BARE="1")
    assert told.returncode == 1
    assert "As root: apt-get install python3.11-venv" in told.stderr


@pytest.mark.parametrize("user", ["0", "1000"])
def test_what_makes_virtual_environments_is_installed(machine: Machine, user: str) -> None:
    machine.add("apt-get", 'echo "apt-get $*" >>"$NOTES"')
    machine.add("sudo", '[ "$(id -u)" = 1000 ] && exec "$@"')
    machine.add("id", f"echo {user}")
    told = machine.run("demo", BARE="1")
    assert told.returncode == 0, told.stderr
    assert machine.installed()[1:] == BOT


def test_it_sets_up_once_and_starts_crocevia(machine: Machine) -> None:
    told = machine.run("invite", "--table", "1", "--json")
    assert (told.returncode, told.stdout) == (0, "crocevia invite --table 1 --json\n")
    assert machine.installed() == BOT
    again = machine.run("demo", "--keep", "my file")
    assert (again.stdout, again.stderr) == ("crocevia demo --keep my file\n", "")
    assert machine.installed() == []


def test_a_failing_command_keeps_its_exit_code(machine: Machine) -> None:
    assert machine.run("check", FAILING="crocevia").returncode == 1


@pytest.mark.parametrize("name", ["pyproject.toml", *LOCKS])
def test_it_sets_up_again_when_a_lock_has_changed(machine: Machine, name: str) -> None:
    machine.run("demo")
    with (machine.home / name).open("a") as file:
        file.write("# changed\n")
    machine.run("demo")
    assert machine.installed() == BOT


def test_what_the_tests_need_is_enough_for_the_bot(machine: Machine) -> None:
    machine.run("demo")
    machine.run("test")
    assert machine.installed() == TESTS
    machine.run("demo")
    assert machine.installed() == []


def test_a_copied_checkout_is_set_up_anew(machine: Machine, tmp_path: Path) -> None:
    machine.run("demo")
    machine.home = Path(shutil.copytree(machine.home, tmp_path / "a copy"))
    (machine.home / ".venv" / "left-over").touch()
    machine.run("demo")
    assert machine.installed() == BOT


def test_without_a_network_it_says_so_and_tries_again(machine: Machine) -> None:
    told = machine.run("demo", OFFLINE="1")
    assert told.returncode == 1
    assert "no route\n" in told.stderr
    assert "Is there a network?" in told.stderr
    assert machine.run("demo").returncode == 0
    assert machine.installed() == BOT


def test_every_check_is_made_and_pytest_has_the_last_word(machine: Machine) -> None:
    told = machine.run("test", "-k", "a word")
    assert told.returncode == 0, told.stderr
    assert told.stdout == f"pytest {SIDE_BY_SIDE} -k a word\n"
    assert told.stderr.splitlines()[-5:] == [
        "run: ruff format --check",
        "run: ruff check",
        "run: mypy",
        "run: lint-imports",
        "run: pytest",
    ]


def test_whoever_wants_one_process_gets_one(machine: Machine) -> None:
    told = machine.run("test", "-p", "no:xdist")
    assert told.stdout == "pytest -p no:xdist\n"


@pytest.mark.parametrize("failing", ["ruff", "mypy", "lint-imports"])
def test_a_check_that_fails_is_shown_and_counts(machine: Machine, failing: str) -> None:
    told = machine.run("test", FAILING=failing)
    assert told.returncode == 1
    assert told.stdout.startswith(failing)
    assert told.stdout.endswith(f"pytest {SIDE_BY_SIDE}\n")
    assert f"run: not passed: {failing}" in told.stderr


def test_the_exit_code_of_pytest_comes_through(machine: Machine) -> None:
    machine.run("test")
    stub = machine.home / ".venv" / "bin" / "pytest"
    stub.write_text("#!/bin/sh\nexit 5\n")
    assert machine.run("test").returncode == 5
    assert machine.run("test", FAILING="mypy").returncode == 5


def test_lint_is_every_check_but_the_tests(machine: Machine) -> None:
    told = machine.run("lint")
    assert (told.returncode, told.stdout) == (0, ""), told.stderr
    checks = told.stderr.splitlines()[-4:]
    assert machine.run("test").stderr.splitlines() == [*checks, "run: pytest"]


def test_a_commit_passes_what_lint_passes(machine: Machine) -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text()
    assert re.findall("(?m)^ *(?:entry|repo|- repo): (.+)$", hooks) == ["local", "./run lint"]
    told = machine.run("lint", FAILING="mypy")
    assert told.returncode == 1
    assert told.stdout == "mypy \n"
    assert told.stderr.splitlines()[-2:] == ["run: lint-imports", "run: not passed: mypy"]
