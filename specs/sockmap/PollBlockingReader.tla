------------------------- MODULE PollBlockingReader -------------------------
(***************************************************************************)
(* The recv loop, but without MSG_DONTWAIT: poll has said that there is    *)
(* something to read, so why should recv sleep?                            *)
(*                                                                         *)
(*   for (total = 0; total < sizeof(buf); total += recvd) {                *)
(*       poll(p1, POLLIN);                                                 *)
(*       recvd = recv(p1, rcv + total, sizeof(rcv) - total, 0);            *)
(*       if (recvd <= 0)                                                   *)
(*           goto fail;                                                    *)
(*   }                                                                     *)
(***************************************************************************)
EXTENDS SystemCalls, Sequences

CONSTANTS
  Transport,   \* "UDP" or "TCP"; makes no difference to this reader
  Expected     \* the bytes that the test sends, in order

First == Poll

Threshold(received) == 0    \* it never asks FIONREAD

AfterPoll(received) == Recv(Len(Expected) + 1 - Len(received), MayWait)

AfterRecv(returned, received) ==
  CASE returned = EAGAIN               -> ThenEnd("EAGAIN")
    [] Len(received) >= Len(Expected)  -> ThenEnd("returned")
    [] OTHER                           -> ThenCall(Poll)
=============================================================================
