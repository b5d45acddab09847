# shellcheck shell=bash
# Which packages of Debian the project needs, and how they get here. Names hold
# for Debian 12 and 13. To be sourced after common.sh.

# To build and run all programs.
# torch.utils.cpp_extension imports setuptools, python3-torch does not ask for it.
packages_build=(
  build-essential cmake ninja-build ccache
  libcaf-dev libboost-dev nlohmann-json3-dev libtoml11-dev libspdlog-dev
  libcli11-dev libsqlite3-dev libssl-dev libzstd-dev zlib1g-dev
)
packages_torch=(libtorch-dev python3-torch python3-setuptools python3-dev)
packages_judge=("${packages_torch[@]}" pybind11-dev libseccomp-dev bubblewrap)
packages_tests=(catch2)
packages_format=(clang-format)
packages_scripts=(shellcheck)
packages_lint=(clang-tidy)

# missing_packages NAME...: prints those of them that are not installed.
missing_packages() {
  local installed name
  installed=" $(dpkg-query --show --showformat '${db:Status-Status}:${Package} ' \
    "$@" 2>/dev/null || true)"
  for name in "$@"; do
    [[ $installed == *" installed:$name "* ]] || say "$name"
  done
}

# Whether another Python than the distribution's brings torch: the one that
# $CAESAR_PYTHON names, or the first on PATH, as in an active environment.
has_own_torch() {
  local python=${CAESAR_PYTHON:-python3}
  "$python" -c 'import importlib.util as u, sys
sys.exit(u.find_spec("torch") is None)' >/dev/null 2>&1
}

# as_root COMMAND...: runs it as root. Whoever is not, has shown sudo so.
as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# need_packages NAME...: installs those of them that are missing. When nothing
# is missing it says nothing and asks no network.
need_packages() {
  local missing log="$caesar_root/build/packages.log"
  if ! have dpkg-query || ! have apt-get; then
    return 0 # Another distribution: what lacks shows when CMake looks for it.
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [[ " ${missing[*]} " == *" python3-torch "* ]] && has_own_torch; then
    mapfile -t missing < <(printf '%s\n' "${missing[@]}" \
      | grep -vxF -f <(printf '%s\n' "${packages_torch[@]}"))
  fi
  ((${#missing[@]} > 0)) || return 0
  if [[ $(id -u) != 0 ]] && ! have sudo; then
    warn "these packages are missing, and only root can install them:"
    die "apt-get install --no-install-recommends ${missing[*]}"
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  if [[ $(id -u) != 0 && -t 0 ]]; then
    sudo -v || die "sudo refused"
  fi
  mkdir -p "$caesar_root/build"
  if ! { as_root apt-get -q update \
    && as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
      -o DPkg::Lock::Timeout=300 install --no-install-recommends \
      "${missing[@]}"; } </dev/null >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    warn "the packages could not be installed; the whole log: $log"
    die "try: apt-get install --no-install-recommends ${missing[*]}"
  fi
}
