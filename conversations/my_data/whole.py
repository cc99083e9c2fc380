"""The whole informativa, in pages: what the city says of personal data, and what the program keeps.

What is kept, who sees it and how long it stays is said here by the program, from what it does; the
rest is the content file's. Articles 13 and 12 of Regulation (EU) 2016/679 say what has to be there.
"""

from collections.abc import Iterator

from conversations.my_data.notice import say_who_sees
from conversations.my_data.retention import say_periods
from conversations.screens import (
    Button,
    Dated,
    Lines,
    Phrase,
    Row,
    Screen,
    Style,
    open_at,
    pages,
    say,
)
from conversations.taps.home import ShowHome
from conversations.taps.my_data import ReadNotice, ShowNotice, ShowWholeNotice
from conversations.turn import Turn
from conversations.wording import say_contact
from storage.platforms import Process
from storage.privacy import NoticeWords, Party, PrivacyNotice


async def show_whole_notice(turn: Turn, tap: ShowWholeNotice) -> Screen:
    """Show one page of the whole informativa, to everybody; with the yes to another version."""
    process = turn.process
    leaf = open_at(
        tap.page,
        pages(tuple(whole_notice(process, turn.language))),
        lambda to: ShowWholeNotice(page=to),
    )
    other, read = _way_to_yes(turn)
    short = Button(say("button-notice-short"), ShowNotice())
    return Screen(
        (say("whole-title", title=process.title), *leaf.paragraphs, *other),
        (*leaf.buttons, *read, (short, Button(say("button-home"), ShowHome()))),
        here=ShowWholeNotice(page=leaf.number),
    )


def _way_to_yes(turn: Turn) -> tuple[tuple[Phrase, ...], tuple[Row, ...]]:
    """Return how whoever read another version says that they have read this one."""
    if not turn.has_other_notice:
        return (), ()
    return (say("whole-read-how"),), (
        (Button(say("button-notice-read"), ReadNotice(), Style.PRIMARY),),
    )


def whole_notice(process: Process, language: str) -> Iterator[Phrase]:
    """Yield the informativa, a paragraph a subject, in the words of whoever reads `language`."""
    notice = process.privacy_notice
    words = notice.words_for(language, process.language) if notice else None
    if notice and words:
        yield from _who_answers(notice, words)
    yield say("notice-kept")
    yield from say_who_sees(process)
    yield say("notice-ranking")
    if words:
        yield say("whole-recipients", text=words.recipients)
        yield say("whole-transfers", text=words.transfers)
    yield say("whole-retention", lines=Lines(tuple(say_periods(process))))
    yield say("notice-erase")
    if words:
        yield say("whole-rights", text=words.rights)
        yield say("whole-complaint", text=words.complaint)
        yield say("whole-automated", text=words.automated)
    yield from say_contact(process)


def _who_answers(notice: PrivacyNotice, words: NoticeWords) -> Iterator[Phrase]:
    yield say("whole-version", version=notice.version, day=Dated(notice.dated))
    if notice.is_model:
        yield say("whole-model")
    yield _party("whole-controller", notice.controller)
    yield _party("whole-protection-officer", notice.protection_officer)
    yield say("whole-purposes", text=words.purposes)
    yield say("whole-ground", text=words.ground)
    yield say("whole-providing", text=words.providing)


def _party(key: str, party: Party) -> Phrase:
    return say(key, name=party.name, contacts=Lines(party.contacts))
