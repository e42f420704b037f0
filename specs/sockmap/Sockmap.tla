------------------------------ MODULE Sockmap ------------------------------
(***************************************************************************)
(* The Linux kernel's receive path for a UDP or TCP socket in a sockmap,   *)
(* and a program that reads the socket.                                    *)
(*                                                                         *)
(* A BPF "sockmap" holds sockets.  A verdict program that is attached to   *)
(* the map looks at what arrives on a socket of the map and may redirect   *)
(* it to another.  There are two pairs of connected sockets, all on one    *)
(* machine:                                                                *)
(*                                                                         *)
(*       c1 ----> p1          p1's own data                                *)
(*       c0 ----> p0 ~~~~> p1   peer data, redirected to p1                *)
(*                                                                         *)
(* p0 and p1 are in the map.  A reader reads p1 and wants everything, in   *)
(* the order in which the test sends it.  Data can be in these places:     *)
(*                                                                         *)
(*   wire         sent, waiting for the softirq that delivers it           *)
(*   native[s]    s->sk_receive_queue, where sockets without sockmap have  *)
(*                all their data; here it waits for the verdict            *)
(*   inHand[m]    taken off the native queue, on its way to the next queue *)
(*   ingressSkb   psock->ingress_skb of p1, waiting for a kernel worker;   *)
(*                neither recv, poll nor FIONREAD sees it                  *)
(*   ingressMsg   psock->ingress_msg of p1, ready to be read               *)
(*   received     in the reader's buffer                                   *)
(*   lost         dropped by the verdict, cut off by a short recv, taken   *)
(*                by a reader of p0, or gone with the psock                *)
(*                                                                         *)
(* (A "psock" is what sockmap hangs on a socket; an "skb" is a packet.)    *)
(*                                                                         *)
(* Each action below is one step of the kernel or of a program that others *)
(* can come in between; its comment names the kernel function it stands    *)
(* for and says why it is atomic.  Functions are in net/core/skmsg.c,      *)
(* net/ipv4/udp_bpf.c, net/ipv4/tcp_bpf.c and net/ipv4/udp.c.              *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets, SystemCalls

CONSTANTS
  Payload,       \* Payload[m] is the byte string of message m; bytes are
                 \* numbered in the order in which the test wants them
  From,          \* From[m] is the socket that sends it, "c1" or "c0"
  Program,       \* Program[t] is the sequence of messages that the sending
                 \* thread t sends, in this order
  Transport,     \* "UDP" or "TCP"
  OwnVerdict,    \* the verdict on p1's own data: "REDIRECT" (to p1 itself),
                 \* "PASS", "DROP", or "NONE" if there is no verdict program
  PeerVerdict,   \* the verdict on p0's data: "REDIRECT" (to p1) or "DROP"
  SelfRedirect,  \* how a redirect to self travels: "worker", or "pass" since
                 \* 490a83d6386e treats it as PASS
  FionreadSees,  \* "psock" since 929e30f93125, "native" before it
  CopiedSeq,     \* TCP: which bytes recv adds to copied_seq when it reads
                 \* them from the psock: "all", "own" (counted a second time
                 \* if they had been redirected), or "passed" (490a83d6386e)
  Delivery,      \* "inSend": the softirq runs inside send(), as it does on
                 \* loopback; "deferred": at any time after it
  Gate,          \* TRUE: between two sends a thread waits for FIONREAD on p1
                 \* to show the message that it has sent
  WaitMayExpire, \* TRUE: a wait for FIONREAD may run out (30 tries of 1 ms)
  ReadsAfterSends, \* TRUE: the reader begins when all sends have returned
  WorkerStarves, \* TRUE: the worker cannot run while the reader spins inside
                 \* recv (one CPU for both, and no kernel preemption)
  Reader,        \* "flaky", "loop", "twoPhase", "hardened", "blocking" or
                 \* "pollBlocking"
  Compares       \* TRUE: the two-phase reader compares what it has read

Messages == DOMAIN Payload
Threads  == DOMAIN Program
Sockets  == {"p0", "p1"}

\* The socket that message m arrives at.
SocketOf(m) == IF From[m] = "c1" THEN "p1" ELSE "p0"

RECURSIVE Concat(_)
Concat(strings) ==
  IF strings = <<>> THEN <<>> ELSE Head(strings) \o Concat(Tail(strings))

Expected == Concat(Payload)     \* what the reader wants, in this order
Range(s) == {s[i] : i \in DOMAIN s}
Bytes    == Range(Expected)
OwnBytes == UNION {Range(Payload[m]) : m \in {n \in Messages : From[n] = "c1"}}

\* What really happens to p1's own data.
EffectiveOwnVerdict ==
  IF OwnVerdict = "REDIRECT" /\ SelfRedirect = "pass" THEN "PASS"
  ELSE OwnVerdict

VerdictOn(socket) == IF socket = "p1" THEN EffectiveOwnVerdict ELSE PeerVerdict

ASSUME
  /\ Messages = 1..Len(Payload) /\ DOMAIN From = Messages
  /\ Expected = [i \in 1..Len(Expected) |-> i - 1]
  /\ Range(From) \subseteq {"c0", "c1"}
  /\ \A t \in Threads : Range(Program[t]) \subseteq Messages
  /\ Transport \in {"UDP", "TCP"}
  /\ OwnVerdict \in {"REDIRECT", "PASS", "DROP", "NONE"}
  /\ OwnVerdict = "NONE" => Transport = "UDP"
  /\ PeerVerdict \in {"REDIRECT", "DROP"}
  /\ SelfRedirect \in {"worker", "pass"}
  /\ FionreadSees \in {"psock", "native"}
  /\ CopiedSeq \in {"all", "own", "passed"}
  /\ Delivery \in {"inSend", "deferred"}
  /\ Reader \in {"flaky", "loop", "twoPhase", "hardened", "blocking",
                 "pollBlocking"}
  /\ {Gate, WaitMayExpire, ReadsAfterSends, WorkerStarves, Compares}
       \subseteq BOOLEAN

VARIABLES
  sent,          \* the messages sent so far, in the order of the send calls
  wire,          \* the messages that are sent, but not yet delivered
  softirq,       \* softirq[m]: how far the softirq that delivers m has come
  inHand,        \* inHand[m]: what that softirq has taken off a queue
  native,        \* native[s]: the receive queue of the socket s
  inq,           \* TCP: rcv_nxt - copied_seq of p1, the bytes of its own that
                 \* the kernel believes to be unread
  ingressSkb,    \* p1's psock->ingress_skb
  ingressMsg,    \* p1's psock->ingress_msg
  worker,        \* how far the backlog worker has come with the first of
                 \* ingressSkb: "idle", "enqueued" or "woken"
  call,          \* the reader: the call that it is about to make or inside of
  inside,        \* where in the kernel it is in that call
  woken,         \* TRUE: it has been woken since it began to wait
  received,      \* the bytes that it has received, in order
  outcome,       \* how it ended, see SystemCalls
  lost           \* the bytes that nobody can receive any more

senders  == <<sent, wire>>
delivery == <<softirq, inHand>>
psock    == <<ingressSkb, ingressMsg, worker>>
reader   == <<call, inside, woken, received, outcome>>
vars     == <<senders, delivery, native, inq, psock, reader, lost>>

-----------------------------------------------------------------------------
(* Types.                                                                  *)

SoftirqPlaces == {"none",      \* m has not arrived, or all is done
                  "dataReady", \* m is queued; sk_data_ready is about to run
                  "verdict",   \* something is in hand; the program runs
                  "wake",      \* those who wait for the socket are to be woken
                  "done"}

InsidePlaces == {"user",       \* not inside the kernel
                 "psock",      \* UDP: recvmsg saw psock data, is to copy it
                 "native",     \* UDP: recvmsg saw none, is to read natively
                 "nativeWait", \* UDP: asleep, waiting for the native queue
                 "released",   \* TCP: nothing to read, socket lock released
                 "relock",     \* TCP: there is something, to lock again
                 "psockWait"}  \* asleep, waiting for the socket

ByteStrings == Seq(Bytes)

TypeInv ==
  /\ sent \in Seq(Messages)
  /\ wire \subseteq Messages
  /\ softirq \in [Messages -> SoftirqPlaces]
  /\ inHand \in [Messages -> ByteStrings]
  /\ native \in [Sockets -> Seq(ByteStrings)]
  /\ inq \in Int
  /\ ingressSkb \in Seq(ByteStrings)
  /\ ingressMsg \in Seq(ByteStrings)
  /\ worker \in {"idle", "enqueued", "woken"}
  /\ call.op \in {"none", "FIONREAD", "poll", "recv", "return"}
  /\ inside \in InsidePlaces
  /\ woken \in BOOLEAN
  /\ received \in ByteStrings
  /\ outcome \in Outcomes
  /\ lost \subseteq Bytes

Init ==
  /\ sent = <<>>
  /\ wire = {}
  /\ softirq = [m \in Messages |-> "none"]
  /\ inHand = [m \in Messages |-> <<>>]
  /\ native = [s \in Sockets |-> <<>>]
  /\ inq = 0
  /\ ingressSkb = <<>>
  /\ ingressMsg = <<>>
  /\ worker = "idle"
  /\ call = NotBegun
  /\ inside = "user"
  /\ woken = FALSE
  /\ received = <<>>
  /\ outcome = "running"
  /\ lost = {}

-----------------------------------------------------------------------------
(* What a program can see of p1.                                           *)

Total(strings) == Len(Concat(strings))

\* udp_bpf_ioctl, tcp_bpf_ioctl (sk_psock_msg_inq) or, before 929e30f93125,
\* udp_ioctl, tcp_ioctl.  UDP shows the first message, TCP all of them.
FionreadShows ==
  CASE Transport = "UDP" /\ FionreadSees = "psock" ->
         IF ingressMsg = <<>> THEN 0 ELSE Len(Head(ingressMsg))
    [] Transport = "UDP" /\ FionreadSees = "native" ->
         IF native["p1"] = <<>> THEN 0 ELSE Len(Head(native["p1"]))
    [] Transport = "TCP" /\ FionreadSees = "psock" -> Total(ingressMsg)
    [] Transport = "TCP" /\ FionreadSees = "native" -> inq

\* udp_poll, tcp_poll: the native queue, or else sk_is_readable, which for a
\* socket in a sockmap is "ingress_msg is not empty".
PollShowsIn ==
  \/ IF Transport = "UDP" THEN native["p1"] # <<>> ELSE inq >= 1
  \/ ingressMsg # <<>>

\* TCP: a softirq holds p1's socket lock from the arrival of a segment to the
\* end of sk_data_ready; recv takes the same lock.
LockIsFree(socket) ==
  \A m \in Messages :
    SocketOf(m) = socket => softirq[m] \in {"none", "done"}

\* A waiting reader that is woken here will look again (sk_psock_data_ready,
\* sock_def_readable: wake_up of the socket's wait queue).
WakesReader ==
  woken' = (woken \/ inside \in {"nativeWait", "released", "relock", "psockWait"})

-----------------------------------------------------------------------------
(* The sending threads.                                                    *)

SentBy(t) == {i \in DOMAIN sent : sent[i] \in Range(Program[t])}
NextOf(t) == Cardinality(SentBy(t)) + 1     \* its place in Program[t]

\* send() has returned: at once, or when the softirq inside it is done.
Returned(m) == Delivery = "inSend" => softirq[m] = "done"

\* The thread's wait between its sends: FIONREAD on p1 shows the message
\* before, or the wait has run out.  The look and the send that follows are
\* one step, for nobody sees what the send changes before QueueSkb.
GateIsOpen(t) ==
  \/ ~Gate
  \/ FionreadShows >= Len(Payload[Program[t][NextOf(t) - 1]])
  \/ WaitMayExpire

\* send() on c1 or c0: the skb goes to the queue of this CPU's softirq.
\* Atomic: until the softirq takes it nobody else sees it.
Send(t) ==
  /\ NextOf(t) <= Len(Program[t])
  /\ NextOf(t) > 1 => Returned(Program[t][NextOf(t) - 1]) /\ GateIsOpen(t)
  /\ LET m == Program[t][NextOf(t)]
     IN  /\ sent' = Append(sent, m)
         /\ wire' = wire \cup {m}
  /\ UNCHANGED <<delivery, native, inq, psock, reader, lost>>

-----------------------------------------------------------------------------
(* The softirq that delivers message m.                                    *)

\* __udp_enqueue_schedule_skb; tcp_queue_rcv.  Atomic: under the lock of the
\* queue; TCP holds the socket lock from here until WakeReceiver.  Segments
\* of one TCP connection come in order; datagrams may overtake.
QueueSkb(m) ==
  LET s == SocketOf(m) IN
  /\ m \in wire
  /\ Transport = "TCP" =>
       /\ LockIsFree(s)
       /\ \A n \in wire : From[n] = From[m] => m <= n
  /\ wire' = wire \ {m}
  /\ native' = [native EXCEPT ![s] = Append(@, Payload[m])]
  /\ inq' = IF Transport = "TCP" /\ s = "p1"
            THEN inq + Len(Payload[m]) ELSE inq
  /\ softirq' = [softirq EXCEPT ![m] =
                   CASE VerdictOn(s) = "NONE" -> "wake"
                     \* tcp_data_ready: the kernel believes that there is
                     \* nothing new, and sk_data_ready is not called.
                     [] Transport = "TCP" /\ s = "p1" /\ inq' < 1 -> "done"
                     [] OTHER -> "dataReady"]
  /\ UNCHANGED <<sent, inHand, psock, reader, lost>>

\* sk_psock_verdict_data_ready -> udp_read_skb, tcp_read_skb: takes the oldest
\* skb, whoever's softirq brought it.  If a reader was quicker there is none,
\* and nobody is woken.  Atomic: skb_recv_udp, __skb_unlink take one skb under
\* the lock of the queue (TCP: the socket lock).
ReadSkb(m) ==
  LET s == SocketOf(m) IN
  /\ softirq[m] = "dataReady"
  /\ IF native[s] = <<>>
     THEN /\ softirq' = [softirq EXCEPT ![m] = "done"]
          /\ UNCHANGED <<inHand, native>>
     ELSE /\ softirq' = [softirq EXCEPT ![m] = "verdict"]
          /\ inHand' = [inHand EXCEPT ![m] = Head(native[s])]
          /\ native' = [native EXCEPT ![s] = Tail(@)]
  /\ UNCHANGED <<senders, inq, psock, reader, lost>>

\* sk_psock_verdict_recv: the BPF program runs; sk_psock_verdict_apply acts.
\*   REDIRECT  sk_psock_skb_redirect: append to p1's ingress_skb, schedule the
\*             worker; TCP counts the bytes as read (tcp_eat_skb)
\*   PASS      if ingress_skb is empty append to ingress_msg at once and wake
\*             (sk_psock_skb_ingress_self), else append to ingress_skb
\*   DROP      sock_drop; TCP counts the bytes as read
\* Atomic: the skb is in nobody else's reach, and each queue is changed under
\* p1's ingress_lock.  (PASS looks at ingress_skb before it takes the lock;
\* what another softirq or the worker does in between gives the same queues
\* as if it had come before, or after.  PASS also wakes after it has appended,
\* not together with it; WakeReceiver, which follows, is that later wake-up.)
\* UDP takes one skb for each arrival, TCP goes on until the queue is empty.
ApplyVerdict(m) ==
  LET s == SocketOf(m)
      verdict == VerdictOn(s)
      atOnce == verdict = "PASS" /\ ingressSkb = <<>>
  IN
  /\ softirq[m] = "verdict"
  /\ ingressMsg' = IF atOnce THEN Append(ingressMsg, inHand[m]) ELSE ingressMsg
  /\ ingressSkb' = IF verdict \in {"REDIRECT", "PASS"} /\ ~atOnce
                   THEN Append(ingressSkb, inHand[m]) ELSE ingressSkb
  /\ lost' = IF verdict = "DROP" THEN lost \cup Range(inHand[m]) ELSE lost
  /\ inq' = IF Transport = "TCP" /\ s = "p1" /\ verdict # "PASS"
            THEN inq - Len(inHand[m]) ELSE inq
  /\ inHand' = [inHand EXCEPT ![m] = <<>>]
  /\ softirq' = [softirq EXCEPT ![m] =
                   IF Transport = "TCP" /\ native[s] # <<>>
                   THEN "dataReady" ELSE "wake"]
  /\ IF atOnce THEN WakesReader ELSE UNCHANGED woken
  /\ UNCHANGED <<senders, native, worker, call, inside, received, outcome>>

\* sk_psock_verdict_data_ready, its end: sk_psock_data_ready wakes those who
\* wait for the socket that the message arrived at.  After a redirect to self
\* that is before the data can be read.  Atomic: the wait queue's lock.
WakeReceiver(m) ==
  /\ softirq[m] = "wake"
  /\ softirq' = [softirq EXCEPT ![m] = "done"]
  /\ IF SocketOf(m) = "p1" THEN WakesReader ELSE UNCHANGED woken
  /\ UNCHANGED <<senders, inHand, native, inq, psock, call, inside, received,
                 outcome, lost>>

-----------------------------------------------------------------------------
(* The backlog worker of p1, sk_psock_backlog.  One work item: it never    *)
(* runs twice at once.                                                     *)

\* udp_bpf_recvmsg found data in ingress_skb and none in ingress_msg, may
\* wait, and goes round in the kernel without sleeping.
Spinning ==
  /\ inside = "psock" /\ call.flags = MayWait
  /\ ingressMsg = <<>> /\ ingressSkb # <<>>

WorkerMayRun == ~(WorkerStarves /\ Spinning)

\* sk_psock_handle_skb -> sk_psock_skb_ingress_enqueue: append the head of
\* ingress_skb to ingress_msg as an sk_msg.  Atomic: ingress_lock, and nobody
\* but the worker removes from ingress_skb.
BacklogEnqueue ==
  /\ WorkerMayRun
  /\ worker = "idle" /\ ingressSkb # <<>>
  /\ ingressMsg' = Append(ingressMsg, Head(ingressSkb))
  /\ worker' = "enqueued"
  /\ UNCHANGED <<senders, delivery, native, inq, ingressSkb, reader, lost>>

\* sk_psock_data_ready wakes those who wait for p1.
BacklogWake ==
  /\ WorkerMayRun
  /\ worker = "enqueued"
  /\ worker' = "woken"
  /\ WakesReader
  /\ UNCHANGED <<senders, delivery, native, inq, ingressSkb, ingressMsg, call,
                 inside, received, outcome, lost>>

\* skb_dequeue: only now the head leaves ingress_skb.  Until here it was in
\* both queues, though nobody can read it twice.
BacklogRemove ==
  /\ WorkerMayRun
  /\ worker = "woken"
  /\ worker' = "idle"
  /\ ingressSkb' = Tail(ingressSkb)
  /\ UNCHANGED <<senders, delivery, native, inq, ingressMsg, reader, lost>>

-----------------------------------------------------------------------------
(* The reader's code.  Each reader is a module of its own.                 *)

Flaky        == INSTANCE FlakyReader
Loop         == INSTANCE RecvLoopReader
Hardened     == INSTANCE HardenedReader
TwoPhase     == INSTANCE TwoPhaseReader
Blocking     == INSTANCE BlockingReader
PollBlocking == INSTANCE PollBlockingReader

FirstCall ==
  CASE Reader = "flaky"    -> Flaky!First
    [] Reader = "loop"     -> Loop!First
    [] Reader = "hardened" -> Hardened!First
    [] Reader = "twoPhase" -> TwoPhase!First
    [] Reader = "blocking" -> Blocking!First
    [] Reader = "pollBlocking" -> PollBlocking!First

Threshold ==
  CASE Reader = "flaky"    -> Flaky!Threshold(received)
    [] Reader = "loop"     -> Loop!Threshold(received)
    [] Reader = "hardened" -> Hardened!Threshold(received)
    [] Reader = "twoPhase" -> TwoPhase!Threshold(received)
    [] Reader = "blocking" -> Blocking!Threshold(received)
    [] Reader = "pollBlocking" -> PollBlocking!Threshold(received)

CallAfterPoll ==
  CASE Reader = "flaky"    -> Flaky!AfterPoll(received)
    [] Reader = "loop"     -> Loop!AfterPoll(received)
    [] Reader = "hardened" -> Hardened!AfterPoll(received)
    [] Reader = "twoPhase" -> TwoPhase!AfterPoll(received)
    [] Reader = "blocking" -> Blocking!AfterPoll(received)
    [] Reader = "pollBlocking" -> PollBlocking!AfterPoll(received)

AfterRecv(returned, bytes) ==
  CASE Reader = "flaky"    -> Flaky!AfterRecv(returned, bytes)
    [] Reader = "loop"     -> Loop!AfterRecv(returned, bytes)
    [] Reader = "hardened" -> Hardened!AfterRecv(returned, bytes)
    [] Reader = "twoPhase" -> TwoPhase!AfterRecv(returned, bytes)
    [] Reader = "blocking" -> Blocking!AfterRecv(returned, bytes)
    [] Reader = "pollBlocking" -> PollBlocking!AfterRecv(returned, bytes)

\* recv returns: the reader's code goes on to its next call, or ends.
RecvReturnsWith(next) ==
  /\ call' = next.call
  /\ outcome' = next.outcome
  /\ inside' = "user"
  /\ woken' = FALSE

RecvReturns(bytes) ==
  /\ received' = received \o bytes
  /\ RecvReturnsWith(AfterRecv(Len(bytes), received \o bytes))

RecvReturnsEagain ==
  /\ RecvReturnsWith(AfterRecv(EAGAIN, received))
  /\ UNCHANGED received

\* The reader stays inside recv, at another place.
StaysInRecv(place) ==
  /\ inside' = place
  /\ UNCHANGED <<call, received, outcome>>

-----------------------------------------------------------------------------
(* The reader: begin, FIONREAD, poll.                                      *)

AllSent == \A t \in Threads : NextOf(t) > Len(Program[t])

\* In the selftest one thread sends and then reads.
BeginReading ==
  /\ call = NotBegun
  /\ ReadsAfterSends => AllSent /\ \A m \in Messages : Returned(m)
  /\ call' = FirstCall
  /\ UNCHANGED <<senders, delivery, native, inq, psock, inside, woken, received,
                 outcome, lost>>

\* wait_for_fionread: ioctl(FIONREAD) shows enough.  An ioctl that shows less
\* is tried again and changes nothing, so it is not a step.  Atomic: one look
\* under ingress_lock (before 929e30f93125 the queue's lock, or the socket's).
FionreadReturns ==
  /\ call = Fionread
  /\ FionreadShows >= Threshold
  /\ call' = Poll
  /\ UNCHANGED <<senders, delivery, native, inq, psock, inside, woken, received,
                 outcome, lost>>

\* wait_for_fionread gives up.  The test notes that and goes on.
FionreadExpires ==
  /\ WaitMayExpire
  /\ call = Fionread
  /\ FionreadShows < Threshold
  /\ call' = Poll
  /\ UNCHANGED <<senders, delivery, native, inq, psock, inside, woken, received,
                 outcome, lost>>

\* poll says IN.  While there is nothing it sleeps; whatever makes the socket
\* readable wakes it, and it looks again, so no wake-up is lost.  Atomic: a
\* look without a lock, at one moment.  What it saw may be gone right after.
PollReturns ==
  /\ call = Poll
  /\ PollShowsIn
  /\ call' = CallAfterPoll
  /\ UNCHANGED <<senders, delivery, native, inq, psock, inside, woken, received,
                 outcome, lost>>

-----------------------------------------------------------------------------
(* recvmsg on p1.                                                          *)

Take(bytes, n) == SubSeq(bytes, 1, IF n < Len(bytes) THEN n ELSE Len(bytes))
Drop(bytes, n) == SubSeq(bytes, n + 1, Len(bytes))

\* What is left of the messages when n bytes have been read from their front.
RECURSIVE Rest(_, _)
Rest(messages, n) ==
  CASE messages = <<>> -> <<>>
    [] n >= Len(Head(messages)) -> Rest(Tail(messages), n - Len(Head(messages)))
    [] OTHER -> <<Drop(Head(messages), n)>> \o Tail(messages)

\* How many of the bytes read from the psock recv adds to copied_seq.
CountedInCopiedSeq(bytes) ==
  LET own == Cardinality({i \in DOMAIN bytes : bytes[i] \in OwnBytes})
  IN  CASE CopiedSeq = "all" -> Len(bytes)
        [] CopiedSeq = "own" -> own
        [] CopiedSeq = "passed" ->
             IF EffectiveOwnVerdict = "PASS" THEN own ELSE 0

\* sk_msg_recvmsg: copy from ingress_msg, message after message, until the
\* buffer is full; the rest stays.  Atomic: the reader is the only one who
\* removes, and a message that the worker appends meanwhile is either seen (as
\* if it had come before) or not (as if it had come after).
CopyFromPsock ==
  LET bytes == Take(Concat(ingressMsg), call.len) IN
  /\ ingressMsg' = Rest(ingressMsg, Len(bytes))
  /\ inq' = IF Transport = "TCP" THEN inq - CountedInCopiedSeq(bytes) ELSE inq
  /\ RecvReturns(bytes)

\* udp_recvmsg takes one datagram; what does not fit into the buffer is cut
\* off and lost.  Atomic: the lock of the queue.
CopyFromNative ==
  LET datagram == Head(native["p1"])
      bytes == Take(datagram, call.len)
  IN
  /\ native' = [native EXCEPT !["p1"] = Tail(@)]
  /\ lost' = lost \cup Range(Drop(datagram, call.len))
  /\ RecvReturns(bytes)

InRecv(transport, place) ==
  /\ Transport = transport
  /\ call.op = "recv"
  /\ inside = place

(* UDP: udp_bpf_recvmsg.  It takes no lock from end to end.  (c010995b29c8 *)
(* takes the socket lock around the copy, which no UDP softirq and no      *)
(* worker takes: the steps stay as they are.)                              *)

\* psock_has_data: ingress_skb or ingress_msg is not empty.  Nothing holds
\* that answer true until it is used.
UdpPsockHasData ==
  /\ InRecv("UDP", "user")
  /\ StaysInRecv(IF ingressSkb # <<>> \/ ingressMsg # <<>>
                 THEN "psock" ELSE "native")
  /\ UNCHANGED <<senders, delivery, native, inq, psock, woken, lost>>

\* msg_bytes_ready: sk_msg_recvmsg, and if that copied nothing EAGAIN, or
\* udp_msg_wait_data.  That one goes to sleep only if all three queues are
\* empty; with data in ingress_skb it turns round at once, again and again
\* (Spinning), which changes nothing and so is no step.
UdpRecvFromPsock ==
  /\ InRecv("UDP", "psock")
  /\ CASE ingressMsg # <<>> ->
            CopyFromPsock /\ UNCHANGED <<native, ingressSkb, worker, lost>>
       [] ingressMsg = <<>> /\ call.flags = DontWait ->
            RecvReturnsEagain /\ UNCHANGED <<native, inq, psock, lost>>
       [] ingressMsg = <<>> /\ call.flags = MayWait /\ ingressSkb = <<>> ->
            /\ StaysInRecv(IF native["p1"] = <<>> THEN "psockWait" ELSE "native")
            /\ UNCHANGED <<native, inq, psock, woken, lost>>
       [] OTHER -> FALSE
  /\ UNCHANGED <<senders, delivery>>

\* udp_recvmsg, the native branch: a datagram, EAGAIN, or sleep.
UdpRecvNatively ==
  /\ InRecv("UDP", "native")
  /\ CASE native["p1"] # <<>> -> CopyFromNative
       [] native["p1"] = <<>> /\ call.flags = DontWait ->
            RecvReturnsEagain /\ UNCHANGED <<native, lost>>
       [] OTHER -> StaysInRecv("nativeWait") /\ UNCHANGED <<native, woken, lost>>
  /\ UNCHANGED <<senders, delivery, inq, psock>>

\* __skb_wait_for_more_packets: woken, it looks at the native queue and at
\* nothing else.  Data in the psock does not end this wait.
UdpWakeNatively ==
  /\ InRecv("UDP", "nativeWait")
  /\ woken
  /\ IF native["p1"] # <<>>
     THEN CopyFromNative
     ELSE /\ woken' = FALSE
          /\ StaysInRecv("nativeWait")
          /\ UNCHANGED <<native, lost>>
  /\ UNCHANGED <<senders, delivery, inq, psock>>

\* udp_msg_wait_data, woken: psock data, native data, or EAGAIN; it waits once.
UdpWakeForPsock ==
  /\ InRecv("UDP", "psockWait")
  /\ woken
  /\ CASE ingressSkb # <<>> \/ ingressMsg # <<>> ->
            StaysInRecv("psock") /\ woken' = FALSE
       [] ingressSkb = <<>> /\ ingressMsg = <<>> /\ native["p1"] # <<>> ->
            StaysInRecv("native") /\ woken' = FALSE
       [] OTHER -> RecvReturnsEagain
  /\ UNCHANGED <<senders, delivery, native, inq, psock, lost>>

(* TCP: tcp_bpf_recvmsg_parser, under the socket lock.                     *)

\* From lock_sock to release_sock one step: no softirq can work on p1's native
\* queue meanwhile, and CopyFromPsock says why the worker does not matter.
\* Data left in the native queue, which the verdict will not take (see
\* LeftNativelyInv), hides ingress_msg: EAGAIN.
TcpRecvmsg ==
  /\ InRecv("TCP", "user")
  /\ LockIsFree("p1")
  /\ CASE native["p1"] # <<>> ->
            RecvReturnsEagain /\ UNCHANGED <<inq, psock>>
       [] native["p1"] = <<>> /\ ingressMsg # <<>> ->
            CopyFromPsock /\ UNCHANGED <<ingressSkb, worker>>
       [] native["p1"] = <<>> /\ ingressMsg = <<>> /\ call.flags = DontWait ->
            RecvReturnsEagain /\ UNCHANGED <<inq, psock>>
       [] OTHER -> StaysInRecv("released") /\ UNCHANGED <<inq, psock, woken>>
  /\ UNCHANGED <<senders, delivery, native, lost>>

\* tcp_msg_wait_data -> sk_wait_event: the lock is released; if there is data
\* in ingress_msg or in the native queue it does not sleep.
TcpWaitForData ==
  /\ InRecv("TCP", "released")
  /\ StaysInRecv(IF ingressMsg # <<>> \/ native["p1"] # <<>>
                 THEN "relock" ELSE "psockWait")
  /\ UNCHANGED <<senders, delivery, native, inq, psock, woken, lost>>

\* It locks again and copies.  It waits once: woken with nothing to read it
\* returns EAGAIN, although it was to wait.
TcpWake ==
  /\ InRecv("TCP", inside) /\ inside \in {"relock", "psockWait"}
  /\ inside = "psockWait" => woken
  /\ LockIsFree("p1")
  /\ IF ingressMsg # <<>>
     THEN CopyFromPsock /\ UNCHANGED <<ingressSkb, worker>>
     ELSE RecvReturnsEagain /\ UNCHANGED <<inq, psock>>
  /\ UNCHANGED <<senders, delivery, native, lost>>

-----------------------------------------------------------------------------
(* The whole.                                                              *)

Recvmsg ==
  \/ UdpPsockHasData \/ UdpRecvFromPsock \/ UdpRecvNatively
  \/ UdpWakeNatively \/ UdpWakeForPsock
  \/ TcpRecvmsg \/ TcpWaitForData \/ TcpWake

\* What else may happen: nothing, unless a configuration puts an action in the
\* place of Others (see ReadingP0, LeavingMap).
NobodyElse == FALSE
Others     == NobodyElse

Next ==
  \/ \E t \in Threads : Send(t)
  \/ \E m \in Messages : QueueSkb(m)
  \/ \E m \in Messages : ReadSkb(m)
  \/ \E m \in Messages : ApplyVerdict(m)
  \/ \E m \in Messages : WakeReceiver(m)
  \/ BacklogEnqueue
  \/ BacklogWake
  \/ BacklogRemove
  \/ BeginReading
  \/ FionreadReturns
  \/ FionreadExpires
  \/ PollReturns
  \/ Recvmsg
  \/ Others

(***************************************************************************)
(* Fairness, each conjunct for a mechanism of the kernel:                  *)
(*   Send          a runnable thread is scheduled                          *)
(*   softirq       a raised softirq runs (in send, at the next interrupt's *)
(*                 end, or in ksoftirqd) and does not stop half-way        *)
(*   worker        queue_delayed_work: a queued work item is run by a      *)
(*                 kworker, and ingress_skb that is not empty is always    *)
(*                 queued or being worked on                               *)
(*   reader        a runnable thread is scheduled; a woken one is runnable *)
(* Weak fairness is enough.  A softirq or a worker that can take a step    *)
(* can do so until it has (but for TCP's QueueSkb, which waits for another *)
(* softirq with the socket lock, and for a worker that starves).  Send and *)
(* the reader can be disabled again by others: the gate closes if a reader *)
(* takes what FIONREAD showed, poll stops saying IN if the verdict takes   *)
(* the native data that it saw.  Those are races that the kernel makes no  *)
(* promise about.  A wait that may run out and never sees enough does run  *)
(* out (it has 30 tries), but one that sees enough need not.               *)
(***************************************************************************)
Fairness ==
  /\ \A t \in Threads : WF_vars(Send(t))
  /\ \A m \in Messages :
       WF_vars(QueueSkb(m) \/ ReadSkb(m) \/ ApplyVerdict(m) \/ WakeReceiver(m))
  /\ WF_vars(BacklogEnqueue \/ BacklogWake \/ BacklogRemove)
  /\ WF_vars(BeginReading \/ FionreadReturns \/ FionreadExpires
               \/ PollReturns \/ Recvmsg)

Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------
(* Safety.                                                                 *)

\* Between BacklogEnqueue and BacklogRemove the head of ingress_skb is also in
\* ingress_msg (or read already): what counts is the rest of ingress_skb.
WaitingForWorker ==
  IF worker = "idle" THEN ingressSkb ELSE Tail(ingressSkb)

\* All places, each as a byte string.
Places ==
  Concat(<<Concat(native["p0"]), Concat(native["p1"]),
           Concat(WaitingForWorker), Concat(ingressMsg), received>>
         \o [m \in Messages |-> inHand[m]]
         \o [m \in Messages |-> IF m \in wire THEN Payload[m] ELSE <<>>])

SentBytes == UNION {Range(Payload[m]) : m \in Range(sent)}

\* Each byte sent is in exactly one place, or lost, and none is there twice.
ConservationInv ==
  /\ Cardinality(Range(Places)) = Len(Places)
  /\ Range(Places) \cap lost = {}
  /\ Range(Places) \cup lost = SentBytes

\* What is received is the beginning of what the test wants.
InOrderInv == received = Take(Expected, Len(received))

\* No bytes are cut off by a recv that is shorter than a native datagram.
NoTruncationInv == "DROP" \notin {OwnVerdict, PeerVerdict} => lost = {}

\* The reader does not take a part for the whole.
NoShortReadInv == outcome = "returned" => Len(received) >= Len(Expected)

\* The reader does not fail because of an EAGAIN.
NoEagainInv == outcome # "EAGAIN"

\* The reader does not spin in the kernel without sleeping.
NoSpinInv == ~Spinning

\* TCP: data that waits natively while no softirq is at work stays there; the
\* verdict will not take it unless more arrives.
LeftNativelyInv ==
  Transport = "TCP" /\ LockIsFree("p1") /\ native["p1"] # <<>> => inq < 1

-----------------------------------------------------------------------------
(* Liveness.                                                               *)

\* The reader ends.
EndsProp == <>(outcome # "running")

-----------------------------------------------------------------------------
(* Refinement: sockmap and reader together are a byte channel.             *)

Channel == INSTANCE ByteChannel WITH
             Chunks <- Range(Payload),
             sent <- Concat([i \in DOMAIN sent |-> Payload[sent[i]]])

RefinesByteChannelProp == Channel!Spec
=============================================================================
