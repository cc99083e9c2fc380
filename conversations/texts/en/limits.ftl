### Limits: how often, and what to do instead

limit-own-proposals = { $most ->
        [one] You have handed in 1 proposal already, as many as each person may have.
       *[other] You have handed in { $most } proposals already, as many as each person may have.
    } Change one, or speak with your coordinator, who can merge two.
limit-table-proposals = The table has { $most } proposals already, as many as it can hold. You can support one of them or join it, or speak with your coordinator.
limit-table-proposals-leading = The table has { $most } proposals already, as many as it can hold. Merge look-alikes or hide what is not needed: then there is room.
limit-drafts = You have { $most } drafts that are not handed in. First resume one: change it as you like, the title too, and hand it in.
limit-changes = This proposal has changed { $most } times today already. It can be changed again tomorrow.
limit-pair-requests = You have asked { $most } people today. You can ask again tomorrow; meanwhile fill in the sheet alone, or read a code aloud.
limit-pair-codes = You have made { $most } codes today. You can make more tomorrow; meanwhile you can ask somebody by name.
limit-questions = You have asked { $most } questions today. You can ask more tomorrow; meanwhile ask in person, at the meeting.
limit-joinings = You have asked to join { $most } proposals today. You can ask again tomorrow; meanwhile you can support them.
limit-announcements-an-hour = { $most } announcements have gone to this table within an hour. Wait a little, then say everything in one.
limit-announcements = { $most } announcements have gone to this table today. You can write another one tomorrow.
limit-publications = This table has published { $most } times today. The results can be published again tomorrow.
limit-phases = This table has changed its phase { $most } times today. It stays where it is: it can be moved again tomorrow.
limit-presentations = The presentation has begun { $most } times today. You can lead it again tomorrow; everybody can reread it with /table.
limit-cares = At this table something was hidden, merged or undone { $most } times today, and each time its authors are told. Go on tomorrow.
limit-seats = A table may have { $most } participants, and it has { $found }. If somebody is not coming any more, end their invitation: then there is room.
limit-invitations = { $found } invitations were made at this table today, and { $most } can be made in a day. You can make more tomorrow.
limit-meetings = This table has { $most } meetings ahead. Call one off, or change its date.
limit-meeting-news = { $most } notices about meetings of this table have gone out today. You can change more tomorrow; calling off is always possible.
