"""What targets have come to: goals × figures → results."""
