---------------------------- MODULE ByteChannel ----------------------------
(***************************************************************************)
(* What a program hopes for when it reads a socket: a channel that carries *)
(* bytes in the order in which they were sent, loses none and makes none   *)
(* up.  Sockmap, with a reader, is meant to implement it.                  *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANT
  Chunks       \* the byte strings that can be sent in one go

VARIABLES
  sent,        \* all bytes sent so far, in order
  received     \* all bytes received so far, in order

vars == <<sent, received>>

Init ==
  /\ sent = <<>>
  /\ received = <<>>

Send ==
  /\ \E chunk \in Chunks : sent' = sent \o chunk
  /\ UNCHANGED received

\* At least one more of the bytes sent, without a gap.
Receive ==
  /\ \E n \in (Len(received) + 1)..Len(sent) : received' = SubSeq(sent, 1, n)
  /\ UNCHANGED sent

Spec == Init /\ [][Send \/ Receive]_vars
=============================================================================
