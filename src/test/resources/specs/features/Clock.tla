---- MODULE Clock ----
\* 0, 1, 2 once, then 2, 3, 4 for ever.
EXTENDS Naturals, TLC
VARIABLE h
Init == h = 0
Up == h < 4 /\ h' = h + 1
Wrap == h = 4 /\ h' = 2
Next == Up \/ Wrap
Spec == Init /\ [][Next]_h
Fair == Spec /\ WF_h(Next)
Noon == <>(h = 12)
Rises == [][h' > h]_h
Early == h = 1
Safe == h \in 0..4
Stops == Up
NoCount == TLCGet("distinct") < 3
Register == IF h = 0 THEN TLCSet(1, 40) ELSE TLCGet(1) = 40
Loud == PrintT(<<"@!@!@STARTMSG 2110:1 @!@!@", h>>) /\ Safe
====
