"""Who owes what by when: plan × roster × calendar, unfolded."""
