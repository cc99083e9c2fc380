"""What an answer says, as steps: like every other form it is data."""

from datetime import date
from typing import Final

from conversations.forms import Form, Kind, Step
from conversations.taps.outcomes import OutcomePart
from storage.records import ProposalOutcome, Verdict

OUTCOME: Final = Form(
    "outcome",
    (
        Step(OutcomePart.VERDICT, Kind.CHOICE, required=True),
        Step(OutcomePart.REASON, Kind.TEXT, longest=500, shortest=3, required=True),
        Step(OutcomePart.OWNER, Kind.LINE, longest=100, shortest=3, required=True),
        Step(OutcomePart.NEXT_STEP, Kind.LINE, longest=200, shortest=3),
        Step(OutcomePart.DUE_ON, Kind.DAY),
    ),
)


def filled(outcome: ProposalOutcome) -> frozenset[str]:
    """Return the names of the steps that are answered."""
    said = zip(OUTCOME.steps, outcome.said, strict=True)
    return frozenset(step.name for step, value in said if value is not None)


def lacks(outcome: ProposalOutcome) -> OutcomePart | None:
    """Return what has to be said yet: whoever looks into something says until when."""
    present = filled(outcome)
    for step in OUTCOME.steps:
        if is_needed(outcome, step) and step.name not in present:
            return OutcomePart(step.name)
    return None


def is_needed(outcome: ProposalOutcome, step: Step) -> bool:
    """Tell whether a step has to be answered."""
    is_until = step.name == OutcomePart.DUE_ON and outcome.verdict is Verdict.STUDIED
    return step.required or is_until


def is_over(outcome: ProposalOutcome, today: date) -> bool:
    """Tell whether its day has passed while it was being written."""
    return outcome.due_on is not None and outcome.due_on < today
