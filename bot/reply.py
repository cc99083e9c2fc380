"""What a turn is about, and what it leaves to show once it is committed."""

from dataclasses import dataclass

from bot.foreground import Stage
from bot.hearing import Heard, HeardInGroup, Hearing, Reached, TappedElsewhere
from bot.profile import Menu
from conversations.catalogue import Page


@dataclass(frozen=True, slots=True)
class Owing:
    """Somebody whose screen was decided and perhaps never shown: whoever had to do it died."""

    telegram_id: int


Occasioned = Hearing | Owing
"""What a turn is about: something heard, or somebody who is still owed an answer."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a committed turn leaves to show.

    `stage` is where the page takes the foreground; without one it is a remark, and whatever has
    live buttons keeps them. Showing it settles the updates it `owes` an answer to. `menu` is the
    command menu the person gets from now on, `menus` are those of others. Letters wait in the
    outbox where there are `letters`; `sends_now` says that something else was planned which is to
    be sent at once.
    """

    page: Page | None
    stage: Stage | None = None
    owes: tuple[int, ...] = ()
    letters: bool = False
    menu: Menu | None = None
    menus: tuple[tuple[int, Menu], ...] = ()
    sends_now: bool = False

    @property
    def is_anew(self) -> bool:
        """Whether the page is a message of its own."""
        return self.stage is None or self.stage.tapped is None


def lane_of(occasion: Occasioned) -> int:
    """Return whose turns are taken one after another: a person's, a group's."""
    match occasion:
        case Owing(telegram_id=telegram_id) | Reached(telegram_id=telegram_id):
            return telegram_id
        case Heard(sender=sender):
            return sender.telegram_id
        case HeardInGroup(chat_id=chat_id):
            return chat_id
        case TappedElsewhere(update_id=update_id):
            return update_id
