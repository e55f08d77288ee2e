#!/usr/bin/env bash
# Finds a Chromium for the browser tests, or installs Debian's when it may; says how when it may not.
set -euo pipefail
for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
  if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
    command -v "$candidate"
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  {
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium
  } >&2
  command -v chromium && exit 0
fi
echo "The browser tests need Chromium, and it is not installed. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM to its path." >&2
exit 1
