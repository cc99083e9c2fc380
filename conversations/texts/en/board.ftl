### The board on the room's screen

command-tabellone = The board on the room's screen
choose-tabellone = Which table's board do you want? Press a button below.
button-board = Board
button-board-make = Prepare the link
button-board-open = Open the board
button-board-anew = New link
button-board-close = Close the link
button-board-objectives = Show objectives
button-board-ranking = Show the ranking
button-board-hide = Hide
button-board-dark = Dark
button-board-light = Light
button-board-count = Show the numbers
button-board-uncount = Hide the numbers

board-title = <b>Board, table { $table }: { $title }</b>
board-no-address = The board has no address yet. Whoever runs the server writes the bot's public address into <code>CROCEVIA_PUBLIC_URL</code> and restarts it. Meanwhile press <b>Back to the start</b>.
board-none = It is a page for the room's screen: the question of the moment, how many have answered and, when you want, the published results. There is no name on it.
board-expired = The link from before has expired.
board-make-how = Press <b>Prepare the link</b>, and open it on the room's computer.
board-shows-work = On the screen: <b>the question of the moment</b>.
board-shows-led = On the screen: <b>the presentation</b>, page by page as on the phones.
board-shows-objectives = On the screen: <b>the results of the objectives</b>.
board-shows-ranking = On the screen: <b>the ranking</b>, from the last place to the first.
board-page = Page <b>{ $page } of { $pages }</b>.
board-is-dark = The screen is <b>dark</b>.
board-nothing-ready = Results can be shown once they are published.
board-until = The link works until { $until }.
board-how = What you press here is seen in the room at once.
board-link =
    <b>Board of table { $table }</b>
    { $link }

    On the room's computer press <b>Open the board</b>, or type the address there. It works until { $until }; whoever has it can only look. A link prepared before works no more.
board-closed = The link works no more.
board-gone = The board has no link that works. Write /board to prepare one.
board-not-published = Only published results go onto the board. Write /publish to publish them.
limit-boards = Today { $most } links of this table's board were made already. The last one still works; tomorrow you can make others.
deed-board = prepared a link of the board
deed-board-closed = closed the board's link

board-page-title = Board
board-head = Table { $table }: { $title }
board-code = The bot: { $link }
board-motto = <i>{ $motto }</i>
board-soon = We begin shortly.
board-over = The table's work is over. Thank you!
board-rate = <b>How important is each objective for this table?</b>
board-rate-one = <b>How important is it?</b>
board-scale = { $steps }
board-propose = <b>What do you propose to do for these objectives?</b>
board-objectives = { $objectives }
board-rank = <b>{ $places ->
        [0] Which proposals do you choose?
        [one] Which proposal do you choose?
       *[other] Which proposals do you choose? Put your first { $places } in order.
    }</b>
board-in = <b>{ $inside } of { $invited }</b> are in.
board-proposed = { $count ->
        [0] No proposal yet.
        [one] There is <b>1 proposal</b>.
       *[other] There are <b>{ $count } proposals</b>.
    }
board-objective = <b>{ $place } of { $total } · Objective { $position }.</b> { $text }
board-objective-tied = <b>{ $place } of { $total }, level with the one before · Objective { $position }.</b> { $text }
board-comes-to = { $top } · { $agreement } · <b>{ $label }</b>
board-ranking = <b>The ranking of the proposals</b>
board-ranking-how = Everybody put { $places } of them in order: the first gets { $places } points, the last one 1. We begin with the last place.
board-place =
    <b>{ $place } · { $title }</b>
    { $points }, chosen by { $chosen } of { $voters }
board-places = { $places }

board-say-wait = One moment…
board-say-without = This page needs a browser with JavaScript.
board-say-lost = Connection lost: trying again by itself.
board-say-late = What you see may be old: trying again by itself.
board-say-ended = This link works no more. Whoever coordinates prepares another one with /board.
board-say-crowded = This page is open in too many windows. To have it here, load it again.
board-say-dark = Dark screen.
board-say-full = Full screen

button-desk = My page
button-desk-close = Close my page
button-desk-open = Open my page
desk-how = <b>My page</b>, for you alone: what to say, who is missing, the next step.
desk-link =
    <b>Your page, table { $table }</b>
    { $link }

    What to say now, who is missing and the next step: press <b>Open my page</b>. There are names on it: do not show it in the room, and do not pass the link on. It works until { $until }; a link prepared before works no more.
limit-desks = Today { $most } links of this page were made for this table already. The last one still works; tomorrow you can make others.
deed-desk = prepared the link of their own page
deed-desk-closed = closed the link of their own page
data-board-link = You prepared the link of table { $table }'s board: it works until { $until }.
data-desk-link = You have a link of your coordinator's page, table { $table }: it works until { $until }.

desk-title = The coordinator's page
desk-private = For you alone: there are names here. Do not show it in the room.
desk-to-say = What to say
desk-missing = Who is missing
desk-step = The next step, in the chat
desk-step-name = <b>{ $name }</b>
desk-no-notes = There are no notes for this phase. Whoever runs the bot writes them, in the content file.
desk-since-minutes = { $minutes ->
        [0] for less than a minute
        [one] for 1 minute
       *[other] for { $minutes } minutes
    }
desk-since-hours = { $hours ->
        [one] for 1 hour
       *[other] for { $hours } hours
    }{ $minutes ->
        [0] { "" }
        [one] { " " }and 1 minute
       *[other] { " " }and { $minutes } minutes
    }
desk-since-days = { $days ->
        [one] for 1 day
       *[other] for { $days } days
    }
