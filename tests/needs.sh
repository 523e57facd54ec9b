# Sourced by tests/run.sh: what the tests need besides .NET and Node. As root on Debian it is installed; elsewhere it is for the
# user to install. Without PostgreSQL its tests are skipped with a reason; without Chromium the browser tests fail.
missing=()
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || command -v initdb >/dev/null || [ -n "${PLAN_TEST_POSTGRES:-}" ] || missing+=(postgresql)
[ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
