--------------------------- MODULE BlockingReader ---------------------------
(***************************************************************************)
(* A loop of blocking recv, without poll: what a program does that knows   *)
(* nothing of sockmap.                                                     *)
(*                                                                         *)
(*   for (total = 0; total < sizeof(buf); total += recvd) {                *)
(*       recvd = recv(p1, rcv + total, sizeof(rcv) - total, 0);            *)
(*       if (recvd <= 0)                                                   *)
(*           goto fail;                                                    *)
(*   }                                                                     *)
(***************************************************************************)
EXTENDS SystemCalls, Sequences

CONSTANTS
  Transport,   \* "UDP" or "TCP"; makes no difference to this reader
  Expected     \* the bytes that the test sends, in order

NextRecv(received) == Recv(Len(Expected) + 1 - Len(received), MayWait)

First == NextRecv(<<>>)

Threshold(received) == 0                       \* it never asks FIONREAD

AfterPoll(received) == NextRecv(received)      \* it never polls

AfterRecv(returned, received) ==
  CASE returned = EAGAIN               -> ThenEnd("EAGAIN")
    [] Len(received) >= Len(Expected)  -> ThenEnd("returned")
    [] OTHER                           -> ThenCall(NextRecv(received))
=============================================================================
