"""Delivery without a bot, straight to the stand-in."""

from dataclasses import dataclass
from unittest.mock import AsyncMock

from bot.certainty import Certainty
from bot.delivery import Delivery
from bot.request import AiohttpRequest
from conversations.catalogue import Page
from simulator import Simulator

CERTAIN = Certainty(lambda: 0.0, AsyncMock())
"""A clock that is right."""


def page(text: str = "Buongiorno") -> Page:
    return Page(text, (), None, alert=False)


@dataclass
class Straight:
    """Delivery alone, to a stand-in where Anna, 7, has pressed START."""

    simulator: Simulator
    request: AiohttpRequest
    lost: list[int]
    delivery: Delivery
