"""Every limit has words that fit, and stands in `docs/limits.md`, as everything that grows does."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from conversations import limits
from conversations.catalogue import Catalogue
from conversations.limits import Limit
from storage.platforms import ProposalLimits
from storage.tables import metadata

WRITTEN = (Path(__file__).parents[2] / "docs" / "limits.md").read_text(encoding="utf-8")
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
NAMED = {name: each for name, each in vars(limits).items() if isinstance(each, Limit)}
SILENT = {"PUBLISHED_NEWS"}
"""What is not refused: it only tells nobody."""
CITYS = [
    Limit(name, 60) for name in ("own-proposals", "table-proposals", "table-proposals-leading")
]
TOAST = 200


@pytest.mark.parametrize("language", WORDS.languages)
def test_each_says_what_to_do_in_a_line_over_the_chat(language: str) -> None:
    for limit in [*CITYS, *(each for name, each in NAMED.items() if name not in SILENT)]:
        assert limit.why_not(limit.most - 1) is None
        phrase = limit.why_not(limit.most)
        assert phrase is not None
        told = WORDS.plain(language, phrase)
        assert str(limit.most) in told
        assert len(told) <= TOAST, told


def test_every_number_is_written_down() -> None:
    for name, limit in NAMED.items():
        if name not in SILENT:
            assert f"`{name}` {limit.most}" in WRITTEN, name
    city = ProposalLimits()
    assert f"`each_person` {city.each_person} and `table` {city.table}" in WRITTEN


def test_everything_that_is_stored_has_its_line() -> None:
    lines = re.findall(r"^\| (`[a-z_`, ]+) \|", WRITTEN, re.MULTILINE)
    told = {name for line in lines for name in re.findall("[a-z_]+", line)}
    assert told == set(metadata.tables)
