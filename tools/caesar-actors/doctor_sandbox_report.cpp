#include "tools/caesar-actors/doctor_sandbox_report.hpp"

#include <cstring>
#include <string>
#include <utility>

namespace caesar::tools {

namespace {

using lines = std::vector<doctor_line>;

void say(lines& out, standing how, std::string subject, std::string what,
         std::string advice = {}) {
  out.push_back({how, std::move(subject), std::move(what), std::move(advice)});
}

std::string reason(int32_t number) {
  return std::string{"refused: "} + std::strerror(number);
}

void say_ability(lines& out, const std::string& subject, int32_t number,
                 std::string advice) {
  if (number == 0)
    say(out, standing::ok, subject, "works");
  else
    say(out, standing::warn, subject, reason(number), std::move(advice));
}

void say_bubblewrap(lines& out, const sandbox_facts& x) {
  if (x.bubblewrap_works)
    say(out, standing::ok, "bubblewrap", x.bubblewrap->version);
  else if (x.bubblewrap)
    say(out, standing::warn, "bubblewrap",
        x.bubblewrap->version + ", but it cannot start a program",
        "it needs user namespaces, see there");
  else
    say(out, standing::warn, "bubblewrap", "none",
        "compilers run in it: apt-get install bubblewrap");
}

/// The pieces that the kernel allows or not, and what to do.
void say_pieces(lines& out, const sandbox_facts& x) {
  say_ability(out, "user namespaces", x.user_namespace,
              "sysctl kernel.unprivileged_userns_clone=1, user.max_user_"
              "namespaces=10000, kernel.apparmor_restrict_unprivileged_userns="
              "0; in a container, allow unshare in its seccomp profile");
  say_ability(out, "mount namespaces", x.mount_namespace,
              "candidates see the machine's files: allow mounts in user "
              "namespaces, in a container by its seccomp and AppArmor profile");
  say_ability(out, "PID namespaces", x.pid_namespace,
              "what a candidate starts can outlive its runner for a while: "
              "allow mounting a fresh /proc, in a container by unmasking it");
  say_ability(out, "net namespaces", x.net_namespace,
              "candidates reach the network: allow user namespaces");
  say_ability(out, "seccomp", x.seccomp, "a kernel with CONFIG_SECCOMP_FILTER");
  if (x.landlock_abi > 0)
    say(out, standing::ok, "Landlock", "ABI " + std::to_string(x.landlock_abi));
  else
    say(out, standing::warn, "Landlock", "not in this kernel",
        "the sandbox goes without it: Linux 5.13 or later, with landlock in "
        "the lsm= boot parameter");
  if (x.future_write_seal == 0)
    say(out, standing::ok, "sealed memory", "F_SEAL_FUTURE_WRITE works");
  else
    say(out, standing::missing, "sealed memory", reason(x.future_write_seal),
        "inputs are shared in sealed memfds: Linux 5.1 or later");
}

} // namespace

lines sandbox_lines(const sandbox_facts& x) {
  lines out;
  const auto* refused = "`run` and `evaluate` refuse to start: see the lines "
                        "below, or set [sandbox] require = false";
  if (!x.runner_gaps)
    say(out, standing::warn, "sandbox", "not tried", refused);
  else if (x.runner_gaps->empty())
    say(out, standing::ok, "sandbox", "whole");
  else
    say(out, standing::warn, "sandbox", "lacks " + *x.runner_gaps, refused);
  say_pieces(out, x);
  say_bubblewrap(out, x);
  return out;
}

} // namespace caesar::tools
