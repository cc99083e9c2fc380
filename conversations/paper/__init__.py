"""What the coordinator enters for people without Telegram."""
