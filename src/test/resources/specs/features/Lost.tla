---- MODULE Lost ----
EXTENDS Naturals, TLC
(* --algorithm Lost
variables total = 0;
process p \in 1..2
variables seen = 0;
begin
Read: seen := total;
Write: total := seen + 1;
end process;
end algorithm; *)
\* BEGIN TRANSLATION (chksum(pcal) = "7456eded" /\ chksum(tla) = "b0315171")
VARIABLES total, pc, seen

vars == << total, pc, seen >>

ProcSet == (1..2)

Init == (* Global variables *)
        /\ total = 0
        (* Process p *)
        /\ seen = [self \in 1..2 |-> 0]
        /\ pc = [self \in ProcSet |-> "Read"]

Read(self) == /\ pc[self] = "Read"
              /\ seen' = [seen EXCEPT ![self] = total]
              /\ pc' = [pc EXCEPT ![self] = "Write"]
              /\ total' = total

Write(self) == /\ pc[self] = "Write"
               /\ total' = seen[self] + 1
               /\ pc' = [pc EXCEPT ![self] = "Done"]
               /\ seen' = seen

p(self) == Read(self) \/ Write(self)

(* Allow infinite stuttering to prevent deadlock on termination. *)
Terminating == /\ \A self \in ProcSet: pc[self] = "Done"
               /\ UNCHANGED vars

Next == (\E self \in 1..2: p(self))
           \/ Terminating

Spec == Init /\ [][Next]_vars

Termination == <>(\A self \in ProcSet: pc[self] = "Done")

\* END TRANSLATION 
BothCounted == (\A i \in 1..2 : pc[i] = "Done") => total = 2
====
