### The local demo

demo-running =
    Crocevia is ready: open { $url } in your browser.
    Press Ctrl+C to stop.
demo-seat = Table { $table } · { $role }
demo-stranger = No invitation
demo-place = Town hall, piazza Libertà 1
