#pragma once
#include <span>
#include <string>
#include <vector>

#include "reading/vocabulary.h"

/// The [examples] of the vocabulary's files, each a test: what the reader understands of a phrase.
namespace thidua::reading {

struct WrongExample {
  Example example;
  std::string understood;
};

/// What the reader understands of the example, written as its file writes it. How: vocabulary/README.md.
std::string understood(std::string_view notion, const Example& example);

std::vector<WrongExample> wrong_examples(std::string_view notion, std::span<const Example> examples);

/// "comparators.txt:12: «…» hiểu là …, ví dụ ghi …"
std::string to_text(const WrongExample& wrong);

}  // namespace thidua::reading
