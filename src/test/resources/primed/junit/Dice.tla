-------------------------------- MODULE Dice --------------------------------
(* A throw may come to anything up to 3; a clock ticks that nobody sees.       *)
EXTENDS Naturals

VARIABLES shown, clock

vars == <<shown, clock>>

Init == shown = 0 /\ clock = 0

Throw == shown' \in 1..3 /\ UNCHANGED clock

Clear == shown # 0 /\ shown' = 0 /\ UNCHANGED clock

Tick == clock' = 1 - clock /\ UNCHANGED shown

Next == Throw \/ Clear \/ Tick

Spec == Init /\ [][Next]_vars
=============================================================================
