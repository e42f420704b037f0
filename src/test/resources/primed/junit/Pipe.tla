-------------------------------- MODULE Pipe --------------------------------
(* What the tests of conformance tests are about: messages go in at one end   *)
(* of a pipe, and come out at the other.                                      *)
EXTENDS Naturals, Sequences

CONSTANTS Senders, Limit

VARIABLES queue,  \* the messages in the pipe, the oldest first
          taken   \* the set of messages that came out

Init == queue = <<>> /\ taken = {}

Put(p, v) ==
  /\ Len(queue) < Limit
  /\ queue' = Append(queue, v)
  /\ UNCHANGED taken

Take ==
  /\ queue # <<>>
  /\ queue' = Tail(queue)
  /\ taken' = taken \cup {Head(queue)}

Next == (\E p \in Senders, v \in 1..2 : Put(p, v)) \/ Take

Spec == Init /\ [][Next]_<<queue, taken>>

NeverTakenInv == taken # {2}
NeverFullInv == Len(queue) < Limit
=============================================================================
