"""One unit of work: everything a turn asks and changes, or nothing of it."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TypeVar

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

Subject = TypeVar("Subject")


def _on(make: Callable[[AsyncConnection], Subject]) -> "cached_property[Subject]":
    """Have a subject that knows no time made when it is first spoken of: a turn needs a few."""
    return cached_property(lambda unit: make(unit._connection))


def _at(make: Callable[[AsyncConnection, datetime], Subject]) -> "cached_property[Subject]":
    """Have a subject that notes when it changes made when it is first spoken of."""
    return cached_property(lambda unit: make(unit._connection, unit._now))


class Unit:
    """One transaction, by subject. Opened and committed by `Database.unit`, by nobody else.

    It speaks through a connection and takes `now` for the time of every change.
    """

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    people = _at(People)
    seats = _at(Seats)
    invitations = _at(Invitations)
    freed = _at(FreedSeats)
    ballots = _on(Ballots)
    own_objectives = _on(OwnObjectives)
    roundtables = _at(Roundtables)
    updates = _at(Updates)
    proposals = _at(Proposals)
    journal = _at(Journal)
    pairs = _at(Pairs)
    pair_requests = _at(PairRequests)
    voices = _at(Voices)
    likenesses = _at(Likenesses)
    merging = _at(Merging)
    publications = _at(Publications)
    rankings = _at(Rankings)
    dissents = _at(Dissents)
    threads = _at(Threads)
    deliveries = _at(Deliveries)
    letters = _at(Letters)
    meetings = _at(Meetings)
    reminding = _at(Reminding)
    announcements = _at(Announcements)
    attendances = _at(Attendances)
    releases = _at(Releases)
    lately = _at(Lately)
    last_messages = _on(LastMessages)
    unsent_lines = _at(UnsentLines)
    boards = _on(Boards)
    outcomes = _at(Outcomes)
    readbacks = _at(Readbacks)
    desks = _on(Desks)
    pulses = _on(Pulses)
    double_checks = _on(DoubleChecks)
    expiry = _on(Expiry)
    links = _at(Links)
    signatures = _on(Signatures)
