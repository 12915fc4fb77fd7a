# shellcheck shell=bash
# What run, verify, ops and bench share: find a JDK and Maven, build what is stale, start the launcher's main class.
# Sourced with COUNTINGHOUSE_HOME set to the repository's root.

readonly NEEDED_JDK=25

fail() {
  printf 'countinghouse: %s\n' "$1" >&2
  exit "${2:-1}"
}

# The feature version of the JDK in $1, from its release file (fast) or from the program itself; 0 when it is no JDK.
jdk_version() {
  local version=''
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -1)
  fi
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

use_jdk() {
  [ "$(jdk_version "$1")" -ge "$NEEDED_JDK" ] || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

find_jdk() {
  local java candidate
  if [ -n "${JAVA_HOME:-}" ] && use_jdk "$JAVA_HOME"; then return; fi
  if java=$(command -v java); then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    use_jdk "${java%/bin/java}" && return
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/*java* /opt/*temurin* /opt/*/*jdk* /usr/local/*jdk* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
    "${HOME:-/}"/.local/share/mise/installs/java/* "${HOME:-/}"/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*; do
    use_jdk "$candidate" && return
  done
  fail "No JDK $NEEDED_JDK or newer was found (looked at JAVA_HOME, PATH and the usual folders). Install one, for example Temurin 25, or point to it: JAVA_HOME=/path/to/jdk ./run"
}

# MVN names another program to call instead, for example a script that adds options.
find_maven() {
  [ -n "${MVN:-}" ] && return
  MVN=$(command -v mvn) || MVN=''
  if [ -z "$MVN" ]; then
    local candidate
    for candidate in "${MAVEN_HOME:-/none}"/bin/mvn "${M2_HOME:-/none}"/bin/mvn "${HOME:-/}"/.sdkman/candidates/maven/current/bin/mvn \
      /opt/*maven*/bin/mvn /usr/share/maven/bin/mvn /usr/local/*maven*/bin/mvn; do
      if [ -x "$candidate" ]; then MVN=$candidate; break; fi
    done
  fi
  [ -n "$MVN" ] || fail 'Maven was not found. Install Maven 3.8 or newer, or put its mvn on the PATH.'
}

# One line per file that goes into the product, with its size and time of change; their hash is the state of the sources.
sources_state() (
  cd "$COUNTINGHOUSE_HOME" || exit 1
  local tell=(-printf '%p %s %T@\n')
  find . -maxdepth 0 -printf '' 2>/dev/null || tell=(-exec stat -f '%N %z %m' '{}' +)
  { echo "$JAVA_HOME"; find pom.xml .mvn ./*/pom.xml ./*/src -path '*/src/test' -prune -o -type f "${tell[@]}" | LC_ALL=C sort; } | cksum
)

is_stale() {
  local made
  for made in ear/target/countinghouse.ear launcher/target/dist/lib launcher/target/dist/programs; do
    [ -e "$COUNTINGHOUSE_HOME/$made" ] || return 0
  done
  [ "$(cat "$COUNTINGHOUSE_HOME/ear/target/sources-state" 2>/dev/null)" != "$(sources_state)" ]
}

# Shows a line per module and the number of files fetched, instead of Maven's own page.
build_progress() {
  awk -v log_file="$1" '
    { print > log_file; fflush(log_file) }
    /Downloaded from/ { fetched++; if (fetched % 50 == 0) { printf "  %d files fetched\n", fetched; fflush() } }
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
      sub(/^\[INFO\] Building /, ""); sub(/ +\[/, " ["); printf "  %s\n", $0; fflush() }'
}

build_if_stale() {
  # off: what is built is started as it is
  [ "${BUILD:-on}" != off ] || return 0
  is_stale || return 0
  find_maven
  local log=$COUNTINGHOUSE_HOME/var/log/build.log state
  mkdir -p "${log%/*}" || fail "Cannot write to $COUNTINGHOUSE_HOME/var."
  state=$(sources_state)
  echo 'Building (the first time takes some minutes) …'
  if ! (cd "$COUNTINGHOUSE_HOME" && "$MVN" -B package -Dmaven.test.skip=true -Dstyle.color=never -pl launcher,ear -am 2>&1) | build_progress "$log"; then
    grep -E '^\[ERROR\]|No space left' "$log" | grep -vE 'Help 1|re-run Maven|^\[ERROR\] *$|For more information|After correcting|mvn <args>' | head -12 >&2
    [ -s "$log" ] || df "$COUNTINGHOUSE_HOME" >&2
    fail "The build failed; the whole story is in var/log/build.log."
  fi
  echo "$state" >"$COUNTINGHOUSE_HOME/ear/target/sources-state"
}

# Sets the array LAUNCHER to the command that runs main class $1.
launcher_command() {
  LAUNCHER=("$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto
    -cp "$COUNTINGHOUSE_HOME/launcher/target/countinghouse-launcher-0.1.0.jar:$COUNTINGHOUSE_HOME/launcher/target/dist/lib/*" "$1")
}

data_dir() {
  case ${DATA_DIR:-var} in
    /*) printf '%s' "${DATA_DIR}" ;;
    *) printf '%s/%s' "$COUNTINGHOUSE_HOME" "${DATA_DIR:-var}" ;;
  esac
}
