### The local demo

demo-running =
    Crocevia is ready: open { $url } in your browser.
    Press Ctrl+C to stop.
demo-seat = Table { $table } · { $role }
demo-stranger = No invitation
