"""The commands: their names, and who finds them in the menu."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Audience(StrEnum):
    """Who a command is for."""

    EVERYBODY = "everybody"
    INVITED = "invited"
    """Whoever holds a seat, also before having read the informativa."""
    PARTICIPANTS = "participants"
    COORDINATORS = "coordinators"
    """Coordinators, staff and observers; refused to everyone else even when typed."""
    LEADERS = "leaders"
    """Coordinators and staff: what moves a table. Observers only read."""


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
    Command("incontro", "meeting", Audience.PARTICIPANTS),
    Command("promemoria", "reminders", Audience.PARTICIPANTS),
    Command("risultati", "results", Audience.COORDINATORS),
    Command("stato", "status", Audience.COORDINATORS),
    Command("scheda", "paper", Audience.LEADERS),
    Command("fase", "phase", Audience.COORDINATORS),
    Command("presenta", "present", Audience.LEADERS),
    Command("sollecita", "nudge", Audience.LEADERS),
    Command("annuncio", "announce", Audience.LEADERS),
    Command("invita", "invite", Audience.LEADERS),
    Command("pubblica", "publish", Audience.LEADERS),
    Command("verbale", "minutes", Audience.LEADERS),
    Command("esporta", "export", Audience.LEADERS),
    Command("lingua", "language", Audience.INVITED),
    Command("privacy", "privacy", Audience.EVERYBODY),
    Command("imieidati", "mydata", Audience.EVERYBODY),
    Command("cancellami", "erase", Audience.EVERYBODY),
    Command("aiuto", "help", Audience.EVERYBODY),
    Command("annulla", "cancel", Audience.PARTICIPANTS),
)

SPOKEN: Final = {word: command for command in COMMANDS for word in (command.name, command.alias)}


def menu(audience: Audience) -> tuple[Command, ...]:
    """Return the commands in the menu of an audience, in the order they are shown.

    Everybody's menu is the participants': who comes with an invitation finds it ready.
    """
    if audience is Audience.LEADERS:
        return COMMANDS
    others = {Audience.LEADERS}
    if audience is not Audience.COORDINATORS:
        others.add(Audience.COORDINATORS)
    return tuple(command for command in COMMANDS if command.audience not in others)
