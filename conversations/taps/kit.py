"""Taps of the kit: what is printed for a table."""

from conversations.taps.kinds import RoundtableNumber
from conversations.taps.packing import Tap


class ShowKit(Tap):
    """*Stampa*: what is in the kit now, and what to know of it."""

    prefix = "ktshow"
    command = "invita"
    roundtable: RoundtableNumber


class SendKit(Tap):
    """The kit, as a page to print and, where it can be made, as PDF."""

    prefix = "ktsend"
    command = "invita"
    roundtable: RoundtableNumber
