### Help

help-title = <b>How it works</b>
help-line = /{ $command } – { $does }
help-how =
    Press the buttons below the messages, or write what the button says: for example "4" or "next".

    What you answer is recorded at once. If a screen is out of date, write /start.
