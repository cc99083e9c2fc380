"""What the commands of the console do: a module an errand, a function a command."""
