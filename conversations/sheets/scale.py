"""The scale of importance on screen: its buttons, and a given answer in words."""

from collections.abc import Callable

from conversations.screens import (
    Button,
    InLanguages,
    Phrase,
    Quoted,
    Row,
    Screen,
    Style,
    say,
)
from conversations.taps.packing import Tap
from storage.scale import Scale, ScaleWords

ABSTAINED = 0
"""How a tap carries *non so*; storage keeps it as a rating without a level."""


def importance_of(level: int | None) -> int:
    """Return how a tap carries a level that was given, or *non so*."""
    return level or ABSTAINED


def level_of(importance: int) -> int | None:
    """Return the level a tap's importance stands for; None is *non so*."""
    return importance or None


def in_languages(scale: Scale, tell: Callable[[ScaleWords], str]) -> InLanguages:
    """Say something with the words of the scale, in each language it has words in."""
    others = ((language, tell(words)) for language, words in scale.translations.items())
    return InLanguages(tell(scale.words), tuple(others))


def describe(scale: Scale, level: int | None) -> Phrase:
    """Say an answer: `4 · molto importante`, or *non so*."""
    if level is None:
        return say("scale-abstained", label=in_languages(scale, lambda words: words.abstain))
    label = in_languages(scale, lambda words: words.levels[level - 1])
    return say("scale-level", level=str(level), label=label)


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
    of `answered_by`, in the place of the question, and its button is coloured. `ways` are the
    rows below the scale.
    """
    how = say("rating-how", scale=_legend(scale))
    if chosen is not None:
        answered = say(answered_by, answer=_chosen(scale, chosen))
        how = say("rating-change", answered=answered, scale=_legend(scale))
    return Screen(
        (say("rating-judged", title=title, text=text), *explained, how),
        (*_scale_buttons(scale, tap, chosen), *ways),
        here=here,
    )


def _scale_buttons(scale: Scale, tap: Callable[[int], Tap], chosen: int | None) -> tuple[Row, ...]:
    """Return the numbers in one row, in the order of their words above, and *non so* below."""

    def button(importance: int, label: Phrase) -> Button:
        style = Style.PRIMARY if importance == chosen else None
        return Button(label, tap(importance), style, meaning=_chosen(scale, importance))

    numbers = (
        button(each.value, say("button-number", number=str(each.value))) for each in scale.levels
    )
    abstain = in_languages(scale, lambda words: words.abstain.capitalize())
    return tuple(numbers), (button(ABSTAINED, say("button-abstain", label=abstain)),)


def _legend(scale: Scale) -> InLanguages:
    """Return what the numbers mean, in the order of their buttons; none stands at a line's end."""

    def tell(words: ScaleWords) -> str:
        return " · ".join(
            f"{value}\N{NO-BREAK SPACE}{each}" for value, each in enumerate(words.levels, 1)
        )

    return in_languages(scale, tell)


def _chosen(scale: Scale, importance: int) -> Phrase:
    return describe(scale, level_of(importance))
