---- MODULE Config ----
EXTENDS Naturals
CONSTANTS N, F(_)
VARIABLE x
Init == x = N
Next == UNCHANGED x
Double(n) == 2 * n
Primed == x' = x
Number == 5
Unequal == 1 = 2
====
