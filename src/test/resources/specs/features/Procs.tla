---- MODULE Procs ----
\* Processes that are in or out; clock is seen by no view.
EXTENDS Naturals, FiniteSets, TLC
CONSTANT P
VARIABLES in, clock
Symmetry == Permutations(P)
View == in
Init == in = {} /\ clock = 0
Enter(p) == p \notin in /\ in' = in \cup {p} /\ clock' = clock
Leave(p) == p \in in /\ in' = in \ {p} /\ clock' = clock
Tick == clock' = (clock + 1) % 3 /\ UNCHANGED in
Next == (\E p \in P : Enter(p) \/ Leave(p)) \/ Tick
Still == \E p \in P : Enter(p) \/ Leave(p)
AtMostOne == Cardinality(in) <= 1
NoTick == clock' = clock
NeverTwo == Cardinality(in) < 2
====
