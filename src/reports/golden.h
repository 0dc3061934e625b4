#pragma once
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "reports/pact_papers.h"
#include "reports/sample_facts.h"
#include "reports/year_papers.h"

/// Golden papers for the tests: tests/golden/<paper>/{model.txt, text.txt, page-1.png, page-1.pgm}.
/// THIDUA_UPDATE_GOLDEN=1 writes them anew.
namespace thidua::reports::golden {

inline std::filesystem::path folder(const std::string& paper) {
  const char* source = std::getenv("THIDUA_SOURCE");
  return std::filesystem::path(source == nullptr ? "." : source) / "tests" / "golden" / paper;
}

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline bool updating() {
  const char* wanted = std::getenv("THIDUA_UPDATE_GOLDEN");
  return wanted != nullptr && std::string(wanted) == "1";
}

/// The first line that differs is named; the whole text is too long to read in a message.
inline void expect_text(const std::filesystem::path& path, const std::string& text) {
  if (updating()) write_bytes(path, text);
  const auto expected = file_bytes(path);
  ASSERT_FALSE(expected.empty()) << path << " is missing; THIDUA_UPDATE_GOLDEN=1 writes it";
  std::size_t at = 0;
  while (at < text.size() && at < expected.size() && text[at] == expected[at]) ++at;
  if (at == text.size() && at == expected.size()) return;
  const auto begin = text.rfind('\n', at == 0 ? 0 : at - 1);
  const auto from = begin == std::string::npos ? 0 : begin + 1;
  ADD_FAILURE() << path << " differs; now:\n  " << text.substr(from, text.find('\n', at) - from) << "\ngolden:\n  "
                << expected.substr(from, expected.find('\n', at) - from);
}

struct Paper {
  std::string name;  // of the folder
  papers::PaperKind kind;
};
inline const std::vector<Paper>& all() {
  using papers::PaperKind;
  static const std::vector<Paper> list = {{"pact", PaperKind::pact},
                                          {"year_end_agency", PaperKind::year_end_agency},
                                          {"year_end_agency_union_ended", PaperKind::year_end_agency},
                                          {"year_end_union", PaperKind::year_end_union},
                                          {"half_year", PaperKind::half_year},
                                          {"notice", PaperKind::notice},
                                          {"next_pact", PaperKind::next_pact}};
  return list;
}

inline papers::PaperModel model(const Paper& paper) {
  using papers::PaperKind;
  const bool of_union = paper.kind == PaperKind::year_end_union;
  auto facts = paper.kind == PaperKind::half_year
                   ? sample::half_year()
                   : sample::year_end(of_union ? papers::Side::union_side : papers::Side::agency);
  if (paper.name == "year_end_agency_union_ended") sample::end_union(facts);
  facts.kind = paper.kind;
  switch (paper.kind) {
    case PaperKind::pact:
      facts.day = *facts.pact.signed_on;
      return pact_model(facts);
    case PaperKind::next_pact:
      return next_pact_model(facts, sample::next_lines(facts));
    case PaperKind::half_year:
      return half_year_model(facts);
    case PaperKind::notice:
      facts.number = 41;
      return notice_model(facts);
    default:
      return year_end_model(facts);
  }
}

}  // namespace thidua::reports::golden
