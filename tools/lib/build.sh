# shellcheck shell=bash
# Configuring and building a preset of CMakePresets.json into build/<preset>.
# To be sourced after common.sh.

# is_configured FOLDER PRESET: whether ninja can build there right away. It runs
# CMake by itself when a CMakeLists.txt changed, but knows nothing of presets,
# nor of a checkout that was moved.
is_configured() {
  local folder=$1 stamp=$1/.configured
  [[ -f $folder/build.ninja && -f $stamp ]] \
    && [[ $(<"$stamp") == "$caesar_root $2" ]] \
    && [[ ! $caesar_root/CMakePresets.json -nt $stamp ]]
}

# configure PRESET [CMAKE ARGUMENT]...
configure() {
  local preset=$1 folder="$caesar_root/build/$1" arguments=("${@:2}") began
  local wanted log="$caesar_root/build/$1/configure.log"
  if [[ -n ${CAESAR_PYTHON:-} ]]; then
    arguments+=(-DCAESAR_PYTHON="$CAESAR_PYTHON")
  fi
  wanted="${arguments[*]-}"
  if is_configured "$folder" "$wanted"; then
    return 0
  fi
  # What another folder's cache says of paths is wrong here.
  rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles" "$folder/.configured"
  mkdir -p "$folder"
  if have ccache; then
    arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  began=$SECONDS
  if ! (cd -- "$caesar_root" && cmake --preset "$preset" ${arguments[@]+"${arguments[@]}"}) \
    >"$log" 2>&1; then
    tell_failure "$log"
    warn "configuring build/$preset failed"
    return 1
  fi
  printf '%s' "$caesar_root $wanted" >"$folder/.configured"
  say "configured build/$preset in $(took $((SECONDS - began)))"
}

# build PRESET TARGET...: silent when there is nothing to do.
build() {
  local preset=$1 folder="$caesar_root/build/$1" targets=("${@:2}") began log
  log="$folder/build.log"
  began=$SECONDS
  : >"$log"
  if ! NINJA_STATUS='[%f/%t] ' ninja -C "$folder" -j "$(build_jobs)" \
    "${targets[@]}" 2>&1 | show_progress "building build/$preset" "$log"; then
    tell_failure "$log"
    warn "building build/$preset failed"
    return 1
  fi
  if ! grep -q '^ninja: no work to do' "$log"; then
    say "built build/$preset in $(took $((SECONDS - began)))"
  fi
}
