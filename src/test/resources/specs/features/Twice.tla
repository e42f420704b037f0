---- MODULE Twice ----
VARIABLE x
Init == x = 1
Init == x = 2
Next == UNCHANGED x
====
