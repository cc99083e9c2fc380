"""The commands: their names, and who finds them in the menu."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Audience(StrEnum):
    """Who a command is for, and who somebody is."""

    EVERYBODY = "everybody"
    INVITED = "invited"
    """Whoever holds a seat, also before having read the informativa."""
    PARTICIPANTS = "participants"
    COORDINATORS = "coordinators"
    """Coordinators, staff and observers; refused to everyone else even when typed."""
    LEADERS = "leaders"
    """Coordinators and staff: what moves a table. Observers only read."""
    COORDINATORS_TAKING_PART = "coordinators-participants"
    LEADERS_TAKING_PART = "leaders-participants"
    """Who also takes part at a table; no command is theirs alone."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and the English word that does the same."""

    name: str
    alias: str
    audience: Audience

    def called(self, language: str) -> str:
        """Return the name this command has in the menu of a language."""
        return self.name if language == "it" else self.alias


COMMANDS: Final = (
    Command("start", "start", Audience.EVERYBODY),
    Command("valuta", "rate", Audience.PARTICIPANTS),
    Command("coppia", "pair", Audience.PARTICIPANTS),
    Command("tavolo", "table", Audience.PARTICIPANTS),
    Command("proponi", "propose", Audience.PARTICIPANTS),
    Command("proposte", "proposals", Audience.PARTICIPANTS),
    Command("classifica", "ranking", Audience.PARTICIPANTS),
    Command("rilettura", "readback", Audience.PARTICIPANTS),
    Command("risultati", "results", Audience.PARTICIPANTS),
    Command("incontro", "meeting", Audience.PARTICIPANTS),
    Command("promemoria", "reminders", Audience.PARTICIPANTS),
    Command("stato", "status", Audience.COORDINATORS),
    Command("fase", "phase", Audience.COORDINATORS),
    Command("presenta", "present", Audience.LEADERS),
    Command("sollecita", "nudge", Audience.LEADERS),
    Command("annuncio", "announce", Audience.LEADERS),
    Command("invita", "invite", Audience.LEADERS),
    Command("scheda", "paper", Audience.LEADERS),
    Command("tabellone", "board", Audience.LEADERS),
    Command("pubblica", "publish", Audience.LEADERS),
    Command("riscontro", "outcomes", Audience.COORDINATORS),
    Command("verbale", "minutes", Audience.LEADERS),
    Command("esporta", "export", Audience.LEADERS),
    Command("lingua", "language", Audience.INVITED),
    Command("impostazioni", "settings", Audience.EVERYBODY),
    Command("privacy", "privacy", Audience.EVERYBODY),
    Command("imieidati", "mydata", Audience.EVERYBODY),
    Command("cancellami", "erase", Audience.EVERYBODY),
    Command("aiuto", "help", Audience.EVERYBODY),
    Command("annulla", "cancel", Audience.PARTICIPANTS),
)
"""In the order in which participants use them."""

LEAVING: Final = ("annulla", "cancel")
"""Typed without the sign of a command too: nobody means them for an answer."""

SPOKEN: Final = {word: command for command in COMMANDS for word in (command.name, command.alias)}

EVENING: Final = (
    "start",
    "stato",
    "risultati",
    "fase",
    "presenta",
    "tabellone",
    "proposte",
    "incontro",
    "sollecita",
    "annuncio",
    "invita",
    "scheda",
    "classifica",
    "pubblica",
    "riscontro",
    "rilettura",
    "tavolo",
)
"""What whoever reads or leads a table finds first, in the order of its use."""

TAKING_PART: Final = ("valuta", "coppia", "proponi", "promemoria")
"""What has a meaning only for whoever takes part at a table."""

READ_ONLY: Final = ("proposte", "classifica")
"""What whoever reads or leads a table reads, where those who take part act."""

_READING: Final = (Audience.COORDINATORS, Audience.COORDINATORS_TAKING_PART)
_LEADING: Final = (Audience.LEADERS, Audience.LEADERS_TAKING_PART)


def is_allowed(audience: Audience, command: Command) -> bool:
    """Tell whether somebody may use a command; what they may do at which table is another thing."""
    match command.audience:
        case Audience.LEADERS:
            return audience in _LEADING
        case Audience.COORDINATORS:
            return audience in (*_READING, *_LEADING)
        case _:
            return True


def menu(audience: Audience) -> tuple[Command, ...]:
    """Return the commands in the menu of an audience, in the order they are shown.

    Everybody's menu is the participants': who comes with an invitation finds it ready. Whoever
    leads or reads a table finds the evening first, and nothing that would then refuse them.
    """
    allowed = [command for command in COMMANDS if is_allowed(audience, command)]
    if audience not in (*_READING, *_LEADING):
        return tuple(allowed)
    if audience in (Audience.COORDINATORS, Audience.LEADERS):
        allowed = [command for command in allowed if command.name not in TAKING_PART]
    first = [SPOKEN[name] for name in EVENING if SPOKEN[name] in allowed]
    return (*first, *(command for command in allowed if command not in first))


def use_of(command: Command, audience: Audience) -> str:
    """Return by what name the catalogue says what a command does for an audience."""
    only_reads = audience in (Audience.COORDINATORS, Audience.LEADERS)
    return f"{command.name}-read" if only_reads and command.name in READ_ONLY else command.name
