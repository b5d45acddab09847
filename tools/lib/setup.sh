# shellcheck shell=bash
# Everything that the scripts of this folder need, in one line to source.
set -euo pipefail
# shellcheck source=tools/lib/common.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=tools/lib/packages.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"
# shellcheck source=tools/lib/build.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
# shellcheck source=tools/lib/results.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/results.sh"
