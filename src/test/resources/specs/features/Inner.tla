---- MODULE Inner ----
EXTENDS Naturals
CONSTANTS Limit, Op(_)
VARIABLE y
Start == y = 0
Step == y < Limit /\ y' = Op(y)
Twice(n) == 2 * n
====
