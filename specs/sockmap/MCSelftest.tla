----------------------------- MODULE MCSelftest -----------------------------
(***************************************************************************)
(* Models of Sockmap around the kernel selftest "sockmap udp multi         *)
(* channels" and its TCP twin: c1 sends the 2 bytes "01", c0 sends the     *)
(* 8 bytes "23456789", and the reader wants the 10 bytes in this order.    *)
(* Each model's configuration is in models/; manifest.json says what is    *)
(* expected of it, README.md says why.                                     *)
(***************************************************************************)
EXTENDS ReadingP0, LeavingMap

SelftestPayload == << <<0, 1>>, <<2, 3, 4, 5, 6, 7, 8, 9>> >>
SelftestFrom    == <<"c1", "c0">>

\* One thread sends both, as in the selftest.
OneThread  == << <<1, 2>> >>
\* Two threads send at the same time, one message each.
TwoThreads == << <<1>>, <<2>> >>

\* The long message is p1's own: a short native recv of it cuts bytes off.
LongOwnPayload == << <<0, 1, 2, 3, 4, 5, 6, 7>>, <<8, 9>> >>

\* Two rounds of the socket's own data, 2 bytes each.
TwoRoundsPayload == << <<0, 1>>, <<2, 3>> >>
TwoRoundsFrom    == <<"c1", "c1">>

\* Three rounds of the socket's own data, 2 bytes each.
ThreeRoundsPayload == << <<0, 1>>, <<2, 3>>, <<4, 5>> >>
ThreeRoundsFrom    == <<"c1", "c1", "c1">>

\* Two rounds of the socket's own data, then peer data.
RoundsThenPeerPayload == << <<0, 1>>, <<2, 3>>, <<4, 5, 6>> >>
RoundsThenPeerFrom    == <<"c1", "c1", "c0">>
OneThreadSendsThree   == << <<1, 2, 3>> >>

\* Peer data first, then the socket's own.
PeerFirstPayload == << <<0, 1, 2, 3, 4, 5, 6, 7>>, <<8, 9>> >>
PeerFirstFrom    == <<"c0", "c1">>

\* The socket's own message has one byte, the least that can be waited for.
OneBytePayload == << <<0>>, <<1, 2, 3, 4, 5, 6, 7, 8, 9>> >>
=============================================================================
