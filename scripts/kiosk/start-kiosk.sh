#!/bin/sh
# Starts Chromium as a kiosk, in a profile of its own. It stays in the foreground: whoever started it starts it again.
#   KIOSK_ADDRESS  what is opened        (http://127.0.0.1:8080/?mode=kiosk)
#   KIOSK_PROFILE  where the profile is  (~/.config/gudiparan-kiosk)
#   KIOSK_PORT     for the watchdog      (9222; reachable from this machine alone)
#   KIOSK_BROWSER  the program           (the first of chromium, chromium-browser, google-chrome that there is)
#   KIOSK_FLAGS    more for the browser  (--ozone-platform=wayland on a Pi without X)
set -eu
address="${KIOSK_ADDRESS:-http://127.0.0.1:8080/?mode=kiosk}"
profile="${KIOSK_PROFILE:-$HOME/.config/gudiparan-kiosk}"
port="${KIOSK_PORT:-9222}"
browser="${KIOSK_BROWSER:-}"
for name in chromium chromium-browser google-chrome; do
  [ -n "$browser" ] || browser="$(command -v "$name" || true)"
done
[ -n "$browser" ] || { echo 'No Chromium found: install it, or name it in KIOSK_BROWSER.' >&2; exit 1; }

# After a power cut Chromium would ask whether to restore its pages: a kiosk has nobody to answer.
mkdir -p "$profile/Default"
preferences="$profile/Default/Preferences"
if [ -f "$preferences" ]; then
  sed -i 's/"exited_cleanly":false/"exited_cleanly":true/; s/"exit_type":"[^"]*"/"exit_type":"Normal"/' "$preferences"
fi
rm -f "$profile/SingletonLock"

# The screen stays lit; where there is no X server this has nothing to say.
if command -v xset >/dev/null 2>&1; then
  xset s off -dpms 2>/dev/null || true
fi

# shellcheck disable=SC2086  # several flags in one variable
exec "$browser" --kiosk --user-data-dir="$profile" \
  --noerrdialogs --no-first-run --no-default-browser-check --disable-infobars \
  --disable-session-crashed-bubble --hide-crash-restore-bubble --disable-component-update \
  --disable-features=Translate,TouchpadOverscrollHistoryNavigation --disable-pinch \
  --overscroll-history-navigation=0 --check-for-update-interval=31536000 --password-store=basic \
  --autoplay-policy=no-user-gesture-required \
  --remote-debugging-address=127.0.0.1 --remote-debugging-port="$port" \
  ${KIOSK_FLAGS:-} "$address"
