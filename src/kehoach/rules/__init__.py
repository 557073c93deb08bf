"""What can be wrong: one file a rule, in the folder of the stage it reads."""
