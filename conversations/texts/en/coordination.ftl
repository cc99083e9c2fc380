### Coordinators

choose-stato = For which table do you want to know who is missing? Press a button below, or write for example /status 3.
participation = <b>{ $answered } of { $invited }</b> have answered.
participation-sheets =
    <b>{ $answered } of { $invited }</b> have answered, with { $sheets ->
        [one] 1 sheet
       *[other] { $sheets } sheets
    }{ $paper ->
        [0] { "" }
        [one] , 1 of them on paper
       *[other] , { $paper } of them on paper
    }.
participation-finished = <b>{ $finished } of { $invited }</b> have finished.
participation-finished-sheets =
    <b>{ $finished } of { $invited }</b> have finished. So far there { $sheets ->
        [one] is 1 sheet
       *[other] are { $sheets } sheets
    }{ $paper ->
        [0] { "" }
        [one] , 1 of them on paper
       *[other] , { $paper } of them on paper
    }.
participation-explained =
    Invited: { $invited }
    In the bot, or on paper: { $registered }
    Answered at least one objective: { $answered }
    With at least one judgement from 1 to 5: { $valid }
    Sheets (a pair has one for two): { $sheets }{ $paper ->
        [0] { "" }
        [one] , 1 of them on paper
       *[other] , { $paper } of them on paper
    }
status-title = <b>Who is missing, table { $table }: { $title }</b>
status-nobody = Nobody is invited to this table yet.
status-unnamed = no name (seat { $seat })
status-not-in = • { $name }: invitation not used yet
status-unreachable = • { $name }: { $where }. Has blocked the bot, call them
status-unread = • { $name }: has not read the notice yet
status-on-paper = • { $name } (on paper): { $where }
status-not-finished = • { $name }: { $where }
missing-presentation = { $missing ->
        [0] Everybody is in.
        [one] <b>1 person</b> is not in yet.
       *[other] <b>{ $missing } people</b> are not in yet.
    }
missing-rating = { $missing ->
        [0] Everybody has finished.
        [one] <b>1 person</b> is missing{ $parts }.
       *[other] <b>{ $missing } people</b> are missing{ $parts }.
    }
missing-proposals = { $missing ->
        [0] Everybody has a proposal.
        [one] <b>1 person</b> has no proposal yet{ $parts }.
       *[other] <b>{ $missing } people</b> have no proposal yet{ $parts }.
    }
missing-ranking = { $missing ->
        [0] Everybody has finished.
        [one] <b>1 person</b> is missing{ $parts }.
       *[other] <b>{ $missing } people</b> are missing{ $parts }.
    }
missing-ranking-nothing = There are fewer than two proposals: there is nothing to put in order.
missing-closed = The work is over: nobody is missing any more.
missing-rereading = The work is over. The table reads its minutes back, until { $until }: /readback says how many have finished.
missing-parts =
    { $out ->
        [0] { "" }
       *[other] { " " }· { $out } not in
    }{ $begin ->
        [0] { "" }
       *[other] { " " }· { $begin } to begin
    }{ $halfway ->
        [0] { "" }
       *[other] { " " }· { $halfway } halfway
    }{ $confirm ->
        [0] { "" }
       *[other] { " " }· { $confirm } to confirm
    }
missing-rating-not-begun = has not begun
missing-rating-halfway = { $left ->
        [one] 1 objective left
       *[other] { $left } objectives left
    }
missing-rating-unconfirmed = has to confirm the pair's sheet
missing-proposals-not-begun = has no proposal yet
missing-proposals-halfway = has a proposal halfway
missing-ranking-not-begun = has not chosen yet
missing-ranking-halfway = has begun to choose

home-coordinator = You coordinate <b>table { $table }: { $title }</b>.
button-meetings-of = Meetings
panel-state = Phase: <b>{ $phase }</b>. <b>{ $registered } of { $invited }</b> are in.
panel-now =
    { $state }
    { $missing }
panel-line = <b>{ $table } · { $title }</b>: { $phase }, { $registered } of { $invited } in
panel-next-presentation = When you have finished presenting, press <b>Open the rating</b>.
panel-next-rating = When you have finished, press <b>Close the rating</b>: proposals open.
panel-next-proposals = When all proposals are there, press <b>Open the ranking</b>.
panel-next-ranking = When everybody has chosen, press <b>Close the work</b>.
panel-next-closed = The work is done. Press <b>Publish the results</b>: those who took part read them.
panel-all-published = The work is done and the results are published: nothing is left to do. To keep them press <b>Minutes</b>.
panel-none-to-publish = The work is done, and there is nothing to publish. To read again what there is press <b>Minutes</b>.
panel-next-readback = The results are published. Press <b>Read it back</b>: the whole table reads the minutes before they are final.
panel-during-readback = The table reads its minutes back, until { $until }. Press <b>See the reading</b>: read how many have finished, and decide on corrections.
button-next-presentation = Open the rating
button-next-rating = Close the rating
button-next-proposals = Open the ranking
button-next-ranking = Close the work
button-next-closed = Publish the results
button-next-readback = Read it back
button-during-readback = See the reading
button-panel = Lead: table { $table }
button-panel-only = Lead the table
button-alike = Look-alikes
button-more = More…
button-announce = Announcement
button-phases = All phases
button-deck = The table's pages
more-how = What do you need? Press a button below, <b>Back</b> to go back.

diary-title = <b>Diary of table { $table }: { $title }</b>
diary-empty = Here you read who did what: there is nothing yet.
diary-line =
    <i>{ $at }</i>
    <b>{ $who }</b> { $what }
diary-somebody = Somebody
diary-console = From the console
diary-erased = somebody who has erased themselves
diary-nameless = somebody whose name is not kept any more
diary-unknown = ({ $deed }) { $detail }
deed-phase = moved the table { $detail }

button-inviting = Invite
button-publishing = Publish

button-paper = Paper sheets
phase-early-rating = The rating is not open yet. The table's coordinator will tell you.
phase-early-proposals = Proposals open later, when the coordinator moves the table on: you will be told.
phase-early-ranking = The ranking opens later, after the proposals: the table's coordinator will tell you.
phase-early-closed = The table's work is not closed yet.
phase-early-led = This phase is not open yet: { $phase }. You open it with /phase.
phase-late-presentation = The presentation ended on { $since }. Its pages can be read again with /table.
phase-late-rating = The rating has been closed since { $since }.
phase-late-proposals = Proposals have been closed since { $since }.
phase-late-ranking = The ranking has been closed since { $since }.

command-fase = See and change the table's phase
command-presenta = Present the table, page by page
button-phase-on = Go on { $to }
button-phase-back = Go back { $to }
button-present = Present
button-diary = Diary
choose-fase = Which table's phase do you want to see? Press a button below, or write for example /phase 3.
phases-title = <b>The phases of table { $table }: { $title }</b>
phase-line = { $position }. { $name }: { $purpose }
phase-line-here =
    <b>{ $position }. { $name }</b>: { $purpose }
    <b>↑ The table is here.</b>
phases-how = Press the phase: I ask you to confirm. It can go back, and no answer is lost.
phases-how-reader = The table's coordinator changes the phase. To go on, press <b>Back to the start</b>.
phases-how-over = The work has been over for long, and no name leads to the answers any more: the table stays closed. Press <b>Back to the start</b>.
phase-over = It is { $months ->
    [one] 1 month
   *[other] { $months } months
} since the closing: nobody leads to their answers any more, and the table stays closed. Read the results with /results.
phase-name-presentation = Presentation
phase-name-rating = Rating
phase-name-proposals = Proposals
phase-name-ranking = Ranking
phase-name-closed = Closed
phase-purpose-presentation = the coordinator tells what the table works on.
phase-purpose-rating = everybody says how important the objectives are.
phase-purpose-proposals = projects are written and read.
phase-purpose-ranking = everybody chooses the projects that interest them most.
phase-purpose-closed = the table's work is finished.
phase-to-presentation = to the presentation
phase-to-rating = to the rating
phase-to-proposals = to the proposals
phase-to-ranking = to the ranking
phase-to-closed = to the end

phase-ask-on = <b>Table { $table }: go on { $to }?</b>
phase-ask-back = <b>Table { $table }: go back { $to }?</b>
phase-not-yet = <b>Table { $table }: it cannot go { $to } yet.</b>
ranking-needs-two = { $count ->
        [0] A ranking needs at least two proposals, and there is none.
       *[other] A ranking needs at least two proposals, and there is only one.
    }
ranking-needs-two-now = { $count ->
        [0] A ranking needs at least two proposals, and there is none.
       *[other] A ranking needs at least two proposals, and there is only one.
    } Press <b>Proposals</b>.
phase-closes-presentation = The presentation ends. Its pages can always be read again with /table.
phase-closes-rating = The rating closes: no more answers, results show.
phase-closes-proposals = Proposals close: they change no more.
phase-closes-ranking = The ranking closes: nobody can change their choice any more.
phase-closes-closed = The table's work is taken up again.
phase-opens-presentation = The presentation opens: with /present you turn the pages for everybody.
phase-opens-rating = The rating of the objectives opens. Answers already given stay.
phase-opens-proposals = Proposals open, to write and to read.
phase-opens-ranking = The ranking opens: everybody puts the proposals that interest them most in order.
phase-hides-published = Published results stay hidden until it closes.
phase-opens-closed = The table's work ends.
phase-tells = { $people ->
        [0] There is nobody to tell.
        [one] I tell 1 person.
       *[other] I tell { $people } people.
    }
told-unread = { $count ->
        [one] 1 person is only told to read the notice.
       *[other] { $count } people are only told to read the notice.
    }
phase-tells-nobody = I tell nobody: those who are in know already.
phase-ask-how = You can go back. Press <b>Confirm</b> or <b>Cancel</b>.
phase-now = The table has now moved { $to }.
phase-rating-closed = The rating is closed.

news-title = <b>Table { $table }: { $title }</b>
phase-news-again = The table is back { $to }.
phase-news-presentation = The presentation begins. Press <b>Begin</b> to read what the table works on.
phase-news-rating = The rating is open: we ask you how important the table's objectives are. Press <b>Begin</b>.
phase-news-rating-halfway = The rating is open: { $left ->
        [one] 1 objective is
       *[other] { $left } objectives are
    } left for you to rate. Press <b>Go on</b>.
phase-news-rating-done = You have answered everything already: it stays as it is. To change something press <b>Review your sheet</b>.
phase-news-proposals = It is time for proposals: the table's projects. Do you have one? Press <b>Write a proposal</b>.
phase-news-ranking = It is time for the ranking: choose the proposals that interest you most, in order. Press <b>Rank the proposals</b>.
phase-news-ranking-done = Your ranking is there already: it stays as it is. To change it press <b>Review your ranking</b>.
phase-finished-rating = You have rated every objective: <b>thank you!</b> To review your sheet write /rate.
phase-finished-proposals = You have handed in a proposal: <b>thank you!</b> To read it again or write another one write /propose.
phase-finished-ranking = Your ranking is recorded: <b>thank you!</b> To review it write /ranking.
phase-news-closed = The table's work is finished: <b>thank you for taking part!</b> What you wrote can always be read again: press <b>Back to the start</b>.

button-nudge = Remind the missing
data-deeds = In the diary, { $at }, it says of you: { $what }
data-deeds-about-you = In the diary, { $at }, it says of whoever leads: { $what }
