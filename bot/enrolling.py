"""`crocevia roster`: a list from a file is read, shown back and invited once somebody says so."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.app import open_storage
from bot.folder import write_new
from bot.introduction import find_username
from bot.inviting import Invited, invite
from bot.settings import Settings
from bot.terminal import tell
from conversations.catalogue import Catalogue
from conversations.inviting.example import write_example
from conversations.inviting.heads import NoRoster
from conversations.inviting.review import Review
from conversations.inviting.roster import compare, read_file, read_roster
from conversations.screens import Phrase, say
from storage.platforms import Process

_EVERY_LINE: Final = 10_000


class EnrolmentError(Exception):
    """Nobody was invited; the message says why, in the language of the settings."""


@dataclass(frozen=True, slots=True)
class Enrolling:
    """The command with what it needs; `ask` shows a question and returns what was answered.

    `ask` is None where nobody is there to answer.
    """

    settings: Settings
    process: Process
    words: Catalogue
    now: Callable[[], datetime]
    ask: Callable[[str], str] | None

    def _speech(self, phrase: Phrase) -> str:
        return self.words.plain(self.words.default, phrase)

    @property
    def _tables(self) -> list[int]:
        return [platform.number for platform in self.process.platforms]

    def write_example(self, file: Path) -> str:
        """Write a list to begin with, never over a file there is; what to do with it."""
        if file.suffix.lower() != ".xlsx":
            named = str(file.with_suffix(".xlsx"))
            raise EnrolmentError(self._speech(say("roster-example-named", file=named)))
        made = write_example(self._speech, self._tables)
        write_new(file, made)
        return self._speech(say("roster-example-made", file=str(file)))

    async def enrol(
        self, file: Path, data: bytes, *, table: int | None, agreed: bool
    ) -> list[Invited]:
        """Invite everybody of the list in `file` who is not invited yet, or nobody.

        Raises EnrolmentError where a line is wrong, or where nobody agrees.
        """
        try:
            roster = read_roster(read_file(data), self._tables, table)
        except NoRoster as error:
            raise self._refused(file, error.phrase) from None
        username = await find_username(self.settings)
        database = await open_storage(self.settings, self.process, self.now())
        try:
            async with database.unit(self.now()) as unit:
                there = await unit.seats.everybody()
            review = Review(roster, compare(roster.entries, there))
            self._show(file, review)
            if review.new and not agreed:
                self._must_agree(len(review.new))
            async with database.unit(self.now()) as unit:
                # Somebody may have been invited while the question was open.
                still = compare(review.new, await unit.seats.everybody()).new
                guests = [entry.guest for entry in still]
                return await invite(
                    unit,
                    guests,
                    username=username,
                    now=self.now(),
                    seal=self.settings.seal,
                )
        finally:
            await database.close()

    def _show(self, file: Path, review: Review) -> None:
        """Show what was read, all of it; raises EnrolmentError where a line is wrong."""
        for phrase in review.told(_EVERY_LINE):
            tell(self._speech(phrase), wrong=True)
        if review.faults:
            raise self._refused(file, say("roster-correct"))
        if not review.new:
            tell(self._speech(say("roster-all-known")), wrong=True)

    def _must_agree(self, count: int) -> None:
        if self.ask is None:
            raise EnrolmentError(self._speech(say("roster-needs-yes")))
        answer = self.ask(self._speech(say("roster-confirm", count=count)))
        if answer.strip().casefold() not in self._speech(say("roster-yes")).split():
            raise EnrolmentError(self._speech(say("roster-left")))

    def _refused(self, file: Path, why: Phrase) -> EnrolmentError:
        nobody = say("roster-nobody-from", file=str(file))
        return EnrolmentError(f"{self._speech(nobody)}\n{self._speech(why)}")


def asking() -> Callable[[str], str] | None:
    """Return how to ask whoever sits at the terminal; None where nobody does."""
    if not sys.stdin.isatty():
        return None

    def ask(question: str) -> str:
        tell(question, wrong=True)
        return sys.stdin.readline()

    return ask
