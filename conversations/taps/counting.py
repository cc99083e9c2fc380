"""Taps of whoever is asked whether their sheet is to count although it may be recognised."""

from conversations.taps.kinds import Flag, RoundtableNumber, RowId
from conversations.taps.packing import Tap
from storage.records import ReleaseKind


class AskConsent(Tap):
    """Whether one's own sheet is to count."""

    prefix = "cnask"
    command = "valuta"
    letter = "consent"
    roundtable: RoundtableNumber
    kind: ReleaseKind


class SayConsent(Tap):
    """*Contala lo stesso*, or *Lasciala fuori*."""

    prefix = "cnsay"
    command = "valuta"
    roundtable: RoundtableNumber
    kind: ReleaseKind
    agreed: Flag


class AskToPublish(Tap):
    """Whether results may be read by everybody although one's own answers may be recognised."""

    prefix = "cnpask"
    letter = "publish"
    roundtable: RoundtableNumber
    kind: ReleaseKind


class SayToPublish(Tap):
    """*Sì, pubblicate*, or *No, per ora*."""

    prefix = "cnpsay"
    roundtable: RoundtableNumber
    kind: ReleaseKind
    agreed: Flag


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
