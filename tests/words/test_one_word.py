"""One word, one meaning: what a button is called is said of nothing else."""

import re
from typing import Final

import pytest

from conversations.catalogue import TEXTS

LEAVING: Final = re.compile("<b>(Annulla|Cancel)</b>|/annulla|/cancel")
"""How *Annulla* is said where it leaves what was begun, and undoes nothing."""

UNDOING: Final = {
    "it": re.compile("annull", re.IGNORECASE),
    "en": re.compile("cancel", re.IGNORECASE),
}
HANDED_IN: Final = re.compile(
    r"\bpresent(a|are|ala|at[aoei]|ed)\b|\bpresent (it|them|ones)\b|you present\b", re.IGNORECASE
)
PRESENTING: Final = {"presenting.ftl", "coordination.ftl"}
"""Where somebody presents a table, page by page."""


def lines(language: str) -> list[tuple[str, str]]:
    """Return every line that is read, without its key, with the file it stands in."""
    return [
        (path.name, line.partition(" = ")[2] if re.match("[a-z]", line) else line)
        for path in sorted((TEXTS / language).glob("*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]


@pytest.mark.parametrize("language", ["it", "en"])
def test_what_leaves_a_form_undoes_nothing(language: str) -> None:
    said = [line for _, line in lines(language) if line not in ("Annulla", "Cancel")]
    assert [line for line in said if UNDOING[language].search(LEAVING.sub("", line))] == []


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_table_is_presented_and_a_proposal_handed_in(language: str) -> None:
    found = [(f, line) for f, line in lines(language) if f not in PRESENTING]
    assert [each for each in found if HANDED_IN.search(each[1])] == []
