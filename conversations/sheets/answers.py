"""What a sheet says: answers to a table's objectives and to one's own, and how they are told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from conversations.kept import Fact, fact
from conversations.screens import Phrase, brief, say
from conversations.sheets.scale import describe
from storage.platforms import Objective, Platform, Process
from storage.records import OwnObjective, Roundtable

LINE: Final = 90
"""Characters of an objective that are enough to recognise it in a list."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one sheet beside the objectives of its platform.

    `ratings` has an objective's level, or None where the person said *non so*.
    """

    platform: Platform
    roundtable: Roundtable
    ratings: dict[str, int | None]

    @property
    def missing(self) -> list[Objective]:
        """Return the objectives without an answer, in the deck's order."""
        return [o for o in self.platform.objectives if o.id not in self.ratings]

    def position(self, objective: Objective) -> int:
        """Return an objective's place in the deck's order, from 0."""
        return self.platform.objectives.index(objective)

    def missing_after(self, objective: Objective) -> Objective | None:
        """Return the next objective without an answer, starting again from the top at the end."""
        position = self.position(objective)
        later = [o for o in self.missing if self.position(o) > position]
        return next(iter(later or self.missing), None)

    def told(self, process: Process) -> list[tuple[str, Phrase]]:
        """Return the name of each objective with its answer in words, missing ones too."""
        return [
            (
                objective.name,
                describe(process.scale, self.ratings[objective.id])
                if objective.id in self.ratings
                else say("summary-missing"),
            )
            for objective in self.platform.objectives
        ]


class Judged(Protocol):
    """What has an importance, or not yet."""

    @property
    def level(self) -> int | None:
        """Return the level that was given."""

    @property
    def abstained(self) -> bool:
        """Tell whether *non so* was."""


def is_judged(own: Judged) -> bool:
    """Tell whether its importance was said, *non so* included."""
    return own.level is not None or own.abstained


def importance_of_own(process: Process, own: Judged) -> Phrase:
    """Say how important an own objective was judged, or that it is not judged yet."""
    if not is_judged(own):
        return say("own-unjudged")
    return describe(process.scale, own.level)


def own_answers(process: Process, own: Sequence[OwnObjective]) -> list[tuple[str, Phrase]]:
    """Return the words of each own objective with its importance in words."""
    return [(mine.text, importance_of_own(process, mine)) for mine in own]


def numbered_lines(lines: Sequence[tuple[str, Phrase]], first: int = 1) -> tuple[Phrase, ...]:
    """Say each text and its answer as a line of the sheet, numbered from `first`."""
    return tuple(
        say("sheet-line", number=number, text=brief(text, LINE), answer=answer)
        for number, (text, answer) in enumerate(lines, first)
    )


def kept_answers(
    process: Process,
    platform: Platform,
    ratings: Mapping[str, int | None],
    own: Sequence[OwnObjective],
    *,
    where: str = "",
) -> list[Fact]:
    """Return all answers of a ballot in full, for whoever gave them; `where` ends their keys."""
    judged = [o for o in platform.objectives if o.id in ratings]
    return [
        *(
            fact(
                f"answers{where}",
                say("data-answer", text=o.text, answer=describe(process.scale, ratings[o.id])),
                objective=o.id,
                text=o.text,
                level=ratings[o.id],
            )
            for o in judged
        ),
        *(
            fact(
                f"own_objectives{where}",
                say("data-own", text=mine.text, answer=importance_of_own(process, mine)),
                text=mine.text,
                level=mine.level,
                judged=is_judged(mine),
            )
            for mine in own
        ),
    ]
