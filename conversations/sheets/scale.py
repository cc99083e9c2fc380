"""The scale of importance on screen: its buttons, and a given answer in words."""

from collections.abc import Callable

from conversations.screens import Button, Phrase, Quoted, Row, Screen, Style, say
from conversations.taps.packing import Tap
from storage.platforms import Scale

ABSTAINED = 0
"""How a tap carries *non so*; storage keeps it as a rating without a level."""


def importance_of(level: int | None) -> int:
    """Return how a tap carries a level that was given, or *non so*."""
    return level or ABSTAINED


def level_of(importance: int) -> int | None:
    """Return the level a tap's importance stands for; None is *non so*."""
    return importance or None


def describe(scale: Scale, level: int | None) -> Phrase:
    """Say an answer as its button says it: `4 · molto importante`, or *non so*."""
    if level is None:
        return say("scale-abstained", label=scale.abstain)
    return say("scale-level", level=str(level), label=scale.label(level))


def judging_screen(
    scale: Scale,
    title: Phrase,
    text: str | Quoted,
    *,
    chosen: int | None,
    tap: Callable[[int], Tap],
    ways: tuple[Row, ...],
    here: Tap,
    answered_by: str = "rating-chosen",
    explained: tuple[Phrase, ...] = (),
) -> Screen:
    """Return the screen that asks how important `text` is; what is `explained` follows it.

    `chosen` is the present importance, None before the first answer: it is said in words, those
    of `answered_by`, and its button is coloured. `ways` are the rows below the scale.
    """
    answered = () if chosen is None else (say(answered_by, answer=_chosen(scale, chosen)),)
    return Screen(
        (title, say("verbatim", text=text), *explained, *answered, say("rating-how")),
        (*_scale_buttons(scale, tap, chosen), *ways),
        here=here,
    )


def _scale_buttons(scale: Scale, tap: Callable[[int], Tap], chosen: int | None) -> tuple[Row, ...]:
    def row(importance: int, label: Phrase) -> Row:
        return (Button(label, tap(importance), Style.PRIMARY if importance == chosen else None),)

    levels = (row(level.value, describe(scale, level.value)) for level in scale.levels)
    return (*levels, row(ABSTAINED, say("button-abstain", label=scale.abstain.capitalize())))


def _chosen(scale: Scale, importance: int) -> Phrase:
    return describe(scale, level_of(importance))
