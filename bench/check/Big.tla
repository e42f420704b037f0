---- MODULE Big ----
EXTENDS Naturals
CONSTANTS N, K
VARIABLES at, turn
Init == at = [i \in 1..K |-> 0] /\ turn = 0
Move(i) == at[i] < N /\ at' = [at EXCEPT ![i] = @ + 1] /\ turn' = (turn + i) % 2
Next == \E i \in 1..K : Move(i)
InRange == \A i \in 1..K : at[i] \in 0..N
====
