---- MODULE Missing ----
EXTENDS NowhereToBeFound
VARIABLE x
Init == x = 1
Next == UNCHANGED x
====
