#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/doubt.h"

/// The questions about a document as a file that an officer fills in and gives back. YAML, or JSON where the name ends
/// in .json; both hold the same: file, sha256, questions with id, text, question, choices and an empty `answer`.
namespace thidua::server {

/// A question with the words it is about.
struct AskedInFile {
  std::string id;    // "T12" or "T12.2"
  std::string text;  // of the target
  pacts::Doubt doubt;
};

std::string question_file(std::string_view document, std::string_view sha256, const std::vector<AskedInFile>& asked,
                          bool as_json);

/// What was filled in, as typed answers ("T12=2"); questions left empty are left out.
struct FilledIn {
  std::string sha256;  // of the document the questions were about
  std::vector<std::string> answers;
};
/// Errors  `answers.file`: not readable, not of that shape, an answer that is no number; `place` says file and line.
core::Outcome<FilledIn> filled_in(const std::filesystem::path& file);

}  // namespace thidua::server
