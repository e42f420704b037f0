#!/bin/sh
# The most memory (VmHWM) that the parent, `primed check`, had while its TLC searched 128 and 2,097,152 states.
# usage: bench/check/memory.sh     on Linux
set -eu
cd "$(dirname "$0")/../.."
primed=${PRIMED:-"java -Xmx64m -jar target/primed.jar"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sed 's/N = 7/N = 1/' bench/check/Big.cfg > "$scratch/Small.cfg"
measure() {
    $primed check bench/check/Big.tla --config "$1" > "$scratch/out.txt" 2>&1 &
    parent=$!
    peak=""
    while now=$(grep VmHWM "/proc/$parent/status" 2> /dev/null); do
        peak=$now
        sleep 0.1
    done
    wait "$parent"
    grep "  success  " "$scratch/out.txt"
    echo "$peak" | awk '{ printf "  the parent had %.0f MB at most\n", $2 / 1024 }'
}
measure "$scratch/Small.cfg"
measure bench/check/Big.cfg
