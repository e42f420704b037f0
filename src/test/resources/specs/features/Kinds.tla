---- MODULE Kinds ----
\* A variable of each kind of value, in the spelling of the module; TLC prints each in one of its own.
EXTENDS Integers, TLC
CONSTANTS M, Many
VARIABLES negative, largest, smallest, yes, text, empty, tuple, nested, record, numbers, names, models, model, interval, nothing,
    subsets, union, functions, records, product, chosen, mapped, function, words
Init ==
    /\ negative = -7
    /\ largest = 2147483647
    /\ smallest = -2147483647 - 1
    /\ yes = TRUE
    /\ text = "say \"a\\b\"\tor\nnot"
    /\ empty = <<>>
    /\ tuple = <<1, "one", TRUE, {}>>
    /\ nested = <<<<>>, <<<<1>>>>>>
    /\ record = [a |-> 1, b |-> [c |-> {[d |-> "e"]}]]
    /\ numbers = (3 :> "x" @@ -1 :> "y")
    /\ names = ("with blank" :> 1 @@ "b" :> 2)
    /\ models = Many
    /\ model = M
    /\ interval = 2..4
    /\ nothing = 2..1
    /\ subsets = SUBSET {1, 2}
    /\ union = UNION {{1}, {2, 3}, {}}
    /\ functions = [{1, 2} -> {"a", "b"}]
    /\ records = [a : {1}, b : {2, 3}]
    /\ product = {1} \X {2, 3}
    /\ chosen = {n \in 1..9 : n % 4 = 1}
    /\ mapped = {n * n : n \in -2..2}
    /\ function = [n \in 1..3 |-> n > 1]
    /\ words = [word \in {"a", "b"} |-> <<word>>]
Next == UNCHANGED <<negative, largest, smallest, yes, text, empty, tuple, nested, record, numbers, names, models, model,
    interval, nothing, subsets, union, functions, records, product, chosen, mapped, function, words>>
Never == negative # -7
====
