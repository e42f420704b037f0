------------------------------- MODULE Start -------------------------------
(* A counter that may begin anywhere.                                         *)
EXTENDS Naturals

VARIABLE x

Init == x \in 0..3

Inc == x < 5 /\ x' = x + 1

Next == Inc

Spec == Init /\ [][Next]_x
=============================================================================
