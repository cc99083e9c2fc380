### Privacy notice

notice-title = <b>{ $title }: your data</b>
notice-kept =
    <b>What we keep.</b> Your Telegram name and id (not your phone number), the invitation and its table (and organisation, category and contact, if whoever invited you wrote them in their list: the coordinator sees them, to get the invitation to you), your language, the screen you have reached and the answers you give.
notice-seen-closing =
    <b>Who sees it.</b> The table's coordinator sees who has finished and who has not, never what a person answered. Results come out only when the rating is closed, as numbers of the whole table, and with fewer than { $least } answers not at all. What you write under "{ $label }" is read word for word, without your name.
notice-seen-live =
    <b>Who sees it.</b> The table's coordinator sees who has finished and who has not, and sees the results <b>while the rating is still open</b>: they are numbers of the whole table and do not come out with fewer than { $least } answers, but in a small group one can sometimes guess who answered what. What you write under "{ $label }" is read word for word, without your name.
notice-others =
    <b>And then.</b> In a pair, the two of you see the same answers. Only you see your drafts; proposals you present are read with your name. Of the ranking only everybody's points come out. A dissent is read word for word, unsigned unless you want. At meetings it is seen who comes; why not, and the substitute, only by coordinators and staff.
notice-erase =
    <b>How to erase.</b> /mydata shows everything we keep about you. /erase erases it.
notice-how = If that is fine with you, press <b>I have read it</b> below.
