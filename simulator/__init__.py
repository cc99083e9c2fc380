"""The local stand-in for Telegram: its Bot API over HTTP, and a chat page in the browser."""

from simulator.chats import Button, Chat, Group, Message, Person, Toast
from simulator.demo import invite_three, serve
from simulator.limits import Limits
from simulator.play import PlayError, perform, read_play
from simulator.server import DEMO_TOKEN, Call, Simulator
from simulator.taps import Tap

__all__ = [
    "DEMO_TOKEN",
    "Button",
    "Call",
    "Chat",
    "Group",
    "Limits",
    "Message",
    "Person",
    "PlayError",
    "Simulator",
    "Tap",
    "Toast",
    "invite_three",
    "perform",
    "read_play",
    "serve",
]
