#!/usr/bin/env bash
# Makes docs/report.png: the top of the design review of the last run, as a browser shows it.
# Needs Debian's chromium and the results of a run (java -jar target/primed.jar run).
set -euo pipefail
cd "$(dirname "$0")/.."

page=${1:-target/primed/review.html}
[ -f "$page" ] || { echo "There is no $page. The main job writes it: mvn -q compile exec:java" >&2; exit 2; }
command -v chromium >/dev/null || { echo "There is no chromium. Debian has it: apt-get install chromium" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work" \
  --window-size=1280,1340 --screenshot="$PWD/docs/report.png" "file://$(realpath "$page")" 2>"$work/log" \
  || { cat "$work/log" >&2; exit 3; }
echo "docs/report.png: $(stat -c %s docs/report.png) bytes"
