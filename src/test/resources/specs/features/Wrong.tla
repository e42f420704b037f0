---- MODULE Wrong ----
\* One way to have no value for each kind; x = 1 is reached first, so that there is a trace of two states.
EXTENDS Integers, Sequences, FiniteSets, TLC
CONSTANT Kind
VARIABLES x, y
Rec == [a |-> 1]
Bad == CASE Kind = "head" -> Head(<<>>)
         [] Kind = "domain" -> <<1, 2>>[3]
         [] Kind = "field" -> Rec.b
         [] Kind = "choose" -> CHOOSE v \in {1} : v = 2
         [] Kind = "case" -> (CASE x = 7 -> 1)
         [] Kind = "if" -> (IF x THEN 1 ELSE 2)
         [] Kind = "add" -> x + "one"
         [] Kind = "infinite" -> Cardinality(Nat)
         [] Kind = "overflow" -> 2147483647 + x
         [] Kind = "zero" -> x \div (x - 1)
         [] Kind = "assert" -> IF Assert(x = 2, <<"not", 2>>) THEN 1 ELSE 1
         [] OTHER -> 0
Init == x = 0 /\ y = 0
First == x = 0 /\ x' = 1 /\ UNCHANGED y
Then == x = 1 /\ x' = IF Bad = {} THEN 2 ELSE 3 /\ UNCHANGED y
Forgets == x = 1 /\ x' = 2
Next == First \/ IF Kind = "unassigned" THEN Forgets ELSE Then
====
