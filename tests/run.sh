#!/usr/bin/env bash
# Sets up and runs every test. Needs the .NET 10 SDK and Node/npm; the build fetches the rest. PostgreSQL and Chromium are
# installed when they are missing and we may (tests/needs.sh).
# CONFIGURATION=Debug runs the debug build; further arguments go to `dotnet test`, for example --filter Rast.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
configuration=${CONFIGURATION:-Release}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

source tests/needs.sh

dotnet build Planner.sln -c "$configuration" --nologo -v quiet || exit 1

# One project at a time: the engine tests use every core by themselves.
dotnet test Planner.sln -c "$configuration" --no-build --nologo -m:1 "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

sum() { grep -oE "$1: +[0-9]+" "$log" | grep -oE '[0-9]+' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)
echo "$passed passed, $failed failed, $skipped skipped"
if [ "$passed" -eq 0 ]; then
  echo "No test ran. Maybe the filter fits no test." >&2
  exit 1
fi
exit "$status"
