"""What options and arguments take, read before anything is sent."""
