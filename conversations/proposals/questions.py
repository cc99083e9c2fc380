"""*Domanda*: one line to the author, the answer back, and both on the card; nobody is named."""

from conversations.limits import QUESTIONS
from conversations.phases import must_be_in
from conversations.proposals.browsing import show_proposal
from conversations.proposals.card import headline
from conversations.proposals.letters import tell_seats, way_to_proposal
from conversations.proposals.lines import LONGEST, read_line
from conversations.proposals.reading import Proposed, open_listed, open_proposal
from conversations.proposals.supporting import joining_letter, must_be_anothers
from conversations.screens import Button, Quoted, Screen, Style, say
from conversations.taps.proposals import AnswerQuestion, AskAuthor, ShowPending, ShowProposal
from conversations.turn import Refusal, Turn
from storage.records import Phase, Proposal, Question, Seat


async def ask_author(turn: Turn, tap: AskAuthor) -> Screen:
    """Wait for a question."""
    proposal, _, _ = await _ready_to_ask(turn, tap.proposal)
    return Screen(
        (say("question-write", title=headline(proposal), max=LONGEST),),
        ((Button(say("button-cancel"), ShowProposal(proposal=proposal.id, page=0)),),),
        here=tap,
    )


async def record_question(turn: Turn, tap: AskAuthor, text: str) -> Screen:
    """Pass a question on to whoever answers for the proposal."""
    proposal, proposed, seat = await _ready_to_ask(turn, tap.proposal)
    question = await turn.unit.voices.ask(proposal.id, seat.id, read_line(text))
    speakers = [each.id for each in proposed.speakers(proposal)]
    letter = _question_letter(proposal, question)
    await tell_seats(turn, proposed, speakers, letter, about=_about(question))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.below(say("question-sent"))


async def _ready_to_ask(turn: Turn, proposal_id: int) -> tuple[Proposal, Proposed, Seat]:
    """Return what is asked about and by whom: one question waits for its answer before another."""
    proposed, proposal = await open_listed(turn, proposal_id)
    seat = must_be_anothers(turn, proposed, proposal)
    asked = await turn.unit.voices.questions(proposal.id)
    if any(each.seat_id == seat.id and each.answer is None for each in asked):
        raise Refusal(say("question-waits"))
    turn.must_keep_to(
        QUESTIONS, await turn.unit.lately.questions(seat.id, QUESTIONS.since(turn.now))
    )
    return proposal, proposed, seat


def _about(question: Question) -> str:
    return f"question-{question.id}"


def _question_letter(proposal: Proposal, question: Question) -> Screen:
    """Return what the author is asked."""
    reply = Button(say("button-reply"), AnswerQuestion(question=question.id), Style.PRIMARY)
    return Screen(
        (
            say("question-asked", title=headline(proposal)),
            say("verbatim", text=Quoted(question.text)),
            say("question-how"),
        ),
        ((reply,), way_to_proposal(proposal)),
    )


async def ask_answer(turn: Turn, tap: AnswerQuestion) -> Screen:
    """Wait for the answer to a question."""
    question, proposal, _ = await _open_question(turn, tap.question)
    return Screen(
        (
            say("answer-write", title=headline(proposal), max=LONGEST),
            say("verbatim", text=Quoted(question.text)),
        ),
        ((Button(say("button-cancel"), ShowProposal(proposal=proposal.id, page=0)),),),
        here=tap,
    )


async def record_answer(turn: Turn, tap: AnswerQuestion, text: str) -> Screen:
    """Give the answer to whoever asked, and put both on the card."""
    question, proposal, proposed = await _open_question(turn, tap.question)
    words = read_line(text)
    seat = proposed.answering(turn, proposal)
    if not await turn.unit.voices.answer(question.id, words, seat.id if seat else None):
        raise Refusal(say("answered-before"))
    await turn.unit.letters.drop(_about(question))
    letter = Screen(
        (
            say("answer-title", title=headline(proposal)),
            say("card-question", question=question.text, answer=words),
            say("letter-how"),
        ),
        (way_to_proposal(proposal),),
    )
    await tell_seats(turn, proposed, [question.seat_id], letter)
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.below(say("answer-sent"))


async def _open_question(turn: Turn, question_id: int) -> tuple[Question, Proposal, Proposed]:
    """Return a question that this person may answer now."""
    question = await turn.unit.voices.question(question_id)
    if question is None:
        raise Refusal(say("question-gone"))
    proposed, proposal = await open_proposal(turn, question.proposal_id)
    if not proposed.may_answer(turn, proposal):
        raise Refusal(say("not-the-author"))
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    if question.answer is not None:
        raise Refusal(say("answered-before"))
    return question, proposal, proposed


async def show_pending(turn: Turn, tap: ShowPending) -> Screen:
    """Show the first of what waits for the author: a request to join, else a question."""
    proposed, proposal = await open_proposal(turn, tap.proposal)
    if not proposed.may_answer(turn, proposal):
        raise Refusal(say("not-the-author"))
    await must_be_in(turn, proposal.roundtable, Phase.PROPOSALS)
    for each in proposed.joinings[proposal.id]:
        if each.accepted is None and (seat := proposed.seats.get(each.seat_id)):
            return _at(tap, joining_letter(proposal, seat))
    for question in await turn.unit.voices.questions(proposal.id):
        if question.answer is None:
            return _at(tap, _question_letter(proposal, question))
    return await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))


def _at(tap: ShowPending, letter: Screen) -> Screen:
    return Screen(letter.paragraphs, letter.buttons, here=tap)
