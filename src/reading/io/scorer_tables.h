#pragma once
#include <string>
#include <utility>
#include <vector>

#include "reading/io/scorer.h"

/// Scores as small tables for people. Every line ends with a newline.
namespace thidua::reading {

/// "0,987"
std::string share_text(int thousandths);

/// The main figures of one document or of a half: targets, metadata, sections and the lists a plan is made of.
std::string document_head();
std::string document_line(const std::string& name, const Score& score);

/// One line a list, one column a half: how many expected and found, F1, and the share of the matched whose values are
/// right; below, the values one by one, and the keys of the metadata.
using NamedScores = std::vector<std::pair<std::string, const Score*>>;
std::string lists_table(const NamedScores& halves);
std::string values_table(const NamedScores& halves);
std::string bands_table(const Score& all);

/// The misses of one document. `filter` "1": all that decide; "deadlines": of one list; "targets.subject": of one
/// value, also one that decides nothing; "meta".
std::string misses_text(const Score& score, const std::string& filter);

}  // namespace thidua::reading
