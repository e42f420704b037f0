---- MODULE Lamp ----
\* A lamp that goes on and off, and somebody who needs its light once: only on while it is on.
VARIABLES on, used
vars == <<on, used>>
Init == on = FALSE /\ used = FALSE
Toggle == on' = ~on /\ UNCHANGED used
Use == on /\ ~used /\ used' = TRUE /\ UNCHANGED on
Next == Toggle \/ Use
Weak == Init /\ [][Next]_vars /\ WF_vars(Toggle) /\ WF_vars(Use)
Strong == Init /\ [][Next]_vars /\ WF_vars(Toggle) /\ SF_vars(Use)
Used == <>used
Follows == on ~> used
Stays == <>[]used
Blinks == \A b \in BOOLEAN : []<>(on = b)
Once == [][<<Use>>_vars => ~used]_vars
Enabled == (ENABLED Use) <=> (on /\ ~used)
Toggles == ENABLED <<Toggle>>_vars
AlwaysUsable == ENABLED Use
====
