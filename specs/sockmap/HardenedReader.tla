--------------------------- MODULE HardenedReader ---------------------------
(***************************************************************************)
(* The recv loop, hardened: EAGAIN after a positive poll means "poll       *)
(* again", as it does for every other socket, until the reader's own       *)
(* deadline.                                                               *)
(*                                                                         *)
(*   for (total = 0; total < sizeof(buf); ) {                              *)
(*       recvd = recv_timeout(p1, rcv + total, sizeof(rcv) - total,        *)
(*                            MSG_DONTWAIT, until(deadline));              *)
(*       if (recvd > 0)                                                    *)
(*           total += recvd;                                               *)
(*       else if (errno != EAGAIN || now() > deadline)                     *)
(*           goto fail;                                                    *)
(*   }                                                                     *)
(*                                                                         *)
(* The deadline (seconds) is far beyond anything that the kernel does here *)
(* (milliseconds), so the model has none: a reader that would need it does *)
(* not end, and that is a violation of EndsProp.                           *)
(***************************************************************************)
EXTENDS SystemCalls, Sequences

CONSTANTS
  Transport,   \* "UDP" or "TCP"; makes no difference to this reader
  Expected     \* the bytes that the test sends, in order

First == Poll

Threshold(received) == 0    \* it never asks FIONREAD

AfterPoll(received) == Recv(Len(Expected) + 1 - Len(received), DontWait)

AfterRecv(returned, received) ==
  IF returned # EAGAIN /\ Len(received) >= Len(Expected)
  THEN ThenEnd("returned")
  ELSE ThenCall(Poll)
=============================================================================
