"""Taps of documents: minutes, charts and data of tables."""

from conversations.taps.kinds import RoundtableNumber
from conversations.taps.packing import Tap


class SendCharts(Tap):
    """*Grafico*: the charts of a table, below its results."""

    prefix = "dcchart"
    command = "risultati"
    roundtable: RoundtableNumber


class ShowMinutes(Tap):
    """What a table's minutes hold by now."""

    prefix = "dcmin"
    command = "verbale"
    roundtable: RoundtableNumber


class SendMinutes(Tap):
    """The minutes that can be published, as files."""

    prefix = "dcsend"
    command = "verbale"
    roundtable: RoundtableNumber


class SendAnnex(Tap):
    """The annex with names, as a file, for staff."""

    prefix = "dcannex"
    command = "verbale"
    roundtable: RoundtableNumber


class ShowExport(Tap):
    """What a table's data are."""

    prefix = "dcexp"
    command = "esporta"
    roundtable: RoundtableNumber


class SendExport(Tap):
    """A table's data, as files."""

    prefix = "dcdata"
    command = "esporta"
    roundtable: RoundtableNumber


class SendExportOfAll(Tap):
    """The data of all tables, as files; `roundtable` is where it was asked for."""

    prefix = "dcall"
    command = "esporta"
    roundtable: RoundtableNumber
