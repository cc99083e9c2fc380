"""Taps of whoever is asked whether their sheet is to count although it may be recognised."""

from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import RoundtableNumber, RowId
from conversations.taps.packing import Tap
from storage.records import ReleaseKind

Agreed = Annotated[int, Field(ge=0, le=1)]


class AskConsent(Tap):
    """Whether one's own sheet is to count."""

    prefix = "cnask"
    command = "valuta"
    roundtable: RoundtableNumber
    kind: ReleaseKind


class SayConsent(Tap):
    """*Contala lo stesso*, or *Lasciala fuori*."""

    prefix = "cnsay"
    command = "valuta"
    roundtable: RoundtableNumber
    kind: ReleaseKind
    agreed: Agreed


class AskPaperConsent(Tap):
    """Whether somebody has ticked *Contala lo stesso* on paper."""

    prefix = "cnpaper"
    command = "scheda"
    seat: RowId
    kind: ReleaseKind


class NotePaperConsent(Tap):
    """They have."""

    prefix = "cnticked"
    command = "scheda"
    seat: RowId
    kind: ReleaseKind
