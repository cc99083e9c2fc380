"""The directory: which action answers a command, a tap, and words where a screen waits for them.

To add a screen: a tap in `taps`, its action here, its words in the catalogues.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from conversations.coordination import diary, moving, panel, status
from conversations.dissent import pages as dissent_pages
from conversations.dissent import writing as dissent_writing
from conversations.home import help, languages, welcome
from conversations.inviting import hub as inviting_panel
from conversations.inviting import listing as inviting_listing
from conversations.inviting import making as inviting_making
from conversations.meetings import answering as meeting_answering
from conversations.meetings import cancelling as meeting_cancelling
from conversations.meetings import listing as meeting_listing
from conversations.meetings import parts as meeting_asking
from conversations.meetings import presence as meeting_presence
from conversations.meetings import review as meeting_review
from conversations.meetings import scheduling as meeting_scheduling
from conversations.merging import deciding as proposal_deciding
from conversations.merging import merging as proposal_merging
from conversations.my_data import erasing, notice
from conversations.my_data import kept as my_data
from conversations.pairing import choosing as pair_choosing
from conversations.pairing import joining, parting, requesting
from conversations.paper import own as paper_own
from conversations.paper import rating as paper_rating
from conversations.paper import seats as paper_seats
from conversations.presenting import leading, presentation
from conversations.proposals import answers as proposal_answers
from conversations.proposals import browsing as proposal_browsing
from conversations.proposals import moderating as proposal_moderating
from conversations.proposals import preview as proposal_preview
from conversations.proposals import questions as proposal_asking
from conversations.proposals import supporting as proposal_supporting
from conversations.proposals import versions as proposal_versions
from conversations.proposals import writing as proposal_writing
from conversations.publishing import publishing, reading
from conversations.ranking import candidates, choosing, showing
from conversations.rating import own_objectives, round
from conversations.reminders import announcing, nudging, offsets, wishes
from conversations.results import all_tables, hub, sections
from conversations.screens import Attachment, Screen
from conversations.taps import coordination as coordination_taps
from conversations.taps import dissent as dissent_taps
from conversations.taps import home as home_taps
from conversations.taps import inviting as inviting_taps
from conversations.taps import meetings as meeting_taps
from conversations.taps import merging as merging_taps
from conversations.taps import my_data as my_data_taps
from conversations.taps import pairing as pairing_taps
from conversations.taps import paper as paper_taps
from conversations.taps import presenting as presenting_taps
from conversations.taps import proposals as proposals_taps
from conversations.taps import publishing as publishing_taps
from conversations.taps import ranking as ranking_taps
from conversations.taps import rating as rating_taps
from conversations.taps import reminders as reminder_taps
from conversations.taps import results as results_taps
from conversations.taps.packing import Tap
from conversations.turn import Turn

ByCommand = Callable[[Turn, str], Awaitable[Screen]]
ByTap = Callable[[Turn, Any], Awaitable[Screen]]
ByText = Callable[[Turn, Any, str], Awaitable[Screen]]
ByFile = Callable[[Turn, Any, Attachment], Awaitable[Screen]]
ByPeople = Callable[[Turn, Any, tuple[str | None, ...]], Awaitable[Screen]]

COMMANDS: Final[Mapping[str, ByCommand]] = {
    "start": welcome.start,
    "valuta": round.rate,
    "coppia": joining.pair,
    "classifica": choosing.rank,
    "tavolo": presentation.present,
    "proponi": proposal_writing.propose,
    "proposte": proposal_browsing.proposals,
    "risultati": hub.results,
    "stato": status.status,
    "scheda": paper_seats.paper,
    "incontro": meeting_listing.meetings,
    "fase": moving.phases,
    "presenta": leading.lead,
    "invita": inviting_panel.invitations,
    "pubblica": publishing.publish_results,
    "promemoria": wishes.wishes,
    "sollecita": nudging.nudges,
    "annuncio": announcing.announcements,
    "lingua": languages.languages,
    "privacy": notice.privacy,
    "imieidati": my_data.my_data,
    "cancellami": erasing.forget_me,
    "aiuto": help.explain,
    "annulla": help.cancel,
}


TAPS: Final[Mapping[type[Tap], ByTap]] = {
    home_taps.ShowHome: welcome.show_home,
    my_data_taps.ReadNotice: welcome.read_notice,
    home_taps.ShowHelp: help.show_help,
    my_data_taps.ShowNotice: notice.show_notice,
    my_data_taps.ShowMyData: my_data.show_my_data,
    my_data_taps.AskErasure: erasing.ask_erasure,
    my_data_taps.Erase: erasing.erase,
    home_taps.ShowLanguages: languages.show_languages,
    home_taps.ChooseLanguage: languages.choose_language,
    presenting_taps.ShowRoundtable: presentation.show_roundtable,
    rating_taps.OpenRating: round.open_rating,
    rating_taps.ShowObjective: round.show_objective,
    rating_taps.Rate: round.record_rating,
    rating_taps.ShowSummary: round.show_summary,
    rating_taps.ShowOwnObjectives: own_objectives.show_own_objectives,
    rating_taps.WriteOwnObjective: own_objectives.ask_words,
    rating_taps.ShowOwnObjective: own_objectives.show_own_objective,
    rating_taps.RateOwnObjective: own_objectives.record_own_rating,
    rating_taps.AskRemoval: own_objectives.ask_removal,
    rating_taps.RemoveOwnObjective: own_objectives.remove_own_objective,
    proposals_taps.OpenWriting: proposal_writing.open_writing,
    proposals_taps.BeginProposal: proposal_writing.begin_proposal,
    proposals_taps.BeginAnew: proposal_writing.begin_anew,
    proposals_taps.ShowDraft: proposal_writing.show_draft,
    proposals_taps.ResumeDraft: proposal_writing.resume_draft,
    proposals_taps.LayAside: proposal_writing.lay_aside,
    proposals_taps.AskStep: proposal_answers.ask_step,
    proposals_taps.TickObjective: proposal_answers.tick_objective,
    proposals_taps.ClearStep: proposal_answers.clear_step,
    proposals_taps.ShowPreview: proposal_preview.show_preview,
    proposals_taps.PresentProposal: proposal_preview.present_proposal,
    proposals_taps.ShowOwnAttachment: proposal_preview.show_attachment,
    proposals_taps.ShowVersions: proposal_versions.show_versions,
    pairing_taps.ShowPair: pair_choosing.show_pair,
    pairing_taps.AskPartner: requesting.ask_partner,
    pairing_taps.MakeCode: requesting.make_code,
    pairing_taps.WithdrawRequest: requesting.withdraw,
    pairing_taps.ShowRequest: joining.show_request,
    pairing_taps.AcceptRequest: joining.accept,
    pairing_taps.DeclineRequest: joining.decline,
    pairing_taps.ShowCode: joining.show_code,
    pairing_taps.JoinByCode: joining.join_by_code,
    pairing_taps.AskParting: parting.ask_parting,
    pairing_taps.PartFromPair: parting.part,
    pairing_taps.AskTakingBack: parting.ask_taking_back,
    pairing_taps.TakeBack: parting.take_back,
    pairing_taps.FollowPartner: round.follow_partner,
    pairing_taps.ConfirmSheet: round.confirm_sheet,
    dissent_taps.ShowDissents: dissent_writing.show_dissents,
    dissent_taps.ShowDissent: dissent_writing.show_dissent,
    dissent_taps.WriteDissent: dissent_writing.ask_dissent,
    dissent_taps.SignDissent: dissent_writing.sign_dissent,
    dissent_taps.AskDissentRemoval: dissent_writing.ask_dissent_removal,
    dissent_taps.RemoveDissent: dissent_writing.remove_dissent,
    dissent_taps.ReadDissents: dissent_pages.read_dissents,
    ranking_taps.OpenRanking: choosing.open_ranking,
    ranking_taps.ChooseProposal: choosing.choose_proposal,
    ranking_taps.UndoChoice: choosing.undo_choice,
    ranking_taps.ConfirmRanking: choosing.confirm_ranking,
    ranking_taps.ChangeRanking: choosing.change_ranking,
    ranking_taps.KeepRanking: choosing.keep_ranking,
    ranking_taps.ShowCandidates: candidates.show_candidates,
    ranking_taps.ReadCandidate: candidates.read_candidate,
    ranking_taps.ShowCandidateFile: candidates.show_candidate_file,
    ranking_taps.ShowRanking: showing.show_ranking,
    results_taps.ShowResults: hub.show_results,
    results_taps.RefreshResults: hub.refresh_results,
    coordination_taps.ShowStatus: status.show_status,
    reminder_taps.Nudge: nudging.show_nudge,
    results_taps.ShowObjectiveResults: sections.show_objective_results,
    results_taps.ShowAddedResults: sections.show_added_results,
    results_taps.ShowProposalResults: sections.show_proposal_results,
    results_taps.ShowCrossTable: all_tables.show_cross_table,
    publishing_taps.ShowPublications: publishing.show_publications,
    publishing_taps.AskPublication: publishing.ask_publication,
    publishing_taps.Publish: publishing.publish,
    publishing_taps.AskWithdrawal: publishing.ask_withdrawal,
    publishing_taps.Withdraw: publishing.withdraw,
    publishing_taps.ShowPublishedPhases: reading.show_published_phases,
    publishing_taps.ShowPublished: reading.show_published,
    paper_taps.ShowPaperSeats: paper_seats.show_paper_seats,
    paper_taps.AddPaperPerson: paper_seats.ask_name,
    paper_taps.ShowPaperSeat: paper_seats.show_paper_seat,
    paper_taps.BeginPaperProposal: paper_seats.begin_paper_proposal,
    paper_taps.OpenPaperRating: paper_rating.open_paper_rating,
    paper_taps.ShowPaperObjective: paper_rating.show_paper_objective,
    paper_taps.RateOnPaper: paper_rating.rate_on_paper,
    paper_taps.ShowPaperSheet: paper_rating.show_paper_sheet,
    paper_taps.WritePaperOwn: paper_own.ask_paper_words,
    paper_taps.ShowPaperOwn: paper_own.show_paper_own,
    paper_taps.RatePaperOwn: paper_own.rate_paper_own,
    paper_taps.AskPaperRemoval: paper_own.ask_paper_removal,
    paper_taps.RemovePaperOwn: paper_own.remove_paper_own,
    coordination_taps.ShowPhases: moving.show_phases,
    coordination_taps.AskPhase: moving.ask_phase,
    coordination_taps.EnterPhase: moving.enter_phase,
    presenting_taps.ShowLeading: leading.show_leading,
    presenting_taps.BeginLeading: leading.begin_leading,
    presenting_taps.TurnPage: leading.turn_page,
    presenting_taps.EndLeading: leading.end_leading,
    coordination_taps.ShowPanel: panel.show_panel,
    coordination_taps.ShowDiary: diary.show_diary,
    proposals_taps.ShowProposals: proposal_browsing.show_proposals,
    proposals_taps.ShowHidden: proposal_browsing.show_hidden,
    proposals_taps.ShowProposal: proposal_browsing.show_proposal,
    proposals_taps.ShowAttachment: proposal_browsing.show_attachment,
    proposals_taps.Support: proposal_supporting.support,
    proposals_taps.Unsupport: proposal_supporting.unsupport,
    proposals_taps.Join: proposal_supporting.join,
    proposals_taps.AcceptJoining: proposal_supporting.accept_joining,
    proposals_taps.DeclineJoining: proposal_supporting.decline_joining,
    proposals_taps.ShowPending: proposal_asking.show_pending,
    proposals_taps.AskAuthor: proposal_asking.ask_author,
    proposals_taps.AnswerQuestion: proposal_asking.answer_question,
    proposals_taps.ProposeForTable: proposal_moderating.propose_for_table,
    proposals_taps.ChooseField: proposal_moderating.choose_field,
    proposals_taps.AskField: proposal_moderating.ask_field,
    proposals_taps.Hide: proposal_moderating.ask_reason,
    proposals_taps.Unhide: proposal_moderating.unhide,
    merging_taps.ShowLookAlikes: proposal_deciding.show_look_alikes,
    merging_taps.SayDistinct: proposal_deciding.say_distinct,
    merging_taps.Reconsider: proposal_deciding.reconsider,
    merging_taps.ChooseOther: proposal_deciding.choose_other,
    merging_taps.WriteUnionTitle: proposal_merging.ask_title,
    merging_taps.KeepTitle: proposal_merging.keep_title,
    merging_taps.ShowUnion: proposal_merging.show_union,
    merging_taps.Merge: proposal_merging.merge,
    merging_taps.ShowOriginals: proposal_merging.show_originals,
    merging_taps.AskUnmerging: proposal_merging.ask_unmerging,
    merging_taps.Unmerge: proposal_merging.unmerge,
    inviting_taps.ShowInviting: inviting_panel.show_inviting,
    inviting_taps.WriteNames: inviting_panel.ask_names,
    inviting_taps.PickPeople: inviting_panel.ask_people,
    inviting_taps.InviteNamesake: inviting_making.invite_namesake,
    inviting_taps.ShowInvitations: inviting_listing.show_invitations,
    inviting_taps.ShowInvitation: inviting_listing.show_invitation,
    inviting_taps.ReissueInvitation: inviting_listing.reissue_invitation,
    inviting_taps.RevokeInvitation: inviting_listing.revoke_invitation,
    meeting_taps.ShowMeetings: meeting_listing.show_meetings,
    meeting_taps.ShowMeeting: meeting_listing.show_meeting,
    meeting_taps.BeginMeeting: meeting_scheduling.begin_meeting,
    meeting_taps.AskDay: meeting_scheduling.ask_day,
    meeting_taps.AskHour: meeting_scheduling.ask_hour,
    meeting_taps.SetHour: meeting_scheduling.set_hour,
    meeting_taps.AskMinutes: meeting_asking.ask_minutes,
    meeting_taps.SetMinutes: meeting_asking.set_minutes,
    meeting_taps.AskWords: meeting_asking.ask_words,
    meeting_taps.LeaveOut: meeting_asking.leave_out,
    meeting_taps.ShowDraft: meeting_review.show_draft,
    meeting_taps.ConfirmMeeting: meeting_review.confirm_meeting,
    meeting_taps.DropDraft: meeting_review.drop_draft,
    meeting_taps.ChangeMeeting: meeting_review.change_meeting,
    meeting_taps.AskCancelling: meeting_cancelling.ask_cancelling,
    meeting_taps.CancelMeeting: meeting_cancelling.cancel_meeting,
    meeting_taps.AnswerMeeting: meeting_answering.answer_meeting,
    meeting_taps.AskReason: meeting_answering.ask_reason,
    meeting_taps.AskSubstitute: meeting_answering.ask_substitute,
    meeting_taps.AddToCalendar: meeting_answering.add_to_calendar,
    meeting_taps.ComeIn: meeting_answering.come_in,
    meeting_taps.ShowAnswers: meeting_presence.show_answers,
    meeting_taps.ShowRoll: meeting_presence.show_roll,
    meeting_taps.MarkPresent: meeting_presence.mark_present,
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
    reminder_taps.AskAnnouncement: announcing.read_announcement,
    proposals_taps.AskAuthor: proposal_asking.record_question,
    proposals_taps.AnswerQuestion: proposal_asking.record_answer,
    proposals_taps.Hide: proposal_moderating.hide,
    merging_taps.WriteUnionTitle: proposal_merging.record_title,
    rating_taps.WriteOwnObjective: own_objectives.record_words,
    dissent_taps.WriteDissent: dissent_writing.record_dissent,
    paper_taps.AddPaperPerson: paper_seats.record_name,
    paper_taps.ShowPaperObjective: paper_rating.read_all_levels,
    paper_taps.ShowPaperSheet: paper_rating.read_all_levels,
    paper_taps.WritePaperOwn: paper_own.record_paper_words,
    proposals_taps.AskStep: proposal_answers.record_words,
    pairing_taps.ShowPair: joining.read_code,
    inviting_taps.WriteNames: inviting_making.invite_names,
    meeting_taps.AskDay: meeting_scheduling.read_day,
    meeting_taps.AskHour: meeting_scheduling.read_written_hour,
    meeting_taps.AskMinutes: meeting_asking.read_length,
    meeting_taps.AskWords: meeting_asking.read_words,
    meeting_taps.AskReason: meeting_answering.record_reason,
    meeting_taps.AskSubstitute: meeting_answering.record_substitute,
}
"""Screens that wait for words: what is written there goes to these."""

FILES: Final[Mapping[type[Tap], ByFile]] = {
    proposals_taps.AskStep: proposal_answers.record_file,
}
"""Screens that take a photo or a document."""

SHARINGS: Final[Mapping[type[Tap], ByPeople]] = {
    inviting_taps.PickPeople: inviting_making.invite_people,
}
"""Screens that take people picked from one's contacts."""

FOR_EVERYBODY: Final = {
    home_taps.ShowHelp,
    my_data_taps.ShowNotice,
    my_data_taps.ShowMyData,
    my_data_taps.AskErasure,
    my_data_taps.Erase,
}
"""What strangers may press too."""

BEFORE_THE_NOTICE: Final = {
    my_data_taps.ReadNotice,
    home_taps.ShowLanguages,
    home_taps.ChooseLanguage,
}
"""What whoever has a seat may press before having read the informativa."""
