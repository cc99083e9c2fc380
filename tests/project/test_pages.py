"""The project's pages: decisions are whole and found, links lead somewhere, versions agree."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.project.checkout import ROOT, files_below, read_pyproject

DECISIONS = ROOT / "docs" / "decisions"
PAGES = sorted(page for page in DECISIONS.glob("*.md") if page.name != "README.md")
PARTS = ["Context", "Decision", "Alternatives", "Consequences"]
STATUS = r"accepted|proposed|superseded by \d{4}"
CODE = re.compile(r"(?s)```.*?```|`[^`]*`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
LATEST = re.compile(r"(?m)^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$")
PATH = re.compile(
    r"`((?:bot|conversations|storage|simulator|data|tests|benchmarks|docs)/[\w./-]+)`"
)
PAGES_OF_NOW = ["README.md", "CONTRIBUTING.md", "docs/architecture.md"]
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The names under which a page's headings are linked, as code forges make them."""
    headings = re.findall(r"(?m)^#+ (.+)$", read(page))
    return {
        re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-")
        for heading in headings
    }


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [page.name[:5] for page in PAGES] == [f"{number:04}-" for number in range(len(PAGES))]
    assert len(PAGES) > 20


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_says_all_that_belongs_to_it(page: Path) -> None:
    told = read(page)
    assert re.match(rf"# {page.name[:4]}: \S", told)
    assert re.findall(r"(?m)^## (.+)$", told) == PARTS
    for part in re.split(r"(?m)^## .+$", told)[1:]:
        assert part.strip()
    alternatives = told.partition("## Alternatives")[2].partition("## ")[0]
    assert "- **" in alternatives
    [day] = re.findall(r"(?m)^- Date: (.+)$", told)
    date.fromisoformat(day)
    [status] = re.findall(r"(?m)^- Status: (.+)$", told)
    assert re.fullmatch(STATUS, status) or page.name.startswith("0000-")


def test_the_index_lists_every_decision_as_its_page_says() -> None:
    lines = [line for line in read(DECISIONS / "README.md").splitlines() if "| [" in line]
    assert lines == [
        "| [{}]({}) | {} | {} | {} |".format(
            page.name[:4],
            page.name,
            told.splitlines()[0].partition(": ")[2],
            re.findall(r"(?m)^- Status: (.+)$", told)[0],
            re.findall(r"(?m)^- Date: (.+)$", told)[0],
        )
        for page in PAGES[1:]
        for told in [read(page)]
    ]


def test_what_supersedes_a_decision_is_there() -> None:
    numbers = {page.name[:4] for page in PAGES[1:]}
    named = {n for page in PAGES[1:] for n in re.findall(r"superseded by (\d{4})", read(page))}
    assert named <= numbers


def test_every_relative_link_leads_somewhere() -> None:
    pages = [file for file in files_below(ROOT) if file.suffix == ".md"]
    assert {ROOT / "README.md", ROOT / "CONTRIBUTING.md", DECISIONS / "README.md"} < set(pages)
    broken = []
    for page in pages:
        for link in LINK.findall(CODE.sub("", read(page))):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or (anchor and anchor not in anchors(target)):
                broken.append(f"{page.relative_to(ROOT)}: {link}")
    assert broken == []


def test_the_newest_version_of_the_changelog_is_the_projects() -> None:
    told = read(ROOT / "CHANGELOG.md")
    versions = LATEST.findall(told)
    assert versions[0][0] == read_pyproject()["project"]["version"]
    numbers = [tuple(map(int, version.split("."))) for version, _ in versions]
    days = [date.fromisoformat(day) for _, day in versions]
    assert numbers == sorted(set(numbers), reverse=True)
    assert days == sorted(days, reverse=True)
    assert set(re.findall(r"(?m)^### (.+)$", told)) <= KINDS


def test_the_story_that_explains_stories_is_one_of_them() -> None:
    [told] = re.findall(r"(?s)```python\n(.+?)```", read(ROOT / "CONTRIBUTING.md"))
    stories = (ROOT / "tests" / "stories").glob("test_*.py")
    assert [story.name for story in stories if told in read(story)] == ["test_rating_round.py"]


@pytest.mark.parametrize("name", PAGES_OF_NOW)
def test_every_path_that_is_named_is_there(name: str) -> None:
    """Capitals are to be filled in: `conversations/texts/XX`. A module may be named without .py."""
    named = {path for path in PATH.findall(read(ROOT / name)) if not re.search("[A-Z]", path)}
    assert named
    assert [
        p for p in sorted(named) if not ((ROOT / p).exists() or (ROOT / f"{p}.py").is_file())
    ] == []


BY_HAND = ["docs/reliability.md", "docs/scaling.md", "benchmarks/README.md"]


@pytest.mark.parametrize("page", BY_HAND)
def test_what_is_run_by_hand_runs_as_it_is_written(page: str) -> None:
    """Debian has no `python`, and `./run` makes an environment without what tests need."""
    told = read(ROOT / page)
    written = re.findall(r"(\S*)python\S* -m (?:tests|benchmarks|bot|venv)\b", told)
    assert written
    assert {*written} <= {".venv/bin/", "`.venv/bin/"}
    assert "./run lint" in told.partition("python -m")[0]


def test_a_proof_without_what_tests_need_says_what_comes_first() -> None:
    bare = (
        "import runpy, sys; sys.modules['pytest'] = None; sys.argv[1:] = ['kills']; "
        "runpy.run_module('tests.proof', run_name='__main__')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", bare], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert ran.stderr == (
        "tests.proof: what tests need is not installed (pytest): do so with ./run lint, then write "
        ".venv/bin/python -m tests.proof NAME\n"
    )
