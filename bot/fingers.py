"""Fingers: a tap that comes right after its message changed was meant for what stood there before.

A double tap is two taps 120 to 300 ms apart: when the edit is faster than the finger, the second
one presses a button that nobody has read.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from conversations.catalogue import Page
from conversations.said import Haste

TOO_SOON: Final = 0.7
"""Seconds after a message has changed in which nobody can have read it."""

Place = tuple[int, int]
"""A chat's id, and a message's in it."""


@dataclass(slots=True)
class Change:
    """An edit of a message: the data on its new buttons, and the moment it was delivered.

    `after` is the data of the button that was pressed for it.
    """

    data: frozenset[str | None]
    after: str | None
    delivered: float | None = None


class Fingers:
    """Knows which messages have just changed, and so which taps come too soon.

    `stopwatch` gives seconds that only ever grow. What it knows is this process's own: another
    replica, or the next start, lets such a tap count.
    """

    def __init__(self, stopwatch: Callable[[], float]) -> None:
        self._stopwatch = stopwatch
        self._changes: dict[Place, Change] = {}

    @contextmanager
    def change(self, chat: int, message: int, page: Page) -> Iterator[Callable[[], None]]:
        """Note that a message is being edited into `page`; call what is given once it is done."""
        self._forget()
        place = (chat, message)
        before = self._changes.get(place)
        shown = frozenset(key.data for row in page.keyboard for key in row)
        change = Change(shown, page.pressed)
        self._changes[place] = change

        def done() -> None:
            change.delivered = self._stopwatch()

        try:
            yield done
        finally:
            if change.delivered is None and self._changes.get(place) is change:
                self._restore(place, before)

    def hurry(self, chat: int, message: int, data: str) -> Haste | None:
        """Return in what haste somebody taps now; None where they can have read what they tapped.

        While the edit is on its way a tap is too fast only on a button that it brings.
        """
        change = self._changes.get((chat, message))
        if change is None:
            return None
        if change.delivered is None:
            return Haste(0.0, change.after) if data in change.data else None
        seconds = self._stopwatch() - change.delivered
        return Haste(seconds, change.after) if seconds < TOO_SOON else None

    def _restore(self, place: Place, before: Change | None) -> None:
        if before:
            self._changes[place] = before
        else:
            del self._changes[place]

    def _forget(self) -> None:
        """Forget the changes that anybody has had time to read, from the first one on."""
        now = self._stopwatch()
        while self._changes:
            place, change = next(iter(self._changes.items()))
            if change.delivered is None or now - change.delivered < TOO_SOON:
                break
            del self._changes[place]
