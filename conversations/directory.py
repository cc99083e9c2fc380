"""The directory: which action answers a command, a tap, and words where a screen waits for them.

To add a screen: a tap in `taps`, its action here, its words in the catalogues.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from conversations import (
    diary,
    help,
    languages,
    leading,
    moving,
    own_objectives,
    panel,
    presentation,
    privacy,
    rating,
    results,
    status,
    welcome,
)
from conversations.meetings import answering, asking, cancelling, listing, presence, review
from conversations.packing import Tap
from conversations.reminders import announcing, nudging, offsets, wishes
from conversations.screens import Attachment, Screen
from conversations.taps import coordination as coordination_taps
from conversations.taps import home as home_taps
from conversations.taps import meetings as meeting_taps
from conversations.taps import phases as phase_taps
from conversations.taps import rating as rating_taps
from conversations.taps import reminders as reminder_taps
from conversations.turn import Turn

ByCommand = Callable[[Turn, str], Awaitable[Screen]]
ByTap = Callable[[Turn, Any], Awaitable[Screen]]
ByText = Callable[[Turn, Any, str], Awaitable[Screen]]
ByFile = Callable[[Turn, Any, Attachment], Awaitable[Screen]]
ByPeople = Callable[[Turn, Any, tuple[str | None, ...]], Awaitable[Screen]]

COMMANDS: Final[Mapping[str, ByCommand]] = {
    "start": welcome.start,
    "valuta": rating.rate,
    "tavolo": presentation.present,
    "risultati": results.results,
    "stato": status.status,
    "incontro": listing.meetings,
    "fase": moving.phases,
    "presenta": leading.lead,
    "promemoria": wishes.wishes,
    "sollecita": nudging.nudges,
    "annuncio": announcing.announcements,
    "lingua": languages.languages,
    "privacy": privacy.privacy,
    "imieidati": privacy.my_data,
    "cancellami": privacy.forget_me,
    "aiuto": help.explain,
    "annulla": help.cancel,
}


TAPS: Final[Mapping[type[Tap], ByTap]] = {
    home_taps.ShowHome: welcome.show_home,
    home_taps.ReadNotice: welcome.read_notice,
    home_taps.ShowHelp: help.show_help,
    home_taps.ShowNotice: privacy.show_notice,
    home_taps.ShowMyData: privacy.show_my_data,
    home_taps.AskErasure: privacy.ask_erasure,
    home_taps.Erase: privacy.erase,
    home_taps.ShowLanguages: languages.show_languages,
    home_taps.ChooseLanguage: languages.choose_language,
    home_taps.ShowRoundtable: presentation.show_roundtable,
    rating_taps.OpenRating: rating.open_rating,
    rating_taps.ShowObjective: rating.show_objective,
    rating_taps.Rate: rating.record_rating,
    rating_taps.ShowSummary: rating.show_summary,
    rating_taps.ShowOwnObjectives: own_objectives.show_own_objectives,
    rating_taps.WriteOwnObjective: own_objectives.ask_words,
    rating_taps.ShowOwnObjective: own_objectives.show_own_objective,
    rating_taps.RateOwnObjective: own_objectives.record_own_rating,
    rating_taps.AskRemoval: own_objectives.ask_removal,
    rating_taps.RemoveOwnObjective: own_objectives.remove_own_objective,
    coordination_taps.ShowResults: results.show_results,
    coordination_taps.RefreshResults: results.refresh_results,
    coordination_taps.ShowStatus: status.show_status,
    coordination_taps.Nudge: nudging.show_nudge,
    phase_taps.ShowPhases: moving.show_phases,
    phase_taps.AskPhase: moving.ask_phase,
    phase_taps.EnterPhase: moving.enter_phase,
    phase_taps.ShowLeading: leading.show_leading,
    phase_taps.BeginLeading: leading.begin_leading,
    phase_taps.TurnPage: leading.turn_page,
    phase_taps.EndLeading: leading.end_leading,
    phase_taps.ShowPanel: panel.show_panel,
    phase_taps.ShowDiary: diary.show_diary,
    meeting_taps.ShowMeetings: listing.show_meetings,
    meeting_taps.ShowMeeting: listing.show_meeting,
    meeting_taps.BeginMeeting: asking.begin_meeting,
    meeting_taps.AskDay: asking.ask_day,
    meeting_taps.AskHour: asking.ask_hour,
    meeting_taps.SetHour: asking.set_hour,
    meeting_taps.AskMinutes: asking.ask_minutes,
    meeting_taps.SetMinutes: asking.set_minutes,
    meeting_taps.AskWords: asking.ask_words,
    meeting_taps.LeaveOut: asking.leave_out,
    meeting_taps.ShowDraft: review.show_draft,
    meeting_taps.ConfirmMeeting: review.confirm_meeting,
    meeting_taps.DropDraft: review.drop_draft,
    meeting_taps.ChangeMeeting: review.change_meeting,
    meeting_taps.AskCancelling: cancelling.ask_cancelling,
    meeting_taps.CancelMeeting: cancelling.cancel_meeting,
    meeting_taps.AnswerMeeting: answering.answer_meeting,
    meeting_taps.AskReason: answering.ask_reason,
    meeting_taps.AskSubstitute: answering.ask_substitute,
    meeting_taps.AddToCalendar: answering.add_to_calendar,
    meeting_taps.ComeIn: answering.come_in,
    meeting_taps.ShowAnswers: presence.show_answers,
    meeting_taps.ShowRoll: presence.show_roll,
    meeting_taps.MarkPresent: presence.mark_present,
    reminder_taps.ShowWishes: wishes.show_wishes,
    reminder_taps.SetWish: wishes.set_wish,
    reminder_taps.SendNudge: nudging.send_nudge,
    reminder_taps.AskAnnouncement: announcing.ask_announcement,
    reminder_taps.ShowAnnouncement: announcing.show_announcement,
    reminder_taps.SendAnnouncement: announcing.send_announcement,
    reminder_taps.DropAnnouncement: announcing.drop_announcement,
    reminder_taps.ShowOffsets: offsets.show_offsets,
    reminder_taps.SetOffset: offsets.set_offset,
    reminder_taps.ResetOffsets: offsets.reset_offsets,
}

WRITINGS: Final[Mapping[type[Tap], ByText]] = {
    rating_taps.WriteOwnObjective: own_objectives.record_words,
    meeting_taps.AskDay: asking.read_day,
    meeting_taps.AskHour: asking.read_written_hour,
    meeting_taps.AskMinutes: asking.read_length,
    meeting_taps.AskWords: asking.read_words,
    meeting_taps.AskReason: answering.record_reason,
    meeting_taps.AskSubstitute: answering.record_substitute,
    reminder_taps.AskAnnouncement: announcing.read_announcement,
}
"""Screens that wait for words: what is written there goes to these."""

FILES: Final[Mapping[type[Tap], ByFile]] = {}
"""Screens that take a photo or a document."""

SHARINGS: Final[Mapping[type[Tap], ByPeople]] = {}
"""Screens that take people picked from one's contacts."""

FOR_EVERYBODY: Final = {
    home_taps.ShowHelp,
    home_taps.ShowNotice,
    home_taps.ShowMyData,
    home_taps.AskErasure,
    home_taps.Erase,
}
"""What strangers may press too."""

BEFORE_THE_NOTICE: Final = {home_taps.ReadNotice, home_taps.ShowLanguages, home_taps.ChooseLanguage}
"""What whoever has a seat may press before having read the informativa."""
