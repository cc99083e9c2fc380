"""`python -m bot`, whose loop stands still at a signal, and which gives it five seconds only."""

import os
import re
import signal
import sys
from types import FrameType
from unittest.mock import patch

from bot import watchdog
from bot.__main__ import main
from bot.fingers import Fingers

STANDS_STILL = "from here on it stands still"


def stand_still(number: int, frame: FrameType | None) -> None:
    """Never come to an end, and let no other thread of Python's do anything meanwhile."""
    os.write(2, f"{STANDS_STILL}\n".encode())
    re.fullmatch("(a+)+b", "a" * 64)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, stand_still)
    with (
        patch.object(Fingers, "hurry", lambda *_: None),
        patch.multiple(watchdog, BEAT=0.2, HUNG=5.0),
    ):
        sys.exit(main())
