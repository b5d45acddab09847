#pragma once

#include "messages/evaluation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::tools {

/// One stored candidate and the problem that it answers, by their files.
struct stored_pair {
  std::string where; ///< As complaints call it: "pairs.jsonl:3".
  std::string id;
  std::string problem;
  std::string candidate;
  std::optional<precision> dtype; ///< Nothing: that of the options.
  int32_t sample = 0;
};

/// Reads the lines `{"id", "problem", "candidate", "precision"}` of `file`,
/// whose text is `text`. "id" and "precision" may be left out: the id is then
/// the number of the line. Blank lines say nothing. Adds what is wrong to
/// `wrong`, a line for each: "pairs.jsonl:3: ...".
std::vector<stored_pair> pairs_from(std::string_view text,
                                    const std::string& file,
                                    std::vector<std::string>& wrong);

/// Complains of every pair whose id an earlier one has.
void check_ids(const std::vector<stored_pair>& pairs,
               std::vector<std::string>& wrong);

} // namespace caesar::tools
