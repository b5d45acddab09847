#pragma once

#include <optional>
#include <string>

// What texts must look like. Each returns what is wrong with `text`, to stand
// behind the key's name, or nothing.

namespace caesar::config {

/// Of what becomes a folder: it must not climb out of the one above.
std::optional<std::string> path_component(const std::string& text);

/// Of a device: the judge takes its name for what it evaluates on. May be
/// empty.
std::optional<std::string> device_name(const std::string& text);

/// Of how a GPU's UUID begins. May be empty.
std::optional<std::string> gpu_uuid(const std::string& text);

/// Of a GPU's architecture. May be empty.
std::optional<std::string> gpu_arch(const std::string& text);

/// Of where nodes come to. May be empty.
std::optional<std::string> listening_place(const std::string& text);

/// Of what `selection` reads.
std::optional<std::string> selected_numbers(const std::string& text);

/// Of a model's provider.
std::optional<std::string> known_provider(const std::string& text);

/// Of where a model is. May be empty.
std::optional<std::string> http_address(const std::string& text);

/// Of a variable in the environment: a key itself is none. May be empty.
std::optional<std::string> variable_name(const std::string& text);

/// Of more members of a request. May be empty.
std::optional<std::string> json_object(const std::string& text);

} // namespace caesar::config
