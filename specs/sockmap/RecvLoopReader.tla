--------------------------- MODULE RecvLoopReader ---------------------------
(***************************************************************************)
(* The proposed fix: a loop that adds up what recv_timeout gives until all *)
(* the bytes are in.                                                       *)
(*                                                                         *)
(*   for (total = 0; total < sizeof(buf); total += recvd) {                *)
(*       recvd = recv_timeout(p1, rcv + total, sizeof(rcv) - total,        *)
(*                            MSG_DONTWAIT, IO_TIMEOUT_SEC);               *)
(*       if (recvd <= 0)                                                   *)
(*           goto fail;                                                    *)
(*   }                                                                     *)
(*                                                                         *)
(* recv_timeout is poll(POLLIN), then recv.                                *)
(***************************************************************************)
EXTENDS SystemCalls, Sequences

CONSTANTS
  Transport,   \* "UDP" or "TCP"; makes no difference to this reader
  Expected     \* the bytes that the test sends, in order

First == Poll

Threshold(received) == 0    \* it never asks FIONREAD

AfterPoll(received) == Recv(Len(Expected) + 1 - Len(received), DontWait)

AfterRecv(returned, received) ==
  CASE returned = EAGAIN               -> ThenEnd("EAGAIN")
    [] Len(received) >= Len(Expected)  -> ThenEnd("returned")
    [] OTHER                           -> ThenCall(Poll)
=============================================================================
