"""The bot: hears people, shows them screens, and is the only one who knows Telegram."""

import os

# The library's switch to the coming form of its `RetryAfter`: without it every 429 is a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")
