---- MODULE Calls ----
\* Two workers add twice their number, one after the other or not; a watcher waits for the sum.
EXTENDS Naturals, Sequences, TLC
(* --algorithm Calls
variables sum = 0, calls = 0;
macro count() begin
  calls := calls + 1;
end macro;
procedure add(n)
variables twice = 0;
begin
Double: twice := 2 * n;
        count();
Add:    sum := sum + twice;
        return;
end procedure;
fair process worker \in {1, 2}
begin
Call: call add(self);
Over: skip;
end process;
fair process watcher = 3
variables lucky = FALSE;
begin
Watch: await sum = 6;
Guess: either
         lucky := TRUE;
       or
         with guess \in {TRUE, FALSE} do lucky := guess; end with;
       end either;
end process;
end algorithm; *)
AllDone == \A p \in 1..3 : pc[p] = "Done"
Right == AllDone => sum = 6 /\ calls = 2
Unlucky == AllDone => ~lucky
NotBoth == pc[1] # "Add" \/ pc[2] # "Add"
====
