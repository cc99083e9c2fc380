"""What the console prints: other people's words too, which must not command the terminal."""

import sys


def visible(text: str, keep: str = "") -> str:
    r"""Return `text` with whatever does not show written as `\uXXXX`, but for what is in `keep`.

    That is: control characters, line ends, direction marks and everything invisible, so that a
    name can neither move the cursor nor pose as another line. Inside JSON it means the same.
    """
    return "".join(each if each.isprintable() or each in keep else _escaped(each) for each in text)


def row(*cells: str) -> str:
    """Return one line of cells, a tab between two."""
    return "\t".join(map(visible, cells))


def tell(text: str, *, wrong: bool = False) -> None:
    """Print lines, to standard error what is `wrong`."""
    print(visible(text, keep="\n\t"), file=sys.stderr if wrong else None, flush=True)


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(rf"\u{units[place : place + 4]}" for place in range(0, len(units), 4))
