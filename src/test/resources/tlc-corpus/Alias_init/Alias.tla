---- MODULE Alias ----
EXTENDS Naturals
VARIABLES x, y
Init == x = 3 /\ y = "on"
Next == x' = x + 1 /\ y' = y
Small == x < 3
Alias == [double |-> 2 * x, y |-> y]
====
