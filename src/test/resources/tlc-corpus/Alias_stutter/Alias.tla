---- MODULE Alias ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x < 2 /\ x' = x + 1
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Far == <>(x = 9)
Alias == [left |-> 2 - x]
====
