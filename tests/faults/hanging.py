"""`python -m bot`, whose loop stands still at a signal, and which gives it five seconds only."""

import re
import signal
import sys
from types import FrameType

from bot import fingers, watchdog
from bot.__main__ import main


def stand_still(number: int, frame: FrameType | None) -> None:
    """Never come to an end, and let no other thread of Python's do anything meanwhile."""
    re.fullmatch("(a+)+b", "a" * 64)


if __name__ == "__main__":
    fingers.TOO_SOON = 0.0  # type: ignore[misc]
    watchdog.BEAT, watchdog.HUNG = 0.2, 5.0  # type: ignore[misc]
    signal.signal(signal.SIGUSR1, stand_still)
    sys.exit(main())
