---- MODULE Alias ----
\* An alias may be of any value that the step can see: variables, primed ones, and what is computed of them.
EXTENDS Naturals
VARIABLES x, seen
Init == x = 0 /\ seen = {}
Add(n) == x' = x + n /\ seen' = seen \cup {n}
Next == \E n \in {2, 3} : Add(n)
Small == x < 5
Alias == [
    total |-> x,
    half |-> x \div 2,
    next |-> x',
    chosen |-> IF x # x' THEN CHOOSE n \in {2, 3} : x' = x + n ELSE 0,
    seen |-> seen]
====
