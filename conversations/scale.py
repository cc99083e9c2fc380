"""The scale of importance on screen: its buttons, and a given answer in words."""

from collections.abc import Callable

from conversations.screens import Button, Phrase, Row, Style, say
from conversations.taps import Tap
from storage.platforms import Scale

ABSTAINED = 0
"""How a tap carries *non so*; storage keeps it as a rating without a level."""


def level_of(importance: int) -> int | None:
    """Return the level a tap's importance stands for; None is *non so*."""
    return importance or None


def describe(scale: Scale, level: int | None) -> Phrase:
    """Say an answer as its button says it: `4 · molto importante`, or *non so*."""
    if level is None:
        return say("scale-abstained", label=scale.abstain)
    return say("scale-level", level=str(level), label=scale.label(level))


def scale_buttons(scale: Scale, tap: Callable[[int], Tap]) -> tuple[Row, ...]:
    """Return the five levels, one a row, and *non so* below them."""
    levels = tuple(
        (Button(describe(scale, level.value), tap(level.value), Style.PRIMARY),)
        for level in scale.levels
    )
    abstain = Button(say("button-abstain", label=scale.abstain.capitalize()), tap(ABSTAINED))
    return (*levels, (abstain,))
