### Inviting

code-wait =
    Too many wrong codes.

    To be safe, try again { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }. Meanwhile you can ask whoever invited you to check the code.
command-invita = Invite to the table
choose-invita = To which table do you want to invite? Press a button below, or write for example /invite 3.

button-write-names = Write the names
button-pick-people = Pick from contacts
button-picker = Open my contacts
button-invitations = Invitations
button-invite = Invite
button-new-code = New code
button-end-invitation = Revoke invitation
button-free-seat = Free the seat
button-crew = Leaders and readers
button-whose = Decide: { $called }
button-aside-theirs = The invited person's
button-aside-unknown = Nobody knows
button-aside-drop = Erase them

inviting-title = <b>Invitations, table { $table }: { $title }</b>
inviting-counts =
    Already in: <b>{ $used }</b>
    Open invitations: <b>{ $open }</b>
    Expired: { $expired } · revoked: { $revoked }
inviting-how =
    Press <b>Write the names</b>, of a whole list too, or <b>Pick from contacts</b> for people on Telegram. <b>Invitations</b> tells what became of each, <b>Print</b> puts them on paper.
inviting-others = <i>Participants are invited like this; all others by whoever runs the bot.</i>
inviting-others-crew = <i>Participants are invited like this; all others by whoever runs the bot. To see them press <b>Leaders and readers</b>.</i>
inviting-write =
    <b>Whom do you invite to table { $table }?</b>

    Write the names below, one a line: a pasted list will do, up to { $most } names. For example:
    Anna Silva
    Bruno Neri

    If you have changed your mind, press <b>Cancel</b>.
inviting-apart =
    <b>Are these { $count } people?</b> There are several names on one line, and I read them like this:

    { $names }
inviting-apart-how = If that is right press <b>Yes, { $count } people</b>. If every line you wrote is one name, press <b>No, one name a line</b>. Nobody has been invited yet.
inviting-long =
    <b>Are these { $count } people?</b> The list is long, and I read it like this:

    { $names }
inviting-long-how = If that is right press <b>Yes, { $count } people</b>. If somebody is missing press <b>Cancel</b> and send the list in two parts. Nobody has been invited yet.
button-names-apart = Yes, { $count } people
    .said = { -yes }
button-names-whole = No, one name a line
    .said = { -no }
inviting-pick =
    <b>Whom do you invite to table { $table }?</b>

    Press <b>Open my contacts</b> at the bottom of the screen and pick up to { $most } people. Nothing reaches them: you forward the invitation yourself.

    If you have changed your mind, press <b>Cancel</b>.
inviting-too-long = Line { $line } is too long for a name: “{ $text }”. A name has at most { $most } characters. Nobody was invited: correct it and send the list again.
inviting-unreadable = In line { $line } there is no name: “{ $text }”. Nobody was invited: correct it and send the list again.
inviting-too-many = These are { $found } names: at most { $most } at a time. Nobody was invited: send the list in several parts.
inviting-left-out = I kept only the names. Left out: { $text }.
inviting-nameless = { $count ->
        [one] Telegram does not tell the name of 1 person: invite them with <b>Write the names</b>.
       *[other] Telegram does not tell the names of { $count } people: invite them with <b>Write the names</b>.
    }
inviting-done = <b>{ $count ->
        [one] Done: 1 invitation to table { $table }.
       *[other] Done: { $count } invitations to table { $table }.
    }</b>
inviting-forward = Above there is a message each, with link and QR code: forward it to whoever is invited. It is for one person only.
inviting-links = The links come in messages of their own: each is for one person only. For a QR code open <b>Invitations</b>, the number, then <b>New code</b>.
inviting-link =
    { $number }. { $name }
    { $link }
    Code: <code>{ $code }</code>
inviting-share = Press a person's number to send them the invitation on Telegram, or <b>Copy</b> to paste it elsewhere.
inviting-above = Open the link above
inviting-nobody = <b>No new invitation.</b>
inviting-doubles = These names are at this table already:
inviting-double = { $number }. { $name }: { $state }
inviting-turned = { $number }. { $name }: is this the same person as { $there } ({ $state })?
inviting-anyway = Are they others? Press the number to invite them.
inviting-next = Press <b>Write the names</b> or <b>Invitations</b>.
inviting-already = { $name }: the additional invitation was made already.

inviting-list = <b>The invitations of table { $table }: { $title }</b>
inviting-list-how = Press a person's number for a new code, to revoke the invitation or to free the seat.
inviting-list-empty = Nobody is invited yet. Press <b>Invite</b> to begin.
inviting-line = { $number }. { $name }: { $state }
inviting-state-open = invitation open until { $at }
inviting-state-used = in since { $at }, on Telegram “{ $called }”
inviting-state-in = in since { $at }
inviting-state-expired = invitation expired on { $at }
inviting-state-revoked = invitation revoked
inviting-state-none = no invitation
inviting-card =
    <b>{ $name }</b>
    { $state }
inviting-organisation = Organisation: { $text }
inviting-category = Category: { $text }
inviting-contact = Contact: { $text }
inviting-ways-open = Link lost? Press <b>New code</b>: the old one will not work any more. If they should not come, press <b>Revoke invitation</b>.
inviting-ways-expired = Press <b>New code</b> to invite again, or <b>Revoke invitation</b>.
inviting-ways-revoked = Changed your mind? Press <b>New code</b> to invite again.
inviting-ways-none = Press <b>New code</b> for an invitation to this seat.
inviting-ways-used = They are in: the seat is theirs. If somebody else came in, press <b>Free the seat</b>. For the list press <b>Back</b>.
inviting-ways-used-mine = This is your own seat. Press <b>Back</b> for the list.
inviting-renewed = <b>The new code is ready.</b> It is in the message below: forward it. The old one does not work any more.
inviting-renewed-already = The new code is there already: look at the messages below.
inviting-revoked = Invitation revoked.
inviting-is-in = { $name }: they are in already, and the seat is theirs.
inviting-erased = Whoever had this seat has erased their data.

invitation-hello = Hello { $name },
invitation-hi = Hello,
invitation-where = at <b>table { $table }: { $title }</b>
invitation-everywhere = at <b>all tables</b>
invitation-with-contact =
    { $letter }

    { $contact }
invitation-letter =
    { $hello }
    we look forward to seeing you { $where } ({ $process }).

    { $link }

    Telegram opens: press <b>Start</b>, then <b>Accept and begin</b>. The invitation is for you alone, works once and until { $until }. If you use another telephone, point its camera at the QR code.

    The link does not open? In Telegram look for <b>@{ $bot }</b>, press <b>Start</b> and write this code:
    <code>{ $code }</code>
    Small letters are fine too, with or without the dashes.

deed-invite = invited { $detail }
deed-reissue = made a new code for { $detail }
deed-revoke = revoked the invitation of { $detail }
deed-free = freed the seat of { $detail }
deed-giveback = said that the answers put aside are those of { $detail }
deed-dropaside = erased the answers put aside from the seat of { $detail }

crew-list = <b>Coordinators, the office and observers</b>
crew-line = { $number }. { $role } · { $name }: { $state }
crew-at-table = { $role }, table { $table }
crew-how = Whoever should not be there any more: free their seat, and then revoke the new invitation.
staff-only = Only the office can do this. With /help you see what you can do.

arrivals-title = <b>{ $table ->
        [0] Who came in
       *[other] Who came in at table { $table }
    }</b>
arrival = The seat of <b>{ $name }</b> was taken by whoever is called “{ $called }” on Telegram.
arrival-how = Not the same person? Press <b>Free the seat</b>. If it is them, nothing is left to do.
arrivals-line = { $number }. The seat of <b>{ $name }</b> was taken by whoever is called “{ $called }” on Telegram.
arrivals-more = { $count ->
        [one] And 1 more before them: press <b>Invitations</b>.
       *[other] And { $count } more before them: press <b>Invitations</b>.
    }
arrivals-how = Is somebody not the person invited? Press their number to free the seat. If all is well, nothing is left to do.

freeing-ask =
    <b>Free the seat of { $name }?</b>
    Whoever came in is called “{ $called }” on Telegram.
freeing-what = Whoever is in now loses access at once, and is told. I make a new invitation.
freeing-aside = Their answers go aside and count no more: then you say whose they are. In results that are out they stay, without a name.
freeing-leads = What they did stays in the diary.
freeing-how = Press <b>Confirm</b> to free the seat, or <b>Cancel</b>.
freeing-done = <b>The seat is free.</b> The new invitation is below: forward it to the right person.
freeing-done-already = The seat was freed already.
freeing-own = This is your own seat: to leave it write /erase.
freeing-nobody = { $name }: nobody has come in to this seat yet, so there is nothing to free. If the invitation fell into other hands, make a new code.
freeing-paper = { $name } takes part on paper: nobody is in this seat. The sheet is corrected with /paper.
freeing-last-staff = This is the last person of the office: without them nobody would see all tables. Invite another one first, and wait until they are in.
freeing-at-table = at table { $table }
freeing-everywhere = at all tables
freeing-ask-office = the office
freeing-told =
    Your seat { $where } was freed and you cannot use it any more: if that is a mistake, ask { $whom }.

    <i>What you left there you can read with /mydata and erase with /erase.</i>
freeing-told-partner = <b>The pair is over:</b> the seat of { $name } was freed by the coordinator. The sheet stays yours, with all answers. Press <b>Back to the start</b> to go on.

aside-waits = <b>Aside:</b> what “{ $called }” left. To say whose it is, press <b>Decide</b>.
aside-promised = <b>Aside:</b> what “{ $called }” left returns to the seat when the invited person comes in. Changed your mind? Press <b>Decide</b>.
aside-title = <b>Whoever is called “{ $called }” on Telegram used the seat of { $name }.</b> Whose is what they left?
aside-holds = Answers to objectives: { $answers } · proposals: { $proposals } · other things (support, choices, attendance…): { $others }
aside-nowhere = It is aside: it counts nowhere.
aside-counted = It stays in results that are out, without a name.
aside-is-promised = You said it is the invited person's: it returns when they come in.
aside-how = Press <b>The invited person's</b>, from another telephone too; <b>Nobody knows</b> to leave them aside; <b>Erase them</b> if they are nobody's.
aside-given = Done: they are back on the seat.
aside-given-later = Done: they return to the seat when the invited person comes in.
aside-kept = They stay aside.
aside-dropped = Erased.
aside-said-already = That was decided already.
aside-drop-ask = <b>Erase for good what was left on the seat of { $name }?</b>
aside-drop-stays = Proposals handed in and what is part of a result already stay, without a name. Press <b>Confirm</b>, or <b>Cancel</b>.
aside-told = The coordinator has put the answers back on your seat that had been put aside. Those you gave yourself stay as they are. Press <b>Back to the start</b> to see where you are.
