### The kit of the table: what is printed

button-kit = Print
button-send-kit = Send the kit

kit-hub =
    <b>To print, table { $table }: { $title }</b>

    Invitation letters, sheets, sign-in sheet, and a card for whoever helps.
kit-hub-letters = { $count ->
        [0] Letters: none, there is no code to print.
        [one] Letters: <b>1</b>. Printing twice does not change the code.
       *[other] Letters: <b>{ $count }</b>. Printing twice does not change the codes.
    }
kit-hub-unknown =
    Without a letter, as the code cannot be made again. In <b>Invitations</b> press the number, then <b>New code</b>.
    { $names }
kit-hub-more = { $count ->
        [one] and 1 other person
       *[other] and { $count } other people
    }
kit-hub-how = Press <b>Send the kit</b>.
kit-no-pdf = No PDF can be made here: the page prints from the browser.
kit-caption-page = The kit as a page: it opens in the browser and prints on A4. <b>It holds codes:</b> each letter goes only to the person named on it.
kit-caption-pdf = The same as PDF
kit-file = kit-table-{ $table }

kit-title = Kit of table { $table }: { $title }
kit-made = { $process }. Made { $at }.
kit-inside = What is in it
kit-inside-letters = { $count ->
        [0] No invitation letter: there is no open invitation with a code to print.
        [one] 1 invitation letter, with a QR code and a code to type.
       *[other] { $count } invitation letters, one a page, with a QR code and a code to type.
    }
kit-inside-rating = Rating sheet, for whoever answers on paper.
kit-inside-proposal = Sheet for a proposal.
kit-inside-signing = Sign-in sheet of the meeting.
kit-inside-card = Card for whoever helps somebody to begin.
kit-first = Before you print
kit-first-page = This page is for you. Print as many copies of the sheets as you need; of the sign-in sheet one for every { $rows } people.
kit-first-secret = The codes are secret: each opens a seat at the table. Give each letter only to the person named on it, and do not leave this file lying around.
kit-first-again = Printing again does not change the codes. Whoever has come in, or whose invitation was revoked or has expired, is not here.
kit-first-back = Sheets that are filled in are entered in Telegram with /paper; then a second person reads them again with “{ $check }”.

kit-letter = Invitation for { $name }
kit-letter-hello = Hello { $name },
kit-letter-where = we expect you at table { $table }: { $title } ({ $process }). The work is done with Telegram, on your phone, in a few minutes.
kit-letter-camera = With the camera
kit-letter-camera-how = Point the camera of your phone at the code below. Telegram opens: press Start, then “{ $accept }”.
kit-letter-qr = QR code of your invitation: it opens Telegram at @{ $bot }
kit-letter-typing = Or by typing
kit-letter-typing-how = In Telegram search for @{ $bot }, press Start and type this code:
kit-letter-code = Small letters will do, with or without hyphens.
kit-letter-once = The invitation is for you alone, works once and until { $until }. Do not give it to others.
kit-letter-paper = You do not use Telegram?
kit-letter-paper-how = You can take part on paper, too: ask whoever invited you for the sheet.

kit-name = Name and surname
kit-rating = Rating sheet, table { $table }: { $title }
kit-rating-how = How important is each objective? Put a cross on one number only, for each objective. If you don't know, put it on the 0.
kit-own = Is an objective missing that matters to you? You may write up to { $most }, in your own words, and say how important they are.
kit-own-one = Another objective { $number }
kit-own-importance = How important is it?
kit-late = Only if you hand this in late
kit-late-how = If the results have been read already, a sheet that is added alone can be recognised. Shall it count all the same? Put a cross here; if not, it waits until others come.
kit-proposal = Sheet for a proposal, table { $table }: { $title }
kit-proposal-how = A title and a few lines will do: leave blank what you don't know. Everybody at the table reads the proposal.
kit-entries = { $asked } One a line.
kit-signing = Sign-in sheet, table { $table }: { $title }
kit-signing-how = Meeting of ____ / ____ / ________    Place ______________________________
kit-signing-caption = Present
kit-signing-number = No.
kit-signing-name = Name and surname
kit-signing-body = Organisation
kit-signing-hand = Signature
kit-card = For whoever helps somebody to begin
kit-card-whose = Use their phone, and it is always they who choose: you read aloud and point. You don't look at the answers and you don't repeat them.
kit-card-open = Open the invitation: with the camera on the QR code of the letter, or in Telegram by searching for @{ $bot }.
kit-card-start = Press the blue button at the bottom: Start. If you searched for the bot, now type the code of the letter.
kit-card-accept = You read what it is about. Press “{ $accept }”. Before that you may press “{ $read }”; whoever wants to think it over presses “{ $later }”.
kit-card-begin = If the rating is open, press “{ $begin }”: { $objectives ->
        [one] it is 1 objective
       *[other] there are { $objectives } objectives
    }, { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }.
kit-card-answer = For each objective press a number: what it means is written above. To change the last answer press “{ $back }”.
kit-card-add = At the end you may write one more objective with “{ $add }”, or press “{ $on }”.
kit-card-end = When you read “{ $done }”, it is done: there is nothing else to send.
kit-card-else = If something goes wrong
kit-card-stop = You can stop whenever you like: everything stays. Go on with “{ $on }”.
kit-card-typing = A button does not work? You can write what it says, as a message.
kit-card-home = You don't know where you are? Press “{ $home }”, or write /start.
kit-card-paper = Without Telegram one answers on the paper sheet, and the coordinator enters it.

deed-kit = took the kit to print, with the codes of the open invitations
