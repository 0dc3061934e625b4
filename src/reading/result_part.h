#pragma once
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "reading/extract.h"
#include "reading/promise_match.h"
#include "reading/split.h"
#include "reading/targets.h"

namespace thidua::reading {

/// The words before the first sign or number of a clause: what it speaks of.
Range subject_of(const Source& source, Range clause);

/// A report in two parts: first all that was promised, then, under a heading of its own, what came of it. Each line of
/// the second part is given to the promise that it names by its words, that bears its number, or that stands at its
/// place where both parts have as many lines.
class ResultPart {
 public:
  ResultPart(const Context& context, std::vector<Target>& targets) : context_(context), targets_(targets) {}

  /// True where the item stands in such a second part; it promises nothing then.
  bool judge(const Item& item);
  /// What an item of a second part says of the rest («các chỉ tiêu còn lại đều đạt»); asked of every item.
  void hear_of_rest(const Item& item);
  /// Sentences that name no promise are given to those nothing was told of, by what they count and how much; once all
  /// items are read. Never sure.
  void judge_left();
  /// It goes for the promises nothing in the part speaks of; once all items are read.
  void judge_rest();

 private:
  struct Part {
    std::vector<std::size_t> promised;  // targets of the first part; empty: this is no second part
    std::vector<const Item*> lines;     // numbered or with bullets, in order
    std::optional<PromiseMatch> match;  // of the promised, in their order
    std::set<std::size_t> named;        // those that a sentence of the part names clearly
    std::vector<Range> left;            // sentences that tell, of no promise they name
    std::optional<VerdictPlace> rest;   // «các chỉ tiêu còn lại đều đạt»
  };
  struct Told {
    std::size_t promise;
    Range range;
  };
  Part* part_of(int section);
  std::optional<VerdictPlace> said_of_rest(Range clause, const Part& part) const;
  Part part_below(int section) const;
  void note_named(const Item& item, Part& part) const;
  bool promised_outright(const Target& target) const;
  bool is_open(std::size_t target) const;
  std::vector<std::size_t> named_by(Range clause, const std::vector<std::size_t>& promised) const;
  std::vector<std::size_t> at_place(const Item& item, const Part& part) const;
  std::optional<std::size_t> spoken_by(Range text, const Part& part) const;
  bool tells(Range clause) const;
  int likeness(Range clause, std::size_t place, const Part& part) const;
  void judge_left(Part& part);
  Range behind_speaker(Range line) const;
  std::optional<std::size_t> other_part(Range clause, std::size_t promise, const Part& part) const;
  std::vector<Told> told_in(const Item& item, const Part& part, std::vector<Range>& left) const;
  std::vector<std::size_t> meant_by(const Told& told, const std::vector<Told>& all, const Part& part) const;
  void give(Range clause, std::vector<std::size_t> spoken);

  const Context& context_;
  std::vector<Target>& targets_;
  std::map<int, Part> parts_;  // by the section whose heading opens it
};

}  // namespace thidua::reading
