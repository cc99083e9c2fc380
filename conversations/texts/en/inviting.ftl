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
    Press <b>Write the names</b> or <b>Pick from contacts</b>, or send a list as a file (.xlsx, .ods, .csv). <b>Invitations</b> tells what became of each, <b>Print</b> makes letters.
inviting-others = <i>Participants are invited like this; all others by whoever runs the bot.</i>
inviting-others-crew = <i>Only participants are invited here. To see the others press <b>Leaders and readers</b>.</i>
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

button-invite-all = { $count ->
        [one] Invite 1 person
       *[other] Invite { $count } people
    }
roster-read = <b>{ $count ->
        [0] The list was read: nobody to invite.
        [one] The list was read: 1 person to invite.
       *[other] The list was read: { $count } people to invite.
    }</b>
roster-at = { $table ->
        [0] All tables: { $count }
       *[other] Table { $table }: { $count }
    }
roster-columns = Columns read: { $read }.{ $ignored ->
        [0] { "" }
       *[other] { " " }Not read: { $others }.
    }
roster-sheet = Only the sheet “{ $sheet }” was read{ $count ->
        [one] , not the other one.
       *[other] , not the other { $count }.
    }
roster-known = Invited already ({ $count }), and not once more: { $names }.
roster-elsewhere = Others invite them ({ $count }): { $names }. They are of other tables, or they lead or only read.
roster-faults = <b>Not invited, to be corrected: { $count }</b>
roster-doubts = <b>Invited, but have a look: { $count }</b>
roster-line = Line { $line }: { $what }
roster-more = … and { $count } more.
roster-how = Press <b>{ $count ->
        [one] Invite 1 person
       *[other] Invite { $count } people
    }</b>, or <b>Cancel</b>. Nobody has been invited yet.
roster-how-nobody = Correct the file and send it again, or press <b>Cancel</b>.
roster-over = This list was used or left already. Here are the invitations.
roster-another = Another list came meanwhile: have a look at it.
roster-dropped = The list was left: nobody is invited.
roster-photo = I cannot read names in a photo. Send the list as a file, .xlsx, .ods or .csv, or write the names.
roster-too-many = These are { $found } people: of one list at most { $most } are invited. Nobody was invited: split the file and send it in parts.
roster-no-heads = There are no heads of columns in the first { $rows } lines. At least <b>Name</b> and <b>Table</b> are needed: add them and send the file again.
roster-no-heads-there = Only the first sheet is read, “{ $sheet }”, and it has no heads of columns in its first { $rows } lines. Put the sheet with the list first and send the file again.
roster-no-table = Line { $line } has the heads, but the column <b>Table</b> is missing: add it and send the file again.
roster-head-twice = In line { $line } the head “{ $head }” is one too many, because another column says the same already: keep one and send the file again.
roster-nobody = There is nobody below the heads: write one person a line and send the file again.
roster-why-large = The file is too large: 2 MB at most. Take out pictures and sheets that are not needed, and send it again.
roster-why-long = The file has more than 1000 lines: split it and send it in parts.
roster-why-kind = This file is no list that can be read. Save it as .xlsx, .ods or .csv and send it again.
roster-why-broken = The file does not open: perhaps it is damaged. Open it, save it again as .xlsx, .ods or .csv and send that.
roster-why-locked = The file has a password. Save it without one and send it again.
roster-why-empty = The file is empty. See that it is the right one and send it again.
roster-why-quotes = In line { $line } a quote is not closed: close it, or write it twice (""), and send the file again.
roster-why-lost = The file could not be fetched from Telegram: send it again in a moment.
roster-name-missing = there is no name: write who is invited.
roster-name-none = “{ $text }” is no name: write who is invited.
roster-name-formula = “{ $text }” is a formula: write the name.
roster-name-several = here are { $count } people: write one a line.
roster-too-long = { $field }: at most { $most } characters, here are { $found }.
roster-no-role = “{ $text }” is no role: write participant, coordinator, staff or observer.
roster-table-none = “{ $text }” is no table: write a number from { $first } to { $last }.
roster-table-everywhere = take the table out: staff and observers belong to all tables.
roster-headless = “{ $text }” has no head above it: put quotes round a text with the separator in it.
roster-double = { $name } is in line { $at } already: keep one, or write names that tell them apart.
roster-may-be = { $name } may be { $other } of line { $at }: if this is the same person take the line out, if not write a name that tells them apart.
roster-may-be-invited = { $name } may be { $other }, who is invited already: if this is the same person take the line out, if not write a name that tells them apart.
roster-contact-doubt = the number { $text } may lack digits, for example the zero in front.
roster-doubt-two = “{ $name }” are perhaps two people: an invitation is for one. Write them on two lines.
roster-doubt-nobody = “{ $name }” is perhaps nobody's name.
roster-doubt-signs = “{ $name }” has signs that no name has: perhaps the file was saved in other letters.
roster-field-name = Name
roster-field-organisation = Organisation
roster-field-category = Category
roster-field-table = Table
roster-field-role = Role
roster-field-contact = Contact
roster-nobody-from = Nobody was invited from { $file }.
roster-correct = Correct the lines above and try again.
roster-all-known = Everybody is invited already: there is nobody to invite.
roster-confirm = { $count ->
        [one] Invite 1 person?
       *[other] Invite { $count } people?
    } (y/n) {""}
roster-yes = y yes
roster-needs-yes = Nobody was invited: there is no terminal here to ask you. If it is right, add --yes.
roster-left = Well: nobody was invited.
roster-example-made = { $file } is an example of a list: write whom to invite below the heads, in the place of the invented people.
roster-example-named = The example is a workbook: write a name that ends in .xlsx, for example { $file }.
roster-example-sheet = Invited
roster-example-title = Who is invited (an example: the people are invented)
roster-example-category = associations
roster-example-organisation = Pro Loco

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
