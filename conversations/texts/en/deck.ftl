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
page-only = When you have read it, press a button below.
page-first = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> to go on.
page-middle = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> or <b>Back</b>.
page-last = <i>Page { $page } of { $pages }.</i> It is the last: press <b>Back</b> or <b>Back to the start</b>.
verbatim = { $text }
name = { $name }
