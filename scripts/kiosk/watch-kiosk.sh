#!/bin/sh
# Looks at the kiosk from outside: its page writes a new name into its window every five seconds while it lives. A name that
# has not changed for KIOSK_PATIENCE seconds (60), or a page that cannot be asked for that long, ends the browser of this
# kiosk's profile; whoever started that starts it again. A page cannot cure its own hanging, this can.
set -eu
port="${KIOSK_PORT:-9222}"
profile="${KIOSK_PROFILE:-$HOME/.config/gudiparan-kiosk}"
patience="${KIOSK_PATIENCE:-60}"
look="${KIOSK_LOOK:-5}"

page_name() {
  curl --silent --max-time 4 "http://127.0.0.1:$port/json/list" | grep '"title"' | head -n 1 || true
}

before=''
still=0
while :; do
  sleep "$look"
  now="$(page_name)"
  if [ -n "$now" ] && [ "$now" != "$before" ]; then
    before="$now"
    still=0
    continue
  fi
  still=$((still + look))
  [ "$still" -ge "$patience" ] || continue
  echo "The page has not moved for $still s: the browser is ended." >&2
  # The first process with this profile is the browser itself; its children go with it.
  pid="$(pgrep -o -f -- "--user-data-dir=$profile" || true)"
  [ -z "$pid" ] || kill -9 "$pid"
  before=''
  still=0
done
