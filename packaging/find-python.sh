#!/bin/sh
# Print the Python to build the environment with: PYTHON if set, else the newest one found.
# One that can make environments (has ensurepip) is preferred to a newer one that cannot.
# Exit status 3, with a sentence, when there is none.

suits() { # suits INTERPRETER [MODULE]
    "$1" -c "import sys, ${2:-sys}; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1
}

candidates=${PYTHON:-python3.13 python3.12 python3.11 python3}
for needed in ensurepip sys; do
    for python in $candidates; do
        if suits "$python" "$needed"; then
            echo "$python"
            exit 0
        fi
    done
done

if [ -n "${PYTHON:-}" ]; then
    echo "PYTHON=$PYTHON is not a Python of version 3.11 or later." >&2
else
    echo "Python 3.11 or later is needed, and none was found. One of these lines installs it:
  Debian, Ubuntu   sudo apt-get install python3 python3-venv
  Fedora           sudo dnf install python3
  Arch             sudo pacman -S python
  openSUSE         sudo zypper install python313
  macOS            brew install python@3.13" >&2
fi
exit 3
