"""Taps of the informativa, and of what is kept about a person."""

from conversations.taps.kinds import Page
from conversations.taps.packing import Tap


class ShowNotice(Tap):
    """The informativa."""

    prefix = "notice"
    command = "privacy"


class ShowWholeNotice(Tap):
    """One page of the whole informativa: who answers for the data, why, how long, which rights."""

    prefix = "noticeall"
    command = "privacy"
    page: Page


class ReadNotice(Tap):
    """The person has read the informativa."""

    prefix = "read"


class ShowMyData(Tap):
    """One page of what is kept about this person."""

    prefix = "mydata"
    command = "imieidati"
    page: Page


class SendMyData(Tap):
    """The same as a file; `page` is where the person stays."""

    prefix = "mydatafile"
    command = "imieidati"
    page: Page


class AskErasure(Tap):
    """Before everything about this person is erased."""

    prefix = "forget"
    command = "cancellami"


class KeepData(Tap):
    """Erase nothing after all."""

    prefix = "keepdata"
    command = "cancellami"


class Erase(Tap):
    """Erase everything about this person."""

    prefix = "erase"
    command = "cancellami"
