# shellcheck shell=bash
# Running checks and tests, and counting what came of them. To be sourced after
# common.sh and build.sh.

passed=0 failed=0 skipped=0

# check TITLE COMMAND...: counts as one test. Status 77 says that it could not
# be done here. What it prints is shown unless it passed.
check() {
  local title=$1 began=$SECONDS output status=0
  shift
  output="$("$@" 2>&1)" || status=$?
  case $status in
    0)
      passed=$((passed + 1))
      say "  ok    $title ($(took $((SECONDS - began))))"
      ;;
    77)
      skipped=$((skipped + 1))
      say "  skip  $title: $output"
      ;;
    *)
      failed=$((failed + 1))
      say "$output"
      say "  FAIL  $title"
      ;;
  esac
}

# run_ctest PRESET NAME [ARGUMENT]...: runs tests, and counts each of them.
run_ctest() {
  local preset=$1 report="$caesar_root/build/$1/ctest-$2.xml" status=0 counts
  shift 2
  rm -f "$report"
  (cd -- "$caesar_root" \
    && ctest --preset "$preset" --output-junit "$report" "$@") || status=$?
  if ! counts="$(python3 "$caesar_root/tools/lib/junit_counts.py" "$report" \
    2>/dev/null)"; then
    warn "ctest wrote no report (exit status $status)"
    counts="0 1 0"
  fi
  read -r -a counts <<<"$counts"
  passed=$((passed + counts[0]))
  failed=$((failed + counts[1]))
  skipped=$((skipped + counts[2]))
  # What ctest calls a failure is one, whatever its report says.
  if ((status != 0 && counts[1] == 0)); then
    failed=$((failed + 1))
  fi
}

# Prints the sums, alone on the last line. Fails when a test did, or none ran.
tell_results() {
  local line="$passed passed, $failed failed"
  if ((skipped > 0)); then
    line+=", $skipped skipped"
  fi
  say "$line"
  ((failed == 0 && passed > 0))
}
