"""What is printed asks what the chat asks: its objectives, numbers, words, fields and buttons."""

import re
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import docx
import pytest
import segno

from conversations.catalogue import Catalogue
from conversations.documents.model import Choice, Document, QrCode
from conversations.documents.speech import Speech
from conversations.documents.web_page import write_page
from conversations.documents.word_file import write_word_file
from conversations.forms import Kind
from conversations.inviting.codes import LENGTH, LETTERS, code_of, find_code, new_salt
from conversations.inviting.qr import QUIET_ZONE, svg_of
from conversations.inviting.seating import Ticket
from conversations.kit.letters import Letters
from conversations.kit.whole import write_kit
from conversations.paper.levels import read_levels
from conversations.proposals.fields import PROPOSAL, heading
from conversations.screens import say
from storage.platforms import PACKAGED, Contact, load_process
from storage.records import Role, Seat

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
CONTACT = Contact(name="Ufficio", telephone="0362 263 111", hours="9–12")
PROCESS = load_process(PACKAGED).model_copy(update={"contact": CONTACT})
CODE = "7KQ2M9XD04RTHVWB"
LANGUAGES = WORDS.languages


def somebody(name: str) -> Seat:
    about: dict[str, Any] = dict.fromkeys(each.name for each in fields(Seat))
    return Seat(**about | {"id": 7, "roundtable": 1, "role": Role.PARTICIPANT, "name": name})


def written(language: str, table: int = 1, *names: str) -> Document:
    tickets = tuple(Ticket(somebody(name), CODE, NOW + timedelta(60)) for name in names)
    letters = Letters("prova_bot", tickets)
    return write_kit(PROCESS, PROCESS.platform(table), letters, NOW, Speech(WORDS, language))


def told(document: Document) -> str:
    """All that is read on the page, without marks."""
    body = write_page(document).decode().partition("<main>")[2]
    return " ".join(unescape(re.sub("<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [each.number for each in PROCESS.platforms])
def test_the_sheets_ask_what_the_chat_asks(language: str, table: int) -> None:
    document = written(language, table)
    platform, speech = PROCESS.platform(table), Speech(WORDS, language)
    scale = PROCESS.scale.translations.get(language, PROCESS.scale.words)
    asked = [each for each in document.blocks if isinstance(each, Choice) and len(each.answers) > 5]
    asked = [each for each in asked if each.answers[-1][0] == "0"]
    signs = ("1", "2", "3", "4", "5", "0")
    for each in asked:
        assert each.answers == tuple(zip(signs, (*scale.levels, scale.abstain), strict=True))
    texts = [each.label.partition("\n")[2] for each in asked]
    own = PROCESS.own_objectives.maximum
    assert texts == [*(each.text for each in platform.objectives), *[""] * own]
    crossed = " ".join(signs[place % 6] for place in range(len(platform.objectives)))
    assert isinstance(read_levels(crossed, len(platform.objectives)), tuple), "as /scheda takes it"
    page = told(document)
    for step in PROPOSAL.steps:
        if step.kind is not Kind.FILE:
            assert speech(heading(step)) in page
            assert " ".join(speech(say(f"proposal-{step.name}-ask")).split()) in page
    assert f" {PROCESS.own_objectives.label.capitalize()} " in page
    assert speech(say("button-count-rating")) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_says_whom_to_ask_and_only_letters_name_somebody(language: str) -> None:
    names = ("Anna Silva", "Bruno D'Angelo <b>")
    page = told(written(language, 1, *names))
    sheets = 5 + len(names)
    assert page.count(CONTACT.telephone) == sheets
    for name in names:
        assert page.count(name) == 2, "in its own letter, and nowhere else"
    assert page.count("7KQ2-M9XD-04RT-HVWB") == len(names)
    assert not [name for name in names if name in told(written(language))]


def test_a_telephone_reads_the_code_of_the_letter() -> None:
    [code] = [e for e in written("it", 1, "Anna").blocks if isinstance(e, QrCode)]
    assert find_code(code.link) == CODE
    assert "@prova_bot" in code.words
    meant = segno.make_qr(code.link, error="m", boost_error=False)
    assert _squares(svg_of(code.link).decode()) == {
        (x, y) for y, row in enumerate(meant.matrix) for x, dark in enumerate(row) if dark
    }


def _squares(svg: str) -> set[tuple[int, int]]:
    """Which squares a drawing fills, of the lines its path consists of."""
    [path] = re.findall(r'class="qrline"[^>]* d="([^"]+)"', svg)
    x = y = 0.0
    found = set()
    for move, numbers in re.findall(r"([Mmhv])([^Mmhv]*)", path):
        given = [float(each) for each in re.findall(r"-?[0-9.]+", numbers)]
        match move:
            case "M":
                x, y = given
            case "m":
                x, y = x + given[0], y + given[1]
            case "h":
                at = range(int(given[0]))
                found |= {(int(x) + n - QUIET_ZONE, int(y - 0.5) - QUIET_ZONE) for n in at}
                x += given[0]
    return found


def test_a_code_is_made_again_by_whoever_has_the_seal() -> None:
    salt = new_salt()
    code = code_of(b"seal", salt)
    assert code == code_of(b"seal", salt)
    assert len(code) == LENGTH
    assert set(code) <= set(LETTERS)
    assert len({code_of(b"seal", new_salt()) for _ in range(200)}) == 200
    assert code not in {code_of(b"other", salt), code_of(b"seal", new_salt())}
    assert find_code(code.lower()) == code


def test_as_a_file_to_correct_it_says_the_same(tmp_path: Path) -> None:
    document = written("it", 2, "Anna Silva")
    opened = docx.Document(BytesIO(write_word_file(document)))
    said = "\n".join(each.text for each in opened.paragraphs)
    for words in ("7KQ2-M9XD-04RT-HVWB", "4 molto importante", "Soggetti attuatori", "____"):
        assert words in said
    alts = [shape._inline.docPr.get("descr") for shape in opened.inline_shapes]
    assert alts == ["Codice QR del tuo invito: apre Telegram su @prova_bot"]
