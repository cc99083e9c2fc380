### My data

erase-ranking =
    <b>Ranking and dissents:</b> your ranking goes while the table's work is not closed; afterwards it stays in the counts without your name. Of dissents, words already read in the results and in the minutes read back stay, without your name; the others go, and so do corrections to the minutes.

data-title = <b>Everything we keep about you</b>
data-nothing = We keep nothing about you.
data-person =
    Name: { $name }
    Telegram id (not your phone number): { $id }
data-language = Language: { $language }
data-noticed = Notice accepted: { $at }
data-unnoticed = Notice not accepted yet.
data-place = Last screen opened: the one of /{ $command }
data-codes = Wrong codes tried: { $tries }, the last one { $last }
data-seat =
    <b>{ $role }, { $where }</b>
    Name on the invitation: { $name }
    In since: { $since }
data-organisation = Organisation, as written by whoever invited you: { $text }
data-category = Category, as written by whoever invited you: { $text }
data-contact = Contact, as written by whoever invited you: { $text }
data-claimed-as = What Telegram called you when you came in: { $text }
data-freed = This seat was freed: what you left there is aside.
data-nudged = Last reminder from the coordinator: { $at }
data-table = table { $table }
data-all-tables = all tables
data-answer =
    { $text }
    → <b>{ $answer }</b>
data-own =
    Added by you: “{ $text }”
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
    <b>What stays:</b> what was counted stays in the counts, and where the rating is closed the answers stay; of the diary, what was done. All of it without your name. The messages of this chat are yours to delete in Telegram.
erase-how = To come back you will need a new invitation. Press <b>Confirm</b>, or <b>Cancel</b> to keep everything.
erase-nothing = Your data stay as they are.
erase-done = Done: your data are erased. Thank you for having taken part.

notice-title = <b>{ $title }: your data</b>
notice-kept =
    <b>What we keep.</b> Your name and Telegram id (not the phone), the invitation (also organisation, category and contact, if they were there: the coordinator sees them), your language, your last screen, your answers, what you write and, in the diary, who did what.
notice-seen-closing =
    <b>Who sees it.</b> The coordinator, the office and observers see Telegram names, who has finished and who comes to meetings; never what a person answered, but on paper. Results come out only when the rating is closed, never with fewer than { $least } answers. What you write under "{ $label }" is read word for word, without a name.
notice-seen-live =
    <b>Who sees it.</b> The coordinator, the office and observers see Telegram names, who has finished and who comes to meetings, and they see the results <b>while the rating is still open</b>: they are numbers of the whole table and do not come out with fewer than { $least } answers, but in a small group one can sometimes guess who answered what. What you write under "{ $label }" is read word for word, without your name.
notice-known =
    If everybody gives the same answer, it is clear what each one answered: that cannot be hidden. If the numbers have come out already, we ask you before yours are added.
notice-others =
    In a pair you see the same answers. Only you see your drafts; proposals you hand in have your name, a dissent only if you want. Why you miss a meeting, who comes in your place, and corrections are read only by coordinators and the office. The public minutes name only whoever signs.
notice-erase =
    <b>How to erase.</b> /mydata shows and downloads all of it, /erase takes your name and number away. What was counted or handed in, and the diary, stays without a name.
notice-how = If that is fine with you, press <b>Accept and begin</b>.

erase-drafts = <b>Your proposals:</b> drafts go, those handed in stay with the table without your name.
data-wish = Reminders of meetings: { $wish }
data-asked-back = A name written in /invite that waits for an answer of yours: “{ $name }”
data-roster = A line of a list sent in /invite that waits for an answer of yours: “{ $words }”
data-deliveries = Reminders, nudges and announcements we keep note of, so as not to send them twice: { $count }
data-announcement = Announcement written and not sent: “{ $words }”

erase-voices = <b>What you said about proposals:</b> while they are open your support, your requests and your unanswered questions go. Answered questions stay, without your name.

button-read-notice = Read the notice
unread-waits = There is something for you at your table. First read what we keep about you, it is short: press <b>Read the notice</b>.
button-my-data-file = Download the data
data-file = Everything we keep about you, in a file (JSON) that other programs can read.
data-attachment = A file you attached to a proposal.

button-whole-notice = The whole notice
button-notice-short = In short
button-notice-read = I have read it
    .said = read | read it | i read it
button-my-data = My data
notice-whole = Controller, rights, for how long: press <b>The whole notice</b>.
notice-ranking = Of the ranking only each proposal's points come out, never who chose what.
notice-read-again = The notice has changed: it is version { $version } now. Press <b>Read the notice</b>; then <b>I have read it</b>, and go on from where you were.
notice-changed = The notice has changed: it is version { $version } now. You need not do anything. To read it press <b>Read the notice</b>.
notice-changed-again = The notice has changed: it is version { $version } now. Before you go on press <b>Read the notice</b>, and at its end <b>I have read it</b>.
link-ends = The work of table { $table } has been over for a while. On { $at } we take away your name and what leads from you to your answers: from then on I do not know you here. To look at what you wrote, or download it, press <b>My data</b>.
data-notice-version = Version of the notice you have read: { $version }, { $at }

whole-title = <b>{ $title }: privacy notice</b>
whole-version = <i>Version { $version }, { $day }. Articles 13 and 14 of Regulation (EU) 2016/679.</i>
whole-model = <i>This is a model: whoever organises the tables still has to have it checked by the data protection officer.</i>
whole-controller =
    <b>Controller.</b> { $name }
    { $contacts }
whole-protection-officer =
    <b>Data protection officer.</b> { $name }
    { $contacts }
whole-purposes = <b>What for.</b> { $text }
whole-ground = <b>On what ground.</b> { $text }
whole-providing = <b>Do you have to?</b> { $text }
whole-recipients = <b>Who else processes them.</b> { $text }
whole-transfers = <b>Outside the Union.</b> { $text }
whole-retention =
    <b>For how long.</b> What has a term the bot deletes by itself:
    { $lines }
whole-rights = <b>Your rights.</b> { $text }
whole-complaint = <b>Complaint.</b> { $text }
whole-automated = <b>Automated decisions.</b> { $text }
whole-read-how = This version is new to you: when you have read it press <b>I have read it</b>.

retained-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
retained-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
retained-long-leaders = as long as they have the task
retained-long-results = without a term, as other records
retained-link = • your name, your number and the link to your answers: { $long } after the table's work is closed, and never sooner than 14 days after you are told
retained-updates = • the numbers of the messages you send (not the words): { $long }
retained-quarantine = • the note that a message met an error, without the words: { $long }
retained-drafts = • what you began and did not hand in: { $long } after its phase is closed or, if it has none, after you last changed it
retained-invitations = • the codes of invitations: { $long } after they were used or ended
retained-messages = • that a reminder or a notice was sent to you: { $long }
retained-journal = • the diary of who did what: { $long }
retained-leaders = • the names of coordinators, the office and observers: { $long }
retained-results = • results, minutes and proposals handed in, which stay without names (but of who signed): { $long }
retained-why-link = To answer who asks about their data, for the answers to proposals, and for appeals.
retained-why-updates = So that nothing counts twice.
retained-why-quarantine = To understand a fault and mend it.
retained-why-drafts = So that one can go on with it.
retained-why-invitations = To tell whoever opens an invitation again what became of it.
retained-why-messages = So that nothing arrives twice.
retained-why-journal = To know who led the work, and how.
retained-why-leaders = So that participants know whom to turn to.
retained-why-results = They are records of the proceedings, kept as the body's other documents.

notice-page-title = { $title }: notice on personal data
notice-page-file = notice
retention-page-title = { $title }: how long what is kept stays
retention-page-file = retention
retention-page-how = The bot deletes by itself what has a term: it looks every hour. The numbers come from the content file (“retention”).
retention-head-what = What, how long
retention-head-why = Why
