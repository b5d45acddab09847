#pragma once

#include <string>
#include <sys/types.h>

namespace caesar::cuda {

/// Returns the user that the runner of a keeper becomes.
uid_t stranger_of(pid_t keeper);

/// Whether root may become another user here. In a user namespace that knows
/// root alone, as of a container without root, it may not.
bool knows_strangers();

/// Makes this process, which is root, a user that nobody else is and that owns
/// no file. Returns why not, or nothing.
std::string become_stranger(pid_t keeper);

/// Puts this process into a user namespace in which only its user and group
/// exist. Returns why not, or nothing.
std::string enter_user_namespace();

/// Gives up every capability for good, of this process and of every program
/// that it may start, and the right to gain any by starting one.
void drop_privileges();

} // namespace caesar::cuda
