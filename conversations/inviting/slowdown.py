"""Whoever sends wrong codes again and again has to wait before the next one."""

from datetime import timedelta
from math import ceil

from conversations.inviting.codes import wait_after
from conversations.screens import Screen, say
from conversations.turn import Turn

_MINUTE = timedelta(minutes=1)


async def show_wait(turn: Turn) -> Screen | None:
    """Return what says how long this person has to wait, or None when they need not."""
    tries, last_at = await turn.unit.invitations.wrong_codes(turn.who)
    until = wait_after(tries, last_at)
    if until is None or turn.now >= until:
        return None
    return Screen((say("code-wait", minutes=ceil((until - turn.now) / _MINUTE)),))
