"""Taps of home, help, one's own data, languages and the table's pages."""

from typing import Annotated

from pydantic import Field

from conversations.packing import Tap
from conversations.taps.kinds import Page, RoundtableNumber


class ShowHome(Tap):
    """Where this person's day begins: what can be done now."""

    prefix = "home"


class ReadNotice(Tap):
    """The person has read the informativa."""

    prefix = "read"


class ShowHelp(Tap):
    """The commands this person has."""

    prefix = "help"
    command = "aiuto"


class ShowNotice(Tap):
    """The informativa."""

    prefix = "notice"
    command = "privacy"


class ShowMyData(Tap):
    """One page of what is kept about this person."""

    prefix = "mydata"
    command = "imieidati"
    page: Page


class AskErasure(Tap):
    """Before everything about this person is erased."""

    prefix = "forget"
    command = "cancellami"


class Erase(Tap):
    """Erase everything about this person."""

    prefix = "erase"
    command = "cancellami"


class ShowLanguages(Tap):
    """Which languages there are."""

    prefix = "langs"
    command = "lingua"


class ChooseLanguage(Tap):
    """Speak this language from now on."""

    prefix = "lang"
    command = "lingua"
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]


class ChooseRoundtable(Tap):
    """Which table a command means, asked of whoever has to do with several."""

    prefix = "which"
    asked_by: Annotated[str, Field(pattern=r"^[a-z]{1,20}$")]


class ShowRoundtable(Tap):
    """One page of what the table works on."""

    prefix = "table"
    command = "tavolo"
    roundtable: RoundtableNumber
    page: Page
