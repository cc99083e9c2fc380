### What became of it: the answers to proposals

command-riscontro = What became of the proposals
choose-riscontro = Which table's answers do you want? Press a button below.

verdict-accepted = Accepted
verdict-partly = Accepted in part
verdict-declined = Not accepted
verdict-studied = To be looked into

button-outcome = Answer
button-outcomes = Answers
button-outcomes-all = All answers
button-outcomes-past = Earlier answers
button-back-to-outcome = Back to the answer
button-outcome-write = Write the answer
button-outcome-change = Change the answer
button-outcome-go-on = Go on with draft
button-outcome-drop = Drop the draft
button-outcome-verdict = Outcome
button-outcome-reason = Reason
button-outcome-owner = Who sees to it
button-outcome-next-step = Next step
button-outcome-due-on = By when
button-outcome-day = { $day }
button-in-months = { $months ->
        [one] In 1 month
       *[other] In { $months } months
    }

outcomes-title = <b>Answers to the proposals</b>
outcomes-title-table = <b>Answers to the proposals, table { $table }</b>
outcomes-counts = <b>Overdue: { $overdue }</b> · awaited: { $owed } · promised: { $promised } · given: { $settled }
outcomes-line = <b>{ $number }</b> · table { $table } · { $title } → { $state }
outcomes-how-staff = Press a number to read and write the answer. Those that are overdue stand first.
outcomes-how = Press a number to read an answer. The office writes the answers. Those that are overdue stand first.
outcomes-none = No answer is awaited here: proposals get one when their table's work is over. Press <b>Back to the start</b>.

outcome-state-overdue = <b>overdue</b>, it was due by { $day }
outcome-state-step_overdue = <b>overdue</b>, the step was promised by { $day }
outcome-state-owed = due by { $day }
outcome-state-promised = next step by { $day }
outcome-state-settled = given

outcome-title = <b>Answer, table { $table }: { $title }</b>
outcome-of-union = <i>The proposal was merged into this one: the answer is for it too.</i>
outcome-verdict = <b>Outcome: { $verdict }</b>
outcome-reason =
    <b>Reason:</b>
    { $text }
outcome-owner = <b>Who sees to it:</b> { $owner }
outcome-next-step = <b>Next step:</b> { $step }
outcome-due-on = <b>By:</b> { $day }
outcome-told-on = <i>Answered on { $day }.</i>
outcome-now = Now: { $state }.
outcome-early = The answer comes when the table's work is over.
outcome-not-listed = This proposal is not among the table's any more: no answer is awaited.
outcome-how = Press a button below.
outcome-how-write = To answer whoever proposed it press <b>Write the answer</b>.
outcome-how-change = If something has changed press <b>Change the answer</b>.
outcome-how-go-on = You have a draft: press <b>Go on with draft</b>.
outcomes-past = <b>Earlier answers: { $title }</b>
outcomes-past-none = There is no earlier one.
outcome-past = <b>{ $day }: { $verdict }</b>

outcome-asked = <b>Answer, table { $table }: { $title }</b>
outcome-present =
    Now it says:
    { $said }
outcome-ask-verdict = <b>What became of this proposal?</b> Press a button.
outcome-ask-reason = <b>Why?</b> Write it here, { $max } characters at most, in plain words: whoever proposed it and the whole table read it.
outcome-ask-owner = <b>Who sees to it?</b> Write which department, { $max } characters at most. It is read in the public document too: a person's name only where it is needed.
outcome-ask-next-step = <b>What is done now?</b> Write the next step, { $max } characters at most.
outcome-ask-due-on = <b>By when?</b> Press a button, or write a day: “30 June”, “end of the year”.
outcome-until-needed = Whoever proposed it has to know until when it is looked into.
outcome-leave-it = To leave it as it is press <b>Back</b>.
outcome-go-back = For the step before press <b>Back</b>.
outcome-may-skip = To leave it empty press <b>Skip</b>.
outcome-may-remove = To take it off press <b>Remove</b>.
outcome-which-verdict = Press one of the four buttons: Accepted, Accepted in part, Not accepted, To be looked into.
outcome-day-unclear = I did not understand the day. Write it like this: “30 June”, “30/6/2027”, “end of the year”.
outcome-day-past = It is over already ({ $day }). Write a day from today on, with its year if need be.
outcome-day-too-far = It is too far ahead ({ $day }). Write a day within three years.
outcome-which-day = { $count ->
        [one] <b>I understood only a part. Do you mean this day?</b>
       *[other] <b>Which of the two days do you mean?</b>
    }
outcome-one-day = • { $day }
outcome-which-how = Press the right one, or write it again.

outcome-preview = <b>It will read like this, table { $table }: { $title }</b>
outcome-preview-how = If it is right press <b>Confirm</b>: whoever proposed it gets a message. The draft waits for days.
outcome-preview-blocked = Press the button of what is missing.
outcome-lacks = Still missing: <b>{ $part }</b>.
outcome-day-is-over = The promised day is over already: press <b>By when</b> and write another.
outcome-overtaken = <b>Meanwhile somebody else answered: { $verdict }.</b> If you confirm, yours counts.
outcome-told = { $people ->
        [0] Recorded. Whoever proposed it does not read the bot: tell them yourself.
        [one] Recorded: 1 person is told.
       *[other] Recorded: { $people } people are told.
    }
outcome-unchanged = You changed nothing: it stays as it was, and nobody gets a message.
outcome-dropped = The draft is gone. What was there stays.
outcome-gone = This draft is not there any more. Write /outcomes to see the answers.
outcome-staff-only = Only the office writes the answers. With /outcomes you read them.
outcome-letter = <b>The answer to your proposal “{ $title }”</b>
outcome-letter-changed = <b>The answer to your proposal “{ $title }” has changed</b>

owed-title = <b>Answers that are awaited: { $count }</b>{ $overdue ->
        [0] { "" }
       *[other] , of them <b>overdue: { $overdue }</b>
    }
owed-line = • table { $table } · { $title } → { $state }
owed-more = … and { $count } more.
owed-how = I remind you on the first Monday of the month, as long as there are any. Press <b>Answers</b> to answer.

limit-outcomes = Today { $most } answers of this table have gone out already. Drafts stay: go on tomorrow.
deed-outcome = answered the proposal “{ $detail }”
data-outcome = An answer you gave to the proposal “{ $title }”:
data-outcome-draft = An answer you are writing to the proposal “{ $title }”:
