#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/extract.h"
#include "reading/pointed_parts.h"
#include "reading/source.h"
#include "reading/verdict_words.h"

namespace thidua::reading {

/// A piece of the text that tells of one promise or of several at once.
struct PointedUnit {
  using Numbers = std::vector<std::size_t>;  // of promises in the list
  Range range;
  Numbers pointed;                  // the promises it points at
  Numbers candidates;               // those its head names
  std::size_t head = 0;             // which head it stands below; 0 is none
  std::optional<Mention> mention;   // where it points at them
  std::optional<VerdictHead> lead;  // «Không đạt: …» at the begin of its sentence
  bool rest = false;                // it tells of all others
  bool guessed = false;             // by shared words or by order only
};

/// Cuts a text that points at promises into what it tells of each.
class PointedUnits {
 public:
  using Numbers = PointedUnit::Numbers;

  /// `home`: the number of the section the text stands in.
  PointedUnits(const Source& source, const PointedList& list, const std::vector<Target>& targets, std::string home)
      : source_(source), list_(list), targets_(targets), home_(std::move(home)) {}

  /// `group`: what a line above says the text is of; or empty.
  std::vector<PointedUnit> of(Range range, const Numbers& group) const;
  /// The verdict said right at its mention, or the one that leads its sentence.
  std::optional<VerdictHead> said_of(const PointedUnit& unit) const;
  /// Without «Đối với cam kết 2,» before it and «, vượt cam kết 6» behind: their numbers count nothing.
  Range inner_of(Range range) const;

 private:
  std::vector<PointedUnit> units_in(Range range, const Numbers& group) const;
  bool is_tally(Range piece, const std::vector<Mention>& mentions) const;
  static Range behind_mention(const PointedUnit& unit);
  std::size_t behind_head(const Mention& mention, Range piece) const;
  void cut(Range piece, const std::vector<Mention>& mentions, PointedUnit like, std::vector<PointedUnit>& units) const;
  void cut_at_commas(std::vector<PointedUnit>& units) const;
  void assign_in_order(std::vector<PointedUnit>& units) const;
  std::vector<Range> words_of(const Numbers& promises) const;

  const Source& source_;
  const PointedList& list_;
  const std::vector<Target>& targets_;
  std::string home_;
};

}  // namespace thidua::reading
