### The bot's words in English. Short sentences, one thing at a time.

## The bot introduces itself

bot-name = { $title }
bot-short-description = The bot of the project tables: those invited say how important the objectives of their table are.
bot-description =
    { $title }

    This is where the project tables work. Whoever was invited reads the objectives of their table and says how important they are.

    You need an invitation: open the link you received, or press START and paste the code.

command-start = Where to begin
command-valuta = Rate the objectives of your table
command-tavolo = Read what your table works on
command-risultati = See the results of the table
command-stato = See who has not finished yet
command-lingua = Change language
command-privacy = What we keep about you
command-imieidati = All your data
command-cancellami = Erase your data
command-aiuto = Help
command-annulla = Leave what you were doing

## Buttons

button-back = Back
button-next = Next
button-cancel = Cancel
button-home = Back to the start
button-help = Help
button-read = I have read it
button-begin = Begin
button-go-on = Go on
button-at-table = { $label }, table { $table }
button-review = Review your sheet
button-sheet = See your sheet
button-about = What table { $table } does
button-table = { $table } · { $title }
button-abstain = { $label }
button-number = { $number }
button-own = { $label }
button-add-own = Add an objective
button-reword = Change the words
button-remove = Remove
button-confirm = Confirm
button-results = Results { $table }
button-status = Who is missing { $table }
button-refresh = Refresh
button-close = Close the rating and show
button-open = Open the rating
button-reopen = Open the rating again
button-nudge = Remind the missing
button-private = Go on in private

## Those not invited, and invitations

stranger =
    <b>Welcome!</b>
    This bot serves the project tables. It is for people who were invited.

    If you have an invitation, open the link you were sent, or paste the code here.

    If you have none, ask the people who organise the tables. /privacy tells what is kept.
stranger-help = Commands for everybody: /privacy, /mydata, /erase, /help.
code-unknown =
    There is no such code.

    Check that you copied all of it, without spaces, and paste it again. If that fails, ask whoever sent it for a new invitation.
code-wait =
    Too many wrong codes.

    To be safe, try again { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }. Meanwhile you can ask whoever invited you to check the code.
code-expired =
    This invitation has expired: it was valid until { $since }.

    Ask whoever sent it for a new one.
code-revoked =
    This invitation was withdrawn.

    If you think that is a mistake, ask whoever sent it for a new one.
code-anothers =
    This invitation was already used by somebody else.

    Each invitation is for one person: ask whoever sent it for yours.
code-used =
    This invitation was already used, and it works only once.

    To come back, ask whoever sent it for a new one.
code-yours = You have already used this invitation: you are in.
code-second = You already have the same place at this table. The invitation stays valid for somebody else.

## Privacy notice

notice-title = <b>{ $title }: your data</b>
notice-kept =
    <b>What we keep.</b> Your Telegram name and id (not your phone number), the invitation and its table, your language, the screen you have reached and the answers you give.
notice-seen-closing =
    <b>Who sees it.</b> The table's coordinator sees who has finished and who has not, never what a person answered. Results come out only when the rating is closed, as numbers of the whole table, and with fewer than { $least } answers not at all. What you write under "{ $label }" is read word for word, without your name.
notice-seen-live =
    <b>Who sees it.</b> The table's coordinator sees who has finished and who has not, and sees the results <b>while the rating is still open</b>: they are numbers of the whole table and do not come out with fewer than { $least } answers, but in a small group one can sometimes guess who answered what. What you write under "{ $label }" is read word for word, without your name.
notice-erase =
    <b>How to erase.</b> /mydata shows everything we keep about you. /erase erases it.
notice-how = If that is fine with you, press <b>I have read it</b> below.

## Where to begin

home-hello = <b>Hello { $name }.</b>
home-table =
    <b>Table { $table }: { $title }</b>
    <i>{ $motto }</i>
home-coordinated-by = Coordinator: { $names }.
home-task =
    We ask you how important { $objectives ->
        [one] <b>1 objective</b> of the table is
       *[other] <b>{ $objectives } objectives</b> of the table are
    }. It takes about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. You can stop whenever you like: what you have answered stays.
home-missing =
    { $missing ->
        [one] <b>1 objective</b> is missing
       *[other] <b>{ $missing } objectives</b> are missing
    }: { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }.
home-done = You have answered everything: thank you! You can change your answers while the rating is open.
home-coordinator = You coordinate <b>table { $table }: { $title }</b>.
home-staff = You belong to the <b>office</b>: you see all tables.
home-observer = You are an <b>observer</b>: you can read the results of all tables.
home-how = Press a button below. If you don't know how, write /help.

## Rating

choose-valuta = Which table do you want to rate? Press a button below.
rating-title = <b>Objective { $position } of { $total }</b>
rating-chosen = Your answer: <b>{ $answer }</b>
rating-how = <b>How important is it?</b> Press a button below, or write a number from 1 to 5.
rating-recorded = Recorded: { $answer }
rating-closed = The rating has been closed since { $since }.
rating-not-yet = The rating is not open yet. The table's coordinator opens it and will tell you.
scale-level = { $level } · { $label }
scale-abstained = { $label }

own-title = <b>{ $label }</b>
own-room = Is an objective missing that matters to you? You can add <b>{ $room }</b> in your own words: press <b>Add an objective</b>. Otherwise press <b>Next</b>.
own-full = { $maximum ->
        [one] You have added 1 objective
       *[other] You have added { $maximum } objectives
    }: there is no room for more. Press <b>Next</b>.
own-change = To change or remove what you added, press its number or write it.
own-line =
    "{ $text }"
    <b>{ $answer }</b>
own-unjudged = importance still to be said
own-write =
    <b>An objective of your own</b>

    Write it here as a message, in a sentence or two: { $max } characters at most.

    <i>Example: more benches in the shade near the schools.</i>

    If you have changed your mind, press <b>Cancel</b>.
own-present = It now says: "{ $text }"
own-too-short = That is too short for an objective. Write it with a few more words.
own-too-long = The text has { $found } characters, { $max } can be used. It is still above: copy it, shorten it and send it again.
own-rate-title = <b>Your own objective</b>
own-ask-removal = Do you want to take this objective off your sheet? Press <b>Confirm</b>, or <b>Cancel</b> to keep it.
own-removed = Taken off your sheet.
own-gone = This objective is not there any more.

summary-title = <b>Your sheet, table { $table }</b>
sheet-line =
    <b>{ $number }.</b> { $text }
    → <b>{ $answer }</b>
summary-missing = not answered yet
summary-incomplete = { $missing ->
        [one] <b>1 answer</b> is still missing: press <b>Go on</b>.
       *[other] <b>{ $missing } answers</b> are still missing: press <b>Go on</b>.
    }
summary-complete = <b>Everything is recorded: thank you!</b>
summary-own-unjudged = What you added still has no importance: press its number.
summary-how = To change an answer, press its number or write it. You can until the rating closes.

## The table, page by page

choose-tavolo = Which table do you want to read about? Press a button below.
deck-title = <b>{ $title }</b>
deck-heading = <b>{ $title }</b>
deck-table =
    <b>Table { $table }: { $title }</b>
    <i>{ $motto }</i>
deck-lines = <b>Strategic lines</b>
deck-actions = <b>Lines of intervention and actions</b>
deck-objectives = <b>Specific objectives</b>
deck-item =
    <b>{ $title }</b>
    { $text }
deck-item-alone = <b>{ $title }</b>
deck-bullet = • { $text }
deck-objective = <b>{ $number }.</b> { $text }
page-only = When you have read it, press a button below.
page-first = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> to go on.
page-middle = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> or <b>Back</b>.
page-last = <i>Page { $page } of { $pages }.</i> It is the last: press <b>Back</b> or <b>Back to the start</b>.
verbatim = { $text }
name = { $name }

## Coordinators

choose-risultati = Which table's results do you want? Press a button below, or write for example /results 3.
choose-stato = For which table do you want to know who is missing? Press a button below, or write for example /status 3.
participation =
    Invited { $invited } → in { $registered } → answered { $answered } → valid { $valid }
    { $sheets ->
        [one] 1 sheet
       *[other] { $sheets } sheets
    }
results-title = <b>Results, table { $table }: { $title }</b>
results-open = The rating is <b>open</b>. <b>{ $finished } of { $invited }</b> have finished.
results-not-yet = The rating is not open yet. When the table is ready, open it: press <b>Open the rating</b>.
results-provisional = <b>Provisional</b>: values change while the rating is open.
results-at-closing = Values show once the rating is closed: before, in a small group, one could tell who answered what.
results-too-few = Fewer than { $least } people have judged: values are shown to nobody.
results-refreshed = Refreshed: { $now }
results-legend = <i>{ $labels }. Beside each bar, how many people.</i>
results-objective = <b>Objective { $position }.</b> { $text }
results-tied = <b>Objective { $position }.</b> { $text } <i>(level with the one before)</i>
results-objective-few = Fewer than { $least } judgements: values are not shown.
results-block-hidden =
    { $headline }
    { $values }
results-block =
    { $headline }
    <code>{ $bars }</code>
    { $top }
    Median { $median } · { $agreement } · { $abstained }
    <b>{ $label }</b>
results-top = { $part } of { $whole }: { $low } or { $high }
results-top-percent = { $percent }%: { $low } or { $high }
results-abstained = no answer { $count }
results-no-abstained = no answer 0
results-own-title =
    <b>{ $label }</b>: { $count ->
        [one] 1 objective added
       *[other] { $count } objectives added
    }, word for word
agreement-high = high agreement
agreement-medium = medium agreement
agreement-low = low agreement
label-shared_priority = Shared priority
label-divisive = Divisive
label-low_priority = Low priority
label-to_discuss = To discuss
label-none = Too few judgements for a label

closing-ask = <b>Close the rating of table { $table }?</b>
closing-missing = { $missing ->
        [0] Everybody has finished.
        [one] <b>1 person</b> has not finished yet.
       *[other] <b>{ $missing } people</b> have not finished yet.
    }
closing-how = Once closed, nobody can change an answer and the results show. It can be opened again. Press <b>Confirm</b> or <b>Cancel</b>.
closing-done = The rating is closed.
reopening-done = The rating is open.

status-title = <b>Who is missing, table { $table }: { $title }</b>
status-open = The rating is <b>open</b>.
status-missing = { $missing ->
        [0] Everybody has finished.
        [one] <b>1 person</b> has not finished:
       *[other] <b>{ $missing } people</b> have not finished:
    }
status-nobody = Nobody is invited to this table yet.
status-unnamed = no name (seat { $seat })
status-not-in = • { $name }: has not come in with the invitation yet
status-unreachable = • { $name }: has blocked the bot, call them
status-not-finished = • { $name }
nudged = { $count ->
        [0] No reminder: those missing had one in the last 24 hours.
        [one] Sending a reminder to 1 person.
       *[other] Sending a reminder to { $count } people.
    }
reminder-title = <b>Table { $table }: { $title }</b>
reminder-missing = { $missing ->
        [one] <b>1 objective</b> is left
       *[other] <b>{ $missing } objectives</b> are left
    } for you to rate: { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }.
reminder-how = Press <b>Go on</b> below, or write /rate.

## My data

data-title = <b>Everything we keep about you</b>
data-nothing = We keep nothing about you.
data-person =
    Name: { $name }
    Telegram id (not your phone number): { $id }
data-language = Language: { $language }
data-noticed = Notice read: { $at }
data-unnoticed = Notice not read yet.
data-place = Last screen opened: the one of /{ $command }
data-codes = Wrong codes tried: { $tries }, the last one { $last }
data-seat =
    <b>{ $role }, { $where }</b>
    Name on the invitation: { $name }
    In since: { $since }
data-nudged = Last reminder from the coordinator: { $at }
data-table = table { $table }
data-all-tables = all tables
data-answer =
    { $text }
    → <b>{ $answer }</b>
data-own =
    Added by you: "{ $text }"
    → <b>{ $answer }</b>
role-participant = Participant
role-coordinator = Coordinator
role-staff = Office
role-observer = Observer

erase-ask = <b>Do you want to erase your data?</b>
erase-codes = Press <b>Confirm</b> to erase them.
erase-goes =
    <b>What goes, for good:</b> your name, your Telegram number, your seat at the table and, where the rating is still open, all your answers.
erase-stays =
    <b>What stays:</b> where the rating is already closed, the answers stay in the counts, without your name and without a way back to you. The messages of this chat are yours to delete in Telegram.
erase-how = To come back you will need a new invitation. Press <b>Confirm</b>, or <b>Cancel</b> to keep everything.
erase-done = Done: your data are erased. Thank you for having taken part.

## Language

language-ask = Which language? Press a button below. · In che lingua vuoi leggere? Premi un pulsante qui sotto.
language-it = Italiano
language-en = English
language-chosen = I write to you in English from now on. The tables' own texts stay in their language. Press <b>Back to the start</b> to go on.

## Help

help-title = <b>How it works</b>
help-line = /{ $command } – { $does }
help-how =
    Press the buttons below the messages, or write what the button says: for example "4" or "next".

    What you answer is recorded at once. If a screen is out of date, write /start.

## When something goes wrong

error = Something went wrong (ref. { $reference }). Try again with /{ $command }. If it happens again, tell the people who organise the tables this reference.
old-screen = This screen is out of date: here is where you are now.
only-words = I only read text and buttons here. Nothing is lost: go on from here.
not-understood = I did not understand. Press one of the buttons below, or write what it says.
unknown-command = There is no such command. /help shows those you can use.
cancelled = All right, left. The answers you gave stay.
not-your-table = You do not take part in this table.
coordinators-only = Only the table's coordinators can do this. /help shows what you can do.
no-such-table = There is no such table: the tables go from 1 to { $last }.
group = I write nothing personal in the group. Let us go on in private: press the button.

## The local demo

demo-running =
    Crocevia is ready: open { $url } in your browser.
    Press Ctrl+C to stop.
demo-seat = Table { $table } · { $role }
demo-stranger = No invitation
