#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reading/extract.h"
#include "reading/pointed_parts.h"
#include "reading/targets.h"
#include "reading/verdict_words.h"

namespace thidua::reading {

/// A report that first lists all it promised by number and tells the results far from there, in running text that
/// points at them: «Về làm ăn (điều 2, 3, 10): …», «…, cam kết 1 hoàn thành. Đối với cam kết 2, …», «…, vượt điều 6».
/// Each sentence is given to the promise it points at; below a head that names several, to the one whose words or
/// measure it shares, else in order.
class PointedResults {
 public:
  PointedResults(const Context& context, std::vector<Target>& targets) : context_(context), targets_(targets) {}

  /// Judges the promises the item points at; true where it does, and the item promises nothing then.
  bool judge(const Item& item);

 private:
  using Numbers = std::vector<std::size_t>;  // of promises in the list, or of targets

  /// A piece of the text that tells of one promise or of several at once.
  struct Unit {
    Range range;
    Numbers pointed;                  // the promises it points at
    Numbers candidates;               // those its head names
    std::size_t head = 0;             // which head it stands below; 0 is none
    std::optional<Mention> mention;   // where it points at them
    std::optional<VerdictHead> lead;  // «Không đạt: …» at the begin of its sentence
    bool rest = false;                // it tells of all others
    bool guessed = false;             // by shared words or by order only
  };

  void take_list();
  bool waits() const;
  bool belongs_to_old_ways(Range range, const std::vector<Mention>& mentions) const;
  bool opens_group(const Item& item, const std::vector<Mention>& mentions);
  Numbers named_by_marker(const std::string& marker) const;
  Numbers group_of(const Item& item) const;
  std::vector<Unit> units_in(Range range, const Numbers& group) const;
  bool only_names(const Mention& mention, Range piece) const;
  bool judges_itself(Range range) const;
  bool tells_nothing(Range range) const;
  std::size_t behind_head(const Mention& mention, Range piece) const;
  void cut(Range piece, std::vector<Mention> mentions, Unit like, std::vector<Unit>& units) const;
  void cut_at_commas(std::vector<Unit>& units) const;
  void assign(std::vector<Unit>& units) const;
  void assign_in_order(std::vector<Unit>& units) const;
  std::vector<Range> words_of(const Numbers& promises) const;
  void give(const std::vector<Unit>& units);
  void give_promise(std::size_t promise, const std::vector<Unit>& units);
  std::vector<Unit> halves_of(const PointedPromise& promise, const Unit& told) const;
  void give_parts(const PointedPromise& promise, const std::vector<Unit>& told);
  std::optional<VerdictHead> lead_of(Range piece, const Mention& first) const;
  std::optional<VerdictHead> said_of_counted(const Mention& mention, Range range) const;
  std::optional<VerdictHead> said_of(const Unit& unit) const;
  Range inner_of(Range range) const;
  void give_range(Range range, const Numbers& targets, const std::optional<VerdictHead>& said, bool guessed);
  std::optional<VerdictHead> said_at(const Mention& mention, Range range) const;

  const Context& context_;
  std::vector<Target>& targets_;
  PointedList list_;
  std::size_t listed_ = 0;  // how many targets the list was made of
  bool begun_ = false;      // results of this kind were read
  std::string home_;        // the number of the item's section
  int group_section_ = -2;
  Numbers group_;
};

}  // namespace thidua::reading
