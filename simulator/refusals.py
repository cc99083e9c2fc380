"""What Telegram answers when it does not do what it was asked, in Telegram's own words.

The sentences were read in the source of Telegram's Bot API server; a bot recognises them by their
text, so they are kept to the letter.
"""

from __future__ import annotations

from collections.abc import Mapping

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
WEBHOOK_SET = "Conflict: terminated by setWebhook request"


class Refusal(Exception):
    """A call that is answered with `"ok": false`: HTTP and error code, sentence, parameters."""

    def __init__(
        self, code: int, description: str, parameters: Mapping[str, int] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


def bad_request(sentence: str) -> Refusal:
    """400: the call itself is wrong. Telegram begins small, except with words in capitals."""
    if not (sentence[1] == "_" or sentence[1].isupper()):
        sentence = sentence[0].lower() + sentence[1:]
    return Refusal(400, f"Bad Request: {sentence}")


def forbidden(sentence: str) -> Refusal:
    """403: the bot may not reach that chat."""
    return Refusal(403, f"Forbidden: {sentence}")


def too_many_requests(seconds: int) -> Refusal:
    """429: wait `seconds` before the next call."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def upgraded(to: int) -> Refusal:
    """400 for a group that became the supergroup `to`."""
    return Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": to},
    )
