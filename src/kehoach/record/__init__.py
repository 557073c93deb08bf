"""Writing files of a plan repository; nothing is overwritten unasked."""
