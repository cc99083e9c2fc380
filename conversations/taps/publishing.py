"""Taps of publishing, and of participants who read what is published."""

from typing import Literal

from conversations.taps.kinds import Page, RoundtableNumber
from conversations.taps.packing import Tap
from storage.records import Phase

PublishedPhase = Literal[Phase.RATING, Phase.PROPOSALS, Phase.RANKING]


class ShowPublications(Tap):
    """What of a table is published, and what can be."""

    prefix = "pbhub"
    command = "pubblica"
    roundtable: RoundtableNumber


class AskPublication(Tap):
    """One page of what participants would see, before it is published."""

    prefix = "pbask"
    command = "pubblica"
    roundtable: RoundtableNumber
    phase: PublishedPhase
    page: Page


class Publish(Tap):
    """Let participants read a phase's results, and tell them."""

    prefix = "pbpub"
    command = "pubblica"
    roundtable: RoundtableNumber
    phase: PublishedPhase


class RequestYeses(Tap):
    """Ask those whose yes is missing before a phase can be published."""

    prefix = "pbyes"
    command = "pubblica"
    roundtable: RoundtableNumber
    phase: PublishedPhase


class AskWithdrawal(Tap):
    """Before published results are taken back."""

    prefix = "pbunask"
    command = "pubblica"
    roundtable: RoundtableNumber
    phase: PublishedPhase


class Withdraw(Tap):
    """Take published results back."""

    prefix = "pbundo"
    command = "pubblica"
    roundtable: RoundtableNumber
    phase: PublishedPhase


class ShowPublishedPhases(Tap):
    """What a participant may read of their table's results."""

    prefix = "pblist"
    roundtable: RoundtableNumber


class ShowPublished(Tap):
    """One page of published results, one's own answer beside the table's."""

    prefix = "pbread"
    roundtable: RoundtableNumber
    phase: PublishedPhase
    page: Page


class ShowPublishedDetails(Tap):
    """*Dettagli*: one page of a published ranking, each proposal with all its figures."""

    prefix = "pbdetail"
    roundtable: RoundtableNumber
    page: Page
