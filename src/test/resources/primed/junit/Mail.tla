-------------------------------- MODULE Mail --------------------------------
(* Letters are sent to others, and delivered in the order of sending.          *)
EXTENDS Naturals, Sequences

People == {"ann", "bob"}

VARIABLES post,  \* the letters on the way, the oldest first
          got    \* the set of people who got one

Init == post = <<>> /\ got = {}

Send(from, to) ==
  /\ from # to
  /\ Len(post) < 2
  /\ post' = Append(post, [from |-> from, to |-> to])
  /\ UNCHANGED got

Deliver ==
  /\ post # <<>>
  /\ got' = got \cup {Head(post).to}
  /\ post' = Tail(post)

Next == (\E f, t \in People : Send(f, t)) \/ Deliver

Spec == Init /\ [][Next]_<<post, got>>
=============================================================================
