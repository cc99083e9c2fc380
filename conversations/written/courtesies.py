"""Courtesies: what is written to be kind, in Italian or English, and asks for nothing."""

import re
from enum import StrEnum
from typing import Final

from conversations.written.folding import fold, words_of

_SIGN: Final = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_FEW: Final = 12
"""Characters of a text of emoji that is no answer."""


class Courtesy(StrEnum):
    """What was meant. Of several the first of these is answered."""

    REFUSAL = "refusal"
    THANKS = "thanks"
    FAREWELL = "farewell"
    GREETING = "greeting"
    ASSENT = "assent"
    SIGN = "sign"
    """An emoji, and not a word."""


_SAID: Final = {
    Courtesy.REFUSAL: ("no grazie", "no no", "no thank you", "no thanks", "no"),
    Courtesy.THANKS: (
        *("grazie mille", "mille grazie", "molte grazie", "tante grazie", "grazie tante", "grazie"),
        *("ti ringrazio", "vi ringrazio", "ringrazio", "thanks a lot", "many thanks", "thanks"),
        *("thank you very much", "thank you so much", "thank you", "cheers"),
    ),
    Courtesy.FAREWELL: (
        *("arrivederci", "arrivederla", "buonanotte", "buona notte", "buona giornata"),
        *("buona serata", "a presto", "a dopo", "a domani", "ci vediamo", "addio"),
        *("goodbye", "bye bye", "bye", "good night", "see you soon", "see you"),
    ),
    Courtesy.GREETING: (
        *("ciao", "salve", "buongiorno", "buon giorno", "buonasera", "buona sera", "ehi"),
        *("buon pomeriggio", "hello", "hi", "hey", "good morning", "good afternoon"),
        *("good evening",),
    ),
    Courtesy.ASSENT: (
        *("ok", "okay", "okei", "va bene", "benissimo", "bene", "perfetto", "d accordo"),
        *("ho capito", "capito", "ricevuto", "certo", "fatto", "ottimo", "bravo", "bravi"),
        *("all right", "alright", "fine", "got it", "great", "perfect", "done", "sure"),
    ),
}
_ALSO: Final = "a tutti|a tutte|a voi|a te|bot|all|everybody|everyone|di tutto|so much"
_ONE: Final = {
    courtesy: re.compile(rf"\b(?:{'|'.join(said)})\b") for courtesy, said in _SAID.items()
}
_ANY: Final = "|".join(words for said in _SAID.values() for words in said)
_FOR: Final = r"(?: (?:del|dell|della|dei|delle|per|for|of)(?: \w+){1,4})?"
"""What thanks are for."""
_NOTHING_ELSE: Final = re.compile(
    rf"(?:(?:{_ANY})(?: (?:{_ALSO}))*(?: |$))+"
    rf"|(?:{'|'.join(_SAID[Courtesy.THANKS])}){_FOR}"
)
_BEFORE: Final = re.compile(
    r"(?:(?:si|ok|okay|certo|va bene|d accordo|perfetto|allora|ecco|beh|yes|sure|well|please) )+"
)
_AFTER: Final = re.compile(
    r"(?: (?:grazie(?: mille)?|per (?:favore|piacere|cortesia)|pure"
    r"|thanks|thank you|please|cheers))+$"
)


def bared(text: str) -> str:
    """Return the folded words of a text without the courtesies around them; never nothing.

    >>> bared("Sì, cinque, grazie!")
    'cinque'
    """
    words = _AFTER.sub("", " ".join(words_of(text)))
    before = _BEFORE.match(words)
    return words[before.end() :] if before else words


def read_courtesy(text: str) -> Courtesy | None:
    """Return what is meant where nothing else stands in a text, None where something does.

    >>> read_courtesy("Ok, grazie mille!")
    <Courtesy.THANKS: 'thanks'>
    """
    words = " ".join(word for word in words_of(text) if not _SIGN.fullmatch(word))
    if not words:
        return Courtesy.SIGN if len(text) <= _FEW and _SIGN.search(fold(text)) else None
    if not _NOTHING_ELSE.fullmatch(words):
        return None
    return next(courtesy for courtesy, said in _ONE.items() if said.search(words))
