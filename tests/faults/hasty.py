"""`python -m bot`, where no tap comes too soon: tests of what is lost are faster than fingers."""

import sys
from unittest.mock import patch

from bot.__main__ import main
from bot.fingers import Fingers

if __name__ == "__main__":
    with patch.object(Fingers, "hurry", lambda *_: None):
        sys.exit(main())
