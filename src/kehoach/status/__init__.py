"""What is true of obligations on a day: obligations × progress × the day asked."""
