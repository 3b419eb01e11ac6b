#!/bin/sh
# Make .venv and install a pinned requirements file into it; does nothing where that is done already.
#
#     scripts/environment.sh requirements.txt
#
# A stamp in .venv is named after the content of the requirements, so that a change of theirs, and nothing else, installs again.
set -eu
requirements=$1
venv=.venv
pip_version=26.3 # the pip that Python 3.11 brings is years old

fail() {
    echo "homeward: $1" >&2
    exit 1
}

stamp_of() {
    echo "$venv/.installed-$1-$(cat requirements.txt "$1" | cksum | tr ' ' '-')"
}

is_311() {
    "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null
}

# One that was named is taken or refused; another in its place would go unnoticed.
python_311() {
    if [ -n "${PYTHON311:-}" ]; then
        is_311 "$PYTHON311" || fail "PYTHON311=$PYTHON311 does not run Python 3.11; name one that does: make PYTHON311=/path/to/python3.11"
        echo "$PYTHON311"
        return
    fi
    for name in python3.11 python3 python; do
        if is_311 "$name"; then
            echo "$name"
            return
        fi
    done
    fail "Python 3.11 not found; install it (Debian: apt-get install python3.11 python3.11-venv), or name it: make PYTHON311=/path/to/python3.11"
}

make_venv() {
    python=$(python_311) || exit 1
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "$python cannot make environments; install python3-venv (Debian: apt-get install python3.11-venv)"
    "$python" -m venv --clear "$venv" || fail "could not make $venv with $python; see the lines above"
}

install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --retries 2 --timeout 20 "$@" \
        >"$venv/pip.log" 2>&1 && return
    if grep -qiE 'connection|resolution|timed out|proxy|network is unreachable' "$venv/pip.log"; then
        fail "no way to the package index to install $requirements; connect to the network (or set PIP_INDEX_URL) and try again"
    fi
    fail "pip could not install $requirements: $(grep -i '^error' "$venv/pip.log" | tail -n 1) (all of it: $venv/pip.log)"
}

[ -e "$(stamp_of "$requirements")" ] && exit 0
"$venv/bin/python" -m pip --version >/dev/null 2>&1 || make_venv
echo "Installing $requirements into $venv (once; it may take a few minutes) ..."
install "pip==$pip_version"
install -r "$requirements"
touch "$(stamp_of "$requirements")"
