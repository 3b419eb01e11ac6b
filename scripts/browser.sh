#!/bin/sh
# See to what browser tests need: Chromium, and a font with Chinese characters. Never fails: tests name what is missing and skip.
set -u
missing=
command -v chromium >/dev/null 2>&1 || missing=chromium
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing="$missing fonts-noto-cjk"
missing=${missing# }
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $missing with apt-get ..."
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # two packages are two words
    if { apt-get update && apt-get install --yes --no-install-recommends fontconfig $missing; } >"$log" 2>&1; then
        rm -f "$log"
        exit 0
    fi
    echo "homeward: apt-get could not install them: $(grep '^E:' "$log" | tail -n 1)" >&2
    rm -f "$log"
fi
echo "homeward: browser tests will skip; this installs what they lack: sudo apt-get install $missing" >&2
exit 0
