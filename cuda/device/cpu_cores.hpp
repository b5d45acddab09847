#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// Reads "0,2,3". Throws `std::invalid_argument` with the legal form when the
/// text is not a comma list of distinct core numbers.
std::vector<int> parse_cores(std::string_view text);

/// Binds the calling thread, and what it starts later, to `cores`. Throws
/// `std::system_error`, for example for a core that does not exist.
void bind_to_cores(const std::vector<int>& cores);

/// Returns the number of cores that this thread may run on.
int usable_cores();

/// Returns "AMD EPYC, 1 core".
std::string describe_hardware(size_t cores);

/// Returns the processor's name in a text of the form of /proc/cpuinfo, or
/// "CPU" when it has none.
std::string processor_name(std::string_view cpuinfo);

} // namespace caesar::cuda
