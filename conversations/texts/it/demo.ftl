### La prova in locale

demo-running =
    Crocevia è pronto: apri { $url } nel browser.
    Per chiudere premi Ctrl+C.
demo-seat = Tavolo { $table } · { $role }
demo-stranger = Senza invito
demo-place = Sala del municipio, piazza Libertà 1
