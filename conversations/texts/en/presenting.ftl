### The table, page by page

choose-tavolo = Which table do you want to read about? Press a button below.
deck-title = <b>{ $title }</b>
deck-heading = <b>{ $title }</b>
deck-table =
    <b>Table { $table }: { $title }</b>
    <i>{ $motto }</i>
deck-lines = <b>Strategic lines</b>
deck-actions = <b>Lines of intervention and actions</b>
deck-objectives = <b>Specific objectives</b>
deck-item =
    <b>{ $title }</b>
    { $text }
deck-item-alone = <b>{ $title }</b>
deck-bullet = • { $text }
deck-objective = <b>{ $number }.</b> { $text }
page-only = Once you have read it, press a button.
page-first = <i>Page { $page } of { $pages }.</i> Press <b>Next</b>.
page-middle = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> or <b>Back</b>.
page-last = <i>Page { $page } of { $pages }, the last.</i> Press <b>Back</b> or <b>Back to the start</b>.
deck-leads-on = Have you read it all? Press <b>{ $label }</b>.
verbatim = { $text }
name = { $name }

choose-presenta = Which table do you want to present? Press a button below.
leading-other-phase = Table { $table } has moved { $to }: to present it, first take it back to the presentation with /phase.
leading-too-late = Table { $table } has moved { $to }.
leading-back-how = To present it again press <b>Go back to the presentation</b>, otherwise <b>Back to the start</b>.
leading-ask = <b>Present table { $table }: { $title }?</b>
leading-what =
    There are { $pages } pages and you turn them: { $people ->
        [0] whoever comes in sees them change on the phone.
        [one] 1 person sees them change on the phone.
       *[other] { $people } people see them change on the phone.
    } Whoever comes late starts at the page you are showing.
leading-how = When you are ready, press <b>Begin</b>.
leading-followed = { $people ->
        [0] nobody follows yet
        [one] 1 person follows
       *[other] { $people } follow
    }
leading-page-first = <i>Page { $page } of { $pages }, { $followed }.</i> Press <b>Next</b> for the next one.
leading-page-middle = <i>Page { $page } of { $pages }, { $followed }.</i> Press <b>Next</b> or <b>Back</b>.
leading-page-last = <i>Page { $page } of { $pages }, { $followed }.</i> It is the last one: press <b>Finish</b>.
leading-over = The presentation is over.
following-page = <i>Page { $page } of { $pages }.</i> The coordinator turns it: you read and listen. To leave, press <b>Back to the start</b>.
following-over = <b>The presentation is over.</b> With /table you can read the pages again whenever you like, or press <b>About the table</b>.
button-end = Finish
deed-present = began the presentation
