"""Look-alikes: proposals whose words are so much the same that they may be one."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Final

from conversations.written.folding import fold
from storage.records import Proposal

ALIKE: Final = 70.0
"""From this score on, of 100, two are suggested. Chosen on the pairs of `test_lookalikes.py`."""
FEWEST: Final = 2
"""Words of weight below which a text says too little to be compared."""
_SMALL_WORDS: Final = """
    a ad ai agli al alla alle allo anche anziche avere c che chi ci come con contro cosa cui d
    da dagli dai dal dalla dalle dallo dei degli del dell della delle dello dentro di dove due e
    ed essere fa fare fino fra fuori gia gli ha hanno i il in la le li lo loro l ma meno mentre
    mi molto ne nei negli nel nell nella nelle nello nessuno ni no noi non nostra nostre nostri
    nostro nuova nuove nuovi nuovo o ogni oltre per perche piu poi presso prima puo quale quali
    quando quella quelle quelli quello questa queste questi questo qui sara se senza si sia solo
    sono sotto sta stesso su sua sue sui sul sull sulla sulle sullo suo suoi tra tutta tutte
    tutti tutto un una uno va verso vi voi volta citta cittadina cittadine cittadini cittadino
    comunale comunali comune persona persone progetto progetti proposta proposte realizzare
    realizzazione creare creazione
"""
_LIGHT: Final = frozenset(_SMALL_WORDS.split())
"""Words that say nothing of what a proposal is about: Italian's small ones, and everybody's."""

Likeness = tuple[int, int, float]
"""Two ids, the smaller first, and how much alike they are, from 0 to 100."""


def look_alikes(
    proposals: Sequence[Proposal], changed: AbstractSet[int] | None = None
) -> list[Likeness]:
    """Return the pairs that may be one proposal, the likest first.

    With `changed`, a set of ids, only pairs with one of them.
    """
    words = {each.id: _weighty(each) for each in proposals}
    told = sorted(each for each, said in words.items() if len(said) >= FEWEST)
    pairs: Iterable[tuple[int, int]] = combinations(told, 2)
    if changed is not None:
        pairs = (pair for pair in pairs if not changed.isdisjoint(pair))
    scored = ((one, other, likeness(words[one], words[other])) for one, other in pairs)
    return sorted(
        (found for found in scored if found[2] >= ALIKE), key=lambda found: (-found[2], found[:2])
    )


def groups_of(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return what hangs together over any number of pairs, each group ordered by id.

    A group stands where the first of its pairs stood.
    """
    found: list[set[int]] = []
    for pair in pairs:
        touched = [group for group in found if not group.isdisjoint(pair)]
        if not touched:
            found.append(set(pair))
            continue
        touched[0].update(pair, *touched[1:])
        found = [group for group in found if group not in touched[1:]]
    return [tuple(sorted(group)) for group in found]


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Return how much alike two texts' words are, from 0 to 100: rapidfuzz's token_set_ratio."""
    from rapidfuzz.fuzz import token_set_ratio

    return token_set_ratio(" ".join(one), " ".join(other))


def weighty_words(text: str) -> list[str]:
    """Return a text's words in small letters without accents, those of no weight left out."""
    return [word for word in re.findall(r"[^\W_]+", fold(text)) if word not in _LIGHT]


def _weighty(proposal: Proposal) -> list[str]:
    return weighty_words(f"{proposal.title or ''} {proposal.description or ''}")
