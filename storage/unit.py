"""One unit of work: everything a turn asks and changes, or nothing of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.ballots import Ballots
from storage.board.boards import Boards
from storage.board.desks import Desks
from storage.board.pulse import Pulses
from storage.deliveries import Deliveries
from storage.dissent import Dissents
from storage.expiry import Expiry
from storage.inviting.freeing import FreedSeats
from storage.inviting.invitations import Invitations
from storage.journal import Journal
from storage.last_messages import LastMessages
from storage.lately import Lately
from storage.letters import Letters
from storage.links import Links
from storage.meetings.attendances import Attendances
from storage.meetings.meetings import Meetings
from storage.merging import Merging
from storage.outcomes import Outcomes
from storage.own_objectives import OwnObjectives
from storage.pairing.pairs import Pairs
from storage.pairing.requests import PairRequests
from storage.paper import DoubleChecks
from storage.people import People
from storage.proposals.likenesses import Likenesses
from storage.proposals.proposals import Proposals
from storage.proposals.signatures import Signatures
from storage.proposals.unsent import UnsentLines
from storage.proposals.voices import Voices
from storage.publishing import Publications
from storage.ranking import Rankings
from storage.readback import Readbacks
from storage.reminders.announcements import Announcements
from storage.reminders.reminding import Reminding
from storage.results import Releases
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
    freed: FreedSeats
    ballots: Ballots
    own_objectives: OwnObjectives
    roundtables: Roundtables
    updates: Updates
    proposals: Proposals
    journal: Journal
    pairs: Pairs
    pair_requests: PairRequests
    voices: Voices
    likenesses: Likenesses
    merging: Merging
    publications: Publications
    rankings: Rankings
    dissents: Dissents
    threads: Threads
    deliveries: Deliveries
    letters: Letters
    meetings: Meetings
    reminding: Reminding
    announcements: Announcements
    attendances: Attendances
    releases: Releases
    lately: Lately
    last_messages: LastMessages
    unsent_lines: UnsentLines
    boards: Boards
    outcomes: Outcomes
    readbacks: Readbacks
    desks: Desks
    pulses: Pulses
    double_checks: DoubleChecks
    expiry: Expiry
    links: Links
    signatures: Signatures

    @classmethod
    def over(cls, connection: AsyncConnection, now: datetime) -> Self:
        """Speak through `connection` and take `now` for the time of every change."""
        return cls(
            People(connection, now),
            Seats(connection, now),
            Invitations(connection, now),
            FreedSeats(connection, now),
            Ballots(connection),
            OwnObjectives(connection),
            Roundtables(connection, now),
            Updates(connection, now),
            Proposals(connection, now),
            Journal(connection, now),
            Pairs(connection, now),
            PairRequests(connection, now),
            Voices(connection, now),
            Likenesses(connection, now),
            Merging(connection, now),
            Publications(connection, now),
            Rankings(connection, now),
            Dissents(connection, now),
            Threads(connection, now),
            Deliveries(connection, now),
            Letters(connection, now),
            Meetings(connection, now),
            Reminding(connection, now),
            Announcements(connection, now),
            Attendances(connection, now),
            Releases(connection, now),
            Lately(connection, now),
            LastMessages(connection),
            UnsentLines(connection, now),
            Boards(connection),
            Outcomes(connection, now),
            Readbacks(connection, now),
            Desks(connection),
            Pulses(connection),
            DoubleChecks(connection),
            Expiry(connection),
            Links(connection, now),
            Signatures(connection),
        )
