#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "people/people_query.h"

/// Who is called so: names, staff numbers and posts of many people in memory, so that what is typed is answered in
/// about a millisecond among a million.
namespace thidua::people {

/// A post as far as lists ask for it; both days included.
struct IndexedPost {
  core::PersonId person;
  core::Validity validity;
  core::UnitId unit;
  StaffKind staff_kind = StaffKind::civil_servant;
  bool leads = false;
};

/// A person as lists put them in order. Keys compare by bytes.
struct IndexedPerson {
  core::PersonId id;
  std::string name_key;  // of the name held now
  std::string code_key;  // of the staff number
  bool stands = true;    // false: the record leads to another one
};

/// Folded, of a name ever held or of the staff number.
struct IndexedWord {
  std::string word;
  core::PersonId person;
};

struct PlaceInList {
  std::string key;
  core::PersonId id;
  auto operator<=>(const PlaceInList&) const = default;
};
/// The rows of a page in order; whether more follow; how many there are, up to one more than asked.
struct NamePage {
  std::vector<PlaceInList> rows;
  bool more = false;
  std::int64_t count = 0;
};

/// Never changes; some 150 bytes a person.
class NameIndex {
 public:
  /// Words and posts of people who are not among `people` are passed over.
  NameIndex(std::vector<IndexedPerson> people, std::vector<IndexedWord> words, std::vector<IndexedPost> posts);

  std::size_t size() const { return ids_.size(); }
  bool contains(core::PersonId person) const { return rank_of(person).has_value(); }
  /// In ascending order.
  std::vector<core::PersonId> people() const;
  /// The page behind `after` of those who are asked for, without `passed_over` (ranks). Of `query` everything counts
  /// but `after`.
  NamePage find(const PeopleQuery& query, const std::optional<PlaceInList>& after,
                const std::vector<std::uint32_t>& passed_over) const;
  /// Where these stand, of those who are here.
  std::vector<std::uint32_t> ranks_of(const std::vector<core::PersonId>& people) const;

 private:
  using Rank = std::uint32_t;  // place in the order of names
  struct Post {
    std::int32_t first = 0, last = 0;  // days as core::Date counts them
    core::UnitId unit;
    StaffKind staff_kind = StaffKind::civil_servant;
    bool leads = false;
  };
  struct Asked;

  std::optional<Rank> rank_of(core::PersonId person) const;
  std::string_view name_key(Rank rank) const;
  std::string_view code_key(Rank rank) const;
  void put_in_order(std::vector<IndexedPerson>& people);
  void take_words(std::vector<IndexedWord> words);
  void take_posts(std::vector<IndexedPost> posts);
  std::vector<std::uint64_t> with_words(const std::vector<std::string>& words) const;
  bool has_post(Rank rank, const Asked& asked, bool any_post) const;
  bool fits(Rank rank, const Asked& asked) const;

  std::vector<core::PersonId> ids_;                 // by rank, as all below
  std::vector<Rank> by_id_;                         // ranks in the order of ids
  std::vector<Rank> by_code_;                       // ranks in the order of staff numbers
  std::string keys_;                                // of name and staff number, one behind the other
  std::vector<std::size_t> name_keys_, code_keys_;  // where each begins in keys_; ends where the next begins
  std::vector<bool> stands_;
  std::vector<std::string> words_;  // each once, in order
  std::vector<Rank> word_people_;   // of the first word, of the second …
  std::vector<std::size_t> word_starts_;
  std::vector<Post> posts_;
  std::vector<std::size_t> post_starts_;
};

/// Everybody: an index, and beside it those who were changed since.
class Names {
 public:
  explicit Names(std::shared_ptr<const NameIndex> all, std::shared_ptr<const NameIndex> newer = nullptr);

  const std::shared_ptr<const NameIndex>& all() const { return all_; }
  /// Who was changed since, in ascending order.
  std::vector<core::PersonId> changed() const;
  NamePage find(const PeopleQuery& query, const std::optional<PlaceInList>& after) const;

 private:
  std::shared_ptr<const NameIndex> all_;
  std::shared_ptr<const NameIndex> newer_;  // nullptr: nobody
  std::vector<std::uint32_t> outdated_;     // in `all_`
};

}  // namespace thidua::people
