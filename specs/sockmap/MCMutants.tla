----------------------------- MODULE MCMutants -----------------------------
(***************************************************************************)
(* Small deliberate faults of Sockmap.  A configuration in mutants/ puts   *)
(* one of them in the place of the definition whose name it begins with;   *)
(* mutants.json says which property catches it.  A property that catches   *)
(* no fault would be worth nothing.                                        *)
(***************************************************************************)
EXTENDS MCSelftest

\* The worker leaves the head in ingress_skb and will enqueue it again.
BacklogRemoveKeepsHead ==
  /\ worker = "woken"
  /\ worker' = "idle"
  /\ UNCHANGED <<senders, delivery, native, inq, ingressSkb, ingressMsg, reader,
                 lost>>

\* The worker drops the head instead of enqueueing it.
BacklogEnqueueDropsHead ==
  /\ worker = "idle" /\ ingressSkb # <<>>
  /\ worker' = "enqueued"
  /\ UNCHANGED <<senders, delivery, native, inq, ingressSkb, ingressMsg, reader,
                 lost>>

\* The worker wakes nobody.
BacklogWakeWakesNobody ==
  /\ worker = "enqueued"
  /\ worker' = "woken"
  /\ UNCHANGED <<senders, delivery, native, inq, ingressSkb, ingressMsg, reader,
                 lost>>

\* The worker is in a place that it does not have.
BacklogWakeGetsLost ==
  /\ worker = "enqueued"
  /\ worker' = "lost"
  /\ WakesReader
  /\ UNCHANGED <<senders, delivery, native, inq, ingressSkb, ingressMsg, call,
                 inside, received, outcome, lost>>

\* The softirq leaves the skb in the native queue.
ReadSkbLeavesIt(m) ==
  /\ softirq[m] = "dataReady"
  /\ softirq' = [softirq EXCEPT ![m] = "done"]
  /\ UNCHANGED <<senders, inHand, native, inq, psock, reader, lost>>

\* The verdict drops what it should redirect.
VerdictOnDrops(socket) == "DROP"

\* A redirect puts the skb before those that wait.
ApplyVerdictPrepends(m) ==
  /\ softirq[m] = "verdict"
  /\ ingressSkb' = <<inHand[m]>> \o ingressSkb
  /\ inHand' = [inHand EXCEPT ![m] = <<>>]
  /\ softirq' = [softirq EXCEPT ![m] = "wake"]
  /\ UNCHANGED <<senders, native, inq, ingressMsg, worker, reader, lost>>

\* The softirq wakes nobody after native data has come.
WakeReceiverWakesNobody(m) ==
  /\ softirq[m] = "wake"
  /\ softirq' = [softirq EXCEPT ![m] = "done"]
  /\ UNCHANGED <<senders, inHand, native, inq, psock, reader, lost>>

\* A recv that fills its buffer throws the rest of the message away.
RestIsThrownAway(messages, n) == <<>>

\* A native recv returns a whole datagram, however short its buffer is, and
\* still counts the rest as cut off.
CopyFromNativeReturnsAll ==
  LET datagram == Head(native["p1"]) IN
  /\ native' = [native EXCEPT !["p1"] = Tail(@)]
  /\ lost' = lost \cup Range(Drop(datagram, call.len))
  /\ RecvReturns(datagram)

\* Nobody waits between the sends.
GateIsOpenAlways(t) == TRUE

\* TCP: nobody takes the socket lock.
LockIsFreeAlways(socket) == TRUE

\* The reader takes what it has for the whole when there is no more just now.
AfterRecvIsContent(returned, bytes) == ThenEnd("returned")

\* The hardened reader gives up at the first EAGAIN.
AfterRecvGivesUp(returned, bytes) ==
  IF returned = EAGAIN THEN ThenEnd("EAGAIN") ELSE Hardened!AfterRecv(returned, bytes)

\* A recv on p0 leaves the datagram where it is, as MSG_PEEK does.
RecvOnP0LeavesIt ==
  /\ native["p0"] # <<>>
  /\ lost' = lost \cup Range(Head(native["p0"]))
  /\ UNCHANGED <<senders, delivery, native, inq, psock, reader>>

\* What is in ingress_msg can still be read when p1 has left the map.
LeaveMapKeepsMessages ==
  /\ AllSent /\ \A m \in Messages : softirq[m] = "done"
  /\ inside = "user" /\ worker = "idle" /\ ingressMsg # <<>>
  /\ lost' = lost \cup Range(Concat(ingressSkb)) \cup Range(Concat(ingressMsg))
  /\ ingressSkb' = <<>>
  /\ UNCHANGED <<senders, delivery, native, inq, ingressMsg, worker, reader>>

\* After poll the reader trusts recv not to sleep: without MSG_DONTWAIT.
CallAfterPollMayWait == Recv(Len(Expected) + 1 - Len(received), MayWait)
=============================================================================
