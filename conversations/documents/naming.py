"""How documents call what the chat calls too: one place to change it."""

from conversations.results.tally import Judgement
from conversations.screens import Phrase, say
from storage.platforms import Objective


def short_name(objective: Objective) -> str:
    """Return an objective in few words."""
    return objective.name


def agreement_of(judged: Judgement) -> Phrase:
    """Say how far answers agree."""
    return say(f"agreement-{judged.agreement}")


def label_of(judged: Judgement) -> Phrase:
    """Say what an objective turned out to be."""
    return say(f"label-{judged.label or 'none'}")
