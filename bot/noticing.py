"""`crocevia notice`: the informativa and the retention table as pages, as the bot says them."""

from collections.abc import Callable

from conversations.catalogue import Catalogue
from conversations.my_data.retention import periods
from conversations.my_data.whole import whole_notice
from conversations.screens import Phrase, say
from storage.platforms import Process


def write_notice(process: Process, words: Catalogue, language: str) -> dict[str, bytes]:
    """Return both pages by their names, in Markdown: what the content file and the program say."""

    def speech(phrase: Phrase) -> str:
        return words.plain(language, phrase)

    notice = [f"# {speech(say('notice-page-title', title=process.title))}"]
    notice += [_in_lines(speech(each)) for each in whole_notice(process, language)]
    return {
        f"{speech(say('notice-page-file'))}.md": _page(notice),
        f"{speech(say('retention-page-file'))}.md": _page(_retention(process, speech)),
    }


def _in_lines(told: str) -> str:
    """Have each line be one in Markdown too: those below the first as a list."""
    first, *others = told.splitlines()
    listed = "\n".join(f"- {each.removeprefix('• ')}" for each in others)
    return f"{first}\n\n{listed}" if listed else first


def _retention(process: Process, speech: Callable[[Phrase], str]) -> list[str]:
    heads = (say(f"retention-head-{each}") for each in ("what", "why"))
    rows = [(speech(each.what).removeprefix("• "), speech(each.why)) for each in periods(process)]
    return [
        f"# {speech(say('retention-page-title', title=process.title))}",
        speech(say("retention-page-how")),
        "\n".join(f"| {' | '.join(row)} |" for row in (map(speech, heads), ("---", "---"), *rows)),
    ]


def _page(paragraphs: list[str]) -> bytes:
    return ("\n\n".join(paragraphs) + "\n").encode()
