"""What is read of a rating: the figures of a release, or while results are live of the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from conversations.participation import Participation
from conversations.results.counted import figure, people_in
from storage.platforms import Platform, Thresholds
from storage.records import Counted, Counts, OwnObjective

ADDED: Final = "*altro"
"""What the texts of a sheet are counted under: no id of an objective looks like that."""
UNKNOWN: Final = 0
"""How *non so* is counted."""


@dataclass(frozen=True, slots=True)
class Added:
    """An *altro (specificare)* as it is read; `level` None and not `abstained` was not judged."""

    text: str
    level: int | None
    abstained: bool


@dataclass(frozen=True, slots=True)
class RatingFigures:
    """Everything that is read of a rating: sheets at each level, and who took part then.

    The `sheets` of `people` are in it; one may count for some objectives only.
    """

    counts: dict[str, Counts]
    added: tuple[Added, ...]
    sheets: int
    people: int
    took_part: Participation

    def are_enough(self, thresholds: Thresholds) -> bool:
        """Tell whether any objective has as many levels as have to be there to show one."""
        return any(sum(each.levels) >= thresholds.min_answers for each in self.counts.values())


_RATING: Final = TypeAdapter(RatingFigures)


def write_rating(figures: RatingFigures) -> str:
    """Return figures as they are kept."""
    return _RATING.dump_json(figures).decode()


def read_rating(kept: str) -> RatingFigures:
    """Return figures that were kept."""
    return _RATING.validate_json(kept)


def draw_rating(
    platform: Platform, counted: Sequence[Counted], release: int, took_part: Participation
) -> RatingFigures:
    """Draw the figures of a release from what counts in it."""
    ids = [objective.id for objective in platform.objectives]
    texts = figure(counted, ADDED, release).elements()
    return RatingFigures(
        counts={id: _levels(counted, id, release) for id in ids},
        added=in_order([Added(*each) for sheet in texts for each in _texts(sheet)]),
        sheets=max(figure(counted, id, release).total() for id in ids),
        people=max(people_in(counted, id, release) for id in ids),
        took_part=took_part,
    )


def _levels(counted: Sequence[Counted], objective: str, release: int) -> Counts:
    found = figure(counted, objective, release)
    one, two, three, four, five = (found[level] for level in range(1, 6))
    return Counts((one, two, three, four, five), found[UNKNOWN])


def _texts(answer: object) -> Sequence[tuple[str, int | None, bool]]:
    return answer if isinstance(answer, tuple) else ()


def live_rating(
    counts: dict[str, Counts], own: Sequence[OwnObjective], took_part: Participation
) -> RatingFigures:
    """Return what is read while results are live: everything as it stands."""
    return RatingFigures(
        counts=counts,
        added=in_order([Added(each.text, each.level, each.abstained) for each in own]),
        sheets=took_part.sheets,
        people=took_part.answered,
        took_part=took_part,
    )


def in_order(added: Sequence[Added]) -> tuple[Added, ...]:
    """Order by importance, then by the words: the order of writing would tell who wrote what."""
    return tuple(sorted(added, key=_by_importance))


def _by_importance(each: Added) -> tuple[int, str, str]:
    return -(each.level or 0), each.text.casefold(), each.text
