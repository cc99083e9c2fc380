### My data

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
data-organisation = Organisation, as written by whoever invited you: { $text }
data-category = Category, as written by whoever invited you: { $text }
data-contact = Contact, as written by whoever invited you: { $text }
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
    <b>What goes, for good:</b> your name, your Telegram number, your seat at the table with what was written by whoever invited you and, where the rating is still open, all your answers.
erase-stays =
    <b>What stays:</b> where the rating is already closed, the answers stay in the counts, without your name and without a way back to you. The messages of this chat are yours to delete in Telegram.
erase-how = To come back you will need a new invitation. Press <b>Confirm</b>, or <b>Cancel</b> to keep everything.
erase-done = Done: your data are erased. Thank you for having taken part.
