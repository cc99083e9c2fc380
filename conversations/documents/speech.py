"""The language of a document: the catalogues' words as plain text, days and numbers as written."""

from dataclasses import dataclass
from datetime import datetime

from babel.numbers import format_decimal

from conversations.catalogue import Catalogue
from conversations.screens import Dated, Phrase, say
from conversations.written.signs import visible


@dataclass(frozen=True, slots=True)
class Speech:
    """Says what a document says, in one language."""

    catalogue: Catalogue
    language: str

    def __call__(self, phrase: Phrase) -> str:
        """Return a phrase as plain text."""
        return self.catalogue.plain(self.language, phrase, lasts=True)

    def text(self, words: str | None) -> str:
        """Return what somebody wrote, of any number of lines, without what nobody sees."""
        return visible(words or "").strip()

    def day(self, moment: datetime) -> str:
        """Return a day in words, with its year."""
        return self(say("document-day", day=Dated(moment.astimezone(self.catalogue.zone).date())))

    def moment(self, moment: datetime) -> str:
        """Return a day and an hour of the wall clock."""
        local = moment.astimezone(self.catalogue.zone)
        return self(
            say("document-moment", day=Dated(local.date()), hour=f"{local.hour}:{local.minute:02}")
        )

    def number(self, number: float | None, digits: int = 2) -> str:
        """Return a number as it is written; a dash where there is none."""
        if number is None:
            return "–"
        written: str = format_decimal(round(number, digits), locale=self.language)
        return written
