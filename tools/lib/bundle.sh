# shellcheck shell=bash
# What tools/bundle puts beside a program. To be sourced after common.sh.

# Libraries that every host with glibc and a C++ compiler has. Those of glibc
# must be the host's own, those of GCC should be.
host_libraries='^(linux-vdso|ld-linux.*|lib(c|m|pthread|dl|rt|resolv|util|gcc_s|stdc\+\+))\.so'

# bundled_libraries FILE...: prints the paths of the shared libraries that FILEs
# need and a host may lack, each once. Fails when one is missing here.
bundled_libraries() {
  local listed missing
  listed="$(ldd "$@")"
  missing="$(awk '/=> not found/ { print $1 }' <<<"$listed")"
  if [[ -n $missing ]]; then
    warn "libraries are missing here: ${missing//$'\n'/, }"
    return 1
  fi
  awk -v host="$host_libraries" \
    '$2 == "=>" && $1 !~ host { print $3 }' <<<"$listed" | sort -u
}

# bundle_program FILE FOLDER: FILE as FOLDER/bin/NAME, which starts with the
# libraries of FOLDER/lib. The loader is told of them on its command line, so
# that what the program starts knows nothing of it.
bundle_program() {
  local file=$1 folder=$2 name loader libraries
  name="$(basename -- "$file")"
  loader="$(ldd "$file" | awk '$1 ~ /\/ld-linux/ { print $1 }')"
  libraries="$(bundled_libraries "$file")"
  mkdir -p "$folder/bin" "$folder/lib"
  bundle_libraries "$folder" "$libraries"
  install -m 755 "$file" "$folder/lib/$name"
  cat >"$folder/bin/$name" <<TEXT
#!/bin/sh
here="\$(dirname -- "\$(readlink -f -- "\$0")")"
exec $loader --library-path "\$here/../lib" "\$here/../lib/$name" "\$@"
TEXT
  chmod 755 "$folder/bin/$name"
}

# bundle_libraries FOLDER LIST: copies each path of LIST, one a line.
bundle_libraries() {
  local folder=$1 path
  while IFS= read -r path; do
    if [[ -n $path ]]; then
      install -m 644 "$path" "$folder/lib/$(basename -- "$path")"
    fi
  done <<<"$2"
}
