"""Signs: what of a text is seen, and how one that runs from right to left stands among others."""

import re
from typing import Final

_BREAKS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners, fillers
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # no width, directions
    "\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # blanks, marks of files
    "\ud800-\udfff"  # halves of a character
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff"  # of music, of language: tags
    "]"
)
_NOT_COMPARED: Final = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JOINED_SCRIPT: Final = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af"
"""Scripts in which a joiner changes the word: Arabic, those of India, Tibetan, Khmer, Mongolian."""
_EMOJI: Final = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINER: Final = re.compile(
    f"(?<![{_JOINED_SCRIPT}])\u200c|\u200c(?![{_JOINED_SCRIPT}])"
    f"|(?<![{_JOINED_SCRIPT}{_EMOJI}])\u200d|\u200d(?![{_JOINED_SCRIPT}{_EMOJI}])"
)
_STRAY_VARIANT: Final = re.compile("(?<![^\\s\u200c\u200d])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_PILE: Final = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
"""Accents on accents, which would cover the lines above and below."""
_TO_THE_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST_STRONG: Final = "\u2068"
_END: Final = "\u2069"


def visible(text: str) -> str:
    """Return a text without the signs nobody sees; one of nothing else is empty or blank.

    Every line break becomes a plain one, a tab a space. Joiners stay inside an emoji and in the
    scripts that are written with them (Unicode 16, chapter 23.2), variants behind their sign.
    """
    if text.isascii() and text.isprintable():
        return text
    plain = _UNSEEN.sub("", _BREAKS.sub("\n", text).replace("\t", " "))
    return _PILE.sub(r"\1", _STRAY_JOINER.sub("", _STRAY_VARIANT.sub("", plain)))


def one_line(text: str) -> str:
    """Return what is seen of a text on one line, its words one space apart."""
    return " ".join(visible(text).split())


def isolated(text: str) -> str:
    """Return a visible text so that nothing around it changes its place (UAX #9, isolates).

    Each line that has a sign written to the left is closed off by itself: a line break ends
    what a sign opens. All others are as they were.
    """
    if text.isascii() or not _TO_THE_LEFT.search(text):
        return text
    return "\n".join(
        f"{_FIRST_STRONG}{line}{_END}" if _TO_THE_LEFT.search(line) else line
        for line in text.split("\n")
    )


def bare(text: str) -> str:
    """Return a text to compare by: without what is unseen, joiners and variants too."""
    return _NOT_COMPARED.sub("", visible(text))
