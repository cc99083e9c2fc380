"""How much a bot may send, and how long it must wait when it sent too much."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from simulator.refusals import too_many_requests


@dataclass(frozen=True)
class Limits:
    """Telegram's documented limits on messages sent and edited.

    `overall` messages in any second in all; in one private chat `per_chat` a second once a burst
    of `burst` is used up; `per_group` in any minute in one group.
    """

    overall: int = 30
    per_chat: float = 1.0
    burst: int = 20
    per_group: int = 20

    @classmethod
    def strict(cls) -> Limits:
        """Without the burst Telegram tolerates: one message a second in a chat."""
        return cls(burst=1)


class Pace:
    """Counts what was sent against `limits` (None: nothing is limited); `clock` in seconds."""

    def __init__(self, limits: Limits | None, clock: Callable[[], float]) -> None:
        self.limits = limits
        self._clock = clock
        self._overall: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._chats: dict[int, tuple[float, float]] = {}

    def spend(self, chat_id: int, *, group: bool) -> None:
        """Count one message to a chat; 429 with `retry_after`, and nothing counted, if too many."""
        limits = self.limits
        if limits is None:
            return
        now = self._clock()
        waits = [_wait(self._overall, limits.overall, 1.0, now)]
        tokens = float(limits.burst)
        sent = self._groups.setdefault(chat_id, deque()) if group else None
        if sent is not None:
            waits.append(_wait(sent, limits.per_group, 60.0, now))
        elif chat_id in self._chats:
            left, then = self._chats[chat_id]
            tokens = min(tokens, left + (now - then) * limits.per_chat)
            # A millionth of a message is rounding, not haste.
            waits.append((1.0 - tokens) / limits.per_chat if tokens < 1.0 - 1e-6 else 0.0)
        wait = max(waits)
        if wait > 0.0:
            raise too_many_requests(max(1, math.ceil(wait - 1e-6)))
        self._overall.append(now)
        if sent is not None:
            sent.append(now)
        else:
            self._chats[chat_id] = (tokens - 1.0, now)


def _wait(sent: deque[float], most: int, window: float, now: float) -> float:
    """Seconds until one more fits into `most` in any `window`."""
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[0] + window - now if len(sent) >= most else 0.0
