# shellcheck shell=bash
# Chromium, its driver and a Chinese font for the journeys: found, installed (root) or unpacked into var/tools.
# Sourced after common.sh. Sets CHROME and CHROMEDRIVER.

readonly BROWSER_PACKAGES=(chromium chromium-driver fonts-noto-cjk)

find_browser() {
  local name
  # also what an earlier look set for a place where nothing was unpacked
  if [ -x "${CHROME:-}" ] && [ -x "${CHROMEDRIVER:-}" ]; then return 0; fi
  if [ "${BROWSER:-}" != unpacked ]; then
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
      CHROME=$(command -v "$name") && break
    done
    CHROMEDRIVER=$(command -v chromedriver) || CHROMEDRIVER=''
    if [ -n "${CHROME:-}" ] && [ -n "$CHROMEDRIVER" ] && has_chinese_font; then return 0; fi
  fi
  CHROME=$COUNTINGHOUSE_HOME/var/tools/browser/chromium
  CHROMEDRIVER=$COUNTINGHOUSE_HOME/var/tools/browser/chromedriver
  [ -x "$CHROME" ] && [ -x "$CHROMEDRIVER" ]
}

has_chinese_font() {
  if command -v fc-list >/dev/null; then [ -n "$(fc-list :lang=zh-cn file 2>/dev/null | head -1)" ]; return; fi
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null
}

ensure_browser() {
  if ! find_browser; then
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null ||
      fail 'The journeys need Chromium, chromedriver and a Chinese font, and this machine has no apt-get to fetch them with. Install them, or set CHROME and CHROMEDRIVER to their paths.'
    if [ "$(id -u)" = 0 ] && [ "${BROWSER:-}" != unpacked ]; then install_browser; else unpack_browser; fi
    find_browser || fail 'Chromium, chromedriver and fonts-noto-cjk are not all there after the installation; see var/log/browser.log.'
  fi
  export CHROME CHROMEDRIVER
}

install_browser() {
  echo "Installing ${BROWSER_PACKAGES[*]} …"
  mkdir -p "$COUNTINGHOUSE_HOME/var/log"
  if ! { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${BROWSER_PACKAGES[@]}"; } >"$COUNTINGHOUSE_HOME/var/log/browser.log" 2>&1; then
    fail "apt-get could not install ${BROWSER_PACKAGES[*]}; see var/log/browser.log."
  fi
}

# Without root: the packages and what they need that is not installed, unpacked into a folder of the repository.
unpack_browser() {
  echo "Unpacking ${BROWSER_PACKAGES[*]} into var/tools (not root) …"
  local tools=$COUNTINGHOUSE_HOME/var/tools/browser log=$COUNTINGHOUSE_HOME/var/log/browser.log
  rm -rf "$tools"
  mkdir -p "$tools"/apt/{lists/partial,cache/archives/partial} "$tools"/{debs,root,home} "${log%/*}"
  if ! fetch_debs "$tools" >"$log" 2>&1; then
    rm -rf "$tools"
    fail 'The browser could not be fetched; see var/log/browser.log. Install chromium, chromium-driver and fonts-noto-cjk, or set CHROME and CHROMEDRIVER.'
  fi
  write_wrappers "$tools"
}

fetch_debs() {
  local tools=$1 wanted package needed=() deb
  : >"$tools/apt/status"
  cat >"$tools/apt/apt.conf" <<CONF
Dir::State::status "$tools/apt/status";
Dir::State::lists "$tools/apt/lists";
Dir::Cache "$tools/apt/cache";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Languages "none";
CONF
  export APT_CONFIG=$tools/apt/apt.conf
  apt-get -qq update || return 1
  # from an empty machine: the whole closure; what this machine has already is left out below
  wanted=$(apt-get -s install "${BROWSER_PACKAGES[@]}" | awk '/^Inst /{print $2}')
  for package in $wanted; do
    case " ${BROWSER_PACKAGES[*]} chromium-common " in
      *" $package "*) needed+=("$package") ;;
      *) is_installed "$package" || needed+=("$package") ;;
    esac
  done
  (cd "$tools/debs" && apt-get -qq download "${needed[@]}") || return 1
  for deb in "$tools"/debs/*.deb; do dpkg-deb -x "$deb" "$tools/root" || return 1; done
  rm -rf "$tools/debs" "$tools/apt/cache" "$tools/apt/lists"
}

# The C library always comes from the machine itself: two of them in one process do not go together.
is_installed() {
  case $1 in libc6 | libc-bin | libgcc-s1 | gcc-*-base) return 0 ;; esac
  [ "${BROWSER:-}" != unpacked ] && dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

write_wrappers() {
  local tools=$1 program
  cat >"$tools/fonts.conf" <<CONF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$tools/root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>$tools/home/fontconfig</cachedir>
</fontconfig>
CONF
  for program in chromium:usr/lib/chromium/chromium chromedriver:usr/bin/chromedriver; do
    cat >"$tools/${program%%:*}" <<'WRAPPER'
#!/usr/bin/env bash
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
libraries=$(find "$here/root/usr/lib" "$here/root/lib" -maxdepth 2 -type d \( -name '*-linux-gnu' -o -name pulseaudio \) -printf '%p:' 2>/dev/null)
export LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:-} FONTCONFIG_FILE=$here/fonts.conf
WRAPPER
    printf 'exec "$here/root/%s" "$@"\n' "${program#*:}" >>"$tools/${program%%:*}"
    chmod +x "$tools/${program%%:*}"
  done
}
