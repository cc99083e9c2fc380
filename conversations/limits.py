"""Limits, so that one person cannot stop a table: every number in one place.

None is near what a table needs; who reaches one is told what to do instead (`limits.ftl`). How many
proposals may stand is the city's: it stands in the content file. `docs/limits.md` says of every
table of the database, and of every letter, what holds it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from conversations.screens import Phrase, say

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """How many there may be of something: in any time as long as `within`, or at once."""

    name: str
    most: int
    within: timedelta = timedelta(0)

    def since(self, now: datetime) -> datetime:
        """Return the moment after which it counts."""
        return now - self.within

    def why_not(self, found: int, adding: int = 1) -> Phrase | None:
        """Say why there may not be so many more where so many are found; None if there may."""
        if found + adding <= self.most:
            return None
        return say(f"limit-{self.name}", most=self.most, found=found)


PAIR_REQUESTS: Final = Limit("pair-requests", 10, DAY)
"""By name, of one person; one at a time is open."""
PAIR_CODES: Final = Limit("pair-codes", 20, DAY)
QUESTIONS: Final = Limit("questions", 20, DAY)
"""To authors, of one person; one to each proposal is open."""
JOININGS: Final = Limit("joinings", 20, DAY)
"""Of one person, who asks about each proposal once."""
CHANGES: Final = Limit("changes", 100, DAY)
"""Of one presented proposal, whoever makes them: each keeps what was there before."""
DRAFTS: Final = Limit("drafts", 20)
"""Of one person, laid aside or not."""
ANNOUNCEMENTS_AN_HOUR: Final = Limit("announcements-an-hour", 3, timedelta(hours=1))
ANNOUNCEMENTS: Final = Limit("announcements", 10, DAY)
"""Of one table, whoever writes them; so is what follows."""
PUBLICATIONS: Final = Limit("publications", 6, DAY)
PUBLISHED_NEWS: Final = Limit("published-news", 1, DAY)
"""Of one phase: published again sooner, it tells nobody."""
DOCUMENTS: Final = Limit("documents", 40, DAY)
"""Minutes, annexes and kits of one table: each is noted in the journal."""
OUTCOMES: Final = Limit("outcomes", 100, DAY)
"""Answers to the proposals of one table: their authors are told each time."""
READBACKS: Final = Limit("readbacks", 6, DAY)
"""Rounds begun at one table: everybody is told."""
SETTLEMENTS: Final = Limit("settlements", 200, DAY)
"""Corrections decided about at one table: their authors are told each time."""
BOARDS: Final = Limit("boards", 40, DAY)
"""New addresses of one table's board."""
DESKS: Final = Limit("desks", 40, DAY)
"""The same of the desks of those who lead one table."""
PHASES: Final = Limit("phases", 40, DAY)
PRESENTATIONS: Final = Limit("presentations", 12, DAY)
CARES: Final = Limit("cares", 200, DAY)
"""Proposals hidden, shown, merged and parted: their authors are told each time."""
SEATS: Final = Limit("seats", 200)
"""Participants, invited ones and those on paper too."""
INVITATIONS: Final = Limit("invitations", 400, DAY)
MEETINGS: Final = Limit("meetings", 20)
"""Still ahead."""
MEETING_NEWS: Final = Limit("meeting-news", 30, DAY)
"""Meetings made and changed: everybody is told. One can always be cancelled."""
