---- MODULE Assumed ----
EXTENDS Naturals
CONSTANT N
ASSUME N > 0
ASSUME N < 3
====
