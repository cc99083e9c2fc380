"""*Rispondi*: what waits for the author, and the answer to a question, which all read unsigned."""

from dataclasses import dataclass, replace

from conversations.phases import must_be_in
from conversations.proposals.browsing import show_proposal
from conversations.proposals.card import headline
from conversations.proposals.letters import settle_letters, tell_seats, way_to_proposal
from conversations.proposals.lines import LONGEST, read_line
from conversations.proposals.questions import about, question_letter
from conversations.proposals.reading import Proposed, open_proposal
from conversations.proposals.supporting import joining_letter
from conversations.proposals.unsent import asking, preview
from conversations.screens import Quoted, Screen, say
from conversations.taps.proposals import (
    AnswerQuestion,
    SendAnswer,
    ShowAnswer,
    ShowAsked,
    ShowPending,
    ShowProposal,
)
from conversations.turn import Refusal, Turn
from storage.records import Phase, Proposal, Question, Seat, UnsentLine


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that waits, and the seat by which somebody may answer it."""

    question: Question
    proposal: Proposal
    proposed: Proposed
    seat: Seat

    async def unsent(self, turn: Turn) -> UnsentLine | None:
        """Return the answer that is not sent yet."""
        return await turn.unit.unsent_lines.of(self.seat.id, self.proposal.id, self.question.id)


async def show_answer(turn: Turn, tap: ShowAnswer) -> Screen:
    """Show the answer that is about to be sent; where there is none, wait for it."""
    asked = await _open_question(turn, tap.question)
    line = await asked.unsent(turn)
    if line is None:
        return await ask_answer(turn, AnswerQuestion(question=asked.question.id))
    return preview(
        line,
        say("answer-preview", title=headline(asked.proposal)),
        say("card-question", question=asked.question.text, answer=line.text),
        say("unsent-how"),
        send=SendAnswer(question=asked.question.id, line=line.id),
        rewrite=AnswerQuestion(question=asked.question.id),
        here=tap,
    )


async def ask_answer(turn: Turn, tap: AnswerQuestion) -> Screen:
    """Wait for the answer to a question, or for other words before it is sent."""
    asked = await _open_question(turn, tap.question)
    return asking(
        asked.proposal,
        await asked.unsent(turn),
        say("answer-write", title=headline(asked.proposal), max=LONGEST),
        say("verbatim", text=Quoted(asked.question.text)),
        shown=ShowAnswer(question=asked.question.id),
        here=tap,
    )


async def record_answer(turn: Turn, tap: AnswerQuestion, text: str) -> Screen:
    """Keep an answer, and show it as it will be read: it is not sent yet."""
    asked = await _open_question(turn, tap.question)
    await turn.unit.unsent_lines.keep(
        asked.seat.id, asked.proposal.id, read_line(text), asked.question.id
    )
    return await show_answer(turn, ShowAnswer(question=asked.question.id))


async def send_answer(turn: Turn, tap: SendAnswer) -> Screen:
    """Give the answer to whoever asked, and put both on the card."""
    asked = await _open_question(turn, tap.question)
    question, proposal = asked.question, asked.proposal
    line = await asked.unsent(turn)
    if line is None or line.id != tap.line:
        return await show_answer(turn, ShowAnswer(question=question.id))
    if not await turn.unit.voices.answer(question.id, line.text, asked.seat.id):
        raise Refusal(say("answered-before"))
    await turn.unit.unsent_lines.drop_answers(question.id)
    await turn.unit.letters.drop(about(question))
    letter = Screen(
        (
            say("answer-title", title=headline(proposal)),
            say("card-question", question=question.text, answer=line.text),
            say("letter-how"),
        ),
        (way_to_proposal(proposal),),
    )
    await tell_seats(turn, asked.proposed, [question.seat_id], letter)
    await settle_letters(
        turn,
        asked.proposed,
        [each.id for each in asked.proposed.speakers(proposal)],
        replace(
            letter,
            paragraphs=(say("answer-of-yours", title=headline(proposal)), *letter.paragraphs[1:]),
        ),
        about(question),
    )
    await turn.settle(about(question), say("answer-by-you", title=headline(proposal)))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.below(say("answer-sent"))


async def _open_question(turn: Turn, question_id: int) -> Asked:
    """Return a question that this person may answer now."""
    question = await turn.unit.voices.question(question_id)
    if question is None:
        raise Refusal(say("question-gone"))
    proposed, proposal = await open_proposal(turn, question.proposal_id)
    seat = proposed.answering(turn, proposal)
    if seat is None:
        raise Refusal(say("not-the-author"))
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    if question.withdrawn_at is not None:
        raise Refusal(say("question-gone"))
    if question.answer is not None:
        raise Refusal(say("answered-before"))
    return Asked(question, proposal, proposed, seat)


async def show_asked(turn: Turn, tap: ShowAsked) -> Screen:
    """Show again what was asked, until that is answered."""
    asked = await _open_question(turn, tap.question)
    return replace(question_letter(asked.proposal, asked.question), here=tap)


async def show_pending(turn: Turn, tap: ShowPending) -> Screen:
    """Show the first of what waits for the author: a request to join, else a question."""
    proposed, proposal = await open_proposal(turn, tap.proposal)
    if not proposed.may_answer(turn, proposal):
        raise Refusal(say("not-the-author"))
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    for each in proposed.joinings[proposal.id]:
        if each.waits and (seat := proposed.seats.get(each.seat_id)):
            return _at(tap, joining_letter(proposal, seat))
    for question in await turn.unit.voices.questions(proposal.id):
        if question.answer is None:
            return _at(tap, question_letter(proposal, question))
    return await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))


def _at(tap: ShowPending, letter: Screen) -> Screen:
    return Screen(letter.paragraphs, letter.buttons, here=tap)
