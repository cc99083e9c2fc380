### Rating

button-own = { $label }
dissent-invite = Do you disagree about { $proposals ->
        [0] an objective
       *[1] an objective or a proposal
    }? Press <b>Add a dissent</b>, or else <b>Back to the start</b>.

button-dissent = Add a dissent
pair-summary-title = <b>Your shared sheet, table { $table }</b>
pair-rated = <b>{ $name } has answered { $answer }</b> to objective { $position }.
pair-added = <b>{ $name } has added an objective:</b> “{ $text }”
pair-reworded = <b>{ $name } has changed the words of an added objective:</b> “{ $text }”
pair-rated-own = <b>{ $name } has answered { $answer }</b> to the added objective “{ $text }”.
pair-removed = <b>{ $name } has removed an added objective:</b> “{ $text }”
pair-confirmed = Confirmed.
choose-valuta = Which table do you want to rate? Press a button below.
rating-title = <b>Objective { $position } of { $total }</b>
rating-title-pair = <b>Objective { $position } of { $total }</b> · with { $name }
rating-title-parted = <b>Objective { $position } of { $total }</b> · still for two
objective-plainly = <blockquote>In plain words: { $text } <i>(An explanation: what is judged is the text above.)</i></blockquote>
pair-chosen = Your shared answer: <b>{ $answer }</b>
rating-chosen = Your answer: <b>{ $answer }</b>
rating-judged =
    { $title }
    { $text }
rating-how = <b>How important is it?</b> Press a number: { $scale }
rating-change = { $answered }. To change it press a number: { $scale }
rating-recorded = Recorded: { $answer }
scale-level = { $level } · { $label }
scale-abstained = { $label }

own-title = <b>{ $label }</b>
own-room = Is an objective missing that matters to you? You can add <b>{ $room }</b> in your own words: press <b>Add an objective</b>. Otherwise press <b>Next</b>.
own-full = { $maximum ->
        [one] You have added 1 objective
       *[other] You have added { $maximum } objectives
    }: there is no room for more. Press <b>Next</b>.
own-change = To change or remove what you added, press its number or write it.
own-unjudged = not rated yet
own-write =
    <b>One more objective</b>

    Write it here as a message, in a sentence or two: { $max } characters at most.

    <i>Example: more benches in the shade near the schools.</i>

    If you have changed your mind, press <b>Cancel</b>.
own-present = It now says: “{ $text }”
own-too-short = That is too short for an objective. Write it with a few more words.
own-rate-title = <b>An added objective</b>
own-preview = Recorded: this is how the results will show it, without a name. To change it press <b>Change the words</b>, to take it off <b>Remove</b>.
own-ask-removal = Do you want to take this objective off the sheet? Press <b>Yes, remove it</b> or <b>No, keep it</b>.
own-removed = Taken off the sheet.
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
summary-own-unjudged = What you added has not been rated yet: press its number.
summary-how = To change an answer, press its number or write it. You can until the rating closes.
button-abstain = { $label }
    .said = dunno | no idea | not sure | no opinion | I abstain
