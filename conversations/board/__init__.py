"""The board on the wall of the room: what it shows, and the remote in the coordinator's chat."""
