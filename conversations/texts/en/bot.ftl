### The bot introduces itself

bot-name = { $title }
bot-short-description = The bot of the project tables: those invited rate their table's objectives and propose projects.
bot-description =
    { $title }

    This is where the project tables work. Whoever was invited reads the objectives of their table, says how important they are, proposes projects and chooses the best.

    You need an invitation: open the link you received, or press START and paste the code.

command-start = Where to begin
command-valuta = Rate the objectives of your table
command-tavolo = Read what your table works on
command-risultati = See the results of the table
command-stato = See who has not finished yet
command-lingua = Change language
command-impostazioni = Language and reminders
command-privacy = What we keep about you
command-imieidati = All your data
command-cancellami = Erase your data
command-aiuto = Help
command-annulla = Stop what you were doing
