"""The map of the house: one word for one subject, no circle of rooms, and a file for a change."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CONVERSATIONS = ROOT / "conversations"

SUBJECTS = {
    *("home", "inviting", "presenting", "rating", "pairing", "proposals", "merging", "ranking"),
    *("dissent", "paper", "results", "publishing", "meetings", "reminders", "coordination"),
    *("my_data", "counting", "documents", "board", "outcomes", "readback", "kit"),
}

SHARED = {
    CONVERSATIONS: {
        *("conversation", "directory", "said", "typed", "turn", "commands", "phases", "parcels"),
        *("roundtables", "participation", "screens", "catalogue", "forms", "numbered", "quiet"),
        *("confirmation", "kept", "limits", "wording", "taps", "written", "sheets", "texts"),
        *("correcting", "reading", "receiving", "remarks", "succession", "standing", "absence"),
    },
    CONVERSATIONS / "taps": {"packing", "vocabulary", "kinds"},
    CONVERSATIONS / "texts" / "it": {
        "bot",
        "buttons",
        "demo",
        "forms",
        "limits",
        "trouble",
        "typed",
    },
    ROOT / "storage": {
        *(
            "unit",
            "engine",
            "address",
            "line",
            "transactions",
            "postgresql",
            "sqlite",
            "sqlite_files",
            "sqlite_trouble",
            "errors",
            "tables",
            "records",
            "upserts",
        ),
        *("migrations", "snapshots", "platforms", "content", "updates", "deliveries", "threads"),
        *(
            "journal",
            "people",
            "lately",
            "seats",
            "ballots",
            "own_objectives",
            "roundtables",
            "last_messages",
        ),
        *("letters", "deck", "scale", "privacy", "sealing", "rights", "expiry", "links"),
    },
}
"""What is not one subject's: each is used by several, or by all."""

WITHOUT = {
    CONVERSATIONS / "taps": set[str](),
    CONVERSATIONS / "texts" / "it": set[str](),
    CONVERSATIONS: set[str](),
    ROOT / "storage": SUBJECTS,
}
"""Subjects that need not have a file there: what they store may be everybody's."""


def words(folder: Path) -> set[str]:
    return {
        path.stem
        for path in folder.iterdir()
        if path.suffix in {".py", ".ftl"} or (path.is_dir() and path.name != "__pycache__")
    } - {"__init__"}


@pytest.mark.parametrize("folder", SHARED, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_a_subject_has_the_same_word_everywhere(folder: Path) -> None:
    found = words(folder) - SHARED[folder]
    assert found - SUBJECTS == set(), "neither a subject nor said to be shared"
    assert SUBJECTS - WITHOUT[folder] - found == set(), "a subject without a file"
    assert SHARED[folder] - words(folder) == set(), "said to be shared and not there"


def test_both_languages_have_the_same_files() -> None:
    italian, *others = [words(folder) for folder in sorted((CONVERSATIONS / "texts").iterdir())]
    assert all(other == italian for other in others)


def packages(root: str) -> Iterator[tuple[str, str]]:
    """Yield which package, or module at the top of `root`, imports which other."""
    for path in (ROOT / root).rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if "versions" in parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    target = f"{node.module}.{alias.name}".split(".")
                    if target[0] == root and target[1] != parts[1]:
                        yield parts[1], target[1]


@pytest.mark.parametrize("root", ["conversations", "storage", "simulator", "bot"])
def test_no_circle_of_packages(root: str) -> None:
    graph: dict[str, set[str]] = {}
    for importing, imported in packages(root):
        graph.setdefault(importing, set()).add(imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(f"these import each other in a circle: {' → '.join(circle.args[1])}")


SCREENS = {"Screen", "Screen | None"}
SAYS = {"show": SCREENS, "ask": SCREENS, "record": SCREENS}
"""What is returned by the verbs whose one meaning `CONTRIBUTING.md` gives."""


def actions() -> Iterator[tuple[str, ast.AsyncFunctionDef | ast.FunctionDef]]:
    """Yield every function in `conversations` and where it stands."""
    for path in CONVERSATIONS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef):
                yield f"{path.relative_to(ROOT)}: {node.name}", node


def test_a_verb_has_one_meaning() -> None:
    for where, action in actions():
        verb, _, what = action.name.lstrip("_").partition("_")
        body = " ".join(ast.unparse(statement) for statement in action.body)
        if what and verb in SAYS:
            assert action.returns is not None, where
            assert ast.unparse(action.returns) in SAYS[verb], where
        if what and verb == "tell":
            assert "tell(" in body or "tell_" in body, f"{where} tells nobody"


CHANGES = {
    "a page of the presentation": "conversations/presenting/presentation.py",
    "what the coordinator sees while turning pages": "conversations/presenting/leading.py",
    "the scale's buttons": "conversations/sheets/scale.py",
    "the question of one objective": "conversations/rating/round.py",
    "how many own objectives somebody may add": "data/platforms.json",
    "the code two people read aloud": "conversations/pairing/codes.py",
    "a step of the proposal's form": "conversations/proposals/fields.py",
    "how a proposal's card reads": "conversations/proposals/card.py",
    "when two proposals look alike": "conversations/proposals/lookalikes.py",
    "points of the ranking": "conversations/ranking/tally.py",
    "the consensus of an objective": "conversations/results/tally.py",
    "who may see values, and when": "conversations/results/release.py",
    "what participants read once it is published": "conversations/publishing/pages.py",
    "what stands in the minutes": "conversations/documents/minutes.py",
    "a column of the exported data": "conversations/documents/columns.py",
    "what the wall of the room shows": "conversations/board/wall.py",
    "what stands on the page of who leads": "conversations/board/briefing.py",
    "until when a link opens a board": "storage/board/keys.py",
    "what is printed for a table": "conversations/kit/whole.py",
    "the second reading of a sheet on paper": "conversations/paper/double_check.py",
    "the colours of the charts": "conversations/documents/charts.py",
    "what the informativa says": "conversations/texts/it/my_data.ftl",
    "which buttons the panel has": "conversations/coordination/panel.py",
    "what must be settled before a phase": "conversations/coordination/gates.py",
    "an hour as people write it": "conversations/written/clocks.py",
    "the calendar's file": "conversations/meetings/calendar.py",
    "when a reminder is due": "conversations/meetings/schedule.py",
    "the text of a nudge": "conversations/texts/it/reminders.ftl",
    "how long an invitation is valid": "conversations/inviting/codes.py",
    "the letter that is forwarded with an invitation": "conversations/inviting/letters.py",
    "a sheet on paper": "conversations/paper/rating.py",
    "a command's English word": "conversations/commands.py",
    "what a forged button may carry": "conversations/taps/kinds.py",
    "what is stored of pairs": "storage/pairing/pairs.py",
    "the yes that lets a late sheet count": "conversations/counting/consent.py",
    "what that yes is asked with": "conversations/texts/it/counting.ftl",
    "which sheets enter when a phase is closed": "conversations/results/closing.py",
    "which names count as one person": "conversations/inviting/names.py",
    "how long one waits after wrong codes": "conversations/inviting/slowdown.py",
    "how often somebody may be nudged": "conversations/reminders/nudging.py",
    "the demo's invented people": "bot/invented.py",
    "the hours in which nobody is written to": "conversations/quiet.py",
    "what is written into the file of one's data": "conversations/my_data/file.py",
}
"""Change requests as somebody would put them, and the file a stranger should find first."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_has_its_file(change: str) -> None:
    assert (ROOT / CHANGES[change]).is_file()


def test_twenty_changes_are_enough_to_know_the_map() -> None:
    rooms = {Path(file).parts[1] for file in CHANGES.values()}
    assert len(CHANGES) >= 20
    assert len(rooms & SUBJECTS) >= 10


HEAVY = {"vl_convert", "docx", "xlsxwriter", "lxml"}
"""What takes a second to import: read when a document is made, never when the bot starts."""


def test_the_start_reads_no_library_of_documents() -> None:
    named = set()
    for root in ("bot", "conversations", "storage", "simulator"):
        for path in (ROOT / root).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found = {name for node in ast.walk(tree) for name in imported(node)} & HEAVY
            named |= found
            at_once = {name for node in tree.body for name in imported(node)} & HEAVY
            assert not at_once, path
    assert named == HEAVY - {"lxml"}


def imported(node: ast.AST) -> set[str]:
    """The libraries that a statement imports."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module:
        return {node.module.partition(".")[0]}
    return set()
