---- MODULE Post ----
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 5
Small == x < 3
All == TLCGet("distinct") = 5
====
