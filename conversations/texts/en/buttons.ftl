### Buttons

button-back = Back
button-next = Next
button-cancel = Cancel
button-skip = Skip
button-home = Back to the start
button-begin = Begin
button-go-on = Go on
button-review = Review your sheet
button-sheet = See your sheet
button-about = What table { $table } does
table-line = <b>{ $table }</b> · { $title }
button-number = { $number }
button-add-own = Add an objective
button-reword = Change the words
button-remove = Remove
button-confirm = Confirm
button-results = Results
button-status = Who is missing
button-meeting-one = See the meeting
button-meeting-who = Who comes
button-paper-others = Other sheets
button-propose = Write a proposal
button-resume-draft = Resume the draft
button-attachment = See the attachment
button-rank-begin = Rank the proposals
button-all-proposals = All proposals
