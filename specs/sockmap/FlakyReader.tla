---------------------------- MODULE FlakyReader ----------------------------
(***************************************************************************)
(* The selftest as it was before it was mended (17e2ce02bf56):             *)
(*                                                                         *)
(*   expected = sotype == SOCK_DGRAM ? 2 : sizeof(buf);                    *)
(*   avail = wait_for_fionread(p1, expected, IO_TIMEOUT_SEC);              *)
(*   recvd = recv_timeout(p1, rcv, sizeof(rcv), MSG_DONTWAIT, 1);          *)
(*   ASSERT_EQ(recvd, sizeof(buf));                                        *)
(*                                                                         *)
(* recv_timeout is poll(POLLIN), then recv.  For UDP it waits for 2 bytes  *)
(* only, because FIONREAD shows no more than the first message.            *)
(***************************************************************************)
EXTENDS SystemCalls, Sequences

CONSTANTS
  Transport,   \* "UDP" or "TCP"
  Expected     \* the bytes that the test sends, in order

First == Fionread

\* How many bytes FIONREAD has to show before the reader goes on.
Threshold(received) == IF Transport = "UDP" THEN 2 ELSE Len(Expected)

\* The recv that follows a positive poll; the buffer is one byte too large.
AfterPoll(received) == Recv(Len(Expected) + 1, DontWait)

\* One recv, whatever it gave.
AfterRecv(returned, received) ==
  IF returned = EAGAIN THEN ThenEnd("EAGAIN") ELSE ThenEnd("returned")
=============================================================================
