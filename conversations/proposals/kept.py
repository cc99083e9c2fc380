"""What is kept of somebody's proposals and of what they said about others, and how it goes."""

from collections.abc import Iterable

from conversations.forms import Kind
from conversations.kept import Fact, Plain, fact
from conversations.phases import is_past
from conversations.proposals.card import HEADLINE, headline
from conversations.proposals.fields import PROPOSAL, words_of
from conversations.proposals.preview import attachment_of, read_card
from conversations.proposals.versions import file_of, say_version
from conversations.screens import Phrase, brief, say
from conversations.turn import Turn
from storage.records import ParticipantSeat, Phase, Proposal, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return what a seat wrote in full, what it said about others, and what it has not sent."""
    told: list[Fact] = []
    for proposal in await turn.unit.proposals.by(seat.id):
        title = "data-proposal" if proposal.presented_at else "data-draft"
        told += await _written(turn, "proposals", say(title), proposal)
    for proposal in await turn.unit.proposals.for_others(seat.id):
        told += await _written(turn, "proposals_for_others", say("data-for-others"), proposal)
    return [*told, *await _said(turn, seat), *await _unsent(turn, seat)]


async def _written(turn: Turn, key: str, title: Phrase, proposal: Proposal) -> list[Fact]:
    """Return a proposal as it is, and each of its fields as it was before."""
    because = proposal.hidden_because
    now = fact(
        key,
        title,
        *await read_card(turn, proposal),
        *((say("proposal-hidden", reason=because),) if because else ()),
        file=attachment_of(proposal),
        **_columns(proposal, (await turn.unit.proposals.served([proposal.id]))[proposal.id]),
    )
    before = [
        fact(
            "earlier_versions",
            say(
                "data-version",
                title=headline(proposal),
                version=say_version(turn, proposal, version),
            ),
            file=file_of(version),
            proposal=proposal.id,
            field=version.field,
            text=version.text,
            until=version.replaced_at,
        )
        for version in await turn.unit.proposals.versions(proposal.id)
    ]
    return [now, *before]


def _columns(proposal: Proposal, served: Iterable[str]) -> dict[str, Plain]:
    in_words = [each for each in PROPOSAL.steps if each.kind not in (Kind.TICKS, Kind.FILE)]
    return {
        "proposal": proposal.id,
        **{step.field: words_of(proposal, step) for step in in_words},
        "objectives": sorted(served),
        "attachment_kind": proposal.attachment_kind,
        "attachment_id": proposal.attachment_id,
        "begun_at": proposal.begun_at,
        "presented_at": proposal.presented_at,
        "discarded_at": proposal.discarded_at,
        "hidden_at": proposal.hidden_at,
        "hidden_because": proposal.hidden_because,
        "merged_into": proposal.merged_into_id,
    }


async def _said(turn: Turn, seat: Seat) -> list[Fact]:
    said = await turn.unit.voices.said_by(seat.id)
    return [
        *(
            fact("supports", say("data-supported", title=_short(title)), title=title)
            for title in said.supported
        ),
        *(
            fact("signatures", say("data-signed", title=_short(title)), title=title)
            for title in await turn.unit.signatures.of(seat.id)
        ),
        *(
            fact("joinings", _joined(title, accepted), title=title, accepted=accepted)
            for title, accepted in said.joined
        ),
        *(
            fact("joinings", say("data-joining-back", title=_short(title)), title=title, back=True)
            for title in said.taken_back
        ),
        *(
            fact(
                "questions",
                say("data-asked", text=each.text)
                if each.withdrawn_at is None
                else say("data-asked-withdrawn"),
                proposal=each.proposal_id,
                text=each.text,
                withdrawn_at=each.withdrawn_at,
            )
            for each in said.asked
        ),
        *(
            fact(
                "answers_to_questions",
                say("data-answered", question=each.text, answer=each.answer or ""),
                proposal=each.proposal_id,
                question=each.text,
                answer=each.answer,
            )
            for each in said.answered
        ),
    ]


async def _unsent(turn: Turn, seat: Seat) -> list[Fact]:
    # Whoever takes part asks; whoever leads says why something is hidden. Both answer.
    asks = "data-unsent" if isinstance(seat, ParticipantSeat) else "data-unsent-reason"
    return [
        fact(
            "unsent",
            say("data-unsent" if each.question_id else asks, text=each.text),
            proposal=each.proposal_id,
            question=each.question_id,
            text=each.text,
        )
        for each in await turn.unit.unsent_lines.by(seat.id)
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Delete a seat's drafts; take back what it said, unless its table has gone on to rank."""
    await turn.unit.proposals.forget(seat.id)
    await turn.unit.unsent_lines.forget(seat.id)
    await turn.unit.signatures.forget(seat.id)
    if not isinstance(seat, ParticipantSeat):
        return
    if not is_past(await turn.roundtable_of(seat), Phase.PROPOSALS):
        await turn.unit.voices.forget(seat.id)


def _joined(title: str | None, accepted: bool | None) -> Phrase:
    if accepted is None:
        return say("data-joining", title=_short(title))
    return say("data-joined" if accepted else "data-not-joined", title=_short(title))


def _short(title: str | None) -> str:
    return brief(title or "–", HEADLINE)
