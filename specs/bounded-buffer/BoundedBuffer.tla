--------------------------- MODULE BoundedBuffer ---------------------------
(***************************************************************************)
(* A bounded blocking buffer: producers put items in, consumers take them  *)
(* out.  One lock guards it, and one condition belongs to the lock: a      *)
(* producer that finds the buffer full waits for the condition, and so     *)
(* does a consumer that finds it empty.                                    *)
(*                                                                         *)
(* One step of this spec is what a thread does from taking the lock to     *)
(* letting it go: at the end of put() or take(), or in await().  What      *)
(* happens in between nobody else can see, so it may as well happen at     *)
(* once.  Which thread takes the lock next is left open: that is the       *)
(* nondeterminism that a test run by hand never gets hold of.              *)
(*                                                                         *)
(* The spec follows java.util.concurrent.locks.Condition: waiting threads  *)
(* form a queue, signal() wakes the first one, signalAll() wakes all, and  *)
(* a woken thread has to take the lock again like anybody else.            *)
(***************************************************************************)
EXTENDS Naturals, Sequences, FiniteSets

CONSTANTS
  Producers,   \* the set of threads that call put() again and again
  Consumers,   \* the set of threads that call take() again and again
  Capacity,    \* how many items the buffer holds
  Fault        \* "none", or a mistake that people make:
               \*   "signal"  to wake one thread, where any may be the wrong one
               \*   "if"      to look only once whether there is room

VARIABLES
  buffer,      \* the items in the buffer, the oldest first; an item is the name of who put it
  waiting,     \* the threads that wait for the condition, in the order of their coming
  woken        \* the threads that were woken and have not yet had the lock again

vars == <<buffer, waiting, woken>>

Threads == Producers \cup Consumers

ASSUME /\ Producers \cap Consumers = {}
       /\ Capacity \in Nat \ {0}
       /\ Fault \in {"none", "signal", "if"}

Range(s) == {s[i] : i \in DOMAIN s}

TypeInv ==
  /\ buffer \in Seq(Producers)
  /\ waiting \in Seq(Threads)
  /\ woken \subseteq Threads

Init ==
  /\ buffer = <<>>
  /\ waiting = <<>>
  /\ woken = {}

-----------------------------------------------------------------------------
(* What a thread does while it has the lock                                  *)

(* A thread that waits does nothing; all others may take the lock.           *)
Runs(t) == t \notin Range(waiting)

(* The end of put() and take(): t leaves, and wakes who is to be woken.      *)
Wake(t) ==
  IF Fault = "signal" /\ waiting # <<>>
    THEN /\ waiting' = Tail(waiting)
         /\ woken' = (woken \ {t}) \cup {Head(waiting)}
    ELSE /\ waiting' = <<>>
         /\ woken' = (woken \ {t}) \cup Range(waiting)

(* await(): t queues up for the condition and lets the lock go.              *)
Await(t) ==
  /\ waiting' = Append(waiting, t)
  /\ woken' = woken \ {t}
  /\ UNCHANGED buffer

HasRoom(p) ==
  \/ Len(buffer) < Capacity
  \/ Fault = "if" /\ p \in woken      \* it looked before it waited

-----------------------------------------------------------------------------
(* The steps                                                                 *)

(* p puts an item in and leaves.                                             *)
Put(p) ==
  /\ Runs(p)
  /\ HasRoom(p)
  /\ buffer' = Append(buffer, p)
  /\ Wake(p)

(* p finds the buffer full and waits.                                        *)
PutWaits(p) ==
  /\ Runs(p)
  /\ ~HasRoom(p)
  /\ Await(p)

(* c takes the oldest item out and leaves.                                   *)
Take(c) ==
  /\ Runs(c)
  /\ buffer # <<>>
  /\ buffer' = Tail(buffer)
  /\ Wake(c)

(* c finds the buffer empty and waits.                                       *)
TakeWaits(c) ==
  /\ Runs(c)
  /\ buffer = <<>>
  /\ Await(c)

Next ==
  \/ \E p \in Producers : Put(p) \/ PutWaits(p)
  \/ \E c \in Consumers : Take(c) \/ TakeWaits(c)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* What has to hold                                                          *)

(* The buffer never holds more than it has room for.                         *)
CapacityInv == Len(buffer) <= Capacity

(* There is always a thread that can go on: where all wait, a wake-up has    *)
(* gone to a thread that could not use it, and is lost.                      *)
NoLostWakeUpInv == Range(waiting) # Threads
=============================================================================
