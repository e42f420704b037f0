#!/usr/bin/env bash
# Mutants of the reference and the readers against generated suites alone; writes specs/sockmap/STRENGTH.md and .json.
# Run it from the top of the repository; what takes ten seconds longer than its tests counts as killed. With names of suites (NegativeSuite ...) only those are run again.
set -euo pipefail
suites=("$@")
[ $# -gt 0 ] || suites=(NegativeSuite TransitionSuite StateSuite RandomSuite)
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/cp.txt)
java -cp "$classpath" primed.sockmap.strength.StrengthGraphs
for suite in "${suites[@]}"; do
  mvn -q -B -Pstrength -Dstrength.suite="$suite" org.pitest:pitest-maven:mutationCoverage
done
mvn -q -B -Pstrength -Dtest=NegativeSuite -Dsurefire.failIfNoSpecifiedTests=true jacoco:prepare-agent surefire:test jacoco:report
java -cp "$classpath" primed.sockmap.strength.StrengthTable
