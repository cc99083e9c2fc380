### When something goes wrong

error = Something went wrong (ref. { $reference }). Try again with /{ $command }. If it happens again, tell the people who organise the tables this reference.
absence = For some minutes I could not read you: if your last tap is missing below, tap again.
flood = A great many messages came at once. They all count: for a while I show you only the latest screen, about one a second.
old-screen = This screen is out of date: here is where you are now.
only-words-and-files = Here I read text, photos and documents, but can't listen to or watch anything else: write it in words. Nothing is lost.
only-words = I only read text and buttons here. Nothing is lost.
not-understood = I did not understand, sorry. If you need a hand, write /help.
not-understood-here = I did not understand, sorry. Here you can write { $ways }. If you need a hand, write /help.
unknown-command = There is no such command. /help shows those you can use.
cancelled = All right. Your answers stay.
not-your-table = You do not take part in this table.
coordinators-only = Only the table's coordinators can do this. /help shows what you can do.
participants-only = This is for those who take part in a table. /help shows what you can do.
no-such-table = There is no such table: the tables go from 1 to { $last }.
group = I write nothing personal in the group. Let us go on in private: press the button.
tap-too-soon = One tap at a time: the message had just changed. Read it, then press again.
