---- MODULE Composed ----
\* One step is two: one more, and then twice as many.
EXTENDS Naturals
VARIABLE x
Init == x = 0
More == x < 10 /\ x' = x + 1
Twice == x' = 2 * x
Next == More \cdot Twice
Even == x % 2 = 0
Few == x < 14
====
