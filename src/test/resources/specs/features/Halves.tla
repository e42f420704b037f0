---- MODULE Halves ----
\* Half hours, which are steps of the hour or leave it as it is.
EXTENDS Naturals
CONSTANT Step
VARIABLE m
H == INSTANCE Hours WITH h <- m \div 2
Init == m = 0
Next == m' = (m + Step) % 6
Spec == Init /\ [][Next]_m /\ WF_m(Next)
Lazy == Init /\ [][Next]_m
Refines == H!Spec
====
