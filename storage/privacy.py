"""What a city says of personal data: who answers for them, on what ground, and how long they stay.

What the program keeps, and who sees it, the program says by itself: a city cannot contradict it.
"""

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Final

from pydantic import Field

from storage.content import Content, Language, Paragraph, Short, Title

BLANK: Final = re.compile(r"\[[^]']")
"""The beginning of what is to be filled in, in a text or in a list of texts."""


class Party(Content):
    """Somebody who answers for personal data."""

    name: Title = Field(description="The body's name, or a person's.")
    contacts: tuple[Title, ...] = Field(
        min_length=1,
        max_length=5,
        description="How they are reached, each in a line: address, e-mail, certified e-mail, "
        "telephone.",
    )


class NoticeWords(Content):
    """What only the city can say, in one language; articles are those of Regulation 2016/679."""

    purposes: Paragraph = Field(description="What the data are for (art. 13, 1 c).")
    ground: Paragraph = Field(description="The legal ground and where it is laid down (1 c).")
    providing: Paragraph = Field(
        description="Whether one has to give data, and what follows if not (2 e)."
    )
    recipients: Paragraph = Field(description="Who else gets or processes them (1 e).")
    transfers: Paragraph = Field(
        description="Whether they leave the Union, and on what terms (1 f)."
    )
    rights: Paragraph = Field(description="What one may ask of the controller, and how (2 b).")
    complaint: Paragraph = Field(description="To which authority one may complain, and how (2 d).")
    automated: Paragraph = Field(
        description="Whether decisions are made by machines, profiling included (2 f)."
    )


class PrivacyNotice(Content):
    """The informativa: what art. 13 asks of the city, beside what the program says by itself."""

    version: Short = Field(
        description="What this version is called, such as “2”. When it changes people are told, "
        "once."
    )
    dated: date = Field(description="Of which day this version is, such as 2026-11-26.")
    is_model: bool = Field(
        default=False,
        description="True as long as nobody who answers for it has checked it: people read that, "
        "and `crocevia check` says so.",
    )
    must_be_read_again: bool = Field(
        default=False,
        description="Whether whoever accepted an earlier version has to accept this one before "
        "going on. If not, people are only told that there is another one.",
    )
    controller: Party = Field(description="The controller (1 a).")
    protection_officer: Party = Field(description="The data protection officer (1 b).")
    words: dict[Language, NoticeWords] = Field(
        description="The rest, by language; whoever reads another one finds the file's own."
    )

    @property
    def blanks(self) -> list[str]:
        """Name the parts with square brackets: the model has them where only the city knows."""
        parts: dict[str, Content] = {
            "controller": self.controller,
            "protection_officer": self.protection_officer,
            **{f"words.{language}": words for language, words in self.words.items()},
        }
        said = {
            f"{part}.{name}": str(value)
            for part, content in parts.items()
            for name, value in content.model_dump(mode="json").items()
        }
        return [name for name, value in said.items() if BLANK.search(value)]

    def words_for(self, language: str, own: str) -> NoticeWords:
        """Return the words for whoever reads a language; `own` is that of the file."""
        return self.words.get(language) or self.words[own]


class Retention(Content):
    """How long what is kept stays; the bot deletes it by itself, and the informativa says so."""

    updates_days: int = Field(
        default=7,
        ge=2,
        le=30,
        description="Numbers of Telegram's updates and of what somebody wrote last, by which none "
        "counts twice. Telegram delivers one for a day.",
    )
    quarantine_days: int = Field(
        default=30, ge=1, le=366, description="References of what could not be worked on."
    )
    drafts_days: int = Field(
        default=30,
        ge=1,
        le=366,
        description="What was begun and not handed in, after its phase closed, or where it has "
        "none after it was last changed.",
    )
    invitations_days: int = Field(
        default=30, ge=1, le=366, description="Codes of invitations, after their use or their end."
    )
    messages_days: int = Field(
        default=365,
        ge=90,
        le=3660,
        description="That something was sent to somebody, so that it is not sent twice.",
    )
    journal_days: int = Field(
        default=365, ge=30, le=3660, description="Lines of the journal: who did what."
    )
    link_months: int = Field(
        default=12,
        ge=1,
        le=120,
        description="The link between a person and what they answered, after their table's work "
        "was closed.",
    )

    def unlinked_at(self, closed_at: datetime) -> datetime:
        """Return when the link goes of a table that was closed then: the same day, months later.

        Where that month has no such day, on its last one.
        """
        year, month = divmod(closed_at.month - 1 + self.link_months, 12)
        year, month = closed_at.year + year, month + 1
        day = min(closed_at.day, monthrange(year, month)[1])
        return closed_at.replace(year=year, month=month, day=day)
