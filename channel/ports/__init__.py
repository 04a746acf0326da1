"""What the channel needs from the world outside: Protocols and their messages."""
