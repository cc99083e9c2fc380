### The minutes read back, point by point

command-rilettura = Read the minutes back, point by point
choose-rilettura = Which table's minutes do you want to read back? Press a button below.

button-readback-of = Read back
button-readback = Read back, table { $table }
    .said = read the minutes | read the minutes back | read back
button-readback-begin = Begin reading back
button-readback-end = Close reading back
button-readback-hub = To reading back
button-readback-mine = Read it yourself
button-readback-again = Read from the start
button-readback-read = Read the minutes
button-readback-look = Look
button-corrections = Corrections
button-agree = It's right
    .said = { -yes } | right | all right | correct as it is
button-correct = Correct
button-object = Dissent
button-take = Take it
button-not-take = Don't take it
button-redo = Decide again
button-take-back = Withdraw

readback-title = <b>The minutes read back, table { $table }: { $title }</b>
readback-what = Before the minutes are final, everybody at the table reads them on the phone, point by point: <b>It's right</b>, <b>Correct</b> or <b>Dissent</b>. Whoever wasn't there has { $days } days.
readback-begin-how = Press <b>Begin reading back</b>: you confirm before it is sent.
readback-early = The minutes are read back once the table's work is closed. To go back press <b>Back to the start</b>.
readback-nobody = Nobody is left at the table who could read from a phone. To go back press <b>Back to the start</b>.
readback-unpublished = The minutes hold only what is published, and so far nothing is. First press <b>Publish</b>.
readback-nothing = There is nothing to read back: the phases that are over have too little to show. To go back press <b>Back to the start</b>.
readback-ask =
    <b>Do you want to begin reading back at table { $table }?</b>

    The public minutes as they are now, in { $points } points, { $people ->
        [0] reach nobody for now: nobody can be reached
        [one] reach 1 person in one message
       *[other] reach { $people } people in one message
    }. This text is read: what you publish later isn't in it.
readback-ask-how = Press <b>Confirm</b> or <b>Cancel</b>.
readback-begun = Reading back has begun: I'm telling { $people ->
        [0] nobody.
        [one] 1 person.
       *[other] { $people } people.
    }
readback-progress = <b>{ $read } of { $people }</b> have read all of it. There is time until { $until }. Nobody sees what each one said; corrections you do.
readback-stale-led = <b>Since it began the published results have changed:</b> nobody can go on with it now. Press <b>Close reading back</b>, then begin another.
readback-corrections = { $count ->
        [0] Corrections: none.
        [one] Corrections: 1{ $waiting ->
            [0] , decided.
           *[other] , to be decided.
        }
       *[other] Corrections: { $count }, of which { $waiting } to be decided.
    }
readback-during-how = Press <b>Refresh</b> for the numbers of now, <b>Close reading back</b> when you have finished.
readback-ask-closing =
    <b>Do you want to close reading back at table { $table }?</b> { $missing ->
        [0] Everybody has read all of it.
        [one] 1 person hasn't read all of it yet, and won't be able to.
       *[other] { $missing } people haven't read all of it yet, and won't be able to.
    }

    Press <b>Close reading back</b> or <b>Cancel</b>.
readback-closed = Reading back is closed.
readback-over = Closed on { $at }. <b>{ $read } of { $people }</b> have read all of it.
readback-in-minutes = It's all in the minutes: press <b>Minutes</b>. If the text changes press <b>Begin reading back</b>.
readback-waiting = { $count ->
        [one] <b>There is a correction to the minutes</b> to be decided.
       *[other] <b>There are { $count } corrections to the minutes</b> to be decided.
    } Press <b>Look</b>.
readback-over-news = <b>Reading the minutes back is over.</b> Press <b>Look</b> to see how it went; it is in the minutes too.

readback-news =
    <b>The table's minutes are ready to be read back</b>, in { $points } short points. To each: <b>It's right</b>, <b>Correct</b> or <b>Dissent</b>.

    There is time until { $until }.
readback-news-how = Press <b>Read the minutes</b>.
readback-none = Reading the minutes back hasn't begun. Whoever coordinates begins it, once the work is closed.
readback-over-since = Reading back was over on { $since }: nothing can be said any more. If there is still something, tell whoever coordinates.
readback-anew = This reading back is over, but another has begun: write /readback.
readback-stale = The published results have changed since reading back began, so it stands still for now. I'll tell you when it begins again.
home-readback = { $missing ->
        [0] You have read all of the minutes: you can change things until { $until }.
        [one] You have 1 point of the minutes left to read back: there is time until { $until }.
       *[other] You have { $missing } points of the minutes left to read back: there is time until { $until }.
    }
readback-point = Reading back, point { $point } of { $points }
readback-place =
    <i>{ $place }</i>
    <b>{ $title }</b>
readback-heading = <b>{ $title }</b>
readback-how = Is it right for you? Press <b>It's right</b>, <b>Correct</b> or <b>Dissent</b>.
readback-how-settled = Is it right for you now? Press <b>It's right</b> or <b>Dissent</b>.
readback-agreed = You said: <b>it's right</b>. Press <b>Next</b>; if you changed your mind <b>Correct</b> or <b>Dissent</b>.
readback-missing = <b>You have { $missing ->
        [one] 1 point
       *[other] { $missing } points
    } of { $points } left.</b> Press <b>Go on</b>: there is time until { $until }.
readback-done =
    <b>You have read all of it, thank you.</b> There were { $points } points.

    Until { $until } you can change things: press <b>Read from the start</b>.
readback-said = Your corrections: { $corrections }. Your dissents: { $objections }.
readback-ask-taking-back = Do you want to withdraw this text? Press <b>Yes, remove it</b> or <b>No, keep it</b>.
readback-taken-back = Withdrawn.

correction-write = <b>What should be corrected?</b> Write it here in one line, { $max } characters at most. Whoever coordinates reads it, <b>with your name</b>. If not, press <b>Cancel</b>.
correction-too-short = It's too short. Write it with a few more words.
correction-preview = <b>Not sent yet.</b> Whoever coordinates reads it like this, with your name:
correction-how = Once it is decided it stands in the public minutes, taken or not, <b>without your name</b>. Press <b>Confirm</b>, <b>Change the words</b> or <b>Withdraw</b>.
correction-own = <b>Your correction:</b>
correction-sent = Whoever coordinates has it: I'll tell you what they decide. If you change your mind press <b>Withdraw</b>.
correction-sent-toast = Correction sent.
correction-waits = Whoever coordinates has yet to decide.
correction-taken = <b>It is taken:</b> it stands in the minutes.
correction-refused = <b>It is not taken.</b> The reason:
correction-yours = <b>Your correction to the minutes</b>, { $point }:
correction-letter-how = Press <b>Back to the start</b>: while reading back is open you can still dissent.
corrections-title = <b>Corrections to the minutes, table { $table }</b>
corrections-how = Press the number of one, or write it.
corrections-none = There are none. Press <b>To reading back</b>.
correction-line-waits = <b>{ $number }</b> · { $text } → <b>to be decided</b>
correction-line-taken = <b>{ $number }</b> · { $text } → taken
correction-line-refused = <b>{ $number }</b> · { $text } → not taken
correction-title = <b>Correction:</b> { $point }
correction-by = { $name } writes:
correction-decide = Press <b>Take it</b> or <b>Don't take it</b>: the reason you write afterwards.
correction-decided = To change that press <b>Decide again</b>.
correction-gone = This correction isn't there any more: whoever wrote it withdrew it.
correction-taken-toast = Taken: I'm telling whoever wrote it.
correction-refused-toast = Not taken: I'm telling whoever wrote it.
reason-write = <b>Why not?</b> Write it here in one line, { $max } characters at most: whoever wrote reads it, and it stands in the public minutes. If not, press <b>Cancel</b>.
reason-too-short = It's too short. Write the reason with a few more words.
reason-preview = <b>Not decided yet.</b> The reason will read like this:
reason-how = Press <b>Confirm</b> not to take it, <b>Change the words</b>, or <b>Take it</b>.

objection-write = <b>What do you dissent from?</b> Write it here, { $max } characters at most. It stands in the minutes word for word, <b>without your name</b> unless you decide otherwise. If not, press <b>Cancel</b>.
objection-preview = <b>Recorded.</b> Once reading back is closed the minutes say:
objection-block =
    { $text }
    <i>{ $by }</i>
objection-unsigned = Unsigned it is printed if you read every point and you aren't few: else you would be recognised. Press <b>With my name</b>, <b>Change the words</b>, <b>Withdraw</b> or <b>Next</b>.
objection-signed = Your name stands in the public minutes. Press <b>Without a name</b>, <b>Change the words</b>, <b>Withdraw</b> or <b>Next</b>.

reread-point = { $title }
reread-part = { $title } ({ $part } of { $parts })
reread-number = Point { $point }
reread-by = { $point }; { $by }
reread-open = Reading back began { $began } and is open until { $ended }: so far { $read } of { $people } have read all of it.
reread-over = Read back from { $began } to { $ended }: { $read } of { $people } have read all of it.
reread-agreed = Agreed with every point: { $agreed } of { $read }.
reread-withheld = How many agreed, and dissents without a name, are not told here: one could recognise who said what.
reread-older = After this the published results changed: what was read is the text from before.
reread-older-words = What was said about the earlier text isn't repeated here.
reread-dissents = { $count ->
        [one] A dissent from the minutes, word for word:
       *[other] { $count } dissents from the minutes, word for word:
    }
reread-taken = { $count ->
        [one] 1 correction taken:
       *[other] { $count } corrections taken:
    }
reread-refused = { $count ->
        [one] 1 correction not taken, with the reason:
       *[other] { $count } corrections not taken, with the reason:
    }
reread-reason = Reason: { $reason }
reread-undecided = { $count ->
        [one] 1 correction is not decided yet.
       *[other] { $count } corrections are not decided yet.
    }

data-agreed = { $count ->
        [one] Reading the minutes back you said that 1 point is right.
       *[other] Reading the minutes back you said that { $count } points are right.
    }
data-correction-waits =
    Your correction to the minutes, { $point } (not decided):
    { $text }
data-correction-taken =
    Your correction to the minutes, { $point } (taken):
    { $text }
data-correction-refused =
    Your correction to the minutes, { $point } (not taken):
    { $text }
data-correction-reason =
    The reason:
    { $text }

deed-readback = began reading the minutes back
deed-readback-closed = closed reading the minutes back
deed-correction = decided about a correction to the minutes
limit-readbacks = Today reading back at this table has already begun { $most } times, and each time everybody is told. It can begin again tomorrow.
limit-settlements = Today { $most } corrections were already decided at this table. Go on tomorrow.
