"""What leaves the bot unasked: letters that are left in the outbox, and lines of the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pydantic import ConfigDict, RootModel

from conversations.catalogue import Catalogue, Page
from conversations.screens import Letter, Screen
from storage.platforms import Process
from storage.records import DeliveryKey, NewLetter, Person
from storage.unit import Unit

A_SECOND: Final = 29.3
"""Messages of the bot's own that leave each second. Telegram takes thirty in any."""
INVITATION_TO_READ: Final = "notice"
"""To read the informativa: all that is sent to whoever has not, and once."""


class _Stored(RootModel[Page]):
    """A page as a row holds it: what is sent is what was committed, words and all."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


def read_page(stored: str) -> Page:
    """Return a page that was left in the outbox."""
    return _Stored.model_validate_json(stored).root


async def leave(unit: Unit, words: Catalogue, letters: Iterable[Letter]) -> None:
    """Leave letters in the outbox: they are sent once the unit is committed, whatever happens."""
    await unit.letters.write(
        [
            NewLetter(
                each.to,
                each.thread or each.about,
                each.thread is not None,
                _Stored(words.render(each.screen, each.language)).model_dump_json(),
                each.held.until if each.held else None,
                each.held.roundtable if each.held else None,
            )
            for each in letters
        ]
    )


async def invite_to_read(unit: Unit, people: Iterable[int]) -> bool:
    """Have these told that something waits; False where all of them were told before."""
    keys = [DeliveryKey(INVITATION_TO_READ, 0, each, 0) for each in sorted(people)]
    return await unit.deliveries.plan(keys) > 0


@dataclass(frozen=True, slots=True)
class Parcel:
    """A page that is sent once, and the line of the ledger that holds it to that.

    The newest of what is `about` the same, letter or parcel, takes the buttons of the one before.
    """

    key: DeliveryKey
    page: Page
    about: str | None = None


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

    def pack(
        self, key: DeliveryKey, to: Person, screen: Screen, about: str | None = None
    ) -> Parcel:
        """Address a screen to somebody, in their language."""
        return Parcel(key, self.words.render(screen, self.words.language(to.language)), about)
