"""Taps of home, help and languages."""

from typing import Annotated

from pydantic import Field

from conversations.taps.packing import Tap


class ShowHome(Tap):
    """Where this person's day begins: what can be done now."""

    prefix = "home"
    leads_home = True


class PutOff(Tap):
    """Not now: the person does not accept the invitation yet, and keeps it."""

    prefix = "later"


class ShowHelp(Tap):
    """The commands this person has."""

    prefix = "help"
    command = "aiuto"


class ShowSettings(Tap):
    """What this person may choose for themselves."""

    prefix = "settings"
    command = "impostazioni"


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
