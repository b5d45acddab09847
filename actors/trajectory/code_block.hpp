#pragma once

#include <string>
#include <string_view>

namespace caesar {

/// The candidate that a reply holds, or why it holds none. Exactly one of the
/// two texts is empty.
struct code_extraction {
  std::string code;   ///< Ends with a line feed; "\r\n" has become "\n".
  std::string reason; ///< For people, a clause: "the reply has no code block".
};

/// Finds the candidate in the Markdown text of a model's reply.
///
/// Looks at fenced blocks tagged as Python, CUDA or C++, or not tagged at all,
/// and takes the first of these that exists:
/// 1. the last closed block that defines `class ModelNew`;
/// 2. the last block without a closing fence that defines it;
/// 3. the last closed block tagged as Python;
/// 4. the last closed block without a tag;
/// 5. the last closed block tagged as CUDA or C++ that is a candidate by
/// itself,
///    which becomes Python: see native_candidate.hpp.
/// Where 3 to 5 would apply, but the last block of all was cut off, there is
/// no candidate: what counts is missing. A block that wraps other blocks
/// (Markdown inside Markdown) is looked into. A fence inside a triple-quoted
/// Python string does not end its block.
code_extraction extract_code(std::string_view reply);

} // namespace caesar
