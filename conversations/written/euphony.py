"""How an Italian word bends before what follows it: “a Anna” is said “ad Anna”, “il 8” is “l'8”.

What follows is a value, so no catalogue can write it down.
"""

import re
from html import unescape
from typing import Final

_BENDING: Final = re.compile(r"\b(a|e|il|al|dal|del|nel|sul) ((?:<[^<>]*>|[«“])*)$", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_FIRST: Final = re.compile(r"\W*(\w+)")
_SAME: Final = {"a": "aàá", "e": "eèé"}
_BY_VOWEL: Final = {"8", "11"}
"""Numbers that are said with a vowel first."""
_ARTICLES: Final = {
    "il": "l'",
    "al": "all'",
    "dal": "dall'",
    "del": "dell'",
    "nel": "nell'",
    "sul": "sull'",
}


def bend(before: str, value: str) -> str:
    """Return the words `before` a value as they are said before it; both are HTML."""
    found, first = _BENDING.search(before), _FIRST.match(unescape(_TAG.sub("", value)))
    if not found or not first:
        return before
    word, follows = found[1], first[1].casefold()
    if follows[0] in _SAME.get(word.casefold(), ""):
        return f"{before[: found.start()]}{word}d {found[2]}"
    if follows in _BY_VOWEL and (bent := _ARTICLES.get(word.casefold())):
        bent = bent.capitalize() if word[0].isupper() else bent
        return f"{before[: found.start()]}{bent}{found[2]}"
    return before
