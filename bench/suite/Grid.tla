---- MODULE Grid ----
EXTENDS Naturals
CONSTANTS N
VARIABLES a, b, c, d, e
vars == <<a, b, c, d, e>>
Init == a = 0 /\ b = 0 /\ c = 0 /\ d = 0 /\ e = 0
A == a < N /\ a' = a + 1 /\ UNCHANGED <<b, c, d, e>>
B == b < N /\ b' = b + 1 /\ UNCHANGED <<a, c, d, e>>
C == c < N /\ c' = c + 1 /\ UNCHANGED <<a, b, d, e>>
D == d < N /\ d' = d + 1 /\ UNCHANGED <<a, b, c, e>>
E == e < N /\ e' = e + 1 /\ UNCHANGED <<a, b, c, d>>
Next == A \/ B \/ C \/ D \/ E
====
