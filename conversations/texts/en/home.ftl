### Where to begin

button-help = Help
button-at-table = { $label } { $table }
button-private = Go on in private

help-title = <b>How it works</b>
help-line = /{ $command } – { $does }
contact = <b>Do you need a hand?</b> { $name }: phone { $telephone }, { $hours }.
help-others = <i>Helping somebody else? Use their phone, and let them choose. Without Telegram there is paper.</i>
help-how = Press the buttons, or write what they say.

home-hello = <b>Hello { $name }.</b>
home-table =
    <b>Table { $table }: { $title }</b>
    <i>{ $motto }</i>
home-coordinated-by = Coordinator: { $names }.
home-task =
    We ask you how important { $objectives ->
        [one] <b>1 objective</b> is
       *[other] <b>{ $objectives } objectives</b> are
    }: about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Stop whenever you like: answers stay.
home-missing =
    { $missing ->
        [one] <b>1 objective</b> is missing
       *[other] <b>{ $missing } objectives</b> are missing
    }: { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }.
home-done = You have answered everything: thank you! You can change answers while the rating is open.
home-closed = The table's work is <b>finished</b>: thank you for taking part! Everything can be read again below.
home-staff = You belong to the <b>office</b>: you see all tables.
home-observer = You can <b>read</b> the results of all tables.
home-how = Press a button, or write /help.

stranger =
    <b>Welcome!</b>
    This bot serves the project tables. It is for people who were invited.

    Open the link you were sent, or write or paste the code here.

    No invitation? Ask the people who organise the tables. /privacy tells what is kept.
stranger-again = To come in you need an invitation: open the link you were sent, or write its code here.
contact-who = Hello, { $name }. This is the bot of the project tables of <b>{ $title }</b>.
contact-table = <b>Table { $table }: { $title }</b> is waiting for you.
contact-table-led = <b>Table { $table }: { $title }</b> is waiting for you, with { $names }.
contact-leads = You coordinate <b>table { $table }: { $title }</b>. From here you open the phases, invite people and read the results.
contact-task-rating =
    We ask you how important { $objectives ->
        [one] <b>1 objective</b> is
       *[other] <b>{ $objectives } objectives</b> are
    }: { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }, in one go or several.
contact-task-proposals = We ask you for ideas for the table: writing one takes about 10 minutes.
contact-task-ranking = We ask you which proposals come first: it takes about 5 minutes.
contact-task-closed = The work is over: in a few minutes you can read what came of it.
contact-kept = We keep your Telegram name and number (no telephone) and what you answer; erase your name any time. Press <b>Accept and begin</b>, or first <b>Read the notice</b>.
contact-again = To come in, press <b>Accept and begin</b>, or first <b>Read the notice</b>.
contact-later = All right, no hurry: the invitation stays yours. Whenever you like, press <b>Resume</b>, write /start or open the link again.
button-accept = Accept and begin
    .said = i accept | accept | yes | yes i accept
button-not-now = Not now
    .said = no | later | not yet | not today
button-resume = Resume
stranger-help = Commands for everybody: /privacy, /mydata, /erase, /help.
code-unknown =
    There is no such code.

    Check that you wrote or copied all of it, and send it again. If that fails, ask whoever sent it for a new invitation.
code-over = There is no such code, or it has ended. If it is the one you came in with, you do not need it: you are in already.
code-expired =
    This invitation has expired: it was valid until { $since }.

    Ask whoever sent it for a new one.
code-revoked =
    This invitation was revoked.

    If you think that is a mistake, ask whoever sent it for a new one.
code-anothers =
    This invitation was already used by somebody else.

    Each invitation is for one person: ask whoever sent it for yours.
code-used =
    This invitation was already used, and it works only once.

    To come back, ask whoever sent it for a new one.
code-yours = You have already used this invitation: you are in.
code-second = You already have the same place at this table. The invitation stays valid for somebody else.

settings-title = <b>Your settings</b>
settings-language = Language: <b>{ $language }</b>
settings-wishes = About meetings you get: <b>{ $wish }</b>
settings-how = To change one press a button below.
settings-stranger = Language and reminders are chosen once you are in with an invitation.
button-language = Change the language
language-ask = Which language? Press a button below. · In che lingua vuoi leggere? Premi un pulsante qui sotto.
language-it = Italiano
    .said = Italian | in Italian
language-en = English
    .said = in English
language-chosen = I write to you in English from now on. The tables' own texts stay in their language. Press <b>Back to the start</b> to go on.

home-presenting = <b>The presentation is on:</b> to see it press <b>Follow the pages</b>.
home-presenting-left = You left the presentation, which is going on: to come back press <b>Follow the pages</b>.
button-follow = Follow the pages
