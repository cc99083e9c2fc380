"""An answer as it is read: in the chat of everybody who may, and before it is told."""

from conversations.outcomes.owing import Owing
from conversations.screens import Dated, Phrase, Quoted, say
from storage.records import ProposalOutcome, Verdict


def name_of_verdict(verdict: Verdict) -> Phrase:
    """Say what became of a proposal."""
    return say(f"verdict-{verdict}")


def describe_outcome(outcome: ProposalOutcome) -> tuple[Phrase, ...]:
    """Say all that an answer says, as far as it is written."""
    said: list[Phrase] = []
    if outcome.verdict:
        said.append(say("outcome-verdict", verdict=name_of_verdict(outcome.verdict)))
    if outcome.reason:
        said.append(say("outcome-reason", text=Quoted(outcome.reason)))
    if outcome.owner:
        said.append(say("outcome-owner", owner=outcome.owner))
    if outcome.next_step:
        said.append(say("outcome-next-step", step=outcome.next_step))
    if outcome.due_on:
        said.append(say("outcome-due-on", day=Dated(outcome.due_on)))
    return tuple(said)


def describe_state(owing: Owing) -> Phrase:
    """Say where an answer is: what is late is called so."""
    if owing.until is None:
        return say(f"outcome-state-{owing.state}")
    return say(f"outcome-state-{owing.state}", day=Dated(owing.until))
