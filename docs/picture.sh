#!/usr/bin/env bash
# Makes docs/report.png and docs/report-dark.png: an excerpt of the design review of the last run, as a browser shows it:
# the question, the answer, the first rows of the matrix, and the diagram of the first behavior.
# Needs Debian's chromium and the results of a run (java -jar target/primed.jar run).
set -euo pipefail
cd "$(dirname "$0")/.."

page=${1:-target/primed/review.html}
[ -f "$page" ] || { echo "There is no $page. The main job writes it: mvn -q compile exec:java" >&2; exit 2; }
command -v chromium >/dev/null || { echo "There is no chromium. Debian has it: apt-get install chromium" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

excerpt='<style>
  .contents, .figures, .points, .matrix tbody tr:nth-child(n+4), .tools, .player, .facts, .why,
  .body > .wide, figcaption, .lead { display: none !important; }
  section { margin-top: 2.25rem } .mast { padding-bottom: 1rem } .question, .because { margin-bottom: 1.25rem }
  .diagram .wide { overflow: hidden } body { padding: 0 !important }
</style></head>'
sed "s|^</head>|${excerpt//$'\n'/ }|" "$page" > "$work/light.html"
sed 's|@media (prefers-color-scheme: dark)|@media all|' "$work/light.html" > "$work/dark.html"

shoot() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size=1240,2040 --screenshot="$PWD/$2" "file://$work/$1.html" 2>"$work/log" || { cat "$work/log" >&2; exit 3; }
  echo "$2: $(stat -c %s "$2") bytes"
}
shoot light docs/report.png
shoot dark docs/report-dark.png
