---- MODULE Syntax ----
VARIABLE x
Init == x = (1
Next == UNCHANGED x
====
