"""What the bot sends by itself: a letter, and the line of the ledger it is sent under."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from conversations.catalogue import Catalogue
from conversations.screens import Letter, Screen
from storage.platforms import Process
from storage.records import DeliveryKey, Person
from storage.unit import Unit

A_SECOND: Final = 29.3
"""Messages of the bot's own that leave each second. Telegram takes thirty in any."""
INVITATION_TO_READ: Final = "notice"
"""To read the informativa: all that is sent to whoever has not, and once."""


async def invite_to_read(unit: Unit, people: Iterable[int]) -> bool:
    """Have these told that something waits; False where all of them were told before."""
    keys = [DeliveryKey(INVITATION_TO_READ, 0, each, 0) for each in sorted(people)]
    return await unit.deliveries.plan(keys) > 0


@dataclass(frozen=True, slots=True)
class Parcel:
    """A letter that is sent once, and the line of the ledger that holds it to that."""

    key: DeliveryKey
    letter: Letter


@dataclass(frozen=True, slots=True)
class Occasion:
    """A look at what is due now, outside of anybody's turn: unit, content, words, moment."""

    unit: Unit
    process: Process
    words: Catalogue
    now: datetime

    @property
    def day(self) -> int:
        """Return the number of the day it is by the clock on the wall."""
        return self.now.astimezone(self.words.zone).toordinal()

    def pack(self, key: DeliveryKey, to: Person, screen: Screen) -> Parcel:
        """Address a screen to somebody, in their language."""
        return Parcel(key, Letter(to.telegram_id, self.words.language(to.language), screen))
