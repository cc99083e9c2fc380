### Reminders, nudges, announcements

command-promemoria = Which reminders to get
command-sollecita = Remind those who have not finished
command-annuncio = Write to the whole table
choose-sollecita = Which table do you want to nudge? Press a button below, or write for example /nudge 3.
choose-annuncio = Which table do you want to write to? Press a button below, or write for example /announce 3.

button-wishes = Choose reminders
button-wish-all = All
button-wish-day-before = Only the day before
button-wish-none = None
button-offsets-reset = As for the others
button-offset-on = ✓ { $before }
button-offset-off = { $before }

remind-title = <b>Reminder: meeting of table { $table }</b> ({ $title })
remind-days = { $days ->
        [0] It is <b>today</b>.
        [one] It is <b>tomorrow</b>.
       *[other] <b>{ $days } days</b> to go.
    }
remind-minutes = It begins { $minutes ->
        [one] <b>in 1 minute</b>
       *[other] <b>in { $minutes } minutes</b>
    }.
remind-hours = It begins { $hours ->
        [one] <b>in 1 hour</b>
       *[other] <b>in { $hours } hours</b>
    }.
remind-unanswered = You have not told us yet whether you are coming: press <b>I'll be there</b>, <b>I can't</b> or <b>Maybe</b>.
remind-half-written = Your proposal is <b>half written</b>: to finish it press <b>Resume the draft</b>.
remind-how = To see the meeting write /meeting. For fewer reminders press <b>Choose reminders</b>.
reminder-title = <b>Table { $table }: { $title }</b>
reminder-missing = { $missing ->
        [one] <b>1 objective</b> is left
       *[other] <b>{ $missing } objectives</b> are left
    } for you to rate: { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }.
reminder-unconfirmed = Your pair's sheet is complete: only your confirmation is missing.
reminder-proposal = It is time for proposals: if you have an idea, a few minutes are enough to begin it.
reminder-ranking-begun = You have begun to choose the proposals that interest you most: your confirmation is still missing.
reminder-ranking = You have not chosen yet the proposals that interest you most.
reminder-how-rating = Press the button below, or write /rate.
reminder-how-proposals = Press the button below, or write /propose.
reminder-how-ranking = Press the button below, or write /ranking.

phone-title = <b>To phone: meeting of table { $table }</b> ({ $title })
phone-whom = { $count ->
        [one] The bot cannot write to 1 person:
       *[other] The bot cannot write to { $count } people:
    }
phone-not-in = • { $name }: invitation not used yet
phone-unreachable = • { $name }: has blocked the bot
phone-unread = • { $name }: has not read the notice yet
phone-more = { $count ->
        [one] and one more: /status names them all.
       *[other] and { $count } more: /status names them all.
    }
phone-how = To know who comes press <b>Who comes</b>.

wishes-title = <b>Reminders of meetings</b>
wishes-now = You now get: <b>{ $wish }</b>.
wishes-others = Here you choose only the reminders of meetings. If a meeting changes or is called off, or the coordinator writes to the table, you will be told anyway.
wishes-how = To change it press a button below.
wishes-noted = Done.
wish-all = all reminders
wish-day-before = only the one on the day before
wish-none = no reminder
nudge-title = <b>Nudge, table { $table }: { $title }</b>
nudge-count = { $count ->
        [one] It goes to <b>1 person</b> who has not finished.
       *[other] It goes to <b>{ $count } people</b> who have not finished.
    }
nudge-had = { $count ->
        [one] One more had it in the last 24 hours.
       *[other] { $count } more had it in the last 24 hours.
    }
nudge-reads = Each reads their own, for example:
nudge-quoted = <blockquote>{ $words } { $sender }</blockquote>
nudge-how = Press <b>Confirm</b> to send it, or <b>Cancel</b>.
nudge-how-back = To see who is missing press the button below.
nudge-nobody = There is nobody to remind: the others have finished, or the bot cannot write to those who have not.
nudge-nobody-again = { $count ->
        [one] 1 person has not finished, but had a reminder in the last 24 hours.
       *[other] { $count } people have not finished, but had a reminder in the last 24 hours.
    }
nudged = { $count ->
        [0] No reminder: those missing had one in the last 24 hours.
        [one] Sending a reminder to 1 person.
       *[other] Sending a reminder to { $count } people.
    }
nudged-later = { $count ->
        [one] 1 person gets the reminder: we never write by night, it leaves on { $at }.
       *[other] { $count } people get the reminder: we never write by night, it leaves on { $at }.
    }
nudge-from = <b>{ $name }</b>, who looks after the table, reminds you.
nudge-not-now = In this phase there is nothing to remind anybody of.
waits-until = We never write by night: it leaves on { $at }, or at once with <b>Send now</b>.
leaves-later = We never write by night: it leaves on { $at }.
held-sent = { $letters ->
    [0] Nothing was waiting any more.
    [one] Done: the notice leaves now.
   *[other] Done: { $letters } notices leave now.
}
button-at-once = Send now
deed-nudge = { $count ->
        [one] nudged 1 person who had not finished
       *[other] nudged { $count } people who had not finished
    }

announce-title = <b>Announcement to table { $table }: { $title }</b>
announce-ask = Write here the message for the whole table (at most { $most } characters). You will see it once more before it is sent. To leave it press <b>Cancel</b>.
announce-preview = { $count ->
        [0] Nobody else has come in at the table yet. The message is this:
        [one] <b>1 person</b> gets it and will read:
       *[other] <b>{ $count } people</b> get it and will read:
    }
announce-letter = <b>Announcement of table { $table }</b>, from { $name }:
announce-letter-how = To go back to the table, press <b>Back to the start</b>.
announce-how = Press <b>Confirm</b> to send it to everybody, <b>Change the words</b> to write it in another way, <b>Cancel</b> to leave it.
announce-nobody = You can send it once somebody is in. Press <b>Change the words</b> or <b>Cancel</b>.
announce-gone = The announcement is on its way, and can't be changed any more. For another one write /announce.
announce-dropped = Dropped.
announce-begun = { $count ->
        [one] Sending it to <b>1 person</b>: below you will read how it went.
       *[other] Sending it to <b>{ $count } people</b>: below you will read how far it is.
    }
announce-sent-title = <b>Announcement to table { $table }</b>
announce-going = On its way: { $done } of { $count }, about { $seconds } s.
announce-done = Delivered to <b>{ $delivered } of { $count }</b>.
announce-blocked = { $count ->
        [one] 1 person has blocked the bot: better phone.
       *[other] { $count } people have blocked the bot: better phone.
    }
announce-failed = { $count ->
        [one] 1 failed.
       *[other] { $count } failed.
    }
deed-announce = { $count ->
        [one] wrote to the table: 1 person
       *[other] wrote to the whole table: { $count } people
    }

offsets-title = <b>Reminders of the meeting, table { $table }</b>, { $when }
offsets-line = • { $before }
offsets-none = No reminder.
offsets-how = Press a button to add or remove a reminder. We do not write at night: what falls in it comes before or after.
offset-days = { $count ->
        [one] 1 day before
       *[other] { $count } days before
    }
offset-hours = { $count ->
        [one] 1 hour before
       *[other] { $count } hours before
    }
offset-minutes = { $count } minutes before
data-announcement-sent = Announcement sent, { $at }: “{ $words }”
data-announcement-gone = Announcement sent, { $at }. We keep its words no more.
