"""*Domanda*: one line to the author, who answers without knowing whose it is."""

from conversations.confirmation import ask_once_more
from conversations.limits import QUESTIONS
from conversations.proposals.browsing import show_proposal
from conversations.proposals.card import headline
from conversations.proposals.letters import settle_letters, tell_seats, way_to_proposal
from conversations.proposals.lines import LONGEST, read_line
from conversations.proposals.reading import Proposed, open_listed, open_proposal
from conversations.proposals.supporting import must_be_anothers
from conversations.proposals.unsent import asking, preview
from conversations.screens import Button, Phrase, Quoted, Screen, Style, say
from conversations.taps.proposals import (
    AskAuthor,
    AskQuestionBack,
    SendQuestion,
    ShowAnswer,
    ShowAsked,
    ShowProposal,
    ShowQuestion,
    WithdrawQuestion,
)
from conversations.turn import Refusal, Turn
from storage.records import Proposal, Question, Seat


async def show_question(turn: Turn, tap: ShowQuestion) -> Screen:
    """Show what somebody asks, sent or about to be; where there is nothing, wait for it."""
    _, proposal, seat = await _open(turn, tap.proposal)
    if waiting := await _waiting(turn, proposal, seat):
        return _sent(proposal, waiting)
    line = await turn.unit.unsent_lines.of(seat.id, proposal.id)
    if line is None:
        return await ask_author(turn, AskAuthor(proposal=proposal.id))
    return preview(
        line,
        say("question-preview"),
        *_as_read(proposal, line.text),
        say("unsent-how"),
        send=SendQuestion(proposal=proposal.id, line=line.id),
        rewrite=AskAuthor(proposal=proposal.id),
        here=tap,
    )


async def ask_author(turn: Turn, tap: AskAuthor) -> Screen:
    """Wait for a question, or for other words before it is sent."""
    _, proposal, seat = await _open(turn, tap.proposal)
    await _must_be_free(turn, proposal, seat)
    return asking(
        proposal,
        await turn.unit.unsent_lines.of(seat.id, proposal.id),
        say("question-write", title=headline(proposal), max=LONGEST),
        shown=ShowQuestion(proposal=proposal.id),
        here=tap,
    )


async def record_question(turn: Turn, tap: AskAuthor, text: str) -> Screen:
    """Keep a question, and show it as it will be read: it is not sent yet."""
    _, proposal, seat = await _open(turn, tap.proposal)
    await _must_be_free(turn, proposal, seat)
    await turn.unit.unsent_lines.keep(seat.id, proposal.id, read_line(text))
    return await show_question(turn, ShowQuestion(proposal=proposal.id))


async def send_question(turn: Turn, tap: SendQuestion) -> Screen:
    """Pass a question on to whoever answers for the proposal; twice sends it once."""
    proposed, proposal, seat = await _open(turn, tap.proposal)
    line = await turn.unit.unsent_lines.of(seat.id, proposal.id)
    if line is None or line.id != tap.line:
        return await show_question(turn, ShowQuestion(proposal=proposal.id))
    await _must_be_free(turn, proposal, seat)
    question = await turn.unit.voices.ask(proposal.id, seat.id, line.text)
    await turn.unit.unsent_lines.drop(line.id, [seat.id])
    speakers = [each.id for each in proposed.speakers(proposal)]
    letter = question_letter(proposal, question)
    await tell_seats(turn, proposed, speakers, letter, about=about(question))
    return _sent(proposal, question)


async def ask_question_back(turn: Turn, tap: AskQuestionBack) -> Screen:
    """Ask once more before a question is taken back: its words are not kept."""
    question, _, proposal = await _open_own(turn, tap.question)
    if question.withdrawn_at is not None:
        return await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return ask_once_more(
        say("question-ask-back", title=headline(proposal)),
        say("verbatim", text=Quoted(question.text)),
        confirm=WithdrawQuestion(question=question.id),
        cancel=ShowQuestion(proposal=proposal.id),
        here=tap,
        yes="button-take-back-yes",
        no="button-take-back-no",
    )


async def withdraw_question(turn: Turn, tap: WithdrawQuestion) -> Screen:
    """Take back what nobody has answered; twice is no mistake."""
    question, proposed, proposal = await _open_own(turn, tap.question)
    if await turn.unit.voices.withdraw(question.id):
        await turn.unit.unsent_lines.drop_answers(question.id)
        await turn.unit.letters.drop(about(question))
        speakers = [each.id for each in proposed.speakers(proposal)]
        told = say("question-taken-back", title=headline(proposal))
        letter = Screen((told, say("letter-how")), (way_to_proposal(proposal),))
        await settle_letters(turn, proposed, speakers, letter, about(question))
    screen = await show_proposal(turn, ShowProposal(proposal=proposal.id, page=0))
    return screen.with_toast(say("question-withdrawn"))


async def _open_own(turn: Turn, question_id: int) -> tuple[Question, Proposed, Proposal]:
    """Return one's own question, and what it is about; refuses one that is answered."""
    question = await turn.unit.voices.question(question_id)
    if question is None or question.seat_id not in {seat.id for seat in turn.visitor.seats}:
        raise Refusal(say("old-screen"))
    proposed, proposal = await open_proposal(turn, question.proposal_id)
    if question.answer is not None:
        raise Refusal(say("question-answered"))
    return question, proposed, proposal


async def _open(turn: Turn, proposal_id: int) -> tuple[Proposed, Proposal, Seat]:
    """Return what may be asked about, and by whom."""
    proposed, proposal = await open_listed(turn, proposal_id)
    return proposed, proposal, must_be_anothers(turn, proposed, proposal)


async def _must_be_free(turn: Turn, proposal: Proposal, seat: Seat) -> None:
    """Refuse a second question before the first is answered, and more than a day has."""
    if await _waiting(turn, proposal, seat):
        raise Refusal(say("question-waits"))
    asked = await turn.unit.lately.questions(seat.id, QUESTIONS.since(turn.now))
    turn.must_keep_to(QUESTIONS, asked)


async def _waiting(turn: Turn, proposal: Proposal, seat: Seat) -> Question | None:
    asked = await turn.unit.voices.questions(proposal.id)
    return next((each for each in asked if each.seat_id == seat.id and each.answer is None), None)


def _sent(proposal: Proposal, question: Question) -> Screen:
    withdraw = Button(say("button-withdraw-question"), AskQuestionBack(question=question.id))
    back = Button(say("button-to-proposal"), ShowProposal(proposal=proposal.id, page=0))
    return Screen(
        (
            say("question-yours", title=headline(proposal)),
            say("verbatim", text=Quoted(question.text)),
            say("question-sent"),
        ),
        ((withdraw,), (back,)),
        here=ShowQuestion(proposal=proposal.id),
    )


def about(question: Question) -> str:
    """Return what the letter to the author is about."""
    return ShowAsked(question=question.id).letters_about


def question_letter(proposal: Proposal, question: Question) -> Screen:
    """Return what the author is asked."""
    reply = Button(say("button-reply"), ShowAnswer(question=question.id), Style.PRIMARY)
    return Screen(
        (*_as_read(proposal, question.text), say("question-how")),
        ((reply,), way_to_proposal(proposal)),
    )


def _as_read(proposal: Proposal, text: str) -> tuple[Phrase, Phrase]:
    return (
        say("question-asked", title=headline(proposal)),
        say("verbatim", text=Quoted(text)),
    )
