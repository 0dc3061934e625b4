#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "doc_model/document.h"
#include "reading/extract.h"

/// What was understood of a document and why, in the words of an officer.
namespace thidua::reading {

/// «ít nhất» → «từ mức này trở lên», comparators.txt:152.
struct Reason {
  std::string phrase;   // as the vocabulary has it, or as it stands in the text
  std::string meaning;  // in Vietnamese
  std::string origin;   // file and line of the vocabulary; empty where no word of it decided
};

struct ExplainedHeading {
  std::string id;
  Quote quote;
  std::vector<std::string> path;  // "II. CHỈ TIÊU", "1. …": from the top down to this one
  std::string role;               // "chỉ tiêu"; empty where the heading says nothing of what stands below
  std::optional<Reason> reason;   // of its own heading, or of one above
  bool inherited = false;         // then
};

struct ExplainedItem {
  std::string id;       // unique in the document
  std::string list;     // "targets"
  std::string kind;     // "Chỉ tiêu"
  std::string section;  // id, or empty
  Quote quote;
  std::string words;  // what was understood
  std::optional<int> confidence;
  std::vector<Doubt> doubts;
  std::vector<Reason> reasons;

  /// Should a person look at it?
  bool is_doubtful() const { return !doubts.empty() || (confidence && *confidence < sure_from); }
};

struct Explained {
  std::vector<std::pair<std::string, std::string>> facts;  // of the document's head: «Cơ quan», «Số, ký hiệu» …
  std::vector<ExplainedHeading> headings;                  // in document order
  std::vector<ExplainedItem> items;                        // in document order
};

Explained explain(const Extract& extract);

/// "chắc chắn", "khá chắc", "cần xem lại"
std::string certainty_vi(int confidence);
/// "58 chỉ tiêu, 4 thời hạn, …; 3 mục cần xem lại."
std::string counts_vi(const Explained& explained);

/// "Phần này được đọc là: chỉ tiêu, vì đề mục có “chỉ tiêu” (headings.txt:59)"; empty where there is no role.
std::string role_line(const ExplainedHeading& heading);

/// For a terminal: lines of at most `width` letters but for what cannot be broken; `coloured` with ANSI colours.
std::string explain_text(const Explained& explained, bool coloured, std::size_t width = 100);

/// One page that needs nothing else, no script: the document with what was recognised marked, beside it the items,
/// those to be looked at first. `document` is the one that was read.
std::string explain_html(const Explained& explained, const doc_model::Document& document);

/// The shared shape tdkt-extract/1 with one key more, `marks`: the entries of the vocabulary that decided, each with
/// its place. For programs.
std::string explain_json(const Extract& extract);

/// Entries that decide in the items of a list, where the reader noted none of that notion itself.
struct DecidingGroup {
  std::string_view list;
  std::string_view notion;
  std::string_view group;
};
const std::vector<DecidingGroup>& deciding_groups();

}  // namespace thidua::reading
