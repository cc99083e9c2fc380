"""`crocevia roster`: a list is invited or refused as a whole, every wrong line by its number."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.enrolment import EnrolmentError, read_enrolment
from conversations.inviting.codes import spell
from conversations.inviting.seating import Guest
from storage.records import Role

TABLES = range(1, 7)
ANNA = Guest("Anna Silva", 1, Role.PARTICIPANT, "Pro Loco", "associazioni", "anna@example.org")
SARA = Guest("Sara", None, Role.STAFF)
ENGLISH = "name,organisation,category,table,role,contact\n"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/c.db")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.write_logs", lambda shape: None)


def guests(text: str | bytes) -> list[Guest]:
    data = text if isinstance(text, bytes) else text.encode()
    return [entry.guest for entry in read_enrolment(data, TABLES)]


LINE = "Anna Silva,Pro Loco,associazioni,1,participant,anna@example.org"


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
    ],
)
def test_the_same_person_however_it_is_written(text: str) -> None:
    assert guests(text) == [ANNA]


def test_what_may_be_left_out() -> None:
    assert guests("name,table\nAnna,2\nBruno,3") == [Guest("Anna", 2), Guest("Bruno", 3)]


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("", Role.PARTICIPANT),
        ("PARTECIPANTE", Role.PARTICIPANT),
        ("coordinatrice", Role.COORDINATOR),
        ("Coordinator", Role.COORDINATOR),
        ("segreteria", Role.STAFF),
        ("staff", Role.STAFF),
        ("osservatore", Role.OBSERVER),
        ("observer", Role.OBSERVER),
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
    with pytest.raises(EnrolmentError, match="line 5: table"):
        guests(text.replace("C;;3", "C;;9"))


WRONG = [
    ("nome;tavolo\nNiccolò;1".encode("cp1252"), "line 2: this file is not UTF-8. Save it again"),
    ("nome;tavolo\nAnna;1".encode("utf-16"), "line 1: this file is not UTF-8"),
    ("nome;tavolo\nAnna;1".encode("utf-16-le"), "this file is not UTF-8"),
    (b"", "line 1: there is no column “name or nome”"),
    ("nome,ente\nAnna,x", "line 1: there is no column “table or tavolo”"),
    ("Anna,1\nBruno,2", "line 1: “Anna” is no head of this list; write name or nome, "),
    ("nome,tavolo,name\nAnna,1,Anna", "line 1: “name” is there twice"),
    ("nome,tavolo,tavolo\nAnna,1,2", "line 1: “tavolo” is there twice"),
    ("nome,tavolo", "there is nobody in this list"),
    ("nome,tavolo\n,1", "line 2: name: write who is invited"),
    ("nome,tavolo\nAnna,", "line 2: table: write a number from 1 to 6, not “”"),
    ("nome,tavolo\nAnna,7", "line 2: table: write a number from 1 to 6, not “7”"),
    ("nome,tavolo\nAnna,٣", "line 2: table: write a number from 1 to 6, not “٣”"),
    ("nome,tavolo\nAnna,1-2", "line 2: table: write a number from 1 to 6, not “1-2”"),
    ("nome,tavolo,ruolo\nAnna,1,capo", "line 2: role: write participant, coordinator, staff or"),
    ("nome,tavolo,ruolo\nSara,2,staff", "line 2: table: leave it empty, staff and observers"),
    ("nome,tavolo\nSilva, Anna,1", "line 2: “1” has no head: put quotes round a text"),
    (f"nome,tavolo\n{'A' * 81},1", "line 2: name: write at most 80 characters, not 81"),
    (f"nome,tavolo,ente\nA,1,{'x' * 201}", "line 2: organisation: write at most 200"),
    ('nome,tavolo\nAnna,1\n"Bruno,2\nCarla,3', "line 3: unexpected end of data: close every quote"),
    ('nome,tavolo\n"Anna"x,1', "line 2: "),
    ('"nome,tavolo', "line 1: "),
    ("nome,tavolo\nAnna,1\nBruno,1\n anna ,1", "line 4: anna is in line 2 already"),
]


@pytest.mark.parametrize(("text", "sentence"), WRONG)
def test_a_wrong_list_gets_a_sentence(text: str | bytes, sentence: str) -> None:
    with pytest.raises(EnrolmentError) as refused:
        guests(text)
    assert str(refused.value).startswith(sentence) or f"\n{sentence}" in str(refused.value)


def test_every_wrong_line_is_named() -> None:
    with pytest.raises(EnrolmentError) as refused:
        guests("nome,tavolo,ruolo\n,9,capo\nAnna,1,\nBruno,0,\nAnna,1,")
    assert [fault.partition(",")[0] for fault in str(refused.value).splitlines()] == [
        "line 2: name: write who is invited",
        "line 2: role: write participant",
        "line 2: table: write a number from 1 to 6",
        "line 4: table: write a number from 1 to 6",
        "line 5: Anna is in line 3 already: take one out",
    ]


def test_the_same_name_elsewhere_is_somebody_else() -> None:
    assert len(guests("nome,tavolo,ruolo\nAnna,1,\nAnna,2,\nAnna,1,coordinatore\nAnna,,staff")) == 4


def test_a_list_is_invited_and_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text(f"{ENGLISH}{LINE}\nSara,,,,segreteria,\n", encoding="utf-8-sig")
    assert main(["roster", str(file), "--json"]) == 0
    anna, sara = json.loads(capsys.readouterr().out)
    assert anna | {"start": ""} == {
        "table": 1, "role": "participant", "name": "Anna Silva", "start": "", "link": None,
        "code": spell(anna["start"]),
    }  # fmt: skip
    assert (sara["table"], sara["role"], len(sara["start"])) == (None, "staff", 16)
    with closing(sqlite3.connect(tmp_path / "c.db")) as database:
        kept = database.execute("SELECT name, organisation, category, contact FROM seats")
        assert kept.fetchall() == [
            ("Anna Silva", "Pro Loco", "associazioni", "anna@example.org"),
            ("Sara", None, None, None),
        ]
        assert anna["start"] not in "\n".join(database.iterdump())


def test_whoever_is_invited_already_is_named_and_nobody_is_invited(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text("nome,tavolo,ruolo\nAnna,1,\nSara,,staff\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("table 1\tparticipant\tAnna\t/start ")
    assert lines[1].startswith("all tables\tstaff\tSara\t/start ")
    file.write_text("nome,tavolo,ruolo\nBruno,1,\nANNA,1,\nSara,,staff\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        f"crocevia: nobody was invited from {file}:",
        "line 3: ANNA is invited already to table 1: "
        "take the line out, or write a name that tells them apart",
        "line 4: Sara is invited already for all tables: "
        "take the line out, or write a name that tells them apart",
    ]
    main(["revoke", "1"])
    file.write_text("nome,tavolo\nAnna,1\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 0


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "nessuno.csv"]) == 1
    assert "nessuno.csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("Niccolo\u0300 Sala,1\nNiccolò Sala,1", "line 3: Niccolò Sala is in line 2 already"),
        ("Ida D`Angelo,1\nIDA D’ANGELO\u200b,1", "line 3: IDA D’ANGELO is in line 2 already"),
        ("Anna Silva,1\nSilva Anna,1", "line 3: Silva Anna may be Anna Silva of line 2"),
        ("Anna Silva,1\n⠀,2", "line 3: name: write who is invited"),
        ("Anna Silva,1\n007,2", "line 3: name: write who is invited, “007” is no name"),
        ('"Ada Uno, Bea Due, Cia Tre",1', "line 2: name: write one name a line, here are 3"),
        (f"{'N' * 4000},1", "line 2: name: write at most 80 characters, not 4000"),
    ],
)
def test_one_person_is_one_person(
    rows: str, why: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text(f"nome,tavolo\n{rows}\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 1
    assert why in capsys.readouterr().err


def test_the_list_asks_whether_it_is_the_same_person(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "elenco.csv"
    file.write_text("nome,tavolo\nAnna Silva,1\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 0
    file.write_text("nome,tavolo\nSilva Anna,1\n", encoding="utf-8")
    assert main(["roster", str(file)]) == 1
    assert "Silva Anna may be Anna Silva, who is invited already" in capsys.readouterr().err


def test_one_invitation_obeys_the_same_limits(capsys: pytest.CaptureFixture[str]) -> None:
    invite = ["invite", "--table", "1", "--name"]
    assert main([*invite, "N" * 4000]) == 1
    assert "--name: write at most 80 characters, not 4000" in capsys.readouterr().err
    assert main([*invite, "⠀\u200b"]) == 1
    assert "--name: write who is invited" in capsys.readouterr().err
    assert main([*invite, "Ada Uno, Bea Due, Cia Tre"]) == 1
    assert "--name: write one name, here are 3" in capsys.readouterr().err
    assert main([*invite, "Niccolo\u0300 Sala\u200b"]) == 0
    assert "\tNiccolò Sala\t" in capsys.readouterr().out
    assert main([*invite, "Sala Niccolò"]) == 1
    assert "--name: Niccolò Sala is invited already there" in capsys.readouterr().err
    assert main([*invite, "Sala Niccolò", "--namesake"]) == 0
