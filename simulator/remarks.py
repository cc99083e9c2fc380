"""What Telegram takes in silence though it hides a mistake of the bot: said here, once each."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable

log = logging.getLogger(__name__)

MOST = 50
"""Remarks that are kept; what more there is, is in the log."""


class Remarks:
    """Counts what was remarked of which method; `told` is called when there is something new."""

    def __init__(self, told: Callable[[], None]) -> None:
        self._told = told
        self._counts: Counter[tuple[str, str]] = Counter()

    def make(self, method: str, sentence: str) -> None:
        """Remark on a call. The log has one line for each sentence, however often it is true."""
        is_new = (method, sentence) not in self._counts
        if is_new and len(self._counts) < MOST:
            log.warning("%s: %s", method, sentence.encode("unicode_escape").decode())
        if not is_new or len(self._counts) < MOST:
            self._counts[method, sentence] += 1
        if is_new:
            self._told()

    def listing(self) -> list[tuple[str, str, int]]:
        """List method, sentence and how often, oldest first."""
        return [(method, sentence, count) for (method, sentence), count in self._counts.items()]
