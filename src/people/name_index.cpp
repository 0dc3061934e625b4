#include "people/name_index.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace thidua::people {

/// A question with what is the same for every person worked out.
struct NameIndex::Asked {
  explicit Asked(const PeopleQuery& asked) : query(asked), day(asked.day.days()) {
    if (!asked.units) return;
    units = *asked.units;
    std::ranges::sort(units);
  }
  const PeopleQuery& query;
  std::int32_t day;
  std::vector<core::UnitId> units;
};

NameIndex::NameIndex(std::vector<IndexedPerson> people, std::vector<IndexedWord> words,
                     std::vector<IndexedPost> posts) {
  put_in_order(people);
  take_words(std::move(words));
  take_posts(std::move(posts));
}

void NameIndex::put_in_order(std::vector<IndexedPerson>& people) {
  std::ranges::sort(people, [](const IndexedPerson& a, const IndexedPerson& b) {
    return std::tie(a.name_key, a.id) < std::tie(b.name_key, b.id);
  });
  for (const IndexedPerson& person : people) {
    ids_.push_back(person.id);
    stands_.push_back(person.stands);
    name_keys_.push_back(keys_.size());
    keys_ += person.name_key;
    code_keys_.push_back(keys_.size());
    keys_ += person.code_key;
  }
  name_keys_.push_back(keys_.size());
  by_id_.resize(ids_.size());
  std::iota(by_id_.begin(), by_id_.end(), Rank{0});
  by_code_ = by_id_;
  std::ranges::sort(by_id_, {}, [&](Rank rank) { return ids_[rank]; });
  std::ranges::sort(by_code_, {}, [&](Rank rank) { return std::pair(code_key(rank), ids_[rank]); });
}

void NameIndex::take_words(std::vector<IndexedWord> words) {
  std::unordered_map<std::string, std::vector<Rank>> people;
  for (IndexedWord& one : words)
    if (const auto rank = rank_of(one.person)) people[std::move(one.word)].push_back(*rank);
  for (const auto& [word, ranks] : people) words_.push_back(word);
  std::ranges::sort(words_);
  for (const std::string& word : words_) {
    word_starts_.push_back(word_people_.size());
    const std::vector<Rank>& ranks = people[word];
    word_people_.insert(word_people_.end(), ranks.begin(), ranks.end());
  }
  word_starts_.push_back(word_people_.size());
}

void NameIndex::take_posts(std::vector<IndexedPost> posts) {
  std::vector<std::pair<Rank, Post>> ranked;
  for (const IndexedPost& post : posts)
    if (const auto rank = rank_of(post.person))
      ranked.push_back({*rank,
                        {post.validity.from.days(),
                         post.validity.to ? post.validity.to->days() : std::numeric_limits<std::int32_t>::max(),
                         post.unit, post.staff_kind, post.leads}});
  std::ranges::stable_sort(ranked, {}, &std::pair<Rank, Post>::first);
  post_starts_.assign(ids_.size() + 1, 0);
  for (const auto& [rank, post] : ranked) {
    ++post_starts_[rank + 1];
    posts_.push_back(post);
  }
  std::partial_sum(post_starts_.begin(), post_starts_.end(), post_starts_.begin());
}

std::optional<NameIndex::Rank> NameIndex::rank_of(core::PersonId person) const {
  const auto found = std::ranges::lower_bound(by_id_, person, {}, [&](Rank rank) { return ids_[rank]; });
  return found != by_id_.end() && ids_[*found] == person ? std::optional(*found) : std::nullopt;
}

std::string_view NameIndex::name_key(Rank rank) const {
  return std::string_view(keys_).substr(name_keys_[rank], code_keys_[rank] - name_keys_[rank]);
}
std::string_view NameIndex::code_key(Rank rank) const {
  return std::string_view(keys_).substr(code_keys_[rank], name_keys_[rank + 1] - code_keys_[rank]);
}

std::vector<core::PersonId> NameIndex::people() const {
  std::vector<core::PersonId> all;
  for (const Rank rank : by_id_) all.push_back(ids_[rank]);
  return all;
}

std::vector<std::uint32_t> NameIndex::ranks_of(const std::vector<core::PersonId>& people) const {
  std::vector<std::uint32_t> ranks;
  for (const core::PersonId person : people)
    if (const auto rank = rank_of(person)) ranks.push_back(*rank);
  return ranks;
}

/// A bit for each rank: 1 where the person has all the words.
std::vector<std::uint64_t> NameIndex::with_words(const std::vector<std::string>& words) const {
  std::vector<std::uint64_t> all((ids_.size() + 63) / 64, ~std::uint64_t{0});
  if (ids_.size() % 64 != 0) all.back() = (std::uint64_t{1} << (ids_.size() % 64)) - 1;
  std::vector<std::uint64_t> having;
  for (const std::string& begin : words) {
    having.assign(all.size(), 0);
    const auto first = std::ranges::lower_bound(words_, begin);
    const auto end =
        std::partition_point(first, words_.end(), [&](const std::string& word) { return word.starts_with(begin); });
    for (std::size_t i = word_starts_[static_cast<std::size_t>(first - words_.begin())];
         i < word_starts_[static_cast<std::size_t>(end - words_.begin())]; ++i)
      having[word_people_[i] / 64] |= std::uint64_t{1} << (word_people_[i] % 64);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] &= having[i];
  }
  return all;
}

bool NameIndex::has_post(Rank rank, const Asked& asked, bool any_post) const {
  return std::any_of(posts_.begin() + static_cast<std::ptrdiff_t>(post_starts_[rank]),
                     posts_.begin() + static_cast<std::ptrdiff_t>(post_starts_[rank + 1]), [&](const Post& post) {
                       if (post.first > asked.day || asked.day > post.last) return false;
                       if (any_post) return true;
                       return (!asked.query.units || std::ranges::binary_search(asked.units, post.unit)) &&
                              (!asked.query.staff_kind || post.staff_kind == *asked.query.staff_kind) &&
                              (!asked.query.leads || post.leads);
                     });
}

bool NameIndex::fits(Rank rank, const Asked& asked) const {
  if (!stands_[rank]) return false;
  if (asked.query.narrow()) return has_post(rank, asked, false);
  return asked.query.state == PeopleState::all ||
         has_post(rank, asked, true) == (asked.query.state == PeopleState::in_post);
}

NamePage NameIndex::find(const PeopleQuery& query, const std::optional<PlaceInList>& after,
                         const std::vector<std::uint32_t>& passed_over) const {
  std::vector<std::uint64_t> named = with_words(query.words);
  for (const Rank rank : passed_over) named[rank / 64] &= ~(std::uint64_t{1} << (rank % 64));
  const Asked asked(query);
  NamePage page;
  for (std::size_t i = 0; i < named.size() && page.count <= query.count_max && query.count_max > 0; ++i)
    for (std::uint64_t bits = named[i]; bits != 0 && page.count <= query.count_max; bits &= bits - 1)
      page.count += fits(static_cast<Rank>(i * 64) + static_cast<Rank>(std::countr_zero(bits)), asked) ? 1 : 0;

  const bool by_name = query.order == PeopleOrder::name;
  const auto at = [&](std::size_t place) { return by_name ? static_cast<Rank>(place) : by_code_[place]; };
  const auto key = [&](Rank rank) { return std::pair(by_name ? name_key(rank) : code_key(rank), ids_[rank]); };
  // Places from `begin` up to `end` follow the page before.
  std::size_t begin = 0, end = ids_.size();
  if (after) {
    const std::pair<std::string_view, core::PersonId> last{after->key, after->id};
    while (begin < end) {
      const std::size_t middle = begin + (end - begin) / 2;
      if (key(at(middle)) < last || (!query.descending && key(at(middle)) == last))
        begin = middle + 1;
      else
        end = middle;
    }
    if (query.descending)
      begin = 0;
    else
      end = ids_.size();
  }
  for (std::size_t left = end - begin; left > 0; --left) {
    const Rank rank = at(query.descending ? begin + left - 1 : end - left);
    if ((named[rank / 64] >> (rank % 64) & 1) == 0 || !fits(rank, asked)) continue;
    if (static_cast<int>(page.rows.size()) == query.limit) {
      page.more = true;
      break;
    }
    page.rows.push_back({std::string(key(rank).first), ids_[rank]});
  }
  return page;
}

// ---- with those who were changed since

Names::Names(std::shared_ptr<const NameIndex> all, std::shared_ptr<const NameIndex> newer)
    : all_(std::move(all)), newer_(std::move(newer)), outdated_(all_->ranks_of(changed())) {}

std::vector<core::PersonId> Names::changed() const {
  return newer_ ? newer_->people() : std::vector<core::PersonId>();
}

NamePage Names::find(const PeopleQuery& query, const std::optional<PlaceInList>& after) const {
  NamePage page = all_->find(query, after, outdated_);
  if (!newer_) return page;
  NamePage newer = newer_->find(query, after, {});
  std::vector<PlaceInList> rows;
  const auto before = [&](const PlaceInList& a, const PlaceInList& b) { return query.descending ? b < a : a < b; };
  std::ranges::merge(page.rows, newer.rows, std::back_inserter(rows), before);
  page.more = page.more || newer.more || rows.size() > static_cast<std::size_t>(query.limit);
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(query.limit)));
  page.rows = std::move(rows);
  page.count = std::min(page.count + newer.count, query.count_max == 0 ? 0 : query.count_max + 1);
  return page;
}

}  // namespace thidua::people
