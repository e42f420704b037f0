---- MODULE Language ----
\* Each assumption is a fact of TLA+; TLC evaluates them all, so a success says that each holds.
EXTENDS Integers, Sequences, FiniteSets, TLC
RECURSIVE Sum(_), Even(_), Odd(_)
Sum(S) == IF S = {} THEN 0 ELSE LET e == CHOOSE x \in S : TRUE IN e + Sum(S \ {e})
Even(n) == IF n = 0 THEN TRUE ELSE Odd(n - 1)
Odd(n) == IF n = 0 THEN FALSE ELSE Even(n - 1)
Apply(F(_, _), a, b) == F(a, b)
a \oplus b == a + 2 * b
fact[n \in 0..6] == IF n = 0 THEN 1 ELSE n * fact[n - 1]
At(limit, y) == INSTANCE Inner WITH Limit <- limit, Op <- LAMBDA v : v + limit
ASSUME Sum(1..4) = 10
ASSUME Even(6) /\ Odd(5)
ASSUME Apply(LAMBDA x, y : x - y, 7, 3) = 4
ASSUME Apply(+, 2, 3) = 5
ASSUME 1 \oplus 3 = 7
ASSUME fact[5] = 120
ASSUME At(3, 1)!Twice(4) = 8
ASSUME [[a |-> 1, b |-> <<1, 2>>] EXCEPT !.a = @ + 4, !.b[2] = @ * 10] = [a |-> 5, b |-> <<1, 20>>]
ASSUME [x \in 1..3 |-> x * x] = <<1, 4, 9>>
ASSUME (0 :> "z" @@ 1 :> "o" @@ 0 :> "never") = [i \in {0, 1} |-> IF i = 0 THEN "z" ELSE "o"]
ASSUME (CASE 1 > 2 -> "no" [] 2 > 1 -> "yes" [] OTHER -> "never") = "yes"
ASSUME (CHOOSE x \in 1..9 : x * x = 49) = 7
ASSUME Cardinality(SUBSET (1..4)) = 16 /\ UNION {{1}, {2, 3}} = 1..3
ASSUME Cardinality([{1, 2} -> {"a", "b", "c"}]) = 9 /\ Cardinality({1, 2} \X {3} \X {4, 5}) = 4
ASSUME [p : {1}, q : {2, 3}] = {[p |-> 1, q |-> 2], [p |-> 1, q |-> 3]}
ASSUME <<1, 2>> \o <<3>> = Append(<<1, 2>>, 3) /\ SubSeq(<<1, 2, 3>>, 2, 3) = Tail(<<1, 2, 3>>)
ASSUME Len("four") = 4 /\ "a" \o "b" = "ab"
ASSUME (-7) \div 2 = -4 /\ (-7) % 2 = 1 /\ 2^10 = 1024
ASSUME \A x \in 1..2, y \in {3} : \E z \in 4..5 : x + y = z
ASSUME LET f[i \in 1..3] == i IN DOMAIN f = 1..3
ASSUME {x + 1 : x \in 1..2} = {y \in 1..9 : y \in {2, 3}}
ASSUME SelectSeq(<<1, 2, 3, 4>>, LAMBDA e : e > 2) = <<3, 4>>
ASSUME \A p \in Permutations({"a", "b"}) : p["a"] # p["b"]
ASSUME \b101 = 5 /\ \o17 = 15 /\ \hFF = 255
ASSUME LET f[a, b \in 1..3] == a - b IN f[3, 1] = 2 /\ f[<<1, 2>>] = -1
ASSUME {a + b : <<a, b>> \in {<<1, 2>>, <<3, 4>>}} = {3, 7}
ASSUME \A <<a, b>> \in {1} \X {2} : a < b
ASSUME (CHOOSE <<a, b>> \in {<<1, 2>>, <<2, 1>>} : a > b) = <<2, 1>>
ASSUME [<<a, b>> \in {1} \X {2} |-> a + b][1, 2] = 3
ASSUME LET S(n) == IF n = 0 THEN {} ELSE {n} IN S(0) \subseteq S(1) /\ ~(S(1) \subseteq S(2))
ASSUME (TRUE => FALSE) <=> (FALSE \equiv TRUE)
ASSUME IF BOOLEAN = {FALSE, TRUE} THEN TRUE ELSE Assert(FALSE, "there are two")
ASSUME SortSeq(<<3, 1, 2>>, LAMBDA a, b : a > b) = <<3, 2, 1>>
ASSUME ToString([a |-> <<1, {}>>]) = "[a |-> <<1, {}>>]" /\ ToString("a") = "\"a\""
ASSUME 7..5 = {} /\ 5 - 7 = -2 /\ -(-3) = 3
ASSUME /\ 1 = 1
       /\ \/ 1 = 2
          \/ /\ 2 = 2
             /\ 3 = 3
====
