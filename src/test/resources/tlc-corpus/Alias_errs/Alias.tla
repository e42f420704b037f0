---- MODULE Alias ----
\* Half has no value in a state with an odd x.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Small == x < 2
Alias == [half |-> CHOOSE h \in 0..9 : 2 * h = x]
====
