"""Telegram's HTML: text and entities, refusals, and the HTML a page may show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.entities import Entity, checked_link, utf16_length
from simulator.markup import read
from simulator.refusals import Refusal
from simulator.shown import to_html

READ = [
    ("Ciao", "Ciao", []),
    ("<b>Ciao</b> Anna", "Ciao Anna", [("bold", 0, 4)]),
    ("<strong>a</strong>", "a", [("bold", 0, 1)]),
    ("<EM>a</em>", "a", [("italic", 0, 1)]),
    ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 2)]),
    (
        "<s>a</s> <strike>b</strike> <del>c</del>",
        "a b c",
        [("strikethrough", 0, 1), ("strikethrough", 2, 1), ("strikethrough", 4, 1)],
    ),
    ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
    ("<code>a</code>", "a", [("code", 0, 1)]),
    ("<pre>a</pre>", "a", [("pre", 0, 1)]),
    ('<pre><code class="language-python">a</code></pre>', "a", [("pre", 0, 1)]),
    ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
    ('<a href="https://seregno.it">qui</a>', "qui", [("text_link", 0, 3)]),
    ("<a>seregno.it</a>", "seregno.it", [("text_link", 0, 10)]),
    ('<a href="http://localhost/">qui</a>', "qui", []),
    ("<b>a</>", "a", [("bold", 0, 1)]),
    ("<b></b>a", "a", []),
    ("😀 <b>a</b>", "😀 a", [("bold", 3, 1)]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("<b>a<b>b</b></b>", "ab", [("bold", 0, 2)]),
    ("<code><b>a</b></code>", "a", [("code", 0, 1)]),
    ("&lt;b&gt; &amp;amp; &quot;&#39;&#x1F600;", "<b> &amp; \"'😀", []),
    ("&nbsp;&apos; & &;", "&nbsp;&apos; & &;", []),
    ("  \n <b> a </b>\n ", "a", [("bold", 0, 1)]),
    ("a\r\nb\tc", "a\nb c", []),
    ("a > b", "a > b", []),
    ("/valuta", "/valuta", [("bot_command", 0, 7)]),
    ("ora /valuta@crocevia_bot.", "ora /valuta@crocevia_bot.", [("bot_command", 4, 20)]),
    ("a/b 1/2", "a/b 1/2", []),
    ("<code>/valuta</code>", "/valuta", [("code", 0, 7)]),
    ("<b>/valuta</b>", "/valuta", [("bold", 0, 7), ("bot_command", 0, 7)]),
    ("https://a.it/x.", "https://a.it/x.", [("url", 0, 14)]),
    (
        "a@b.it #tavolo1 @anna_rossi",
        "a@b.it #tavolo1 @anna_rossi",
        [("email", 0, 6), ("hashtag", 7, 8), ("mention", 16, 11)],
    ),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_html_is_read_as_telegram_reads_it(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    formatted = read(source, "HTML")
    assert formatted.text == text
    assert [(e.type, e.offset, e.length) for e in formatted.entities] == entities


def test_what_an_entity_carries() -> None:
    link = read("<a href='HTTP://Seregno.IT?a=1&amp;b=2'>x</a>", "HTML").entities[0]
    assert link.json() == {
        "type": "text_link", "offset": 0, "length": 1, "url": "http://seregno.it/?a=1&b=2"
    }  # fmt: skip
    code = read('<pre><code class="language-python">a</code></pre>', "HTML").entities[0]
    assert code.json() == {"type": "pre", "offset": 0, "length": 1, "language": "python"}


UNREADABLE = [
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("è <b", "Unclosed start tag at byte offset 3"),
    ("<a href='x", "Unclosed start tag at byte offset 0"),
    ("<a href=", "Unclosed start tag at byte offset 0"),
    ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
    ("a <br/> b", 'Unsupported start tag "br/" at byte offset 2'),
    ("1 < 2 >", 'Unsupported start tag "" at byte offset 2'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a =x>a</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    (
        "<a href>a</a>",
        'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
    ),
    ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
]


@pytest.mark.parametrize(("source", "sentence"), UNREADABLE)
def test_html_telegram_cannot_read(source: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(source, "HTML")
    assert refusal.value.description == f"Bad Request: can't parse entities: {sentence}"


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("seregno.it", "http://seregno.it/"),
        ("https://t.me/bot?start=A", "https://t.me/bot?start=A"),
        ("tg://user?id=1", "tg://user?id=1"),
        ("javascript:alert(1)", None),
        ("ftp://seregno.it", None),
        ("http://a.it:port/", None),
        ("https://a.it/ b", None),
        ("", None),
    ],
)
def test_links_are_kept_or_dropped(link: str, kept: str | None) -> None:
    assert checked_link(link) == kept


SHOWN = [
    ("<b>a<i>b</i></b>\nc", "<b>a<i>b</i></b>\nc"),
    ("&lt;script&gt; &amp;", "&lt;script&gt; &amp;"),
    ("<tg-spoiler>a</tg-spoiler>", '<span class="spoiler">a</span>'),
    ("<blockquote><b>a</b></blockquote>", "<blockquote><b>a</b></blockquote>"),
    ("😀<u>😀</u>", "😀<u>😀</u>"),
    ('<a href="https://a.it/?q=&quot;&gt;">x</a>', "x"),
    (
        "<a href='https://a.it/?a&amp;b'>x</a>",
        '<a href="https://a.it/?a&amp;b" rel="noopener noreferrer" target="_blank">x</a>',
    ),
    ("/valuta", "/valuta"),
]


@pytest.mark.parametrize(("source", "shown"), SHOWN)
def test_page_gets_safe_html(source: str, shown: str) -> None:
    assert to_html(read(source, "HTML")) == shown


def test_crossing_entities_stay_well_formed() -> None:
    crossing = [Entity("bold", 0, 2), Entity("italic", 1, 2)]
    assert to_html(read("abc", None, crossing)) == "<b>a<i>b</i></b><i>c</i>"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_its_own_escaping(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain, parsed = read(text, None), read(escaped, "HTML")
    assert plain == parsed
    assert all(e.end <= utf16_length(plain.text) for e in plain.entities)
    assert "<script" not in to_html(plain).lower()
