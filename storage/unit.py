"""One unit of work: everything a turn asks and changes, or nothing of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announcements import Announcements
from storage.ballots import Ballots
from storage.deliveries import Deliveries
from storage.invitations import Invitations
from storage.journal import Journal
from storage.meetings import Meetings
from storage.people import People
from storage.proposals import Proposals
from storage.reminding import Reminding
from storage.roundtables import Roundtables
from storage.seats import Seats
from storage.threads import Threads
from storage.updates import Updates


@dataclass(frozen=True, slots=True)
class Unit:
    """One transaction, by subject. Opened and committed by `Database.unit`, by nobody else."""

    people: People
    seats: Seats
    invitations: Invitations
    ballots: Ballots
    roundtables: Roundtables
    updates: Updates
    proposals: Proposals
    journal: Journal
    threads: Threads
    deliveries: Deliveries
    meetings: Meetings
    reminding: Reminding
    announcements: Announcements

    @classmethod
    def over(cls, connection: AsyncConnection, now: datetime) -> Self:
        """Speak through `connection` and take `now` for the time of every change."""
        return cls(
            People(connection, now),
            Seats(connection, now),
            Invitations(connection, now),
            Ballots(connection, now),
            Roundtables(connection, now),
            Updates(connection, now),
            Proposals(connection, now),
            Journal(connection, now),
            Threads(connection, now),
            Deliveries(connection, now),
            Meetings(connection, now),
            Reminding(connection, now),
            Announcements(connection, now),
        )
