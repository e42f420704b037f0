--------------------------- MODULE TwoPhaseReader ---------------------------
(***************************************************************************)
(* The fix that was merged (d9d7125e445d): FIONREAD and a recv of exactly  *)
(* that much; for UDP a second time for the rest.                          *)
(*                                                                         *)
(*   expected = sotype == SOCK_DGRAM ? 2 : sizeof(buf);                    *)
(*   avail = wait_for_fionread(p1, expected, IO_TIMEOUT_SEC);              *)
(*   recvd = recv_timeout(p1, rcv, expected, MSG_DONTWAIT, 1);             *)
(*   if (recvd != expected || memcmp(buf, rcv, recvd))                     *)
(*       goto end;                                                         *)
(*   expected = sizeof(buf) - expected;                                    *)
(*   if (expected) { ... the same again for the rest ... }                 *)
(*                                                                         *)
(* A second recv that gives less than the rest, and a first one that gives *)
(* less than asked, end the test; so does data that differs (Compares).    *)
(* Without the memcmp the reader would go on with wrong data; the constant *)
(* keeps both, because the difference is a finding of its own.             *)
(***************************************************************************)
EXTENDS SystemCalls, Sequences

CONSTANTS
  Transport,   \* "UDP" or "TCP"
  Expected,    \* the bytes that the test sends, in order
  Compares     \* TRUE: each part is compared when it is read, as in the test

FirstPart == IF Transport = "UDP" THEN 2 ELSE Len(Expected)

First == Fionread

Threshold(received) ==
  IF received = <<>> THEN FirstPart ELSE Len(Expected) - FirstPart

AfterPoll(received) == Recv(Threshold(received), DontWait)

AfterRecv(returned, received) ==
  CASE returned = EAGAIN -> ThenEnd("EAGAIN")
    [] Compares /\ received # SubSeq(Expected, 1, Len(received)) ->
         ThenEnd("mismatch")
    [] Len(received) = FirstPart /\ FirstPart < Len(Expected) ->
         ThenCall(Fionread)
    [] OTHER -> ThenEnd("returned")
=============================================================================
