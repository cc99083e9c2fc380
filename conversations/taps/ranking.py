"""Taps of the ranking; `seat` is 0 for one's own, or the seat whose paper is copied."""

from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import Mark, Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap

Place = Annotated[int, Field(ge=1, le=9)]


class OpenRanking(Tap):
    """Put the proposals in order: wherever one is with that."""

    prefix = "rkopen"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    page: Page


class ChooseProposal(Tap):
    """Give a proposal a place: the next one."""

    prefix = "rkpick"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    place: Place
    proposal: RowId


class UndoChoice(Tap):
    """Take the last place given back."""

    prefix = "rkundo"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    mark: Mark


class ConfirmRanking(Tap):
    """From now on this order counts."""

    prefix = "rkconfirm"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    mark: Mark


class ChangeRanking(Tap):
    """Begin again; what was confirmed counts until something else is."""

    prefix = "rkchange"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    mark: Mark


class KeepRanking(Tap):
    """Go back to what was confirmed."""

    prefix = "rkkeep"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId


class ShowCandidates(Tap):
    """One page of the proposals, to be read."""

    prefix = "rkread"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    page: Page


class ReadCandidate(Tap):
    """One page of a proposal."""

    prefix = "rkcard"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    proposal: RowId
    page: Page


class ShowCandidateFile(Tap):
    """A proposal with its file below it."""

    prefix = "rkfile"
    command = "classifica"
    roundtable: RoundtableNumber
    seat: RowId
    proposal: RowId


class ShowRanking(Tap):
    """What came out, a line a proposal, for whoever reads a table's results."""

    prefix = "rkresults"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page


class ShowRankingDetails(Tap):
    """*Dettagli*: one page of what came out, each proposal with all its figures."""

    prefix = "rkdetail"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page
