"""The directory: which action answers a command, a tap, and words where a screen waits for them.

To add a screen: a tap in `taps`, its action here, its words in the catalogues.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeVar

from conversations.board import desk, remote
from conversations.coordination import diary, more, moving, panel, status
from conversations.counting import consent
from conversations.dissent import pages as dissent_pages
from conversations.dissent import writing as dissent_writing
from conversations.documents import charting, exporting, sending
from conversations.home import contact, help, languages, settings, welcome
from conversations.inviting import arrivals as inviting_arrivals
from conversations.inviting import asides as inviting_asides
from conversations.inviting import asking as inviting_asking
from conversations.inviting import enrolling as inviting_enrolling
from conversations.inviting import freeing as inviting_freeing
from conversations.inviting import hub as inviting_hub
from conversations.inviting import listing as inviting_listing
from conversations.inviting import making as inviting_making
from conversations.kit import sending as kit_sending
from conversations.meetings import answering as meeting_answering
from conversations.meetings import cancelling as meeting_cancelling
from conversations.meetings import doubts as meeting_doubts
from conversations.meetings import listing as meeting_listing
from conversations.meetings import parts as meeting_parts
from conversations.meetings import presence as meeting_presence
from conversations.meetings import review as meeting_review
from conversations.meetings import scheduling as meeting_scheduling
from conversations.merging import deciding, merging
from conversations.merging import parting as merging_parting
from conversations.merging import parts as merging_parts
from conversations.my_data import dropping, erasing, notice, whole
from conversations.my_data import kept as my_data
from conversations.outcomes import listing as outcome_listing
from conversations.outcomes import review as outcome_review
from conversations.outcomes import writing as outcome_writing
from conversations.pairing import choosing as pair_choosing
from conversations.pairing import joining, parting, requesting
from conversations.paper import double_check as paper_check
from conversations.paper import own as paper_own
from conversations.paper import rating as paper_rating
from conversations.paper import seats as paper_seats
from conversations.presenting import following, leading, presentation
from conversations.proposals import answers as proposal_answers
from conversations.proposals import browsing as proposal_browsing
from conversations.proposals import moderating as proposal_moderating
from conversations.proposals import preview as proposal_preview
from conversations.proposals import questions as proposal_questions
from conversations.proposals import replies as proposal_replies
from conversations.proposals import signing as proposal_signing
from conversations.proposals import supporting as proposal_supporting
from conversations.proposals import unsent as proposal_unsent
from conversations.proposals import versions as proposal_versions
from conversations.proposals import writing as proposal_writing
from conversations.publishing import publishing, reading
from conversations.publishing import waiting as publishing_waiting
from conversations.ranking import candidates, choosing, showing
from conversations.rating import own_objectives, round
from conversations.readback import leading as readback_leading
from conversations.readback import reading as readback_reading
from conversations.readback import settling as readback_settling
from conversations.readback import words as readback_words
from conversations.reminders import announcing, nudging, offsets, waiting, wishes
from conversations.results import all_tables, hub, sections
from conversations.roundtables import AtTable
from conversations.screens import Attachment, Screen
from conversations.taps import board as board_taps
from conversations.taps import coordination as coordination_taps
from conversations.taps import counting as counting_taps
from conversations.taps import dissent as dissent_taps
from conversations.taps import documents as document_taps
from conversations.taps import home as home_taps
from conversations.taps import inviting as inviting_taps
from conversations.taps import kit as kit_taps
from conversations.taps import meetings as meeting_taps
from conversations.taps import merging as merging_taps
from conversations.taps import my_data as my_data_taps
from conversations.taps import outcomes as outcome_taps
from conversations.taps import pairing as pairing_taps
from conversations.taps import paper as paper_taps
from conversations.taps import presenting as presenting_taps
from conversations.taps import proposals as proposals_taps
from conversations.taps import publishing as publishing_taps
from conversations.taps import ranking as ranking_taps
from conversations.taps import rating as rating_taps
from conversations.taps import readback as readback_taps
from conversations.taps import reminders as reminder_taps
from conversations.taps import results as results_taps
from conversations.taps.packing import Tap
from conversations.turn import Turn

Said = TypeVar("Said", bound=Tap)
ByCommand = Callable[[Turn, str], Awaitable[Screen]]
ByTap = Callable[[Turn, Any], Awaitable[Screen]]
ByWords = Callable[[Turn, Any, str], Awaitable[Screen]]
ByFile = Callable[[Turn, Any, Attachment], Awaitable[Screen]]
ByPeople = Callable[[Turn, Any, tuple[str | None, ...]], Awaitable[Screen]]


def on(
    tap: type[Said], action: Callable[[Turn, Said], Awaitable[Screen]]
) -> tuple[type[Tap], ByTap]:
    """Have `action` answer a tap; the type checker holds that it is an action for such taps."""
    return tap, action


def on_words(
    tap: type[Said], action: Callable[[Turn, Said, str], Awaitable[Screen]]
) -> tuple[type[Tap], ByWords]:
    """Have `action` take the words written where `tap` shows a screen that waits for them."""
    return tap, action


def on_file(
    tap: type[Said], action: Callable[[Turn, Said, Attachment], Awaitable[Screen]]
) -> tuple[type[Tap], ByFile]:
    """Have `action` take a photo or a document sent where `tap` shows a screen."""
    return tap, action


def on_people(
    tap: type[Said], action: Callable[[Turn, Said, tuple[str | None, ...]], Awaitable[Screen]]
) -> tuple[type[Tap], ByPeople]:
    """Have `action` take the people picked from one's contacts where `tap` shows a screen."""
    return tap, action


COMMANDS: Final[Mapping[str, ByCommand | AtTable]] = {
    "start": welcome.start,
    "valuta": AtTable(Turn.tables_taking_part, lambda n: rating_taps.OpenRating(roundtable=n)),
    "coppia": AtTable(
        Turn.tables_taking_part,
        lambda n: pairing_taps.ShowPair(roundtable=n, page=0),
        argument=joining.way_to_code,
    ),
    "classifica": AtTable(
        Turn.tables_taking_part,
        lambda n: ranking_taps.OpenRanking(roundtable=n, seat=0, page=0),
        otherwise=AtTable(
            Turn.tables_read, lambda n: ranking_taps.ShowRanking(roundtable=n, page=0)
        ),
    ),
    "tavolo": AtTable(
        Turn.tables_known, lambda n: presenting_taps.ShowRoundtable(roundtable=n, page=0)
    ),
    "proponi": AtTable(
        Turn.tables_taking_part,
        lambda n: proposals_taps.OpenWriting(roundtable=n),
        nobody="proposal-participants-only",
    ),
    "proposte": AtTable(
        Turn.tables_known, lambda n: proposals_taps.ShowProposals(roundtable=n, page=0)
    ),
    "risultati": AtTable(
        Turn.tables_read,
        lambda n: results_taps.ShowResults(roundtable=n),
        overview=all_tables.show_all_tables,
        otherwise=AtTable(
            Turn.tables_taking_part, lambda n: publishing_taps.ShowPublishedPhases(roundtable=n)
        ),
    ),
    "stato": AtTable(
        Turn.tables_read, lambda n: coordination_taps.ShowStatus(roundtable=n, page=0)
    ),
    "scheda": AtTable(
        Turn.tables_led,
        lambda n: paper_taps.ShowPaperSeats(roundtable=n, page=0),
        words=paper_seats.find_paper_seat,
    ),
    "incontro": AtTable(Turn.tables_known, lambda n: meeting_taps.OpenMeetings(roundtable=n)),
    "fase": AtTable(Turn.tables_read, lambda n: coordination_taps.ShowPhases(roundtable=n)),
    "presenta": AtTable(Turn.tables_led, lambda n: presenting_taps.ShowLeading(roundtable=n)),
    "invita": AtTable(
        Turn.tables_led,
        lambda n: inviting_taps.ShowInviting(roundtable=n),
        words=inviting_asking.begin_inviting,
    ),
    "tabellone": AtTable(Turn.tables_led, lambda n: board_taps.ShowBoard(roundtable=n)),
    "pubblica": AtTable(Turn.tables_led, lambda n: publishing_taps.ShowPublications(roundtable=n)),
    "riscontro": AtTable(
        Turn.tables_read,
        lambda n: outcome_taps.ShowOutcomes(roundtable=n, page=0),
        overview=outcome_listing.show_all_outcomes,
    ),
    "verbale": AtTable(Turn.tables_led, lambda n: document_taps.ShowMinutes(roundtable=n)),
    "rilettura": AtTable(Turn.tables_known, lambda n: readback_taps.OpenReadback(roundtable=n)),
    "esporta": AtTable(Turn.tables_led, lambda n: document_taps.ShowExport(roundtable=n)),
    "promemoria": wishes.wishes,
    "sollecita": AtTable(Turn.tables_led, lambda n: reminder_taps.Nudge(roundtable=n)),
    "annuncio": AtTable(
        Turn.tables_led,
        lambda n: reminder_taps.AskAnnouncement(roundtable=n),
        words=announcing.begin_announcement,
    ),
    "lingua": languages.languages,
    "impostazioni": settings.settings,
    "privacy": notice.privacy,
    "imieidati": my_data.my_data,
    "cancellami": erasing.forget_me,
    "aiuto": help.explain,
    "annulla": help.cancel,
}
"""What a command does; those that belong to a table say where they lead at one."""

TAPS: Final[Mapping[type[Tap], ByTap]] = dict(
    (
        on(home_taps.ShowHome, welcome.show_home),
        on(my_data_taps.ReadNotice, welcome.record_notice),
        on(home_taps.PutOff, contact.show_later),
        on(home_taps.ShowHelp, help.show_help),
        on(my_data_taps.ShowNotice, notice.show_notice),
        on(my_data_taps.ShowWholeNotice, whole.show_whole_notice),
        on(my_data_taps.ShowMyData, my_data.show_my_data),
        on(my_data_taps.SendMyData, my_data.send_my_data),
        on(my_data_taps.AskErasure, erasing.ask_erasure),
        on(my_data_taps.KeepData, erasing.keep_data),
        on(my_data_taps.Erase, erasing.erase),
        on(home_taps.ShowSettings, settings.show_settings),
        on(home_taps.ShowLanguages, languages.show_languages),
        on(home_taps.ChooseLanguage, languages.choose_language),
        on(presenting_taps.ShowRoundtable, presentation.show_roundtable),
        on(rating_taps.OpenRating, round.open_rating),
        on(rating_taps.ShowObjective, round.show_objective),
        on(rating_taps.Rate, round.record_rating),
        on(rating_taps.ShowSummary, round.show_summary),
        on(rating_taps.ShowOwnObjectives, own_objectives.show_own_objectives),
        on(rating_taps.WriteOwnObjective, own_objectives.ask_words),
        on(rating_taps.ShowOwnObjective, own_objectives.show_own_objective),
        on(rating_taps.RateOwnObjective, own_objectives.record_own_rating),
        on(rating_taps.AskRemoval, own_objectives.ask_removal),
        on(rating_taps.RemoveOwnObjective, own_objectives.remove_own_objective),
        on(proposals_taps.OpenWriting, proposal_writing.open_writing),
        on(proposals_taps.BeginProposal, proposal_writing.begin_proposal),
        on(proposals_taps.BeginAnew, proposal_writing.begin_anew),
        on(proposals_taps.ShowDraft, proposal_writing.show_draft),
        on(proposals_taps.ResumeDraft, proposal_writing.resume_draft),
        on(proposals_taps.LayAside, proposal_writing.lay_aside),
        on(proposals_taps.AskStep, proposal_answers.ask_step),
        on(proposals_taps.TickObjective, proposal_answers.tick_objective),
        on(proposals_taps.AskClearing, proposal_answers.ask_clearing),
        on(proposals_taps.ClearStep, proposal_answers.clear_step),
        on(proposals_taps.ShowPreview, proposal_preview.show_preview),
        on(proposals_taps.PresentProposal, proposal_preview.present_proposal),
        on(proposals_taps.ShowOwnAttachment, proposal_preview.show_own_attachment),
        on(proposals_taps.ShowVersions, proposal_versions.show_versions),
        on(pairing_taps.ShowPair, pair_choosing.show_pair),
        on(pairing_taps.AskPartner, requesting.send_request),
        on(pairing_taps.MakeCode, requesting.make_code),
        on(pairing_taps.WithdrawRequest, requesting.withdraw),
        on(pairing_taps.ShowRequest, joining.show_request),
        on(pairing_taps.AcceptRequest, joining.accept),
        on(pairing_taps.DeclineRequest, joining.decline),
        on(pairing_taps.ShowCode, joining.show_code),
        on(pairing_taps.JoinByCode, joining.join_by_code),
        on(pairing_taps.AskParting, parting.ask_parting),
        on(pairing_taps.PartFromPair, parting.part),
        on(pairing_taps.AskTakingBack, parting.ask_taking_back),
        on(pairing_taps.TakeBack, parting.take_back),
        on(pairing_taps.FollowPartner, round.follow_partner),
        on(pairing_taps.ConfirmSheet, round.confirm_sheet),
        on(dissent_taps.ShowDissents, dissent_writing.show_dissents),
        on(dissent_taps.ShowDissent, dissent_writing.show_dissent),
        on(dissent_taps.WriteDissent, dissent_writing.ask_dissent),
        on(dissent_taps.SignDissent, dissent_writing.sign_dissent),
        on(dissent_taps.AskDissentRemoval, dissent_writing.ask_dissent_removal),
        on(dissent_taps.RemoveDissent, dissent_writing.remove_dissent),
        on(dissent_taps.ReadDissents, dissent_pages.show_all_dissents),
        on(ranking_taps.OpenRanking, choosing.open_ranking),
        on(ranking_taps.ChooseProposal, choosing.choose_proposal),
        on(ranking_taps.UndoChoice, choosing.undo_choice),
        on(ranking_taps.ConfirmRanking, choosing.confirm_ranking),
        on(ranking_taps.ChangeRanking, choosing.change_ranking),
        on(ranking_taps.KeepRanking, choosing.keep_ranking),
        on(ranking_taps.ShowCandidates, candidates.show_candidates),
        on(ranking_taps.ReadCandidate, candidates.show_candidate),
        on(ranking_taps.ShowCandidateFile, candidates.show_candidate_file),
        on(ranking_taps.ShowRanking, showing.show_ranking),
        on(ranking_taps.ShowRankingDetails, showing.show_ranking_details),
        on(counting_taps.AskConsent, consent.ask_consent),
        on(counting_taps.SayConsent, consent.say_consent),
        on(counting_taps.AskToPublish, consent.ask_to_publish),
        on(counting_taps.SayToPublish, consent.say_to_publish),
        on(counting_taps.AskPaperConsent, consent.ask_paper_consent),
        on(counting_taps.NotePaperConsent, consent.note_paper_consent),
        on(results_taps.ShowResults, hub.show_results),
        on(results_taps.ShowObjectiveLines, hub.show_objective_lines),
        on(results_taps.RefreshResults, hub.refresh_results),
        on(coordination_taps.ShowStatus, status.show_status),
        on(reminder_taps.Nudge, nudging.show_nudge),
        on(results_taps.ShowObjectiveResults, sections.show_objective_results),
        on(results_taps.ShowAddedResults, sections.show_added_results),
        on(results_taps.ShowProposalResults, sections.show_proposal_results),
        on(results_taps.ShowCrossTable, all_tables.show_cross_table),
        on(document_taps.SendCharts, charting.send_charts),
        on(document_taps.ShowMinutes, sending.show_minutes),
        on(document_taps.SendMinutes, sending.send_minutes),
        on(document_taps.SendAnnex, sending.send_annex),
        on(document_taps.ShowExport, exporting.show_export),
        on(document_taps.SendExport, exporting.send_export),
        on(document_taps.SendExportOfAll, exporting.send_export_of_all),
        on(outcome_taps.ShowOutcomes, outcome_listing.show_outcomes),
        on(outcome_taps.ShowOutcome, outcome_listing.show_outcome),
        on(outcome_taps.ShowPastOutcomes, outcome_listing.show_past_outcomes),
        on(outcome_taps.BeginOutcome, outcome_writing.begin_outcome),
        on(outcome_taps.AskOutcome, outcome_writing.ask_outcome),
        on(outcome_taps.SetVerdict, outcome_writing.set_verdict),
        on(outcome_taps.SetDueDay, outcome_writing.set_due_day),
        on(outcome_taps.AskDueDay, outcome_writing.ask_due_day),
        on(outcome_taps.LeaveOutPart, outcome_writing.leave_out_part),
        on(outcome_taps.ShowOutcomeDraft, outcome_review.show_draft),
        on(outcome_taps.TellOutcome, outcome_review.tell_outcome),
        on(outcome_taps.DropOutcome, outcome_review.drop_outcome),
        on(readback_taps.OpenReadback, readback_leading.open_readback),
        on(readback_taps.ShowReadback, readback_leading.show_readback),
        on(readback_taps.AskReadback, readback_leading.ask_readback),
        on(readback_taps.BeginReadback, readback_leading.begin_readback),
        on(readback_taps.AskClosing, readback_leading.ask_closing),
        on(readback_taps.CloseReadback, readback_leading.close_readback),
        on(readback_taps.ShowCorrections, readback_settling.show_corrections),
        on(readback_taps.ShowCorrection, readback_settling.show_correction),
        on(readback_taps.TakeCorrection, readback_settling.take_correction),
        on(readback_taps.AskReason, readback_settling.ask_reason),
        on(readback_taps.RefuseCorrection, readback_settling.refuse_correction),
        on(readback_taps.ReopenCorrection, readback_settling.reopen_correction),
        on(readback_taps.ReadPoint, readback_reading.show_point),
        on(readback_taps.AgreeToPoint, readback_reading.agree_to_point),
        on(readback_taps.WriteCorrection, readback_words.ask_correction),
        on(readback_taps.SendCorrection, readback_words.send_correction),
        on(readback_taps.WriteObjection, readback_words.ask_objection),
        on(readback_taps.SignObjection, readback_words.sign_objection),
        on(readback_taps.AskTakingBackWords, readback_words.ask_taking_back),
        on(readback_taps.TakeBackWords, readback_words.take_back_words),
        on(board_taps.ShowBoard, remote.show_board),
        on(board_taps.MakeBoardLink, remote.make_board_link),
        on(board_taps.CloseBoard, remote.close_board),
        on(board_taps.PutOnBoard, remote.put_on_board),
        on(board_taps.TurnBoard, remote.turn_board),
        on(board_taps.DarkenBoard, remote.darken_board),
        on(board_taps.CountOnBoard, remote.count_on_board),
        on(board_taps.MakeDeskLink, desk.make_desk_link),
        on(board_taps.CloseDesk, desk.close_desk),
        on(publishing_taps.ShowPublications, publishing.show_publications),
        on(publishing_taps.AskPublication, publishing.ask_publication),
        on(publishing_taps.Publish, publishing.publish),
        on(publishing_taps.RequestYeses, publishing_waiting.request_yeses),
        on(publishing_taps.AskWithdrawal, publishing.ask_withdrawal),
        on(publishing_taps.Withdraw, publishing.withdraw),
        on(publishing_taps.ShowPublishedPhases, reading.show_published_phases),
        on(publishing_taps.ShowPublished, reading.show_published),
        on(publishing_taps.ShowPublishedDetails, reading.show_published_details),
        on(paper_taps.ShowPaperSeats, paper_seats.show_paper_seats),
        on(paper_taps.AddPaperPerson, paper_seats.ask_name),
        on(paper_taps.ShowPaperSeat, paper_seats.show_paper_seat),
        on(paper_taps.BeginPaperProposal, paper_seats.begin_paper_proposal),
        on(paper_taps.OpenPaperRating, paper_rating.open_paper_rating),
        on(paper_taps.ShowPaperObjective, paper_rating.show_paper_objective),
        on(paper_taps.RateOnPaper, paper_rating.record_paper_rating),
        on(paper_taps.ShowPaperSheet, paper_rating.show_paper_sheet),
        on(paper_taps.WritePaperOwn, paper_own.ask_paper_words),
        on(paper_taps.ShowPaperOwn, paper_own.show_paper_own),
        on(paper_taps.RatePaperOwn, paper_own.record_paper_own_rating),
        on(paper_taps.AskPaperRemoval, paper_own.ask_paper_removal),
        on(paper_taps.RemovePaperOwn, paper_own.remove_paper_own),
        on(paper_taps.OpenDoubleCheck, paper_check.open_double_check),
        on(paper_taps.ShowReadingAgain, paper_check.show_reading_again),
        on(paper_taps.ReadAgain, paper_check.record_reading),
        on(paper_taps.ShowDoubleCheck, paper_check.show_double_check),
        on(paper_taps.ShowDifference, paper_check.show_difference),
        on(paper_taps.SettleDifference, paper_check.settle_difference),
        on(paper_taps.ConfirmDoubleCheck, paper_check.confirm_double_check),
        on(coordination_taps.ShowPhases, moving.show_phases),
        on(coordination_taps.AskPhase, moving.ask_phase),
        on(coordination_taps.EnterPhase, moving.enter_phase),
        on(presenting_taps.ShowLeading, leading.show_leading),
        on(presenting_taps.BeginLeading, leading.begin_leading),
        on(presenting_taps.TurnPage, leading.turn_page),
        on(presenting_taps.LeavePages, following.leave_pages),
        on(presenting_taps.FollowPages, following.follow_pages),
        on(presenting_taps.EndLeading, leading.end_leading),
        on(coordination_taps.ShowPanel, panel.show_panel),
        on(coordination_taps.ShowMore, more.show_more),
        on(coordination_taps.ShowDiary, diary.show_diary),
        on(proposals_taps.ShowProposals, proposal_browsing.show_proposals),
        on(proposals_taps.ShowHidden, proposal_browsing.show_hidden),
        on(proposals_taps.ShowProposal, proposal_browsing.show_proposal),
        on(proposals_taps.ShowAttachment, proposal_browsing.show_attachment),
        on(proposals_taps.Support, proposal_supporting.support),
        on(proposals_taps.Unsupport, proposal_supporting.unsupport),
        on(proposals_taps.SignProposal, proposal_signing.sign_proposal),
        on(proposals_taps.Join, proposal_supporting.join),
        on(proposals_taps.AskJoiningBack, proposal_supporting.ask_joining_back),
        on(proposals_taps.TakeJoiningBack, proposal_supporting.take_joining_back),
        on(proposals_taps.ShowJoining, proposal_supporting.show_joining),
        on(proposals_taps.AcceptJoining, proposal_supporting.accept_joining),
        on(proposals_taps.DeclineJoining, proposal_supporting.decline_joining),
        on(proposals_taps.ShowPending, proposal_replies.show_pending),
        on(proposals_taps.ShowQuestion, proposal_questions.show_question),
        on(proposals_taps.AskAuthor, proposal_questions.ask_author),
        on(proposals_taps.SendQuestion, proposal_questions.send_question),
        on(proposals_taps.ShowAsked, proposal_replies.show_asked),
        on(proposals_taps.AskQuestionBack, proposal_questions.ask_question_back),
        on(proposals_taps.WithdrawQuestion, proposal_questions.withdraw_question),
        on(proposals_taps.ShowAnswer, proposal_replies.show_answer),
        on(proposals_taps.AnswerQuestion, proposal_replies.ask_answer),
        on(proposals_taps.SendAnswer, proposal_replies.send_answer),
        on(proposals_taps.DropLine, proposal_unsent.drop_line),
        on(proposals_taps.ProposeForTable, proposal_moderating.propose_for_table),
        on(proposals_taps.ChooseField, proposal_moderating.show_fields),
        on(proposals_taps.AskField, proposal_moderating.request_field),
        on(proposals_taps.ShowReason, proposal_moderating.show_reason),
        on(proposals_taps.AskReason, proposal_moderating.ask_reason),
        on(proposals_taps.Hide, proposal_moderating.hide),
        on(proposals_taps.Unhide, proposal_moderating.unhide),
        on(merging_taps.ShowLookAlikes, deciding.show_look_alikes),
        on(merging_taps.ShowGroup, deciding.show_group),
        on(merging_taps.SayAllDistinct, deciding.say_all_distinct),
        on(merging_taps.BeginUnion, deciding.begin_union),
        on(merging_taps.ChooseParts, merging_parts.choose_parts),
        on(merging_taps.ChoosePart, merging_parts.choose_part),
        on(merging_taps.SayDistinct, deciding.say_distinct),
        on(merging_taps.Reconsider, deciding.reconsider),
        on(merging_taps.ChooseOther, deciding.show_others),
        on(merging_taps.WriteUnionTitle, merging.ask_title),
        on(merging_taps.KeepTitle, merging.keep_title),
        on(merging_taps.ShowUnion, merging.show_union),
        on(merging_taps.Merge, merging.merge),
        on(merging_taps.ShowOriginals, merging_parting.show_originals),
        on(merging_taps.AskUnmerging, merging_parting.ask_unmerging),
        on(merging_taps.Unmerge, merging_parting.unmerge),
        on(inviting_taps.ShowInviting, inviting_hub.show_inviting),
        on(kit_taps.ShowKit, kit_sending.show_kit),
        on(kit_taps.SendKit, kit_sending.send_kit),
        on(inviting_taps.WriteNames, inviting_hub.ask_names),
        on(inviting_taps.PickPeople, inviting_hub.ask_people),
        on(inviting_taps.InviteNamesake, inviting_making.invite_namesake),
        on(inviting_taps.InviteTurned, inviting_making.invite_turned),
        on(inviting_taps.AskApart, inviting_asking.ask_apart),
        on(inviting_taps.InviteAsked, inviting_asking.invite_asked),
        on(inviting_taps.AskRoster, inviting_enrolling.ask_roster),
        on(inviting_taps.InviteRoster, inviting_enrolling.invite_roster),
        on(inviting_taps.DropRoster, inviting_enrolling.drop_roster),
        on(inviting_taps.ShowInvitations, inviting_listing.show_invitations),
        on(inviting_taps.ShowInvitation, inviting_listing.show_invitation),
        on(inviting_taps.ReissueInvitation, inviting_listing.reissue_invitation),
        on(inviting_taps.RevokeInvitation, inviting_listing.revoke_invitation),
        on(inviting_taps.ShowCrew, inviting_listing.show_crew),
        on(inviting_taps.OpenArrivals, inviting_arrivals.open_arrivals),
        on(inviting_taps.AskFreeing, inviting_freeing.ask_freeing),
        on(inviting_taps.FreeSeat, inviting_freeing.free_seat),
        on(inviting_taps.ShowAside, inviting_asides.show_aside),
        on(inviting_taps.GiveAside, inviting_asides.give_aside),
        on(inviting_taps.KeepAside, inviting_asides.keep_aside),
        on(inviting_taps.AskDroppingAside, inviting_asides.ask_dropping),
        on(inviting_taps.DropAside, dropping.drop_aside),
        on(meeting_taps.OpenMeetings, meeting_listing.open_meetings),
        on(meeting_taps.ShowMeetings, meeting_listing.show_meetings),
        on(meeting_taps.ShowMeeting, meeting_listing.show_meeting),
        on(meeting_taps.BeginMeeting, meeting_scheduling.begin_meeting),
        on(meeting_taps.AskDay, meeting_scheduling.ask_day),
        on(meeting_taps.AskHour, meeting_scheduling.ask_hour),
        on(meeting_taps.SetHour, meeting_scheduling.set_hour),
        on(meeting_taps.AskWhich, meeting_doubts.ask_which),
        on(meeting_taps.TakeReading, meeting_scheduling.take_reading),
        on(meeting_taps.AskMinutes, meeting_parts.ask_minutes),
        on(meeting_taps.SetMinutes, meeting_parts.set_minutes),
        on(meeting_taps.AskWords, meeting_parts.ask_words),
        on(meeting_taps.LeaveOut, meeting_parts.leave_out),
        on(meeting_taps.ShowDraft, meeting_review.show_draft),
        on(meeting_taps.ConfirmMeeting, meeting_review.confirm_meeting),
        on(meeting_taps.DropDraft, meeting_review.drop_draft),
        on(meeting_taps.ChangeMeeting, meeting_review.change_meeting),
        on(meeting_taps.AskCancelling, meeting_cancelling.ask_cancelling),
        on(meeting_taps.CancelMeeting, meeting_cancelling.cancel_meeting),
        on(meeting_taps.RestoreMeeting, meeting_cancelling.restore_meeting),
        on(meeting_taps.AnswerMeeting, meeting_answering.answer_meeting),
        on(meeting_taps.AskReason, meeting_answering.ask_reason),
        on(meeting_taps.AskSubstitute, meeting_answering.ask_substitute),
        on(meeting_taps.AddToCalendar, meeting_answering.add_to_calendar),
        on(meeting_taps.ComeIn, meeting_answering.come_in),
        on(meeting_taps.TakeBackPresence, meeting_answering.take_back_presence),
        on(meeting_taps.ShowAnswers, meeting_presence.show_answers),
        on(meeting_taps.ShowRoll, meeting_presence.show_roll),
        on(meeting_taps.MarkPresent, meeting_presence.mark_present),
        on(reminder_taps.ShowWishes, wishes.show_wishes),
        on(reminder_taps.SetWish, wishes.set_wish),
        on(reminder_taps.SendNudge, nudging.send_nudge),
        on(reminder_taps.SendNudgeAtOnce, nudging.send_nudge_at_once),
        on(reminder_taps.SendHeld, waiting.send_held),
        on(reminder_taps.AskAnnouncement, announcing.ask_announcement),
        on(reminder_taps.ShowAnnouncement, announcing.show_announcement),
        on(reminder_taps.SendAnnouncement, announcing.send_announcement),
        on(reminder_taps.SendAnnouncementAtOnce, announcing.send_announcement_at_once),
        on(reminder_taps.DropAnnouncement, announcing.drop_announcement),
        on(reminder_taps.ShowOffsets, offsets.show_offsets),
        on(reminder_taps.SetOffset, offsets.set_offset),
        on(reminder_taps.ResetOffsets, offsets.reset_offsets),
    )
)
"""What pressing a button does."""

WORDS: Final[Mapping[type[Tap], ByWords]] = dict(
    (
        on_words(reminder_taps.AskAnnouncement, announcing.record_announcement),
        on_words(reminder_taps.ShowAnnouncement, announcing.write_again),
        on_words(proposals_taps.AskAuthor, proposal_questions.record_question),
        on_words(proposals_taps.AnswerQuestion, proposal_replies.record_answer),
        on_words(proposals_taps.AskReason, proposal_moderating.record_reason),
        on_words(merging_taps.ChooseParts, merging_parts.record_parts),
        on_words(merging_taps.WriteUnionTitle, merging.record_title),
        on_words(rating_taps.WriteOwnObjective, own_objectives.record_words),
        on_words(outcome_taps.AskOutcome, outcome_writing.record_outcome),
        on_words(outcome_taps.AskDueDay, outcome_writing.record_other_day),
        on_words(rating_taps.ShowOwnObjectives, own_objectives.record_sentence),
        on_words(dissent_taps.WriteDissent, dissent_writing.record_dissent),
        on_words(readback_taps.WriteCorrection, readback_words.record_correction),
        on_words(readback_taps.WriteObjection, readback_words.record_objection),
        on_words(readback_taps.AskReason, readback_settling.record_reason),
        on_words(paper_taps.AddPaperPerson, paper_seats.record_name),
        on_words(paper_taps.ShowPaperObjective, paper_rating.record_all_levels),
        on_words(paper_taps.ShowPaperSheet, paper_rating.record_all_levels),
        on_words(paper_taps.WritePaperOwn, paper_own.record_paper_words),
        on_words(paper_taps.ShowReadingAgain, paper_check.record_readings),
        on_words(ranking_taps.OpenRanking, choosing.record_order),
        on_words(proposals_taps.AskStep, proposal_answers.record_words),
        on_words(pairing_taps.ShowPair, joining.show_written_code),
        on_words(inviting_taps.WriteNames, inviting_asking.invite_names),
        on_words(inviting_taps.AskApart, inviting_asking.invite_names),
        on_words(meeting_taps.AskDay, meeting_scheduling.record_day),
        on_words(meeting_taps.AskHour, meeting_scheduling.record_written_hour),
        on_words(meeting_taps.AskWhich, meeting_scheduling.record_other_words),
        on_words(meeting_taps.ShowDraft, meeting_scheduling.record_change),
        on_words(meeting_taps.AskMinutes, meeting_parts.record_length),
        on_words(meeting_taps.AskWords, meeting_parts.record_words),
        on_words(meeting_taps.AskReason, meeting_answering.record_reason),
        on_words(meeting_taps.AskSubstitute, meeting_answering.record_substitute),
    )
)
"""Screens that wait for words: what is written there goes to these."""

IN_PARTS: Final[Mapping[type[Tap], ByWords]] = dict(
    (on_words(inviting_taps.AskApart, inviting_asking.add_names),)
)
"""Screens that ask about a text so long that it may be cut: its rest goes to these."""

TO_OTHERS: Final[set[type[Tap]]] = {
    reminder_taps.AskAnnouncement,
    proposals_taps.AskAuthor,
    proposals_taps.AnswerQuestion,
}
"""Screens whose words are for other people: a greeting or thanks may be all there is to say."""

BESIDE: Final[set[type[Tap]]] = {pairing_taps.ShowPair, rating_taps.ShowOwnObjectives}
"""Screens that ask for a button, and take words as well: a word of a label names it first."""

AGAIN: Final[set[type[Tap]]] = {
    *(proposals_taps.AskStep, merging_taps.WriteUnionTitle, dissent_taps.WriteDissent),
    *(rating_taps.WriteOwnObjective, paper_taps.WritePaperOwn, reminder_taps.ShowAnnouncement),
    *(proposals_taps.AskAuthor, proposals_taps.AnswerQuestion),
    *(readback_taps.WriteCorrection, readback_taps.WriteObjection, readback_taps.AskReason),
    *(paper_taps.ShowPaperObjective, paper_taps.ShowPaperSheet),
    *(meeting_taps.AskDay, meeting_taps.AskHour, meeting_taps.AskMinutes, meeting_taps.AskWords),
    *(meeting_taps.AskReason, meeting_taps.AskSubstitute, meeting_taps.AskWhich),
    *(meeting_taps.ShowDraft, meeting_taps.TakeReading),
    *(outcome_taps.AskOutcome, outcome_taps.AskDueDay),
    *(outcome_taps.SetVerdict, outcome_taps.SetDueDay),
    *(rating_taps.Rate, rating_taps.RateOwnObjective),
    *(paper_taps.RateOnPaper, paper_taps.RatePaperOwn),
    *(paper_taps.ShowReadingAgain, paper_taps.ReadAgain),
    *(meeting_taps.SetHour, meeting_taps.SetMinutes, meeting_taps.AnswerMeeting),
}
"""What can be said once more with other words, which then stand in the place of the first.

Not what is sent to somebody, and not what adds something each time.
"""

FILES: Final[Mapping[type[Tap], ByFile]] = dict(
    (
        on_file(proposals_taps.AskStep, proposal_answers.record_file),
        on_file(inviting_taps.ShowInviting, inviting_enrolling.ask_about_file),
        on_file(inviting_taps.WriteNames, inviting_enrolling.ask_about_file),
        on_file(inviting_taps.PickPeople, inviting_enrolling.ask_about_file),
        on_file(inviting_taps.AskRoster, inviting_enrolling.ask_about_file),
    )
)
"""Screens that take a photo or a document."""

PEOPLE: Final[Mapping[type[Tap], ByPeople]] = dict(
    (on_people(inviting_taps.PickPeople, inviting_making.invite_people),)
)
"""Screens that take people picked from one's contacts."""

SHOWING: Final = ("show_", "ask_", "open_", "turn_")
"""Verbs of actions that change no answer: they show, ask, or turn a page."""


def records(tap: Tap) -> bool:
    """Tell whether pressing this would record something; to choose a table never does."""
    action = TAPS.get(type(tap))
    return action is not None and not action.__name__.startswith(SHOWING)


FOR_EVERYBODY: Final = {
    home_taps.ShowHelp,
    home_taps.ShowSettings,
    my_data_taps.ShowNotice,
    my_data_taps.ShowWholeNotice,
    my_data_taps.ShowMyData,
    my_data_taps.SendMyData,
    my_data_taps.AskErasure,
    my_data_taps.KeepData,
    my_data_taps.Erase,
}
"""What strangers may press too."""

BEFORE_THE_NOTICE: Final = {
    my_data_taps.ReadNotice,
    home_taps.PutOff,
    home_taps.ShowLanguages,
    home_taps.ChooseLanguage,
}
"""What whoever has a seat may press before having read the informativa."""
