### The table's phases

phase-early-rating = The rating is not open yet. The table's coordinator opens it and will tell you.
phase-early-proposals = Proposals open later, when the coordinator moves the table on: you will be told.
phase-early-ranking = The ranking opens later, after the proposals: the table's coordinator will tell you.
phase-early-closed = The table's work is not closed yet.
phase-late-presentation = The presentation ended on { $since }. Its pages can be read again with /table.
phase-late-rating = The rating has been closed since { $since }.
phase-late-proposals = Proposals have been closed since { $since }.
phase-late-ranking = The ranking has been closed since { $since }.
