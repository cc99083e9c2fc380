"""In a group: nothing personal is said there, and there is a button to go on in private."""

from conversations.commands import SPOKEN
from conversations.my_data.notice import notice
from conversations.screens import Button, Screen, say
from storage.platforms import Process


def greet(process: Process, command: str, username: str) -> Screen:
    """Return what a command gets in a group; `/privacy` gets the informativa there too."""
    link = (Button(say("button-private"), url=f"https://t.me/{username}?start="),)
    words = SPOKEN.get(command)
    if words and words.name == "privacy":
        return Screen(notice(process), (link,))
    return Screen((say("group"),), (link,))
