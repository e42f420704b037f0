----------------------------- MODULE ReadingP0 -----------------------------
(***************************************************************************)
(* Somebody reads p0, the socket whose data is redirected to p1.           *)
(* A configuration that puts RecvOnP0 in the place of Others has such a    *)
(* reader.  What it takes is lost to the reader of p1.                     *)
(***************************************************************************)
EXTENDS Sockmap

\* recv(p0, MSG_DONTWAIT) that finds a datagram before the verdict does.
\* udp_bpf_recvmsg: p0's psock is always empty, for all that arrives at p0 is
\* redirected or dropped, so that recv is plain udp_recvmsg, on the queue in
\* which the datagram waits from QueueSkb to ReadSkb.  Atomic: the lock of the
\* queue.  (TCP: tcp_bpf_recvmsg_parser reads ingress_msg and never the native
\* queue, and the verdict works under the socket lock: nothing can be taken.)
\* No fairness: nobody has to read p0.
RecvOnP0 ==
  /\ Transport = "UDP"
  /\ native["p0"] # <<>>
  /\ native' = [native EXCEPT !["p0"] = Tail(@)]
  /\ lost' = lost \cup Range(Head(native["p0"]))
  /\ UNCHANGED <<senders, delivery, inq, psock, reader>>
=============================================================================
