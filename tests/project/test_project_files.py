"""No file of the project leads to one package registry or to one machine."""

import re

import pytest

from tests.project.checkout import ROOT, files_below

# Each name in two halves, so that this file is no exception.
REGISTRIES = [
    "pypi" + ".org",
    "pypi" + ".python.org",
    "python" + "hosted.org",
    "npm" + "js.com",
    "npm" + "js.org",
    "yarn" + "pkg.com",
]
MACHINE_PATH = re.compile(r"(?<![\w./~<-])/(?:work|root|home)/[\w.]+")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every file of the project by its path, as text."""
    return {
        str(file.relative_to(ROOT)): file.read_bytes().decode(errors="replace")
        for file in files_below(ROOT)
    }


def test_the_files_of_the_project_are_looked_at(texts: dict[str, str]) -> None:
    assert set(texts) >= {"run", ".ci/run", "bot/__init__.py", "requirements.lock", "Dockerfile"}


def test_no_file_names_a_package_registry(texts: dict[str, str]) -> None:
    assert [
        (name, host) for name, text in texts.items() for host in REGISTRIES if host in text
    ] == []


def test_no_file_names_a_path_of_one_machine(texts: dict[str, str]) -> None:
    found = {name: MACHINE_PATH.findall(text) for name, text in texts.items()}
    assert {name: paths for name, paths in found.items() if paths} == {}


@pytest.mark.parametrize("name", ["run", ".ci/run"])
def test_a_script_may_be_started(name: str) -> None:
    assert (ROOT / name).stat().st_mode & 0o111
