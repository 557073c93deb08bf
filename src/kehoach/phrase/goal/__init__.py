"""The language of goals: which level the words of a target set."""
