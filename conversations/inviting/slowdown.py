"""Whoever sends wrong codes again and again has to wait before the next one."""

from datetime import datetime, timedelta
from math import ceil
from typing import Final

from conversations.screens import Screen, say
from conversations.turn import Turn

FREE_TRIES: Final = 3
"""Wrong codes one may send before having to wait."""

LONGEST_WAIT: Final = timedelta(hours=1)

_MINUTE = timedelta(minutes=1)


async def show_wait(turn: Turn) -> Screen | None:
    """Return what says how long this person has to wait, or None when they need not."""
    tries, last_at = await turn.unit.invitations.wrong_codes(turn.who)
    until = wait_after(tries, last_at)
    if until is None or turn.now >= until:
        return None
    return Screen((say("code-wait", minutes=ceil((until - turn.now) / _MINUTE)),))


def wait_after(tries: int, last_at: datetime | None) -> datetime | None:
    """Return until when somebody with `tries` wrong codes must wait: 1, 2, 4 … minutes, at most 60.

    None means at once.
    """
    if last_at is None or tries < FREE_TRIES:
        return None
    minutes = 2 ** min(tries - FREE_TRIES, 6)
    return last_at + min(timedelta(minutes=minutes), LONGEST_WAIT)
