#!/bin/sh
# Checks the models of a checkout of github.com/tlaplus/Examples by its own manifests, as they are, and prints a table.
# usage: bench/examples/run.sh CHECKOUT [OPTIONS of check]      after mvn package
# TIMEOUT says how long a model may take (60s), MANIFESTS which manifests (all), RESULTS where their JSON goes
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
primed=${PRIMED:-"java -jar $here/target/primed.jar"}
cd "$1"
shift
results=${RESULTS:-$(mktemp)}
# shellcheck disable=SC2046,SC2086 # words, and no path of that repository has a blank
$primed check ${MANIFESTS:-$(find specifications -name manifest.json | sort)} \
    --timeout "${TIMEOUT:-60s}" --json "$results" "$@" > "$results.txt" 2>&1 || true
java -cp "$here/target/primed.jar" "$here/bench/examples/Table.java" "$results"
