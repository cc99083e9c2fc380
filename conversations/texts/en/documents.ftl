### Minutes, charts and data of a table

command-verbale = The table's minutes, to reread and publish
command-esporta = The table's data, as tables
choose-verbale = Which table's minutes would you like? Press a button below.
choose-esporta = Which table's data would you like? Press a button below.

button-chart = Chart
button-see-minutes = Minutes
button-see-export = Data
button-minutes = Send the minutes
button-annex = Internal annex
button-export = Send the data
button-export-all = Data of all tables
button-to-publications = Publish

document-minutes =
    <b>Minutes, table { $table }: { $title }</b>

    A document to correct and the same page to publish. Names: only of who signed.
document-holds = Only what is published is in them:
document-part-in = • { $phase }: in
document-part-early = • { $phase }: not over yet
document-part-few = • { $phase }: too few to show it
document-part-none = • { $phase }: none
document-part-unpublished = • { $phase }: missing, <b>not published</b>
document-publish-first = To add what is missing press <b>Publish</b> first.
document-reread = Press <b>Send the minutes</b>, and reread all words before publishing.
document-annex-how = For names and presences (office only) press <b>Internal annex</b>.
document-staff-only = The annex with the names is only for the office.
document-export =
    <b>Data, table { $table }: { $title }</b>

    A workbook, and the same tables as CSV and JSON: what you read in /results, names only of whoever signed. A sheet explains every column. Press <b>Send the data</b>.
document-export-open = The rating is not over: the values are not there yet.
document-export-not-public = There are also results that are <b>not published</b>: before you give them to others, publish them with /publish.
document-export-all = All tables, with a document: <b>Data of all tables</b>.
document-sent = It comes below, in a moment.
document-failed = <b>This file could not be made:</b> { $name }. Nothing is lost: try again in a while with the same button.
document-caption-docx = Minutes to correct
document-caption-html = The same, as a page to publish
document-caption-annex = <b>Confidential:</b> names and presences, for the office only
document-caption-workbook = Workbook
document-caption-csv = The same tables as CSV
document-caption-json = The same tables as JSON
document-day = { $day }
document-moment = { $day }, { $hour }
document-file-minutes = minutes-table-{ $table }
document-file-annex = internal-annex-table-{ $table }
document-file-data = data-table-{ $table }
document-file-all = data-all-tables
document-file-chart = chart-table-{ $table }
limit-documents = Today this table's documents were sent { $most } times already. You find them above; tomorrow they can be made again.
deed-minutes = took the minutes
deed-annex = took the internal annex

chart-none = There is nothing to draw yet: values are seen once the phase is over.
chart-rating = Table { $table }, { $title }: how many sheets at each level of importance
chart-one = Objective { $position }: how many sheets at each level of importance
chart-ranking = Table { $table }, { $title }: the points of the ranking
chart-objective = { $position }. { $text }
chart-tied = { $position }. { $text } (on a par)
chart-points = { $points ->
        [one] 1 point
       *[other] { $points } points
    }
chart-rating-alt = Bars split into five levels, { $count ->
        [one] 1 objective.
       *[other] { $count } objectives, the most important first.
    }
chart-ranking-alt = Bars of points, { $count } proposals, the first one first. { $voters } voted.
chart-caption =
    <b>{ $title }</b>
    { $lines }
chart-caption-cut =
    <b>{ $title }</b>
    { $lines }
    … and { $count } more, in /results

importance-high = high (4 or 5)
importance-middle = middle (3)
importance-low = low (1 or 2)
importance-abstained = don't know
importance-unjudged = not judged

minutes-title = Minutes of table { $table }: { $title }
minutes-chapter-people = Who took part
minutes-chapter-work = How the work went
minutes-chapter-objectives = Objectives
minutes-chapter-proposals = Proposals
minutes-chapter-ranking = Ranking of the proposals
minutes-chapter-open = Open points
minutes-chapter-next = Next steps
minutes-chapter-reread = The minutes read back
minutes-chapter-method = Method note
minutes-about = The table in short
minutes-about-process = Process
minutes-about-table = Table
minutes-about-motto = Vision
minutes-about-dates = Meetings
minutes-about-places = Places
minutes-about-coordination = Coordination
minutes-about-phase = Phase
minutes-about-made = Document of
minutes-about-help = To ask
minutes-contact = { $name }: tel. { $telephone }, { $hours }.
minutes-coordinators = { $count ->
        [0] nobody, so far
        [one] 1 person (the name is in the internal annex)
       *[other] { $count } people (the names are in the internal annex)
    }
minutes-item = Item
minutes-text = Text
minutes-category = Category
minutes-no-category = no category
minutes-invited = Invited
minutes-registered = Came in
minutes-present = Present
minutes-categories = People invited and come in, by category
minutes-meeting = Meeting of { $at }
minutes-place = Place: { $place }
minutes-agenda = Agenda:
minutes-presences = Present: { $present }. They had answered: yes { $yes }, maybe { $maybe }, no { $no }
minutes-phases = The phases of the work
minutes-phase = Phase
minutes-opened = First opened
minutes-closed = Last closed
minutes-objective = Objective { $position }
minutes-objective-tied = Objective { $position } (on a par with the one before)
minutes-distribution = Objective { $position }: { $sheets ->
        [one] 1 sheet with a judgement
       *[other] { $sheets } sheets with a judgement
    }
minutes-level = Level of importance
minutes-sheets = Sheets
minutes-comes-to = { $top }. Median { $median }; { $agreement }. Outcome: { $label }.
minutes-dissents = { $count ->
        [one] A dissent, word for word:
       *[other] { $count } dissents, word for word:
    }
minutes-added = { $count ->
        [one] 1 objective added, word for word
       *[other] { $count } objectives added, word for word
    }
minutes-importance = Importance
minutes-no-proposals = There are no proposals.
minutes-proposal = Proposal { $number }: { $title }
minutes-proposal-state = Main fields filled in: { $filled } of { $counted }. { $supporters ->
        [0] Nobody supports it.
        [one] 1 person supports it.
       *[other] { $supporters } people support it.
    }
minutes-original = United proposal, original { $number }: { $title }
minutes-signed-by = Signed by
minutes-scheme = The proposal's sheet: { $title }
minutes-ranking = Ranking, of { $voters ->
        [one] 1 vote
       *[other] { $voters } votes
    }
minutes-rank-place = Place
minutes-rank-proposal = Proposal
minutes-rank-points = Points
minutes-rank-mean = Mean
minutes-rank-chosen = Chosen by
minutes-rank-firsts = First for
minutes-rank-duels = Won head-to-head
minutes-of = { $part } of { $whole }
minutes-open-objective = Objective { $position }: { $label }
minutes-open-unserved = Objective { $position }: a shared priority that no proposal serves
minutes-open-proposal = “{ $title }”: main fields filled in, { $filled } of { $counted }
minutes-next-step = “{ $title }”: { $step }
minutes-next-meeting = Meeting: { $at }
minutes-none = Nothing to note.

method-scale = Scale: { $scale }. One could also answer “{ $abstain }” (DK), which enters no mean.
method-sheets = In these results: { $sheets ->
        [one] 1 sheet
       *[other] { $sheets } sheets
    }, { $people ->
        [one] 1 person
       *[other] { $people } people
    }{ $pairs ->
        [0] { "" }
        [one] ; 1 sheet is a pair's
       *[other] ; { $pairs } sheets are pairs'
    }. Sheets are counted: a pair's is one.
method-checked = Sheets entered from paper: { $sheets }. Read again by a second person, who entered the answers once more: { $checked }.
method-thresholds = An objective's values are shown from { $least } judgements on, labels from { $quartiles }, percentages from { $percent }. Means nearer than { $margin }, with the same median, are on a par.
method-agreement = Agreement is the consensus of Tastle and Wierman (0 to 1): high from { $high }, medium from { $medium }.
method-labels = Shared priority: at least { $top } % of 4 and 5, at most { $low } % of 1 and 2, interquartile range at most { $iqr }. Divisive: at either end at least a third of the sheets, rounded (2 of 7, 3 of 8). Low priority: at least { $bottom } % of 1 and 2.
method-releases = Only counts are published, made when each phase closes. What was counted stays counted; who comes later is added where they cannot be recognised, or with their yes.
method-live = In this process results are read while the phase is open: they are those of the moment in which the document is made.
method-release-rating = Rating: count number { $number }, made { $at }.
method-release-ranking = Ranking: count number { $number }, made { $at }.
method-release-dissent = Dissents: count number { $number }, made { $at }.
method-unpublished = This count is not published ({ $phase }): it is only for those who read the table's results.
method-absent-early = { $phase }: the phase is not over, and values are not read before.
method-absent-few = { $phase }: with fewer than { $least } answers values are shown to nobody.
method-absent-unpublished = { $phase }: the results are not published.
method-ranking = Ranking: everybody put { $places } proposals in order, the first gets { $places } points, the last 1 (a Borda count). { $voters } voted{ $paper ->
        [0] .
       *[other] , { $paper } of them on paper.
    } With even points it goes to whom more people chose, then to more first places, then head-to-head; else it is a shared place.
method-reopened = { $count ->
        [one] A phase was opened again after closing, once.
       *[other] Phases were opened again after closing, { $count } times.
    }
method-united = { $count ->
        [one] 1 proposal is a union
       *[other] { $count } proposals are unions
    } of { $parts } originals, which stand below.
method-hidden = { $count ->
        [one] 1 proposal was hidden by whoever coordinates, and is not told.
       *[other] { $count } proposals were hidden by whoever coordinates, and are not told.
    }
method-open = The table's work is not closed (phase: { $phase }): the document may change.
method-names = The document has counts, never one person's answer; a name stands only where somebody signed their proposal or their dissent.

annex-title = Internal annex, table { $table }: { $title }
annex-internal = Confidential, for the office: it has names. It is not to be published, nor joined to the public minutes. Answers are not in it.
annex-coordinators = Who coordinates
annex-people = Participants and presences
annex-people-caption = { $count ->
        [one] 1 person invited
       *[other] { $count } people invited
    }, in alphabetical order
annex-name = Name
annex-organisation = Organisation
annex-category = Category
annex-in = Came in
annex-present = Present { $at }
annex-yes = yes
annex-no = no
annex-authors = Authors of the proposals
annex-authors-caption = Proposals and who wrote them
annex-by = Authors

across-title = Across the tables: { $process }
across-about = What came out of the tables, put together: only what is published, until { $at }. Nobody who takes part is named.
across-chapter-tables = The tables in short
across-chapter-outcomes = What became of the proposals
across-chapter-coverage = Objectives and proposals
across-chapter-unserved = Shared priorities that no proposal serves
across-chapter-implementers = Actors that several tables name
across-chapter-resources = Resources that several tables name
across-chapter-rankings = The rankings, side by side
across-chapter-method = Note on the method
across-tables-caption = The tables: phase, participation, proposals
across-tables-table = Table
across-tables-phase = Phase
across-tables-invited = Invited
across-tables-answered = Have answered
across-tables-proposals = Proposals
across-table = Table { $table }: { $title }
across-column = Table { $table }
across-row = Line { $row }
across-outcomes-how = Each proposal of a table whose work is over is owed an answer within { $days } days. What is overdue stands first.
across-overdue = Overdue
across-nothing-overdue = Nothing is overdue today.
across-overdue-line = Table { $table }, “{ $title }”: { $state }
across-outcomes-caption = Answers to the proposals of table { $table }
across-outcomes-unreadable = The table's proposals are not published.
across-outcomes-open = The table's work is not over: answers come later.
across-outcomes-none = The table has no proposals.
across-outcome-proposal = Proposal
across-outcome-verdict = Answer
across-outcome-reason = Reason
across-outcome-owner = Who sees to it
across-outcome-next = Next step
across-outcome-state = Where it is
across-no-answer = none yet
across-by = by { $day }
across-coverage-how = For each objective the proposals of its table that serve it. Objectives of different tables are not compared.
across-coverage-caption = Table { $table }: objectives and proposals
across-coverage-objective = Objective
across-coverage-label = What the rating came to
across-coverage-proposals = Proposals that serve it
across-coverage-none = none
across-unserved = Table { $table }, objective { $position }: { $text }
across-implementers-caption = Actors, with the tables and the proposals that name them
across-resources-caption = Resources, with the tables and the proposals that name them
across-names-name = As they are written
across-names-tables = Tables
across-names-proposals = Proposals
across-named-by = Table { $table }: { $title }
across-rankings-how = Each table put its own proposals in order. The same line of two tables is not the same importance: points depend on how many voted and on how many proposals there were.
across-rankings-line = Line
across-rankings-caption = The rankings of the tables
across-ranked = { $place } · { $points }
across-method-published = There is only what each table has published: counts, never one person's answer.
across-method-names = Names of persons, where there are any, were written by the office in the answers, or by whoever proposes among the actors.
across-method-alike = Names that are written alike are put together, and all are read: those that are not one have to be parted by hand.
across-method-places = Objectives and proposals of different tables are never put in one order.
across-method-late = An answer is overdue from the day after it was due. Where the office looks into something, that is the day it promised.
across-sheet = Across the tables
document-file-across = across-the-tables
document-caption-across-docx = Across the tables, to correct: only what is published
document-caption-across-html = The same, as a page to publish

summary-sheet = Summary
summary-table = Table { $table }: { $title }
summary-people = Participation
summary-objective = Place { $place }, objective { $position }
summary-ranked = Proposal in place { $place }

columns-sheet = table
columns-column = column
columns-kind = kind
columns-means = what it means
columns-kind-string = text
columns-kind-integer = whole number
columns-kind-number = number
columns-kind-boolean = true or false (1 or 0 in CSV)
column-table = The table's number.
column-title = The table's title.
column-phase = The phase the table is in: presentation, rating, proposals, ranking, closed.
column-phase_text = The same phase in words.
column-as_of = When these data were read, by the city's clock.
column-invited = How many people are invited.
column-registered = How many of these came in, or have something on paper.
column-answered = How many answered at least one objective, “don't know” too.
column-valid = How many gave at least one level of importance.
column-finished = How many answered all objectives.
column-sheets_handed_in = How many sheets have at least one answer; a pair's is one.
column-sheets_on_paper = How many of these sheets are on paper.
column-rating_release = The number of the count of the rating that the values are of.
column-rating_published = Whether that count is published.
column-rating_sheets = How many sheets are in the results of the rating.
column-rating_people = How many people these sheets are of.
column-ranking_release = The number of the count of the ranking.
column-ranking_published = Whether that count is published.
column-ranking_votes = How many rankings are counted: the denominator.
column-ranking_places = How many proposals each put in order; the first gets as many points.
column-ranking_doubts = solid: a solid order. Else why it is sensitive: not_condorcet, first_changes, first_three_change.
column-kendall = Kendall's W: the agreement of the rankings, 0 to 1.
column-objective = The objective's code, which never changes.
column-position = The objective's number at the table.
column-objective_text = The objective's text.
column-order = Its place by importance, only within its table.
column-tied = Whether it is on a par with the one before.
column-judged_by = How many sheets gave a level: the denominator.
column-abstained = How many sheets said “don't know”.
column-mean = The mean: of levels for an objective, of points for a proposal.
column-median = The median of the levels.
column-quartile_range = The third quartile minus the first.
column-top_two = How many sheets gave 4 or 5.
column-low_two = How many sheets gave 1 or 2.
column-consensus = The consensus of Tastle and Wierman, 0 to 1.
column-agreement = The agreement: high, medium, low.
column-agreement_text = The same agreement in words.
column-label = The label: shared_priority, divisive, low_priority, to_discuss.
column-label_text = The same label in words.
column-level = The level of importance, 1 to 5; 0 is “don't know”.
column-level_text = The same level in words.
column-sheets = How many sheets gave this level. How many people is not said: a pair's sheet would be recognised.
column-text = The text, word for word.
column-importance = The importance in classes: high (4 or 5), middle (3), low (1 or 2), abstained (don't know), unjudged.
column-importance_text = The same class in words.
column-proposal = The proposal's code.
column-number = The proposal's number at the table; of an original, its number in the union.
column-proposal_title = The proposal's title; in the ranking, that of when it was counted.
column-objectives_served = The codes of the objectives it serves, a space between them.
column-description = The description.
column-implementers = Who carries it out, one a line.
column-beneficiaries = Whom it is for, one a line.
column-resources = The resources, one a line.
column-instruments = The instruments, one a line.
column-expected_results = The expected results, one a line.
column-timing = The timing.
column-first_step = The first step.
column-filled = How many of the counted fields are filled.
column-fields = How many counted fields there are.
column-supporters = How many people support it.
column-merged_into = The code of the union it is an original of; empty for the table's proposals.
column-place = The place in the ranking.
column-shared = Whether the place is shared.
column-points = The points.
column-chosen_by = How many chose it.
column-firsts = How many put it first.
column-beaten = How many others it beats head-to-head.
column-others = How many others there are.
column-over_proposal = The code of the proposal it is compared with.
column-ballots = In how many rankings it stands above that one.
column-about = About what: objective or proposal.
column-subject = The code of the objective or the proposal.
column-subject_text = About what, in words.
column-signed_by = The names, only of those who signed their proposal or their dissent.
column-category = The category written by whoever invited; empty where there is none.
column-starts_at = When the meeting begins, by the city's clock.
column-minutes = How many minutes it takes.
column-place_name = Where.
column-said_yes = How many answered that they come.
column-said_maybe = How many answered maybe.
column-said_no = How many answered that they don't come.
column-present = How many were there.
column-round = Which reading back it is about: the table's first is 1.
column-began_at = When reading back began, by the city's wall clock.
column-closed_at = When it was closed; empty while it is open.
column-readers = How many people could read.
column-read_all = How many read every point: the denominator.
column-agreed_with_all = How many of these agreed with every point; empty where one could recognise who.
column-current = Whether the published results are those of when reading back began.
column-kind = What it is: dissent or correction.
column-point = Which point of the minutes it is about.
column-taken = Whether the correction is taken; empty for a dissent.
column-note = A sentence of the method note.
column-verdict = What became of it: accepted, partly (accepted in part), declined, studied (to be looked into); empty where there is no answer yet.
column-verdict_text = The same, in words.
column-reason = The reason, word for word: of an answer, or of not taking a correction.
column-owner = The office or person that sees to it.
column-next_step = The next step.
column-by_when = By which day: the answer, as long as it is awaited; then the next step.
column-answered_on = On which day the answer that stands was given.
column-state = Where it is: overdue, step_overdue (the promised step is overdue), owed, promised, settled.
column-state_text = The same, in words.
column-serves = Whether the proposal serves that objective of its table.
column-named_as = As what it is named: implementers or resources.
column-name = The name, as the first table spells it.
column-spellings = How this table's proposals spell it, one a line.
column-named_by = The codes of this table's proposals that name it, a space between them.
