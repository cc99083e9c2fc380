"""A link as a picture that a telephone's camera reads."""

from io import BytesIO
from typing import Final

from conversations.screens import Picture

PIXELS_A_SQUARE: Final = 8
QUIET_ZONE: Final = 4
"""Squares of white around it that the standard (ISO/IEC 18004) asks for."""


def svg_of(link: str) -> bytes:
    """Return the QR code of `link` as a drawing, for paper; soiled as below."""
    import segno

    svg = BytesIO()
    code = segno.make_qr(link, error="m", boost_error=False)
    code.save(svg, kind="svg", border=QUIET_ZONE, light="white", omitsize=True)
    return svg.getvalue()


def picture_of(link: str, name: str) -> Picture:
    """Return the QR code of `link`; a tenth and more of it may be soiled or covered (level M)."""
    import segno

    png = BytesIO()
    code = segno.make_qr(link, error="m", boost_error=False)
    code.save(png, kind="png", scale=PIXELS_A_SQUARE, border=QUIET_ZONE)
    return Picture(png.getvalue(), name)
