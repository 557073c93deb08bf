"""Calendar files: due days with reminders, for Outlook, Google, Apple and others to take in."""
