"""What was read of a list, told before anybody is invited: the same in the chat and the console."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from conversations.inviting.roster import Compared, Entry, Remark, Roster
from conversations.screens import Phrase, brief, say

MOST_LINES: Final = 10
"""Lines of one kind that are told; of more it is said how many."""
LONGEST_LIST: Final = 300
"""Characters of names or heads in a row."""


@dataclass(frozen=True, slots=True)
class Review:
    """A list beside the seats there are, as whoever sent it may use it.

    `elsewhere` are people whom others invite: of other tables, or who lead.
    """

    roster: Roster
    compared: Compared
    elsewhere: tuple[Entry, ...] = ()

    @property
    def new(self) -> tuple[Entry, ...]:
        """Return whom to invite."""
        return self.compared.new

    @property
    def faults(self) -> tuple[Remark, ...]:
        """Return the lines of which nobody is invited, in their order."""
        faults = [*self.roster.faults, *self.compared.faults]
        return tuple(sorted(faults, key=lambda each: each.line))

    def told(self, most_lines: int = MOST_LINES) -> tuple[Phrase, ...]:
        """Say how many there are and for which tables, what was not read, and what is doubtful."""
        roster, known = self.roster, self.compared.known
        grid = roster.kept
        doubts = [each for each in roster.doubts if each.line in {e.line for e in self.new}]
        return (
            say("roster-read", count=len(self.new)),
            *_by_table(self.new),
            say(
                "roster-columns",
                read=_row(roster.understood),
                ignored=len(roster.ignored),
                others=_row(roster.ignored),
            ),
            *((say("roster-sheet", sheet=grid.sheet, count=grid.others),) if grid.others else ()),
            *((say("roster-known", count=len(known), names=_names(known)),) if known else ()),
            *self._of_others(),
            *_lines("roster-faults", self.faults, most_lines),
            *_lines("roster-doubts", doubts, most_lines),
        )

    def _of_others(self) -> tuple[Phrase, ...]:
        if not self.elsewhere:
            return ()
        count, names = len(self.elsewhere), _names(self.elsewhere)
        return (say("roster-elsewhere", count=count, names=names),)


def _by_table(entries: Iterable[Entry]) -> list[Phrase]:
    counts = Counter(each.guest.roundtable or 0 for each in entries)
    return [say("roster-at", table=table, count=counts[table]) for table in sorted(counts)]


def _lines(title: str, remarks: Sequence[Remark], most: int) -> tuple[Phrase, ...]:
    if not remarks:
        return ()
    more = len(remarks) - most
    return (
        say(title, count=len(remarks)),
        *(each.told() for each in remarks[:most]),
        *((say("roster-more", count=more),) if more > 0 else ()),
    )


def _names(entries: Iterable[Entry]) -> str:
    return _row(each.guest.name or "" for each in entries)


def _row(words: Iterable[str]) -> str:
    return brief(", ".join(words), LONGEST_LIST)
