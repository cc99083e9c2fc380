"""What only shows across tables: priorities nobody serves yet, what several tables name."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from conversations.proposals.lookalikes import groups_of
from conversations.results.tally import Judgement, Label
from conversations.written.folding import fold

ALIKE: Final = 80.0
"""From this score on, of 100, two words are one, spelt or inflected otherwise. Chosen on the pairs
of `test_convergence.py`."""
SHORT: Final = 3
"""Letters up to which a word is itself alone: too little is left of it to be like another."""
_ARTICLE: Final = re.compile(r"^(?:il|lo|la|i|gli|le|l|un|uno|una|the|an)\s+(?=\S)")
_JOINING: Final = frozenset(
    (
        *("a", "ai", "al", "alla", "alle", "con", "d", "da", "dal", "dalla", "de", "dei", "del"),
        *("dell", "della", "delle", "degli", "di", "e", "ed", "gli", "i", "il", "in", "l", "la"),
        *("le", "lo", "nel", "nella", "per", "sul", "sulla", "the", "and", "of", "for"),
    )
)


@dataclass(frozen=True, slots=True)
class SharedName:
    """Somebody or something named by several tables; `spellings` in the order of the tables."""

    name: str
    tables: tuple[int, ...]
    spellings: tuple[str, ...]


def unserved(judgements: Mapping[str, Judgement], served: Collection[str]) -> list[str]:
    """Return one table's *priorità condivise* that none of its proposals serves, in their order."""
    return [
        objective
        for objective, judged in judgements.items()
        if judged.label is Label.SHARED_PRIORITY and objective not in served
    ]


def shared_names(named: Mapping[int, Iterable[str]]) -> list[SharedName]:
    """Return what several tables name, the most tables first; `named` has each table's names.

    What is one name spelt otherwise (`same_name`) is one; so is what looks so much alike that it
    may be. Every spelling is given, so that whoever reads sees what was put together.
    """
    spelt: dict[str, dict[str, set[int]]] = {}
    for number in sorted(named):
        for name in named[number]:
            if key := same_name(name):
                spelt.setdefault(key, {}).setdefault(name.strip(), set()).add(number)
    shared = [_shared([spelt[key] for key in keys]) for keys in _groups(list(spelt))]
    found = [each for each in shared if len(each.tables) > 1]
    return sorted(found, key=lambda each: (-len(each.tables), same_name(each.name)))


def _shared(spelt: Sequence[Mapping[str, set[int]]]) -> SharedName:
    spellings = {name: tables for each in spelt for name, tables in each.items()}
    ordered = sorted(spellings, key=lambda name: min(spellings[name]))
    return SharedName(ordered[0], tuple(sorted(set().union(*spellings.values()))), tuple(ordered))


def _groups(keys: Sequence[str]) -> Iterator[list[str]]:
    """Yield the keys that are taken for one name, each group in the order of its first."""
    pairs = list(_alike(keys))
    grouped = {each[0]: each for each in groups_of(pairs)}
    within = {place for group in grouped.values() for place in group}
    for place, key in enumerate(keys):
        if place in grouped:
            yield [keys[each] for each in grouped[place]]
        elif place not in within:
            yield [key]


def _alike(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of keys that look alike: compared are only those of the same initials."""
    rivals: dict[tuple[str, ...], list[int]] = {}
    joined: dict[str, int] = {}
    words = [_words(key) for key in keys]
    for place, key in enumerate(keys):
        rivals.setdefault(tuple(word[0] for word in words[place]), []).append(place)
        first = joined.setdefault(key.replace(" ", ""), place)
        if first != place:
            yield first, place
    for places in rivals.values():
        for one, other in combinations(places, 2):
            if _are_alike(words[one], words[other]):
                yield one, other


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether names are one, word by word: the city of one name is not any city."""
    from rapidfuzz.fuzz import ratio

    return all(
        mine == theirs
        or (
            min(len(mine), len(theirs)) > SHORT
            and not any(sign.isdigit() for sign in mine + theirs)
            and ratio(mine, theirs, score_cutoff=ALIKE) > 0
        )
        for mine, theirs in zip(one, other, strict=True)
    )


def _words(key: str) -> list[str]:
    found = key.split()
    return sorted(word for word in found if word not in _JOINING) or found


def same_name(name: str) -> str:
    """Return what two spellings of one name have in common.

    Case, accents, punctuation and an article in front make no difference; other words do: the
    city of one name is not any city.
    """
    words = " ".join(re.sub(r"[^\w]+", " ", fold(name)).split())
    return _ARTICLE.sub("", words)
