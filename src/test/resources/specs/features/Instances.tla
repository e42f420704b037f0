---- MODULE Instances ----
\* Two counters of one module: the one steps by 1 to 2, the other by 2 to 4.
EXTENDS Naturals
VARIABLES a, b
Inc(n) == n + 1
Small == INSTANCE Inner WITH Limit <- 2, Op <- Inc, y <- a
Big(d) == INSTANCE Inner WITH Limit <- 4, Op <- LAMBDA n : n + d, y <- b
Init == Small!Start /\ Big(2)!Start
StepSmall == Small!Step /\ UNCHANGED b
StepBig == Big(2)!Step /\ UNCHANGED a
Next == StepSmall \/ StepBig
NotBoth == ~(a = 2 /\ b = 4)
====
