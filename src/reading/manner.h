#pragma once
#include <map>
#include <optional>

#include "reading/split.h"
#include "reading/targets.h"

/// How a report sets its results behind its promises: «… → đạt», «…: đạt», «… – đạt», «… (đạt)», «…. Đạt».
/// Whoever writes a report keeps to one sign; in a part where most lines show it before words that judge, it also
/// divides the lines whose result no known word tells.
namespace thidua::reading {

enum class Divider { none, arrow, colon, dash, bracket, sentence, slash };

/// Where the result begins behind the first such sign of the line; nowhere if the line does not hold it.
std::size_t behind_divider(const Source& source, Range line, Divider divider);

class Manner {
 public:
  explicit Manner(const Context& context) : context_(context) {}

  /// The result of an item: what stands behind an arrow, or behind the sign its section keeps to.
  std::optional<VerdictPlace> result_of(const Item& item);

 private:
  struct Counts;
  void count();
  Divider divider_of(int section);
  /// Do several lines of the section, or of the report, go over into their result without any sign?
  bool tells_unmarked(int section) const;

  const Context& context_;
  bool counted_ = false;
  std::map<int, std::size_t> unmarked_;  // such lines by section
  std::size_t unmarked_all_ = 0;
  std::size_t semicolons_ = 0;    // lines whose result stands between a semicolon and the bracket that judges it
  std::size_t bracketed_ = 0;     // lines that end in a bracket
  std::map<int, Divider> known_;  // by section; what the whole report keeps to where a section shows none of its own
};

}  // namespace thidua::reading
