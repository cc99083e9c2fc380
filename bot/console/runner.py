"""The console: runs one command, and says in a sentence what is wrong."""

import argparse
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

from bot.console import guests, office, serving, upkeep
from bot.console.ground import UsageError
from bot.enrolling import EnrolmentError
from bot.folder import NotWritten
from bot.logs import write_logs
from bot.settings import Settings, read_settings
from bot.terminal import tell
from bot.trouble import trouble_of, unforeseen
from bot.unseating import NoSeat
from storage.platforms import ContentError

INTERRUPTED: Final = 130
"""The exit code of a command that Ctrl+C ended, as shells know it."""
QUICK: Final = ("run", "demo")
"""The commands that serve people, and go on."""
COMMANDS: Final[dict[str, Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]]] = {
    "demo": serving.demo,
    "run": serving.run,
    "simulator": serving.simulator,
    "invite": guests.invite,
    "roster": guests.roster,
    "invitations": guests.invitations,
    "revoke": guests.revoke,
    "unseat": guests.unseat,
    "minutes": office.minutes,
    "export": office.export,
    "kit": office.kit,
    "notice": office.notice,
    "recount": office.recount,
    "seal": upkeep.seal,
    "check": upkeep.check,
    "migrate": upkeep.migrate,
    "backup": upkeep.backup,
    "restore": upkeep.restore,
}


def run(options: argparse.Namespace) -> int:
    """Run one command; return the exit code. What is wrong is said in a sentence, never a trace."""
    try:
        settings = read_settings()
        write_logs(settings.log_format)
        loop = quick_loop() if options.command in QUICK else None
        with asyncio.Runner(loop_factory=loop) as runner:
            return runner.run(COMMANDS[options.command](settings, options))
    except (ContentError, UsageError, NoSeat, NotWritten, EnrolmentError) as error:
        tell(f"crocevia: {error}", wrong=True)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        tell(f"crocevia: {trouble_of(error) or unforeseen(error)}", wrong=True)
    return 1


def quick_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return what makes the event loop that costs a tap least; None where it is not to be had."""
    try:
        import uvloop
    except ImportError:  # Windows
        return None
    return uvloop.new_event_loop
