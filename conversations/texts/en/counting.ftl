### What counts in the results, and who is asked before

button-count-rating = Count it anyway
button-count-ranking = Count it anyway
button-count-dissent = Show it all the same
button-leave-out-rating = Leave it out
button-leave-out-ranking = Leave it out
button-leave-out-dissent = Keep it out
button-publish-yes = Yes, publish them
    .said = { -yes }
button-publish-no = No, not now
    .said = { -no }
button-paper-consent-rating = Count it: rating
button-paper-consent-ranking = Count it: ranking

consent-title-rating = <b>Table { $table }: shall we count the sheet with your answers?</b>
consent-title-ranking = <b>Table { $table }: shall we count your ranking?</b>
consent-title-dissent = <b>Table { $table }: shall we show your dissent?</b>
consent-late-rating = The results have been read already. If your answers are added or change alone, whoever reads them may work out what you answered.
consent-late-ranking = The order has been read already. If your ranking is added or changes alone, whoever reads it may work out what you chose.
consent-late-dissent = The dissents have been read already. If yours is added or changes alone, whoever reads them may work out who wrote it.
consent-few = Few people have answered: whoever reads the results may work out what you answered.
consent-publish-title-rating = <b>Table { $table }: shall we publish the results of the rating?</b>
consent-publish-title-ranking = <b>Table { $table }: shall we publish the results of the ranking?</b>
consent-publish-title-dissent = <b>Table { $table }: shall we publish the dissents?</b>
consent-publish = Your answers count already. If everybody who takes part reads the results, somebody may work out what you answered.
consent-publish-how = Press <b>Yes, publish them</b>, or <b>No, not now</b>: then only coordinators read them. You can say yes later too, with /start.
consent-publish-no = Fine: nothing is published until you say yes.
consent-how-rating = Press <b>Count it anyway</b>, or <b>Leave it out</b>: then it waits until at least { $least } come together. You can say yes later too.
consent-how-ranking = Press <b>Count it anyway</b>, or <b>Leave it out</b>: then it waits until at least { $least } come together. You can say yes later too.
consent-how-dissent = Press <b>Show it all the same</b>, or <b>Keep it out</b>: then it waits until at least { $least } choose together. You can say yes later too.
consent-given = You have said already that it counts: that stays. All is well.
consent-yes = Fine: the yes is noted.
consent-no-rating = Fine: it stays out until at least { $least } come together.
consent-no-ranking = Fine: it stays out until at least { $least } come together.
consent-no-dissent = Fine: it stays out until at least { $least } choose together.
consent-uncovers-rating = <b>Table { $table }: the sheet still waits.</b> You said that it counts as it is now, but that would give away the others it was counted with.
consent-uncovers-ranking = <b>Table { $table }: your ranking still waits.</b> You said that it counts as it is now, but that would give away the others it was counted with.
consent-uncovers-dissent = <b>Table { $table }: your dissent still waits.</b> You said that it is shown, but that would give away the others.
consent-uncovers-how = Until then what was counted before holds. You need not do anything.
consent-paper = The results have been read already. If “count it all the same” is ticked on the paper, press <b>Count it</b> below.
consent-paper-ask = <b>Has { $name } ticked “count it all the same”?</b>
consent-paper-how = Press <b>Confirm</b> only if it is ticked, or <b>Cancel</b>: without their yes the sheet waits.
consent-said-yes = yes
consent-said-no = no, leave it out
consent-said-none = you have not answered yet

standing-counts-rating = This sheet <b>counts</b> in the results.
standing-counts-ranking = Your ranking <b>counts</b> in the results.
standing-counts-dissent = Your dissents are read in the results, together with the others.
standing-unpublished-rating = Your sheet <b>counts</b> in the results that coordinators read. Participants read them only with your yes: if that is fine press <b>Yes, publish them</b>.
standing-unpublished-ranking = Your ranking <b>counts</b> in the results that coordinators read. Participants read them only with your yes: if that is fine press <b>Yes, publish them</b>.
standing-waits-rating = This sheet <b>waits</b>, all of it or in part: alone it would be recognised. It counts once { $least } come together, or if you press <b>Count it anyway</b>.
standing-waits-ranking = Your ranking <b>waits</b>: alone it would be recognised. It counts once at least { $least } come together, or if you press <b>Count it anyway</b>.
standing-waits-dissent = Your dissent <b>waits</b>: alone it would be recognised. It is read once { $least } stand together, or if you press <b>Show it all the same</b>.
standing-changed-rating = In the results <b>your sheet of before counts</b>: the present one, alone, would be recognised. If that is fine press <b>Count it anyway</b>; as a pair you both say so.
standing-changed-ranking = In the results <b>your ranking of before counts</b>: the present one, alone, would be recognised. If that is fine press <b>Count it anyway</b>.
standing-changed-dissent = The results show <b>what was there before</b>: alone your dissent would be recognised. If that is fine press <b>Show it all the same</b>.
standing-uncovers-rating = You said that the present sheet counts. For now it <b>waits</b>: the others would be recognised, or whoever answers with you has not said yes.
standing-uncovers-ranking = You said that the present ranking counts. For now it <b>waits</b>: the others would be recognised.
standing-uncovers-dissent = You said that your dissent is shown. For now it <b>waits</b>: the others would be recognised.

waiting-few-rating = { $count ->
        [one] <b>1 sheet waits</b>: alone it would be recognised. It enters
       *[other] <b>{ $count } sheets wait</b>: alone they would be recognised. They enter
    } with the yes of whoever answered, or once there are { $least }.
waiting-changed-rating = { $count ->
        [one] <b>1 counted sheet has changed</b>
       *[other] <b>{ $count } counted sheets have changed</b>
    }: what was counted holds, until whoever answered says yes.
waiting-uncovers-rating = { $count ->
        [one] <b>1 sheet waits with its yes</b>
       *[other] <b>{ $count } sheets wait with their yes</b>
    }: now the others would be recognised.
waiting-few-ranking = { $count ->
        [one] <b>1 ranking waits</b>: alone it would be recognised. It enters
       *[other] <b>{ $count } rankings wait</b>: alone they would be recognised. They enter
    } with the yes of whoever voted, or once there are { $least }.
waiting-changed-ranking = { $count ->
        [one] <b>1 counted ranking has changed</b>
       *[other] <b>{ $count } counted rankings have changed</b>
    }: what was counted holds, until whoever voted says yes.
waiting-uncovers-ranking = { $count ->
        [one] <b>1 ranking waits with its yes</b>
       *[other] <b>{ $count } rankings wait with their yes</b>
    }: now the others would be recognised.

deed-paper-consent = noted that { $detail } ticked “count it all the same” on paper

data-counts-rating = The sheet with your answers counts in the table's results.
data-counts-ranking = Your ranking counts in the table's results.
data-counts-dissent = Your dissents, or that you have none, count in the table's results.
data-consent = Count it also alone: { $said }
