"""A board and a desk as their pages are sent them: HTML of our phrases, each value escaped."""

import json
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Final

from conversations.board.briefing import Briefing
from conversations.board.leaf import Leaf
from conversations.board.wall import Wall
from conversations.catalogue import Catalogue
from conversations.documents.model import Chart, Figure
from conversations.documents.web_page import write_picture
from conversations.screens import Phrase, say

Draw = Callable[[Chart], str]
"""Draws a chart as SVG."""
SAID: Final = ("lost", "late", "ended", "crowded", "dark")
"""What the pages themselves say, by `board-say-NAME`."""
DESK: Final = ("title", "private", "to-say", "missing", "step")
"""What stands on the page of a desk whatever the moment, by `desk-NAME`."""


def write_wall(wall: Wall, words: Catalogue, language: str, draw: Draw) -> str:
    """Return what is on a board as the page takes it; this draws, and takes its time."""
    return json.dumps(
        {
            "head": words.words(language, wall.head),
            "phase": words.words(language, wall.phase),
            "leaves": [_leaf(each, words, language, draw) for each in wall.leaves],
            "page": wall.page,
            "of": f"{wall.shown}{' led' if wall.leads else ''} {wall.phase.key}",
            "leads": wall.leads,
            "dark": wall.dark,
            "counted": words.words(language, wall.counted) if wall.counted else "",
        },
        ensure_ascii=False,
    )


def write_briefing(briefing: Briefing, words: Catalogue, language: str) -> str:
    """Return what lies on a desk as its page takes it."""

    def said(phrases: Iterable[Phrase]) -> str:
        return "".join(f"<p>{words.words(language, each)}</p>" for each in phrases)

    def listed(phrases: Iterable[Phrase]) -> str:
        lines = "".join(f"<li>{words.words(language, each)}</li>" for each in phrases)
        return f"<ul>{lines}</ul>" if lines else ""

    return json.dumps(
        {
            "head": words.words(language, briefing.head),
            "phase": words.words(language, briefing.phase),
            "since": words.words(language, briefing.since),
            "notes": said(briefing.notes),
            "missing": said(briefing.counted) + listed(briefing.missing),
            "step": said(briefing.step),
        },
        ensure_ascii=False,
    )


def _leaf(leaf: Leaf, words: Catalogue, language: str, draw: Draw) -> str:
    said = "".join(f"<div>{words.words(language, each)}</div>" for each in leaf.paragraphs)
    return said + (_figure(leaf.figure, draw) if leaf.figure else "")


def _figure(figure: Figure, draw: Draw) -> str:
    """Return a chart, and beside it the same in words: a narrow page shows these."""
    picture = write_picture(draw(figure.chart).encode(), figure.words)
    return f"<figure>{picture}<figcaption>{escape(figure.words)}</figcaption></figure>"


def write_board(template: str, words: Catalogue, language: str, username: str) -> str:
    """Return the page of a board before anything is on it; `template` is its HTML.

    With a `username` it has the code that leads to the bot: everybody's, nobody's invitation.
    """
    return fill(
        template,
        {
            **_every_page(words, language),
            "title": _plain(words, language, say("board-page-title")),
            "back": _plain(words, language, say("button-back")),
            "next": _plain(words, language, say("button-next")),
            "dark": _plain(words, language, say("button-board-dark")),
            "full": _plain(words, language, say("board-say-full")),
            "code": _code(words, language, username) if username else "",
        },
    )


def write_desk(template: str, words: Catalogue, language: str) -> str:
    """Return the page of a desk before anything lies on it; `template` is its HTML."""
    headings = {name: _plain(words, language, say(f"desk-{name}")) for name in DESK}
    return fill(template, {**_every_page(words, language), **headings})


def write_closed(template: str, words: Catalogue, language: str, root: str) -> str:
    """Return the page for an address that opens nothing, or nothing any more.

    `root` leads from there to where the pages' own files are.
    """
    ended = _plain(words, language, say("board-say-ended"))
    title = _plain(words, language, say("board-page-title"))
    values = {"language": escape(language), "title": title, "ended": ended, "root": escape(root)}
    return fill(template, values)


def _every_page(words: Catalogue, language: str) -> dict[str, str]:
    """Return what the template of a page that listens says, whatever it shows."""
    said = {name: words.plain(language, say(f"board-say-{name}")) for name in SAID}
    return {
        "language": escape(language),
        "without": _plain(words, language, say("board-say-without")),
        "wait": _plain(words, language, say("board-say-wait")),
        "words": escape(json.dumps(said, ensure_ascii=False)),
    }


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values, which are HTML already, where a template says `{{name}}`."""
    for name, value in values.items():
        template = template.replace(f"{{{{{name}}}}}", value)
    return template


def _plain(words: Catalogue, language: str, phrase: Phrase) -> str:
    return escape(words.plain(language, phrase))


def _code(words: Catalogue, language: str, username: str) -> str:
    import segno

    link = f"https://t.me/{username}"
    picture = segno.make_qr(link, error="m").svg_data_uri(border=4, light="#fff")
    told = _plain(words, language, say("board-code", link=link.removeprefix("https://")))
    return f'<img src="{escape(picture)}" alt=""><p>{told}</p>'
