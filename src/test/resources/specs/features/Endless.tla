---- MODULE Endless ----
\* Sets that TLC has no list of: it can ask them, and not keep them.
EXTENDS Integers, Sequences
CONSTANT Kind
VARIABLE x
Member ==
    /\ <<1, 1>> \in Seq({1}) /\ <<2>> \notin Seq({1})
    /\ -1 \in Int /\ -1 \notin Nat
    /\ "any" \in STRING
    /\ [n \in {1} |-> 5] \in [{1} -> Nat]
    /\ [a |-> 5] \in [a : Nat]
    /\ {5, 6} \in SUBSET Nat
    /\ <<5, "b">> \in Nat \X STRING
Small == 0..9
Init == x = 0
Next == x' = CASE Kind = "asked" -> IF Member THEN 0 ELSE 1
               [] Kind = "kept" -> Seq({1})
               [] Kind = "counted" -> CHOOSE n \in Nat : n > 5
====
