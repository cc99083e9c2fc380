"""The console command `crocevia`.

What a command needs is read when there is one: to be told how to write it takes no second.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

RUBBISH = (10_000, 20, 20)
"""How many things are made until rubbish is looked for: a turn leaves hardly any behind."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit code. What is wrong is said in a sentence, never a trace."""
    gc.disable()
    try:
        options = _parser().parse_args(arguments)
        os.umask(0o077)  # whatever file is written, others on this machine cannot read it
        from bot.console.runner import run
    except KeyboardInterrupt:
        return 130  # as shells know it

    # What was read stays: not to look for rubbish in it spares the start and every tap.
    gc.freeze()
    gc.set_threshold(*RUBBISH)
    gc.enable()
    return run(options)


def _version() -> str:
    """Return the version pyproject.toml had when this was installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("crocevia")
    except PackageNotFoundError:
        return "(not installed)"


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 2**16):
        raise argparse.ArgumentTypeError("write a number from 0 to 65535")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="crocevia", description="The bot of the project tables.")
    parser.add_argument("--version", action="version", version=f"crocevia {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words)

    demo = add("demo", "try everything here: no token, no network")
    demo.add_argument("--port", type=_port, default=8765, help="of the chat page")
    demo.add_argument("--no-browser", action="store_true", help="only print the address")
    demo.add_argument("--keep", type=Path, metavar="FILE", help="keep the database, go on from it")
    add("run", "run the bot")
    _add_inviting(add)
    _add_documents(add)
    noticing = add("notice", "write the informativa and how long what is kept stays, as pages")
    noticing.add_argument("--out", type=Path, metavar="DIR", required=True)
    noticing.add_argument("--language", metavar="XX", help="other than the content's own")
    recounting = add("recount", "count a table's released figures again from the answers in them")
    recounting.add_argument("--table", type=int, metavar="N", required=True)
    standing_in = add("simulator", "the local stand-in for Telegram alone")
    standing_in.add_argument("--port", type=_port, default=8081)
    standing_in.add_argument("--host", default="127.0.0.1")
    checking = add("check", "check settings, content, database and token")
    checking.add_argument("--schema", action="store_true", help="print the content's JSON Schema")
    sealing = add("seal", "seal names, contacts and drafts anew, with the first key there is")
    sealing.add_argument("--new-key", action="store_true", help="only print a new key")
    add("migrate", "bring the database up to date")
    copying = add("backup", "copy the database while the bot runs")
    copying.add_argument("file", type=Path)
    restoring = add("restore", "bring a copy back, while the bot does not run")
    restoring.add_argument("file", type=Path, help="as `crocevia backup` wrote it")
    return parser


def _add_inviting(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    from storage.records import Role

    making = add("invite", "make invitations")
    making.add_argument("--table", type=int, metavar="N")
    making.add_argument("--role", type=Role, choices=list(Role), default=Role.PARTICIPANT)
    making.add_argument("--name", help="who is invited")
    making.add_argument("--namesake", action="store_true", help="somebody else of the same name")
    making.add_argument("--count", type=int, default=1, metavar="N")
    making.add_argument("--json", action="store_true")
    enrolling = add("roster", "invite everybody of a list who is not invited yet, or nobody")
    enrolling.add_argument("file", type=Path, nargs="?", metavar="FILE", help="xlsx, ods or CSV")
    enrolling.add_argument(
        "--table", type=int, metavar="N", help="of everybody, where no column says it"
    )
    enrolling.add_argument("--yes", action="store_true", help="invite without being asked")
    enrolling.add_argument(
        "--example", type=Path, metavar="FILE.xlsx", help="only write a list to begin with"
    )
    enrolling.add_argument("--json", action="store_true")
    listing = add("invitations", "list the invitations")
    listing.add_argument("--table", type=int, metavar="N")
    revoking = add("revoke", "revoke an invitation nobody has used")
    revoking.add_argument("number", type=int, help="as `crocevia invitations` shows it")
    unseating = add("unseat", "free a seat that somebody has, and invite to it anew")
    unseating.add_argument("number", type=int, help="as `crocevia invitations` shows it")


def _add_documents(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    minuting = add("minutes", "write a table's minutes, to publish, and their internal annex")
    minuting.add_argument("--table", type=int, metavar="N", required=True)
    minuting.add_argument("--out", type=Path, metavar="DIR", default=Path())
    printing = add("kit", "write what is printed for a table: letters, sheets, a card for helpers")
    printing.add_argument("--table", type=int, metavar="N", required=True)
    printing.add_argument("--out", type=Path, metavar="DIR", default=Path())
    printing.add_argument("--pdf", action="store_true", help="as PDF too, where Chromium is")
    printing.add_argument("--language", metavar="XX", help="other than the content's own")
    exporting = add("export", "write the data of a table, or of all, as workbook, CSV and JSON")
    exporting.add_argument("--table", type=int, metavar="N")
    exporting.add_argument("--all", action="store_true", help="all tables together")
    exporting.add_argument("--out", type=Path, metavar="DIR")
    exporting.add_argument("--schema", action="store_true", help="print the JSON's schema")


if __name__ == "__main__":
    sys.exit(main())
