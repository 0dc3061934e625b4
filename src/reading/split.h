#pragma once
#include <optional>
#include <vector>

#include "reading/brackets.h"
#include "reading/quantity.h"
#include "reading/source.h"
#include "reading/verdict_words.h"

namespace thidua::reading {

/// A verdict found in a paragraph: in brackets, as a sentence of its own, or behind «Kết quả:».
struct VerdictPlace {
  Range whole;  // with brackets
  Range inner;  // without
  VerdictHead head;
  bool concluded = false;  // a last sentence gives the verdict: no number says otherwise
  bool behind_plan = false;  // stands behind a plan that is named: «hứa 85 lượt – …», whatever words say otherwise
};

/// One clause that can be judged by itself.
struct Part {
  Range range;
  std::optional<FoundQuantity> quantity;  // the one it promises
  bool in_which = false;                  // «trong đó …»
  bool after_stop = false;                // a semicolon or full stop stands before it
  bool joined = false;                    // «và» stands before it
  bool bracketed = false;                 // stood in brackets inside the part before
  bool stretch = false;                   // «phấn đấu …», «tiến tới …»
  std::optional<Range> lead;              // «Chỉ tiêu:» inside the paragraph
  std::vector<Range> evidence;            // brackets with reported numbers behind it
  std::optional<Range> drafters_note;
  std::optional<Range> promise;  // stands in brackets behind its result: «98,2% hồ sơ (chỉ tiêu ≥ 98%)»
  std::optional<Range> result;
  int verdict = -1;  // index into SplitItem::verdicts of its own verdict, or -1
};

struct SplitItem {
  std::optional<Range> lead;  // «Về xây dựng văn bản …:»
  std::vector<Part> parts;
  std::vector<VerdictPlace> verdicts;
  std::optional<core::Decimal> points;  // «…: 8 điểm» at its end, which is no part of the promise
  int common_verdict = -1;              // the last one, where it stands behind several parts
};

/// Takes a paragraph apart. `report`: look for verdicts and evidence. `result`: its last part that is known to tell a
/// result, or null.
SplitItem split_item(const Source& source, Range item, bool report, const VerdictPlace* result = nullptr);

/// Gives each part its verdict: the one right behind it, or the clause of a result that names it.
void give_verdicts(const Source& source, SplitItem& item);

/// Is the whole paragraph a verdict on the one before («Kết quả: đạt 98%, vượt chỉ tiêu»)?
std::optional<VerdictPlace> verdict_only(const Source& source, Range item);

/// Verbs a clause of its own may begin with, or hold.
bool begins_with_verb(std::string_view low, std::size_t at);
bool has_verb(std::string_view low, Range range);
/// First verb in the range, or nowhere.
std::size_t first_verb(std::string_view low, Range range);

}  // namespace thidua::reading
