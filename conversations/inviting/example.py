"""A list as it may be written, to begin with: a workbook with heads and invented people."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Final

from conversations.inviting.heads import FIELDS, say_field
from conversations.screens import Phrase, say

_PEOPLE: Final = (("Anna Silva", "0362 123456"), ("Bruno Neri", "bruno@example.org"))
_WIDE: Final = 22
"""Characters a column shows."""
_ROOM: Final = 200
"""Rows that are prepared below the heads."""


def write_example(speech: Callable[[Phrase], str], tables: Sequence[int]) -> bytes:
    """Return a workbook (.xlsx) that `roster` reads, in words as `speech` says them.

    Contacts are text, so that no zero is taken away; a table is picked from those there are.
    """
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet(speech(say("roster-example-sheet")))
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    sheet.write_string(0, 0, speech(say("roster-example-title")), bold)
    place = {field: column for column, field in enumerate(FIELDS)}
    for field, column in place.items():
        sheet.set_column(column, column, _WIDE, text if field == "contact" else None)
        sheet.write_string(1, column, speech(say_field(field)), bold)
    for row, (name, contact) in enumerate(_PEOPLE, 2):
        sheet.write_string(row, place["name"], name)
        sheet.write_string(row, place["organisation"], speech(say("roster-example-organisation")))
        sheet.write_string(row, place["category"], speech(say("roster-example-category")))
        sheet.write_number(row, place["table"], tables[0])
        sheet.write_string(row, place["role"], speech(say("role-participant")))
        sheet.write_string(row, place["contact"], contact, text)
    among = {"validate": "list", "source": [*tables]}
    sheet.data_validation(2, place["table"], _ROOM, place["table"], among)
    sheet.freeze_panes(2, 0)
    book.close()
    return buffer.getvalue()
