### The minority's word

dissent-title = <b>Your dissent, table { $table }</b>
dissent-objective = <b>Objective { $position }.</b> { $text }
dissent-proposal = <b>Proposal:</b> { $title }
dissent-parted = <b>Proposal merged, then unmerged:</b> { $title }
dissent-line = <b>{ $number }</b> · { $title }
dissent-line-written = <b>{ $number }</b> · { $title } → <b>dissent written</b>
dissent-which = What do you disagree with? Press its number, or write it.
dissent-about = { $title }
dissent-write =
    <b>What does not convince you?</b> Write it here as a message, { $max } characters at most. It will be read beside the results, word for word and <b>without your name</b>, unless you decide otherwise.

    If you have changed your mind, press <b>Cancel</b>.
dissent-preview-last = <b>Recorded.</b> In the results it reads:
dissent-preview = <b>Recorded.</b> From the next phase on it reads:
dissent-unsigned = To sign it press <b>With my name</b>.
dissent-signed = The public minutes name you too. Rather not? Press <b>Without a name</b>.
dissent-how = Press <b>Change the words</b>, or <b>Remove</b> to take it away.
dissent-too-short = That is too short. Write it with a few more words.
dissent-ask-removal = Do you want to take this dissent away? Press <b>Yes, remove it</b> or <b>No, keep it</b>.
dissent-removed = Dissent taken away.
dissent-early-objective = Dissent is written once the rating is closed.
dissent-early-proposal = Dissent from a proposal is written once proposals are closed.
dissents-title = { $count ->
        [one] <b>1 dissent, word for word</b>
       *[other] <b>{ $count } dissents, word for word</b>
    }
dissents-none = So far there is no dissent to read.
dissents-may-wait = <i>As long as its author would be recognised, a dissent waits: whether there is one is not said here. Whoever writes it knows.</i>
dissent-block =
    { $title }
    { $text }
    <i>{ $by }</i>
dissent-by = { $name }
dissent-by-nobody = without a name

dissent-hidden = <b>a hidden proposal</b>

data-dissent =
    Your dissent, { $by }: { $title }
    { $text }
data-dissent-signed = with your name
data-dissent-unsigned = without a name
button-signed = With my name
button-unsigned = Without a name
