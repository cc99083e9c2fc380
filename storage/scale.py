"""The scale of importance, in the words of each language."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from pydantic import Field

from storage.content import Content, Degree, Label, Language


class Level(Content):
    """One degree of the scale of importance."""

    value: int = Field(ge=1, le=5, description="The degree as a number, 1 (least) to 5 (most).")
    label: Degree = Field(
        description="The degree in words. They stand above the buttons, which are the numbers."
    )


class ScaleWords(Content):
    """A scale in the words of one language."""

    levels: tuple[Degree, ...] = Field(
        min_length=5, max_length=5, description="The words of the five degrees, from 1 to 5."
    )
    abstain: Label = Field(description="The words of not giving a degree.")

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        degrees = {f"levels[{index}]": words for index, words in enumerate(self.levels)}
        yield from _said_again({"abstain": self.abstain, **degrees})


class Scale(Content):
    """The words for how important an objective is."""

    levels: tuple[Level, ...] = Field(description="The five degrees, from 1 to 5.")
    abstain: Label = Field(description="The words of not giving a degree, such as “non so”.")
    translations: dict[Language, ScaleWords] = Field(
        default={},
        description="The same words for people who read another language, under its two letters. "
        "Who reads a language that is not here finds the words above.",
    )

    @cached_property
    def words(self) -> ScaleWords:
        """The scale in the words of the file's own language."""
        return ScaleWords(levels=tuple(each.label for each in self.levels), abstain=self.abstain)

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        if [level.value for level in self.levels] != [1, 2, 3, 4, 5]:
            yield "levels", "Expected the values 1, 2, 3, 4, 5, each once and in this order"
        degrees = {f"levels[{index}].label": each.label for index, each in enumerate(self.levels)}
        yield from _said_again({"abstain": self.abstain, **degrees})


def _said_again(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield a contradiction at every path whose words another one before it has."""
    firsts: dict[str, str] = {}
    for path, said in words.items():
        if (first := firsts.setdefault(said.casefold(), path)) != path:
            yield path, f"Expected words of its own, found those of {first} again"
