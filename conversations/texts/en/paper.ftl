### For those without Telegram

command-scheda = Enter a sheet on paper
choose-scheda = For which table do you enter a sheet on paper? Press a button below.

paper-title = <b>Sheets on paper, table { $table }: { $title }</b>
paper-how = Here you enter the answers of those who do not use Telegram. Press their number, or <b>Add a person</b>.
paper-nobody = Everybody invited is on Telegram. To enter somebody else's sheet press <b>Add a person</b>.
paper-line-invited = { $line }: has an invitation, no answer yet
paper-line-entered = { $line }: on paper, { $judged } of { $asked } objectives
paper-ask-name =
    <b>A person without Telegram, table { $table }</b>

    Write name and surname here, as a message. If you changed your mind, press <b>Cancel</b>.
paper-name-taken = { $name } is at the table already. If it is the same person press <b>Cancel</b> and look for them in the list. If it is somebody else, add what tells them apart, for example their organisation.
paper-name-turned = { $there } is at the table already: is this the same person as { $name }? If so press <b>Cancel</b> and look for them in the list. If it is somebody else, add what tells them apart, for example their organisation.
paper-name-unread = There is no name here. Write name and surname, as a message.
paper-one-name = These are { $found } names: write one at a time.
paper-added = <b>{ $name }</b> has a seat at the table now.
paper-of = <b>Sheet on paper of { $name }</b>
paper-rating = The <b>rating</b> is open now: press <b>Rating</b> to enter the answers.
paper-proposal = <b>Proposals</b> are open now: press <b>Proposal</b> to enter theirs.
paper-proposal-of = A proposal of <b>{ $name }</b>, from paper:
paper-nothing-open = There is nothing to enter on paper in this phase. To open a phase again write /phase. Press a button below to go on.
paper-not-now = { $why } To enter a sheet on paper, open it again with /phase.
paper-too-early = The rating is not open yet. Open it with /phase, then enter the sheet.
paper-has-telegram = { $name } uses Telegram now: the sheet is theirs.

paper-objective =
    <b>Sheet on paper of { $name }</b>
    Objective { $position } of { $total }
paper-chosen = On the sheet: <b>{ $answer }</b>
paper-all-at-once = Or write all answers together, in order: for example <code>{ $example }</code> (0 = don't know).
paper-all-entered = All answers entered: check that they are those of the sheet.
paper-complete = <b>All entered.</b>
levels-unread = I cannot read “{ $found }”. Write only numbers from 1 to 5, and 0 for “don't know”: for example { $example }
levels-miscounted = { $asked ->
        [one] 1 answer is
       *[other] { $asked } answers are
    } needed, one an objective; you wrote { $found }. For example: { $example }
paper-own-write =
    <b>Another objective of { $name }</b>

    Copy the words of the sheet here, as a message: at most { $max } characters. If you changed your mind, press <b>Cancel</b>.
paper-own-rate = <b>Another objective of { $name }</b>

button-paper-add = Add a person
button-paper-proposal = Proposal
button-paper-rating = Rating

deed-paper = entered the sheet on paper of { $detail }
deed-papercorrected = corrected the sheet on paper of { $detail }

paper-ranking = The <b>ranking</b> is open now: press <b>Enter the ranking</b>.

button-paper-ranking = Enter the ranking
deed-paper-seat = added a seat for “{ $detail }”, who does not use Telegram
