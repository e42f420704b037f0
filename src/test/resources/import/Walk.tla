---- MODULE Walk ----
EXTENDS Naturals, TLC, Sequences
VARIABLES x, y
vars == <<x, y>>
Init == x = 0 /\ y = "a"
Up == x < 4 /\ x' = x + 1 /\ UNCHANGED y
Mark == x = 2 /\ y = "a" /\ y' = "m" /\ UNCHANGED x
Next == Up \/ Mark
Spec == Init /\ [][Next]_vars
Fair == Spec /\ WF_vars(Next)
Loop == Up \/ (x = 4 /\ x' = 2 /\ UNCHANGED y)
LoopSpec == Init /\ [][Loop]_vars /\ WF_vars(Loop)
NotThree == x # 3 \/ y = "a"
Reaches5 == <>(x = 5)
Marks == <>(y = "m")
Ok == x \in 0..4
Noisy == PrintT(<<"@!@!@STARTMSG 2110:1 @!@!@", "a\nb \"q\" \\">>) /\ PrintT("@!@!@ENDMSG 2217 @!@!@") /\ Ok
====
