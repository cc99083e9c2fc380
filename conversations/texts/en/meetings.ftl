### Meetings

command-incontro = The meetings of the table
choose-incontro = Which table's meetings do you want to see? Press a button below, or write for example /meeting 3.

button-meetings = All meetings
button-meeting-new = New meeting
button-meeting-resume = Finish the draft
button-meeting-next = Meeting: { $day }
button-meeting-table = Table { $table }: { $day }
button-meeting-yes = I'll be there
    .said = yes | sure | of course | i will come | i'll come | i'll be there | coming | i am coming | count me in
button-meeting-no = I can't
    .said = { -no } | i can not | can't come | i can't come | i won't come | sorry no | unfortunately not
button-meeting-maybe = Maybe
    .said = perhaps | not sure | i don't know | it depends | we'll see
button-meeting-file = Add to calendar
button-meeting-here = I am here
button-meeting-not-here = That was a mistake
button-meeting-roll = Who is here
button-meeting-change = Change
button-meeting-cancel = Call it off
button-meeting-restore = Take it up again
button-meeting-cancel-yes = Yes, call it off
    .said = { -yes }
button-meeting-day = Day and time
button-meeting-length = Length
button-meeting-place = Place
button-meeting-link = Link
button-meeting-agenda = Agenda
button-meeting-hour = { $at }
button-meeting-reading = { $reading }
button-meeting-minutes = { $minutes } minutes
button-meeting-calendar-earlier = ‹
button-meeting-calendar-later = ›
button-meeting-calendar-day = { $day }
button-meeting-calendar-nothing = ·

meetings-title = <b>Meetings of table { $table }: { $title }</b>
meetings-coming = { $count ->
        [0] No meeting is planned yet.
        [one] 1 meeting is planned.
       *[other] { $count } meetings are planned.
    }
meetings-at = , { $place }
meetings-line = • { $when }{ $at }
meetings-line-over = • { $when }{ $at } (over)

meeting-title = <b>Meeting of table { $table }: { $title }</b>
meeting-no-time = day and time to be decided
meeting-start = { $day }, { $start }
meeting-when = { $day }, { $start }–{ $end }
meeting-short = { $day }, { $at }
meeting-at = <b>{ $when }</b>
meeting-twice = That night the clock is put back and this hour comes twice: the first one counts, in summer time.
meeting-place = Place: { $place }
meeting-link = For those far away: { $link }
meeting-agenda =
    Agenda:
    { $agenda }
meeting-following = Then: { $when }
meeting-cancelled = This meeting is <b>called off</b>.
meeting-over = This meeting is over.
meeting-gone = This is done already, or does not count any more: here is how things stand.
meeting-summary = Table { $table }: { $title }
meeting-file = Open this file: your phone offers to put the meeting into your calendar. If it changes, take it from here again.
meeting-file-cancelled = If you had put it into your calendar, open this file: it takes it out.

meeting-answer-change = To change your answer press <b>I'll be there</b>, <b>I can't</b> or <b>Maybe</b>.
meeting-answer-how = Will you come? Press <b>I'll be there</b>, <b>I can't</b> or <b>Maybe</b>. You can change it any time.
meeting-answer-none = You have not answered yet.
meeting-answer-is-yes = Your answer: <b>I'll be there</b>.
meeting-answer-is-no = Your answer: <b>I can't</b>.
meeting-answer-is-maybe = Your answer: <b>maybe</b>.
meeting-answer-reason = Why: { $reason }
meeting-answer-substitute = In your place: { $name }
meeting-answer-noted-yes = Noted: you'll be there.
meeting-answer-noted-no = Noted: you can't.
meeting-answer-noted-maybe = Noted: maybe.
meeting-answer-replaced = Noted: you can't. From now on you are not listed as present.
meeting-reason-ask = <b>All right, you won't be there.</b> If you like, write why in a few words (at most { $most } characters): only coordinators and the office read it. If not, press <b>Skip</b>.
meeting-substitute-ask = <b>Is anybody coming in your place?</b> Write their name, or press <b>Skip</b>.
meeting-presence-how = Are you here already? Press <b>I am here</b>.
meeting-presence-noted = <b>You are here</b>: you noted it on { $at }. Not so? Press <b>That was a mistake</b>.
meeting-presence-done = Noted: you are here. Have a good meeting!
meeting-presence-undone = Taken off: you are not among those present.
meeting-presence-early = It is early: who is here can be noted from { $at }.

meeting-answers-title = <b>Who comes, table { $table }</b>: { $when }
meeting-answers-count = Coming { $yes }, maybe { $maybe }, no { $no }, without an answer { $silent }
meeting-answers-yes = <b>Coming</b>
meeting-answers-maybe = <b>Maybe</b>
meeting-answers-no = <b>Not coming</b>
meeting-answers-none = <b>Without an answer</b>
meeting-answers-name = • { $name }
meeting-answers-reason = <i>why: { $reason }</i>
meeting-answers-substitute = <i>in their place: { $name }</i>
meeting-roll-title = <b>Who is here, table { $table }</b>: { $when }
meeting-roll-count = { $present } of { $all } are here.
meeting-roll-there = { $number }. ✓ <b>{ $name }</b>
meeting-roll-how = Press the number of whoever is here: a ✓ appears. Press it again to take it away. This works for people without Telegram too.

meeting-ask-day = <b>On which day?</b> Press a day, or write it, with the time if you like: “Thursday 3 December at 18”, “3/12 18:30”.
meeting-asked-day = <b>{ $day }</b>
meeting-ask-hour = <b>At what time does it begin?</b> Press a time, or write it: “18:30”.
meeting-which = { $count ->
        [one] <b>I understood only a part. Do you mean this?</b>
       *[other] <b>Which of the two do you mean?</b>
    }
meeting-which-reading = • { $when }
meeting-which-how = { $count ->
        [one] Press the button if it is right, or write day and time again.
       *[other] Press the right one, or write day and time again.
    }
meeting-ask-place = <b>Where?</b> Write the place with its address (at most { $most } characters).
meeting-ask-minutes = <b>How long does it take?</b> Press a length, or write it: “2 hours”, “75 minutes”.
meeting-ask-link = <b>Is there a link for those far away?</b> Paste it: it begins with https:// (at most { $most } characters).
meeting-ask-agenda = <b>What is it about?</b> Write the agenda (at most { $most } characters).
meeting-ask-words-skip = If it is not needed, press <b>Skip</b>.
meeting-ask-words-remove = What you write takes the place of what is there. To leave it empty press <b>Remove</b>.
meeting-minutes-unclear = I did not understand the length. Write for example “2 hours” or “75 minutes”: from 15 minutes to 12 hours.
meeting-link-unclear = This is not a safe link. Paste all of it, for example https://meet.example.org/table.
meeting-link-kept = I kept the link for those far away: { $link }
meeting-link-many = There is more than one link here. Paste only the one for the meeting.

meeting-date-unreadable = I did not understand. Write day and time like this: “Thursday 3 December at 18”, or “3/12 18:30”.
meeting-date-no-day = I understood the time, but the day is missing. Write both: “3/12 18:30”.
meeting-date-no-hour = The time is missing. Write it like this: “18:30”.
meeting-date-no-such-day = That month does not have that day. Write for example “28 February at 18”.
meeting-date-no-such-month = Months go from 1 to 12, and the day comes before the month. Write for example “3/12” for 3 December.
meeting-date-no-such-hour = There is no such time. Write it from 0:00 to 23:59, for example “18:30”.
meeting-date-past = That is past ({ $day }). Write a day from today on.
meeting-date-past-hour = That is past ({ $day }, { $at }). Write a day and a time that are still to come.
meeting-date-over = That is past ({ $day }). If you mean next year, write the year too: { $year }.
meeting-date-too-far = That is too far ahead ({ $day }). Write a day within a year from today.
meeting-date-skipped = That night the clock is put forward and there is no { $at } ({ $day }). Write an hour earlier or later.

meeting-review-new = <b>New meeting, table { $table }</b>
meeting-review-change = <b>Changes to the meeting, table { $table }</b>
meeting-review-how = Is everything right? Press <b>Confirm</b>, and we tell the whole table. If not, press the part to change, or <b>Cancel</b>.
meeting-review-blocked = It cannot be confirmed like this: press the button of the part to change, or <b>Cancel</b> to give up.
meeting-review-incomplete = ⚠ Day, time or length are missing: press <b>Day and time</b> or <b>Length</b>.
meeting-review-past = ⚠ This time is past: press <b>Day and time</b> and choose another one.
meeting-clash-table = ⚠ The table has a meeting already: { $when }. Press <b>Day and time</b> and choose another time, or change the other meeting.
meeting-clash-people =
    ⚠ Table { $table } meets at the same time ({ $when }), and { $count ->
        [one] 1 person sits
       *[other] { $count } people sit
    } at both: { $names }. You can confirm all the same, or press <b>Day and time</b>.
meeting-made = The meeting is set.
meeting-draft-dropped = Dropped.
meeting-change-done = Changed: we tell everybody.
meeting-change-none = Nothing has changed.
meeting-cancel-ask = <b>Call off the meeting of table { $table }?</b> { $when }
meeting-cancel-how = We tell everybody. Press <b>Yes, call it off</b> or <b>No, keep it</b>. If you change your mind it can be taken up again.
meeting-restore-how = Changed your mind? Press <b>Take it up again</b>: we tell everybody.
meeting-restore-done = It is on again: we tell everybody.
meeting-cancel-done = The meeting is called off: we tell everybody.

meeting-letter-new = <b>New meeting of table { $table }: { $title }</b>
meeting-letter-changed = <b>The meeting of table { $table } has changed</b> ({ $title })
meeting-letter-moved = The time has changed: tell us again whether you are coming.
meeting-letter-restored = <b>The meeting of table { $table } takes place</b> ({ $title }): it was called off, and is on again.
meeting-letter-cancelled = <b>The meeting of table { $table } is called off</b> ({ $title })
meeting-letter-how = Press <b>See the meeting</b>, or write /meeting.
meeting-change-time =
    When, before: { $before }
    now: { $after }
meeting-change-place =
    Place, before: { $before }
    now: { $after }
meeting-change-link =
    Link, before: { $before }
    now: { $after }
meeting-change-agenda =
    Agenda, before: { $before }
    now: { $after }
meeting-change-nothing = nothing

letter-meeting = { $meeting }, { $place }
home-meeting = Next meeting, table { $table }: <b>{ $when }</b>
data-meeting = Meeting, { $when }: { $answer }
data-meeting-present = You were at the meeting: { $at }
data-meeting-words = “{ $words }”
deed-meeting = set a meeting: { $detail }
deed-meeting-changed = changed the meeting: { $detail }
deed-meeting-restored = took up the meeting that was called off: { $detail }
deed-meeting-cancelled = called off the meeting: { $detail }

button-offsets = Reminders
data-meeting-made = <b>A meeting you set:</b>
data-meeting-half-made = <b>A meeting you are preparing:</b>
