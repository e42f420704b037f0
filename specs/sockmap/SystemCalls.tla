---------------------------- MODULE SystemCalls ----------------------------
(***************************************************************************)
(* The system calls that a reader of the socket p1 can be about to make,   *)
(* or be inside of.                                                        *)
(***************************************************************************)

EXTENDS Integers

DontWait == "MSG_DONTWAIT"   \* return EAGAIN rather than sleep
MayWait  == "0"              \* sleep until there is something to return

\* ioctl(p1, FIONREAD): how many bytes can be read?
Fionread == [op |-> "FIONREAD", len |-> 0, flags |-> MayWait]

\* poll(p1, POLLIN): sleep until p1 says that it is readable.
Poll == [op |-> "poll", len |-> 0, flags |-> MayWait]

\* recv(p1, buffer, len, flags)
Recv(len, flags) == [op |-> "recv", len |-> len, flags |-> flags]

\* Not a system call: the reader has not begun, or has come to its end.
NotBegun == [op |-> "none", len |-> 0, flags |-> MayWait]
Finished == [op |-> "return", len |-> 0, flags |-> MayWait]

-----------------------------------------------------------------------------

(***************************************************************************)
(* What a reader does next: a call, or the end with an outcome.  Outcomes: *)
(*   "running"   it has not ended                                          *)
(*   "returned"  it ended, and takes what it has received for the whole    *)
(*   "EAGAIN"    recv said that there is nothing to read, and that ended it*)
(*   "mismatch"  it compared what it received, and it was not the data     *)
(***************************************************************************)
Outcomes == {"running", "returned", "EAGAIN", "mismatch"}

ThenCall(c) == [call |-> c, outcome |-> "running"]
ThenEnd(o)  == [call |-> Finished, outcome |-> o]

\* What recv returns instead of a number of bytes when there is nothing.
EAGAIN == -1
=============================================================================
