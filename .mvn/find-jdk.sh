# Sourced by mvnw and offshoot: sets JAVA_HOME to a JDK 25, or says what is missing.
# Order: JAVA_HOME, PATH, the folders where Debian, SDKMAN, asdf, Homebrew and macOS keep JDKs.
offshoot_is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

offshoot_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && offshoot_is_jdk_25 "$JAVA_HOME"; then
    return 0
  fi
  offshoot_javac=$(command -v javac 2>/dev/null || true)
  if [ -n "$offshoot_javac" ]; then
    offshoot_home=$(dirname "$(dirname "$(readlink -f "$offshoot_javac" 2>/dev/null || echo "$offshoot_javac")")")
    if offshoot_is_jdk_25 "$offshoot_home"; then
      JAVA_HOME=$offshoot_home
      return 0
    fi
  fi
  case $- in *f*) offshoot_noglob=1; set +f ;; *) offshoot_noglob= ;; esac
  for offshoot_home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.asdf/installs/java/* /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if offshoot_is_jdk_25 "$offshoot_home"; then
      JAVA_HOME=$offshoot_home
      [ -z "$offshoot_noglob" ] || set -f
      return 0
    fi
  done
  echo "Offshoot needs a JDK 25 and found none in JAVA_HOME, PATH or the usual folders." >&2
  echo "Install one (Debian: temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME to it." >&2
  return 1
}

offshoot_find_jdk || exit 1
export JAVA_HOME
