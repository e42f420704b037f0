---- MODULE Post ----
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 5
All == TLCGet("distinct") = 5
More ==
    /\ TLCGet("distinct") = 5
    /\ TLCGet("diameter") > 9
====
