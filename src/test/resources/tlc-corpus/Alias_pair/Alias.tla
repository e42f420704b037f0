---- MODULE Alias ----
\* An alias that is no record is not used.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Small == x < 2
Alias == <<x, x + 10>>
====
