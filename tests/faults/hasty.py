"""`python -m bot`, where no tap comes too soon: tests of what is lost are faster than fingers."""

import sys
from unittest.mock import patch

from bot import fingers
from bot.__main__ import main

if __name__ == "__main__":
    with patch.object(fingers, "TOO_SOON", 0.0):
        sys.exit(main())
