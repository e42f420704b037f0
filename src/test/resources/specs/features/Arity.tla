---- MODULE Arity ----
EXTENDS Naturals
VARIABLE x
Plus(a, b) == a + b
Init == x = Plus(1)
Next == UNCHANGED x
====
