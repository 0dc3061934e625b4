#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/outcome.h"
#include "pacts/doubt.h"
#include "pacts/pact.h"
#include "pacts/target.h"

/// A document on its way to a pact: what the reader made of it, and what an officer does to that before it is a pact.
namespace thidua::pacts {

constexpr int sure_confidence = 90;  // from here on a target without open questions may be accepted in bulk

/// The unit that is to lead a target, by its name as of then.
struct DraftLead {
  core::UnitId unit;
  std::string name;
  bool operator==(const DraftLead&) const = default;
};

/// One target as read, or added by hand.
struct DraftItem {
  std::string key;  // "T07": stays with the item
  bool included = true;
  bool accepted = false;
  TargetTerms terms;
  TargetTerms as_read;  // what the reader made of the words; stored first, so that the history tells what was changed
  TargetTerms unanswered;  // the same without what answers changed: what another answer starts from
  Origin origin;
  std::string paragraph;  // key of the first item split from its paragraph
  int part = 1, parts_total = 1;
  std::optional<RelationType> relation;
  std::string relation_to;  // key
  std::vector<Doubt> doubts;
  std::optional<DraftLead> lead;  // assigned when the draft becomes a pact
};

/// A heading of the document; offsets in code points.
struct DraftSection {
  std::string id;
  int level = 1;
  std::string marker, title;
  std::string path;  // as targets under it name it
  std::int64_t begin = 0, end = 0;
};

struct PactDraft {
  int year = 0;  // 0: the document names none
  std::string title;
  std::string place;
  std::optional<core::Date> dated;
  std::vector<PactParty> parties;
  std::vector<Duty> duties;
  std::vector<DraftSection> sections;
  std::vector<DraftItem> items;
  std::vector<Anomaly> anomalies;
};

int included_items(const PactDraft& draft);
/// Questions of included items that nobody has answered.
int open_doubts(const PactDraft& draft);
/// Included, sure enough and without an open question.
bool may_be_accepted_unseen(const DraftItem& item);

/// `draft.item.unknown` where there is no item of that key.
core::Outcome<DraftItem*> draft_item(PactDraft& draft, std::string_view key);

/// Number `answer` of a question, from 1; 0 takes the answer back. `patches` are those of the answers, in their order.
core::Outcome<int> answer_item(DraftItem& item, int doubt, int answer,
                               const std::vector<std::vector<TermsPatch>>& patches_of_doubts);
/// The words from `begin` to `end` of the document become a target by hand: qualitative until somebody says otherwise.
/// `quote` is exactly those words. Returns its key.
core::Outcome<std::string> add_item(PactDraft& draft, std::int64_t begin, std::int64_t end, std::string quote,
                                    const Origin& document);
/// Cuts an item in two at an offset of the document inside it. Returns the key of the second part.
core::Outcome<std::string> split_item(PactDraft& draft, std::string_view key, std::int64_t at, std::string first_quote,
                                      std::string second_quote);
/// The second one's words go to the end of the first; `quote` is what stands between both ends in the document.
core::Outcome<int> join_items(PactDraft& draft, std::string_view key, std::string_view with, std::string quote);
/// A reason puts the anomaly aside; nullopt opens it again.
core::Outcome<int> put_aside(PactDraft& draft, int number, std::optional<std::string> reason);

/// Offsets as a browser counts them (UTF-16 code units) and as we do (code points). The text is walked once.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view utf8);
  std::int64_t to_utf16(std::int64_t code_point) const;
  /// An offset inside a surrogate pair is that of the character.
  std::int64_t to_code_point(std::int64_t utf16) const;

 private:
  std::vector<std::int64_t> wide_;  // code points that take two units, in order
  std::int64_t code_points_ = 0;
};

/// The text between two offsets in code points.
std::string text_between(std::string_view utf8, std::int64_t begin, std::int64_t end);

}  // namespace thidua::pacts
