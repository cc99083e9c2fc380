"""Small numbers as people write them, in Italian or English."""

from typing import Final

_WRITTEN: Final = {
    word: str(number)
    for number, words in enumerate(
        (
            *("zero", "uno one", "due two", "tre three", "quattro four", "cinque five", "sei six"),
            *("sette seven", "otto eight", "nove nine", "dieci ten", "undici eleven"),
            *("dodici twelve", "tredici thirteen", "quattordici fourteen", "quindici fifteen"),
            *("sedici sixteen", "diciassette seventeen", "diciotto eighteen"),
            *("diciannove nineteen", "venti twenty"),
        )
    )
    for word in words.split()
}


def in_digits(word: str) -> str:
    """Return a folded word, or in digits the number that it is.

    >>> in_digits("quattro")
    '4'
    """
    return _WRITTEN.get(word, word)
