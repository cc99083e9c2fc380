"""What only shows across tables: priorities nobody serves yet, actors that several tables name."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from conversations.results.tally import Judgement, Label
from conversations.written.folding import fold

_ARTICLE: Final = re.compile(r"^(?:il|lo|la|i|gli|le|l|un|uno|una|the|an)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class SharedActor:
    """Somebody named by proposals of several tables, in the first table's spelling."""

    name: str
    tables: tuple[int, ...]


def unserved(judgements: Mapping[str, Judgement], served: Collection[str]) -> list[str]:
    """Return one table's *priorità condivise* that none of its proposals serves, in their order."""
    return [
        objective
        for objective, judged in judgements.items()
        if judged.label is Label.SHARED_PRIORITY and objective not in served
    ]


def shared_actors(named: Mapping[int, Iterable[str]]) -> list[SharedActor]:
    """Return whom several tables name, the most tables first; `named` has each table's names."""
    names: dict[str, str] = {}
    tables: dict[str, set[int]] = {}
    for number in sorted(named):
        for name in named[number]:
            if key := same_name(name):
                names.setdefault(key, name.strip())
                tables.setdefault(key, set()).add(number)
    shared = [key for key in names if len(tables[key]) > 1]
    shared.sort(key=lambda key: (-len(tables[key]), key))
    return [SharedActor(names[key], tuple(sorted(tables[key]))) for key in shared]


def same_name(name: str) -> str:
    """Return what two spellings of one name have in common.

    Case, accents, punctuation and an article in front make no difference; other words do: the
    city of one name is not any city.
    """
    words = " ".join(re.sub(r"[^\w]+", " ", fold(name)).split())
    return _ARTICLE.sub("", words)
