"""What is wrong at a place: problems as data, and the findings that rules make of them."""
