---- MODULE Grid ----
(* A grid of five dimensions that is closed in each: (N + 1)^5 states, and five transitions from each of them. *)
EXTENDS Naturals
CONSTANTS N
VARIABLES a, b, c, d, e
vars == <<a, b, c, d, e>>
After(n) == (n + 1) % (N + 1)
Init == a = 0 /\ b = 0 /\ c = 0 /\ d = 0 /\ e = 0
A == a' = After(a) /\ UNCHANGED <<b, c, d, e>>
B == b' = After(b) /\ UNCHANGED <<a, c, d, e>>
C == c' = After(c) /\ UNCHANGED <<a, b, d, e>>
D == d' = After(d) /\ UNCHANGED <<a, b, c, e>>
E == e' = After(e) /\ UNCHANGED <<a, b, c, d>>
Next == A \/ B \/ C \/ D \/ E
====
