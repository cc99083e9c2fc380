"""The figures of a table as each output tells them, read back by other means than wrote them."""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import docx
import openpyxl

Cells = list[str]
AGREED = "quasi tutti d'accordo|pareri diversi|pareri opposti"
LEVELS = ("5", "4", "3", "2", "1", "non so")


@dataclass
class Figures:
    """By objective its sheets from 5 to 1 and *non so*, median, agreement, label; by proposal its
    place, points, mean, chosen by, firsts, head-to-head won; of each round of reading back how many
    read, of how many, how many agreed, how many dissents and corrections taken and not taken."""

    counts: dict[int, list[int]] = field(default_factory=dict)
    comes_to: dict[int, tuple[float, str, str]] = field(default_factory=dict)
    ranking: dict[str, tuple[int, int, float, int, int, int]] = field(default_factory=dict)
    rounds: list[tuple[int, int, int | None]] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)


class Reader(HTMLParser):
    """Every table of a page under its caption, every heading and paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[tuple[str, list[Cells]]] = []
        self.lines: list[str] = []
        self._text = ""
        self._cells: Cells = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._text = ""
        if tag == "tr":
            self._cells = []

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "caption":
            self.tables.append((self._text, []))
        elif tag in ("td", "th"):
            self._cells.append(self._text)
        elif tag == "tr":
            self.tables[-1][1].append(self._cells)
        elif tag in ("h1", "h2", "h3", "h4", "p", "li"):
            self.lines.append(self._text)


def of_page(page: bytes) -> Figures:
    read = Reader()
    read.feed(page.decode())
    return _of_document(read.tables, read.lines)


def of_word_file(content: bytes) -> Figures:
    return _of_document(*_word_tables(content))


def _word_tables(content: bytes) -> tuple[list[tuple[str, list[Cells]]], list[str]]:
    opened = docx.Document(BytesIO(content))
    lines: list[str] = []
    tables: list[tuple[str, list[Cells]]] = []
    for part in opened.iter_inner_content():
        if isinstance(part, docx.table.Table):
            tables.append((lines[-1], [[cell.text for cell in row.cells] for row in part.rows]))
        else:
            lines.append(part.text)
    return tables, lines


def _of_document(tables: Iterable[tuple[str, list[Cells]]], lines: Iterable[str]) -> Figures:
    found = Figures()
    for caption, (_, *rows) in tables:
        if told := re.match(r"Obiettivo (\d+): (\d+) sched", caption):
            counts = [int(count) for _, count in rows]
            assert sum(counts[:5]) == int(told[2])
            found.counts[int(told[1])] = counts
        if caption.startswith("Classifica, su"):
            for title, place, points, mean, chosen, firsts, won in rows:
                found.ranking[title] = (
                    *(int(place.split("ª")[0]), int(points), _number(mean)),
                    *(int(chosen), int(firsts), int(won.split()[0])),
                )
    position = 0
    lines = list(lines)
    found.rounds, found.said = _rounds("\n".join(lines)), _said(lines)
    for line in lines:
        if told := re.match(r"Obiettivo (\d+)(?: \(alla pari.*)?$", line):
            position = int(told[1])
        if told := re.search(rf"Mediana ([\d,]+); ({AGREED})\. Esito: (.+)\.$", line):
            found.comes_to[position] = (_number(told[1]), told[2], told[3])
    return found


def _rounds(told: str) -> list[tuple[int, int, int | None]]:
    """What a text says of rounds of reading back."""
    line = re.compile(
        r"anno riletto tutto in (\d+) su (\d+)\.(?:\n+D'accordo su ogni punto: (\d+) su \1\.)?"
    )
    return [
        (int(read), int(people), int(agreed) if agreed else None)
        for read, people, agreed in line.findall(told)
    ]


HEADS = {"dissens": "dissent", "correzion": "True", "correzion non": "False"}


def _said(lines: list[str]) -> list[tuple[str, str]]:
    """The words of people under each heading of the chapter about reading back."""
    first = lines.index("Rilettura del verbale") + 1 if "Rilettura del verbale" in lines else None
    chapter = [] if first is None else lines[first : lines.index("Nota di metodo", first)]
    head, found = "", list[tuple[str, str]]()
    for line in chapter:
        if told := re.match(r"(?:Un|\d+) (dissens|correzion)\w (non )?(?:dal|accolt)", line):
            head = HEADS[f"{told[1]} {told[2] or ''}".strip()]
        elif head and not line.startswith("Motivo: "):
            found.append((head, line.partition("\n— ")[0]))
    return sorted(found)


PLACE_LINE = re.compile(r"^(\d+)ª(?: alla pari)? · (.+) · (\d+) punt[oi]$", re.MULTILINE)
"""A line of the ranking, before the figures behind *Dettagli*; a long title ends in an ellipsis."""


def of_chat(told: str) -> Figures:
    """What the screens of the results and of reading back say, one after another."""
    found = Figures(rounds=_rounds(told))
    for block in told.split("\n\n"):
        if told_of := re.match(r"Obiettivo (\d+)\.", block):
            bars = re.findall(r"^(\d)(?: █+)?(?: (\d+))?$", block, re.MULTILINE)
            abstained = re.search(r"· non so: (\d+)$", block, re.MULTILINE)
            assert abstained
            position = int(told_of[1])
            counts = [int(count or 0) for _, count in bars]
            found.counts[position] = [*counts, int(abstained[1])]
            median = re.search(rf"Mediana ([\d,]+) · ({AGREED})", block)
            assert median
            found.comes_to[position] = (
                _number(median[1]),
                median[2],
                block.splitlines()[-1].removeprefix("Esito: "),
            )
        place = re.match(r"(\d+)ª(?: alla pari)? · (.+)", block)
        if place and not PLACE_LINE.match(block):
            numbers = re.search(
                r"(\d+) punt\w · media ([\d,]+) · scelta da (\d+) su \d+ · prima per (\d+)", block
            )
            won = re.search(r"vinti: (\d+) su", block)
            assert numbers
            assert won
            points, mean, chosen, firsts = numbers.groups()
            found.ranking[place[2]] = (
                *(int(place[1]), int(points), _number(mean)),
                *(int(chosen), int(firsts), int(won[1])),
            )
    in_lines = {
        title: (int(place), int(points))
        for place, short, points in PLACE_LINE.findall(told)
        for title in found.ranking
        if title == short or (short.endswith("…") and title.startswith(short[:-1]))
    }
    assert in_lines == {title: each[:2] for title, each in found.ranking.items()}
    return found


DECIDED = {True: "True", "1": "True", False: "False", "0": "False"}
"""A correction as files write what was decided about it; there is none that is not decided."""


def of_json(content: bytes) -> Figures:
    return _of_rows(json.loads(content))


def of_workbook(content: bytes) -> Figures:
    book = openpyxl.load_workbook(BytesIO(content))
    sheets = [name for name in book.sheetnames if name.islower()]
    return _of_rows({name: list(_rows(book[name].values)) for name in sheets})


def of_csv(content: bytes) -> Figures:
    read = {}
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8-sig")
            read[name.removesuffix(".csv")] = list(_rows(csv.reader(StringIO(text), delimiter=";")))
    return _of_rows(read)


def _rows(lines: Iterable[Iterable[Any]]) -> Iterator[dict[str, Any]]:
    head, *rows = [list(line) for line in lines]
    yield from (dict(zip(head, row, strict=True)) for row in rows)


def _of_rows(sheets: dict[str, list[dict[str, Any]]]) -> Figures:
    found = Figures()
    for row in sheets["ratings"]:
        counts = found.counts.setdefault(int(row["position"]), [0] * 6)
        counts[5 - int(row["level"])] = int(row["sheets"])
    for row in sheets["objectives"]:
        if row["median"] not in (None, ""):
            told = (_number(row["median"]), row["agreement_text"], row["label_text"])
            found.comes_to[int(row["position"])] = told
    for row in sheets["readbacks"]:
        agreed = row["agreed_with_all"]
        how_many = None if agreed in (None, "") else int(agreed)
        found.rounds.append((int(row["read_all"]), int(row["readers"]), how_many))
    for row in sheets["readback_words"]:
        told_as = "dissent" if row["kind"] == "dissent" else DECIDED[row["taken"]]
        found.said.append((told_as, row["text"]))
    found.said.sort()
    for row in sheets["ranking"]:
        found.ranking[row["proposal_title"]] = (
            *(int(row["place"]), int(row["points"]), round(_number(row["mean"]), 2)),
            *(int(row["chosen_by"]), int(row["firsts"]), int(row["beaten"])),
        )
    return found


@dataclass
class Across:
    """What is told of all tables: of each one's ranking the titles in their places with their
    points, and of each proposal of a closed table what became of it and where that is."""

    places: dict[int, list[tuple[str, int, int]]] = field(default_factory=dict)
    outcomes: dict[str, tuple[str, str]] = field(default_factory=dict)


def across_page(page: bytes) -> Across:
    read = Reader()
    read.feed(page.decode())
    return _across(read.tables)


def across_word_file(content: bytes) -> Across:
    return _across(_word_tables(content)[0])


def _across(tables: Iterable[tuple[str, list[Cells]]]) -> Across:
    found = Across()
    for caption, (head, *rows) in tables:
        if caption == "Le classifiche dei tavoli":
            for column, named in enumerate(head[1:], 1):
                cells = [row[column] for row in rows if row[column] != "–"]
                found.places[int(named.split()[1])] = [_placed(cell) for cell in cells]
        if caption.startswith("Riscontri alle proposte del tavolo"):
            found.outcomes |= {row[0]: (row[1], row[5]) for row in rows}
    return found


def _placed(cell: str) -> tuple[str, int, int]:
    told = re.fullmatch(r"(.+)\n(\d+)ª[^·]* · (\d+) punt[oi]", cell)
    assert told, cell
    return told[1], int(told[2]), int(told[3])


def across_workbook(content: bytes) -> Across:
    """The sheet that is read, beside the outcomes of the tidy one."""
    book = openpyxl.load_workbook(BytesIO(content))
    lines = [[cell or "" for cell in row] for row in book["Tra i tavoli"].values]
    head = next(place for place, row in enumerate(lines) if row[0] == "Riga")
    found = Across(outcomes=across_rows(list(_rows(book["outcomes"].values))))
    for column, named in enumerate(filter(None, lines[head][1:]), 1):
        cells = [row[column] for row in lines[head + 1 :] if re.match(r"\d+ª riga", row[0])]
        found.places[int(named.split()[1])] = [_placed(cell) for cell in cells if cell != "–"]
    return found


def across_json(content: bytes) -> dict[str, tuple[str, str]]:
    return across_rows(json.loads(content)["outcomes"])


def across_csv(content: bytes) -> dict[str, tuple[str, str]]:
    with ZipFile(BytesIO(content)) as archive:
        text = archive.read("outcomes.csv").decode("utf-8-sig")
    return across_rows(list(_rows(csv.reader(StringIO(text), delimiter=";"))))


def across_rows(rows: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    return {
        row["proposal_title"]: (row["verdict_text"] or "nessuno, per ora", row["state_text"])
        for row in rows
    }


def of_captions(rating: str) -> dict[int, list[int]]:
    """What the caption of the rating's chart says."""
    found = {}
    for line in rating.splitlines()[1:]:
        about, _, counts = line.partition(" → ")
        found[int(about.split(".")[0])] = [int(n) for n in re.findall(r": (\d+)", counts)]
    return found


def of_board(leaves: Iterable[str]) -> list[list[int]]:
    """What the charts of the objectives on a board say, in their order there."""
    said = (re.findall(r'alt="([^"]*)"', leaf) for leaf in leaves)
    return [[int(n) for n in re.findall(r": (\d+)", words)] for found in said for words in found]


def of_places(leaves: Iterable[str]) -> list[tuple[str, int, int]]:
    """The places of a ranking as they come on a board: proposal, points, chosen by."""
    line = re.compile(r"<b>\d+ª[^·]* · (.+)</b>\n(\d+) punt[oi], scelta da (\d+) su")
    found = [line.search(leaf) for leaf in leaves]
    return [(each[1], int(each[2]), int(each[3])) for each in found if each]


def _number(text: Any) -> float:
    return float(str(text).replace(",", "."))
