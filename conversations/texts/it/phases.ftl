### Le fasi del tavolo

phase-early-rating = La valutazione non è ancora aperta. La apre chi coordina il tavolo: ti avviserà.
phase-early-proposals = Le proposte si aprono più avanti, quando chi coordina porta avanti il tavolo: ti avviserà.
phase-early-ranking = La classifica si apre più avanti, dopo le proposte: chi coordina il tavolo ti avviserà.
phase-early-closed = I lavori del tavolo non sono ancora chiusi.
phase-late-presentation = La presentazione è finita il { $since }. Le pagine si rileggono con /tavolo.
phase-late-rating = La valutazione è chiusa dal { $since }.
phase-late-proposals = Le proposte sono chiuse dal { $since }.
phase-late-ranking = La classifica è chiusa dal { $since }.
