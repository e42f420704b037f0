----------------------------- MODULE LeavingMap -----------------------------
(***************************************************************************)
(* p1 is taken out of the map, once all has been sent and delivered.       *)
(* A configuration that puts LeaveMap in the place of Others lets that     *)
(* happen.                                                                 *)
(*                                                                         *)
(* After it p1 is a socket without a psock.  Nothing more is sent to it.    *)
(* Where a verdict looks at p1's own data its native queue is empty by     *)
(* then, and it cannot be told from a socket with an empty psock: FIONREAD *)
(* shows 0, poll says nothing, recv says EAGAIN.  Where none does          *)
(* (OwnVerdict = "NONE") p1's own data is there, and FIONREAD shows it, on *)
(* whatever kernel: then the configuration also puts                       *)
(* FionreadShowsOutsideToo in the place of FionreadShows.  No variable has *)
(* to say whether p1 is in the map.                                        *)
(***************************************************************************)
EXTENDS Sockmap

\* bpf_map_delete_elem -> sock_map_unref -> sk_psock_drop: the psock is taken
\* off the socket, sk_psock_destroy frees all that is in its queues
\* (__sk_psock_zap_ingress).  Nobody else has it: the datagrams left the
\* native queue when the verdict ran.  Atomic: the socket loses the psock at
\* one moment, under its callback lock; what the worker and sk_psock_destroy
\* do to the queues after that nobody can see.  A recv that is inside holds a
\* reference, and the psock stays until it is gone.
\* UDP only: TCP counts what was passed to the psock in copied_seq besides.
\* No fairness: nobody has to do it.
LeaveMap ==
  /\ Transport = "UDP"
  /\ AllSent /\ \A m \in Messages : softirq[m] = "done"
  /\ inside = "user"
  /\ ingressSkb # <<>> \/ ingressMsg # <<>>
  /\ lost' = lost \cup Range(Concat(WaitingForWorker)) \cup Range(Concat(ingressMsg))
  /\ ingressSkb' = <<>>
  /\ ingressMsg' = <<>>
  /\ worker' = "idle"
  /\ UNCHANGED <<senders, delivery, native, inq, reader>>

\* LeaveMap loses something, and nothing else does where no verdict drops, no
\* recv cuts off and nobody reads p0.
HasLeftMap == lost # {}

\* sock_map_unref gives the socket its own proto back: udp_ioctl.
FionreadShowsOutsideToo ==
  IF HasLeftMap \/ FionreadSees = "native"
  THEN IF native["p1"] = <<>> THEN 0 ELSE Len(Head(native["p1"]))
  ELSE IF ingressMsg = <<>> THEN 0 ELSE Len(Head(ingressMsg))
=============================================================================
