"""Lists of people as offices have them: read from bytes, every wrong line by its number."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
import xlsxwriter

from conversations.catalogue import Catalogue
from conversations.inviting.example import write_example
from conversations.inviting.guest import Guest
from conversations.inviting.heads import NoRoster
from conversations.inviting.roster import (
    Roster,
    compare,
    read_file,
    read_roster,
)
from conversations.written import grid as grids
from conversations.written.grid import Grid, NoGrid, Why
from storage.records import Role, Seat

TABLES = range(1, 7)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
ANNA = Guest("Anna Silva", 1, Role.PARTICIPANT, "Pro Loco", "associazioni", "anna@example.org")
SARA = Guest("Sara", None, Role.STAFF)
ENGLISH = "name,organisation,category,table,role,contact\n"
LINE = "Anna Silva,Pro Loco,associazioni,1,participant,anna@example.org"
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def read(text: str | bytes, table: int | None = None) -> Roster:
    data = text if isinstance(text, bytes) else text.encode()
    return read_roster(read_file(data), TABLES, table)


def guests(text: str | bytes, table: int | None = None) -> list[Guest]:
    roster = read(text, table)
    assert not roster.faults, faults(text)
    return [entry.guest for entry in roster.entries]


def faults(text: str | bytes, table: int | None = None) -> list[str]:
    """What is said of a list, whole or line by line, in English."""
    try:
        return [WORDS.plain("en", each.told()) for each in read(text, table).faults]
    except NoRoster as error:
        return [WORDS.plain("en", error.phrase)]


def xlsx(*rows: Sequence[Any], more: Iterable[str] = (), hidden: str = "") -> bytes:
    """A workbook with rows at the top of its first sheet; "=…" is a formula nobody reckoned."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for name in more:
        book.create_sheet(name).append(["altro"])
    if hidden:
        book.create_sheet(hidden, 0).sheet_state = "hidden"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def cell_of_ods(value: Any) -> str:
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    return (
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    )


def ods(*rows: Sequence[Any]) -> bytes:
    """A workbook as LibreOffice writes it, with as little as it may have."""
    lines = "".join(
        f"<table:table-row>{''.join(map(cell_of_ods, row))}</table:table-row>" for row in rows
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.3"'
        f' xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0"'
        f' xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Foglio1">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
    manifest = f'<m:manifest xmlns:m="{space}:manifest:1.0">{entry}</m:manifest>'
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def zipped(parts: dict[str, str | Iterable[bytes]]) -> bytes:
    """A zip file of these parts; a long one comes in pieces."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            pieces = [content.encode()] if isinstance(content, str) else content
            with archive.open(name, "w") as part:
                for piece in pieces:
                    part.write(piece)
    return made.getvalue()


def sheet_of(rows: Iterable[bytes]) -> bytes:
    """A workbook of Excel whose sheet has these rows of XML."""
    plain = io.BytesIO(xlsx(["x"]))
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(plain) as archive:
        parts: dict[str, str | Iterable[bytes]] = {
            name: archive.read(name).decode() for name in archive.namelist()
        }
    begin = f'<worksheet xmlns="{space}"><sheetData>'.encode()
    parts["xl/worksheets/sheet1.xml"] = [begin, *rows, b"</sheetData></worksheet>"]
    return zipped(parts)


HEADS = ["Nome", "Tavolo"]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + LINE,
        ENGLISH + LINE + "\n\n,,,,,\n",
        ENGLISH.replace("\n", "\r\n") + LINE + "\r\n",
        "\ufeff" + ENGLISH + LINE,
        (ENGLISH + LINE).replace(",", ";"),
        (ENGLISH + LINE).replace(",", "\t"),
        "nome,ente,categoria,tavolo,ruolo,recapito\n" + LINE.replace("participant", "Partecipante"),
        " Nome ; ENTE;Categoria;Tavolo ;Ruolo;Recapito\n" + LINE.replace(",", " ; "),
        "tavolo,nome,recapito,ente,categoria\n"
        "Tavolo 1,Anna  Silva,anna@example.org,Pro Loco,associazioni",
        ENGLISH + '"Anna Silva","Pro Loco",associazioni,1,,anna@example.org',
        "\n\n" + ENGLISH + LINE,
        "name,table,organisation,category,contact,,\n"
        "Anna Silva,1,Pro Loco,associazioni,anna@example.org,,",
        "sep=;\r\n" + (ENGLISH + LINE).replace(",", ";"),
        '"sep=,"\n' + ENGLISH + LINE,
        ("sep=\t\n" + ENGLISH + LINE).replace(",", "\t"),
        "Elenco degli invitati; al 3 dicembre, rivisto\n;;\n" + (ENGLISH + LINE).replace(",", ";"),
        (ENGLISH + LINE).encode("utf-16"),
        (ENGLISH + LINE).replace(",", "\t").encode("utf-16-le"),
        (ENGLISH + LINE).encode("utf-16-be"),
        (ENGLISH + LINE + "\n").encode() + b"\x1a",
        "Cognome;Nome;Ente;Tipologia;N° tavolo;Telefono;E-mail\n"
        "Silva;Anna;Pro Loco;associazioni;1;;anna@example.org",
        "Nome e cognome;Ente/Associazione;Categoria:;TAVOLO N.;Indirizzo e-mail *\n"
        "Anna Silva;Pro Loco;associazioni;Tavolo n. 1;anna@example.org",
        xlsx(ENGLISH.strip().split(","), LINE.split(",")),
        xlsx(
            ["Comune di Seregno"],
            [],
            ["Elenco degli invitati", None, "bozza"],
            ["Nominativo", "Ente", "Categoria", "Tavolo", "Mail"],
            ["Anna Silva", "Pro Loco", "associazioni", 1.0, "anna@example.org"],
        ),
        ods(
            ["Elenco"],
            ["Nome", "Cognome", "Ente", "Categoria", "Tavolo", "Recapito"],
            ["Anna", "Silva", "Pro Loco", "associazioni", 1, "anna@example.org"],
        ),
    ],
)
def test_the_same_person_however_it_is_written(text: str | bytes) -> None:
    assert guests(text) == [ANNA]


@pytest.mark.parametrize(
    ("word", "table"),
    [
        ("1", 1), ("01", 1), ("1.0", 1), ("1,0", 1), ("Tavolo 2", 2), ("tavolo n. 3", 3),
        ("TAVOLO N° 4", 4), ("tav. 5", 5), ("n.6", 6), ("nº 2", 2), ("#3", 3), ("Table no. 4", 4),
        ("numero 5", 5), ("1 - Giovani", 1), ("Tavolo 2: ambiente, 3 obiettivi", 2), ("3) cura", 3),
        ("7", None), ("1-2", None), ("1 e 2", None), ("1.5", None), ("=1", None),
        ("uno", None), ("", None), ("1 - 2", None),
    ],
)  # fmt: skip
def test_a_table_as_it_is_written(word: str, table: int | None) -> None:
    text = f'nome;tavolo\nAnna;"{word}"'
    if table is None:
        assert faults(text) == [f"Line 2: “{word or '–'}” is no table: write a number from 1 to 6."]
    else:
        assert guests(text) == [Guest("Anna", table)]


@pytest.mark.parametrize(
    ("cell", "contact"),
    [
        (3331234567, "3331234567"),
        (3331234567.0, "3331234567"),
        ("0362 123456", "0362 123456"),
        ("+39 333 1234567", "+39 333 1234567"),
        ("00393331234567", "00393331234567"),
        (None, None),
        ("=A1", "=A1"),
    ],
)
def test_a_telephone_in_a_workbook(cell: Any, contact: str | None) -> None:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    for row, cells in enumerate([["Nome", "Tavolo", "Cellulare"], ["Anna", 1, cell]]):
        sheet.write_row(row, 0, cells)
    book.close()
    assert guests(made.getvalue()) == [Guest("Anna", 1, contact=contact)]


def test_numbers_that_lost_digits_are_doubtful_and_invited() -> None:
    text = (
        "nome;tavolo;telefono;cell\nAnna;1;362123456;\nBruno;1;3,33123E+09;\nC;1;0362 1;3331234567"
    )
    roster = read(text)
    assert len(roster.entries) == 3
    assert [WORDS.plain("en", each.told()) for each in roster.doubts] == [
        "Line 2: the number 362123456 may lack digits, for example the zero in front.",
        "Line 3: the number 3,33123E+09 may lack digits, for example the zero in front.",
    ]


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("Anna Bianchi e Ugo Neri", "perhaps two people"),
        ("Anna Bianchi / Ugo Neri", "perhaps two people"),
        ("Anna Bianchi & Ugo Neri", "perhaps two people"),
        ("(da definire)", "perhaps nobody's name"),
        ("n.d.", "perhaps nobody's name"),
        ("Da nominare", "perhaps nobody's name"),
        ("TOTALE", "perhaps nobody's name"),
        ("Nicol\u2022 Vigan\u2022", "signs that no name has"),
        ("Nicolò Viganò".encode().decode("cp1252"), "signs that no name has"),
        ("Cittadini di CittÃ", "signs that no name has"),
        ("<b>Anna</b>", "signs that no name has"),
        ("@SUM(1)", "signs that no name has"),
        ("Anna 2", "signs that no name has"),
        ("Anna\ufffd", "signs that no name has"),
        ("Anna Bianchi", None),
        ("Sant’Ambrogio D'Àngelo-Müller, dott. Łukasz (Pro Loco)", None),
        ("Maria e Giovanna", None),
        ("JOÃO ÂNGELO", None),
        ("Gruppo «Il sole» S.p.A.", None),
        ("Дмитрий 李", None),
    ],
)
def test_a_name_that_may_be_none_is_doubtful_and_invited(name: str, doubt: str | None) -> None:
    roster = read(f"nome;tavolo\n{name};1")
    assert len(roster.entries) == 1
    said = [WORDS.plain("en", each.told()) for each in roster.doubts]
    assert len(said) == (doubt is not None)
    assert all(each.startswith("Line 2: ") and str(doubt) in each for each in said), said


@pytest.mark.parametrize(
    "heads",
    [
        "Nome *;Cognome (come da documento);Tavolo (1-6);Telefono (cell.)",
        "Nomi;Cognomi;Tavoli;Numero di cellulare",
    ],
)
def test_heads_with_remarks(heads: str) -> None:
    assert guests(f"{heads}\nAnna;Silva;1;3331234567") == [
        Guest("Anna Silva", 1, contact="3331234567")
    ]
    assert guests("Partecipanti;Tavolo\nAnna Silva;1") == [Guest("Anna Silva", 1)]


def test_a_formula_is_what_it_showed_and_is_never_reckoned() -> None:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Nome", "Tavolo"])
    sheet.write_formula(1, 0, '=CONCATENATE("Ida"," ","Sala")', value="Ada Riva")
    sheet.write_formula(1, 1, "=1+1", value=3)
    book.close()
    assert guests(made.getvalue()) == [Guest("Ada Riva", 3)], "as it was when it was saved"
    never_reckoned = xlsx(HEADS, ['="Ida"&"Sala"', 1], ["Bruno", "=1+1"])
    assert faults(never_reckoned) == [
        "Line 2: there is no name: write who is invited.",
        "Line 3: “–” is no table: write a number from 1 to 6.",
    ]
    assert faults('nome;tavolo\n"=HYPERLINK(""x"")";1') == [
        "Line 2: “=HYPERLINK(\"x\")” is a formula: write the name."
    ]  # fmt: skip


def test_what_may_be_left_out() -> None:
    assert guests("name,table\nAnna,2\nBruno,3") == [Guest("Anna", 2), Guest("Bruno", 3)]
    assert guests("Nome\nAnna\nBruno Neri", table=4) == [Guest("Anna", 4), Guest("Bruno Neri", 4)]
    assert guests("Cognome;Nome\nSilva;Anna\nNeri;", table=4) == [
        Guest("Anna Silva", 4),
        Guest("Neri", 4),
    ]


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("", Role.PARTICIPANT),
        ("PARTECIPANTE", Role.PARTICIPANT),
        ("coordinatrice", Role.COORDINATOR),
        ("Coordinamento", Role.COORDINATOR),
        ("segreteria", Role.STAFF),
        ("staff", Role.STAFF),
        ("osservatore", Role.OBSERVER),
        ("Sola lettura", Role.OBSERVER),
    ],
)
def test_the_words_for_a_role(word: str, role: Role) -> None:
    table = "" if role in (Role.STAFF, Role.OBSERVER) else "4"
    [guest] = guests(f"nome,tavolo,ruolo\nAnna,{table},{word}")
    assert (guest.role, guest.roundtable) == (role, int(table) if table else None)


def test_quotes_hold_separators_quotes_and_lines() -> None:
    text = 'nome;ente;tavolo\n"Silva, Anna";"Coop ""La Rosa""; Seregno";1\n"Bruno\nNeri";;2\nC;;3'
    assert guests(text) == [
        Guest("Silva, Anna", 1, Role.PARTICIPANT, 'Coop "La Rosa"; Seregno'),
        Guest("Bruno Neri", 2),
        Guest("C", 3),
    ]
    assert faults(text.replace("C;;3", "C;;9")) == [
        "Line 5: “9” is no table: write a number from 1 to 6."
    ]


def test_what_is_not_read_is_named_and_not_kept() -> None:
    text = "Elenco\nNome;Note;Codice fiscale;Tavolo\nAnna;vegana;SLVNNA;1\n"
    roster = read(text.replace("Elenco", "Elenco;;;"))
    assert (roster.understood, roster.ignored) == (("Nome", "Tavolo"), ("Note", "Codice fiscale"))
    assert roster.kept.rows[-1] == (3, ("Anna", "", "", "1"))
    assert read_roster(roster.kept, TABLES).entries == roster.entries
    beside = read(xlsx([*HEADS, None], ["Anna", 1, "chiamare"], ["Bruno", 2]))
    assert (len(beside.entries), beside.ignored) == (2, ("C",)), "a column without a head"
    both = read("Nome e cognome;Cognome;Tavolo\nAnna Silva;Silva;1")
    assert [each.guest.name for each in both.entries] == ["Anna Silva"]


def test_the_first_sheet_that_shows_is_read() -> None:
    roster = read(xlsx(HEADS, ["Anna", 1], more=["Storico", "Note"], hidden="Elenchi"))
    assert (roster.kept.sheet, roster.kept.others) == ("Sheet", 2)


def test_a_cover_is_named_where_it_was_read_for_the_list() -> None:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    book.add_worksheet("Istruzioni").write(0, 0, "L'elenco è nel secondo foglio")
    book.add_worksheet("Invitati").write_row(0, 0, HEADS)
    book.close()
    [said] = faults(made.getvalue())
    assert said.startswith("Only the first sheet is read, “Istruzioni”, and it has no heads")


def test_lines_of_a_workbook_have_their_numbers() -> None:
    empty: list[Any] = []
    assert faults(xlsx(empty, empty, ["Elenco"], HEADS, empty, ["Anna", 9])) == [
        "Line 6: “9” is no table: write a number from 1 to 6."
    ]


WRONG = [
    (b"", "The file is empty"),
    (b" \r\n", "The file is empty"),
    (b"\xef\xbb\xbf;;\n", "The file is empty"),
    (xlsx(), "The file is empty"),
    (b"%PDF-1.4\n", "This file is no list"),
    (b"\x89PNG\r\n\x1a\n", "This file is no list"),
    (bytes(range(256)) * 4, "This file is no list"),
    (zipped({"word/document.xml": "<w/>"}), "This file is no list"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
     "This file is no list"),
    (b"<html><table><tr><td>Nome</td><td>Tavolo</td></tr></table>", "This file is no list"),
    (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "This file is no list"),
    (b'[{"nome": "Anna", "tavolo": 1}]', "This file is no list"),
    (b"BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD\r\n", "This file is no list"),
    (b"PK\x03\x04 and no more", "The file does not open"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "The file does not open"),
    (zipped({"xl/workbook.xml": "no xml"}), "The file does not open"),
    (b"x" * (grids.LARGEST_FILE + 1), "The file is too large"),
    ("nome;tavolo\n" + "Anna;1\n" * grids.MOST_ROWS, "The file has more than 1000 lines"),
    (xlsx(HEADS, *(["Anna", 1] for _ in range(grids.MOST_ROWS))),
     "The file has more than 1000 lines"),
    ("nome,ente\nAnna,x", "Line 1 has the heads, but the column Table is missing"),
    ("Anna,1\nBruno,2", "There are no heads of columns in the first 10 lines"),
    ("x\n" * 10 + "nome;tavolo\nAnna;1", "There are no heads of columns in the first 10 lines"),
    ("nome,tavolo,name\nAnna,1,Anna", "In line 1 the head “name” is one too many"),
    ("nome,tavolo,tavolo\nAnna,1,2", "In line 1 the head “tavolo” is one too many"),
    ("nome,tavolo", "There is nobody below the heads"),
    ("nome,tavolo\n,1", "Line 2: there is no name"),
    ("nome,tavolo,ruolo\nAnna,1,capo", "Line 2: “capo” is no role"),
    ("nome,tavolo,ruolo\nSara,2,staff", "Line 2: take the table out"),
    ("nome,tavolo\nSilva, Anna,1", "Line 2: “1” has no head above it: put quotes"),
    (f"nome,tavolo\n{'A' * 81},1", "Line 2: Name: at most 80 characters, here are 81"),
    (f"nome,tavolo,ente\nA,1,{'x' * 201}", "Line 2: Organisation: at most 200"),
    ('nome,tavolo\nAnna,1\n"Bruno,2\nCarla,3', "In line 3 a quote is not closed"),
    ('nome,tavolo\n"Anna"x,1', "In line 2 a quote is not closed"),
    ('"nome,tavolo', "In line 1 a quote is not closed"),
    ("sep=;\nnome;tavolo\nAnna;9", "Line 3: “9” is no table"),
    ("nome,tavolo\nAnna,1\nBruno,1\n anna ,1", "Line 4: anna is in line 2 already"),
    ("nome,tavolo\nNiccolo\u0300 Sala,1\nNiccolò Sala,1", "Line 3: Niccolò Sala is in line 2"),
    ("nome,tavolo\nIda D`Angelo,1\nIDA D’ANGELO\u200b,1", "Line 3: IDA D’ANGELO is in line 2"),
    ("nome,tavolo\nAnna Silva,1\nSilva Anna,1", "Line 3: Silva Anna may be Anna Silva of line 2"),
    ("nome,tavolo\nAnna Silva,1\n⠀,2", "Line 3: there is no name"),
    ("nome,tavolo\nAnna Silva,1\n007,2", "Line 3: “007” is no name"),
    ('nome,tavolo\n"Ada Uno, Bea Due, Cia Tre",1', "Line 2: here are 3 people: write one a line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), WRONG, ids=[words for _, words in WRONG])
def test_a_wrong_list_gets_a_sentence(text: str | bytes, sentence: str) -> None:
    assert any(each.startswith(sentence) for each in faults(text)), faults(text)


def test_every_wrong_line_is_named_and_the_others_are_read() -> None:
    text = "nome,tavolo,ruolo\n,9,capo\nAnna,1,\nBruno,0,\nAnna,1,"
    assert [each.partition(",")[0].partition(":")[0] for each in faults(text)] == [
        *("Line 2", "Line 2", "Line 2", "Line 4", "Line 5")
    ]
    assert [each.guest.name for each in read(text).entries] == ["Anna"]


def test_the_same_name_elsewhere_is_somebody_else() -> None:
    assert len(guests("nome,tavolo,ruolo\nAnna,1,\nAnna,2,\nAnna,1,coordinatore\nAnna,,staff")) == 4


BOMBS = {
    "a cell in the last row and column": [
        b'<row r="1"><c r="A1"><v>1</v></c></row>',
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ],
    "a text of a hundred and fifty megabytes": [
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>',
        *[b"a" * 1_000_000] * 150,
        b"</t></is></c></row>",
    ],
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_grows_without_measure_is_a_file_that_does_not_open(bomb: str) -> None:
    small = sheet_of(BOMBS[bomb])
    assert len(small) < grids.LARGEST_FILE
    assert read_file(small) == NoGrid(Why.BROKEN)


def test_a_reader_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "PATIENCE", 0.001)
    assert read_file(xlsx(HEADS, ["Anna", 1])) == NoGrid(Why.BROKEN)


@pytest.mark.parametrize(
    ("name", "what"),
    [("Anna Silva", "known"), ("ANNA  silva", "known"), ("Silva Anna", "may be"), ("Ada", "new")],
)
def test_whoever_is_invited_already_is_known(name: str, what: str) -> None:
    seat = Seat(7, 1, Role.PARTICIPANT, "Anna Silva", *(None,) * 5)
    compared = compare(read(f"nome;tavolo\n{name};1").entries, [seat])
    found = {"known": compared.known, "may be": compared.faults, "new": compared.new}
    assert [each for each, there in found.items() if there] == [what]
    elsewhere = compare(read(f"nome;tavolo\n{name};2").entries, [seat])
    assert len(elsewhere.new) == 1


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_example_can_be_read(language: str) -> None:
    made = write_example(lambda phrase: WORDS.plain(language, phrase), [2, 3])
    anna, bruno = read(made).entries
    assert (anna.guest.name, anna.guest.roundtable, anna.guest.role) == (
        "Anna Silva", 2, Role.PARTICIPANT,
    )  # fmt: skip
    assert (anna.guest.contact, bruno.line) == ("0362 123456", 4)
    assert isinstance(read_file(made), Grid)
