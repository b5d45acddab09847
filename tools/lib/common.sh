# shellcheck shell=bash
# What every script of this folder shares: where the checkout is, how to speak,
# how to run a long command quietly. To be sourced after `set -euo pipefail`.

unset CDPATH
caesar_root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)"
export LC_ALL=C.UTF-8 LANG=C.UTF-8
# Objects that use the precompiled header are found again only with these.
export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() {
  warn "$@"
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# A whole minute and more is told in minutes.
took() {
  local seconds=$1
  if ((seconds >= 60)); then
    printf '%d min %02d s' $((seconds / 60)) $((seconds % 60))
  else
    printf '%d s' "$seconds"
  fi
}

# How many compilers run at once: one per core, and a gigabyte and a half of
# free memory for each, which a file with torch's headers takes.
build_jobs() {
  local cores kib jobs
  cores="$(nproc)"
  kib="$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)"
  jobs=$((${kib:-0} / (3 * 512 * 1024)))
  ((jobs < cores)) || jobs=$cores
  ((jobs > 0)) || jobs=1
  say "$jobs"
}

# Prints the files of the checkout, each ended by a NUL byte: what git tracks
# or would track, or, where there is no git, all but the outputs.
source_files() {
  local name
  if git -C "$caesar_root" rev-parse --git-dir >/dev/null 2>&1; then
    git -C "$caesar_root" ls-files -z --cached --others --exclude-standard
  else
    (cd -- "$caesar_root" && find . \( -name .git -o -name __pycache__ \
      -o -path ./build -o -path ./runs -o -path ./.cache \) -prune \
      -o -type f -printf '%P\0')
  fi | while IFS= read -r -d '' name; do
    if [[ -f $caesar_root/$name ]]; then printf '%s\0' "$name"; fi
  done
}

# show_progress TITLE LOG: copies ninja's lines to LOG. On a terminal it shows
# how far they are, elsewhere every tenth part of the way.
show_progress() {
  local title=$1 log=$2 line done_steps all part last=0
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    done_steps=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]}
    if [[ -t 1 ]]; then
      printf '\r  %s %s/%s ' "$title" "$done_steps" "$all"
    else
      part=$((done_steps * 10 / all))
      if ((part > last && all >= 20)); then
        last=$part
        say "  $title $done_steps/$all"
      fi
    fi
  done 3>>"$log"
  if [[ -t 1 ]]; then printf '\r\033[K'; fi
}

# tell_failure LOG: shows the part of a build's log that a person wants.
tell_failure() {
  local log=$1 from
  from="$(grep -n -m 1 -E '^FAILED: |CMake Error' "$log" | cut -d: -f1 || true)"
  {
    if [[ -n $from ]]; then
      # The compiler's command line says little and is long.
      tail -n +"$from" "$log" | cut -c 1-400 | head -n 40
    else
      tail -n 30 "$log"
    fi
    say "the whole log: $log"
  } >&2
}
