"""What a reminder says of when: days while it is far, hours and minutes once it is near."""

from datetime import UTC, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue
from conversations.parcels import Occasion
from conversations.reminders.letters import days_ahead
from storage.platforms import PACKAGED, load_process
from storage.unit import Unit

WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
STARTS = datetime(2026, 12, 3, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(days=7), "Mancano 7 giorni."),
        (timedelta(days=1), "È domani."),
        (timedelta(hours=4), "È oggi."),
        (timedelta(hours=3), "Comincia tra 3 ore."),
        (timedelta(hours=2, seconds=-25), "Comincia tra 2 ore."),
        (timedelta(minutes=75), "Comincia tra 75 minuti."),
        (timedelta(hours=1), "Comincia tra 1 ora."),
        (timedelta(minutes=30), "Comincia tra 30 minuti."),
        (timedelta(minutes=30, seconds=-28), "Comincia tra 30 minuti."),
        (timedelta(minutes=15, seconds=-40), "Comincia tra 14 minuti."),
    ],
)
def test_in_how_long_a_meeting_begins(before: timedelta, said: str) -> None:
    process = load_process(PACKAGED)
    occasion = Occasion(cast("Unit", None), process, WORDS, STARTS - before)
    assert WORDS.plain("it", days_ahead(occasion, STARTS)) == said
