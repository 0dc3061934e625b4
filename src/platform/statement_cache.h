#pragma once
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

/// Prepared statements by their text; the one not used for longest goes first. For platform only.
namespace thidua::platform {

template <class Statement>
class StatementCache {
 public:
  explicit StatementCache(std::size_t count_max) : count_max_(count_max) {}

  /// nullptr where there is none.
  Statement* find(std::string_view sql) {
    const auto found = places_.find(sql);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->second;
  }
  /// Keeps it; the reference holds until `drop_oldest`, `clear` or the cache overflows.
  Statement& keep(std::string_view sql, Statement statement) {
    entries_.emplace_front(std::string(sql), std::move(statement));
    places_.emplace(entries_.front().first, entries_.begin());
    if (entries_.size() > count_max_) drop_oldest();
    return entries_.front().second;
  }
  bool full() const { return entries_.size() >= count_max_; }
  const Statement& oldest() const { return entries_.back().second; }
  void drop_oldest() {
    places_.erase(entries_.back().first);
    entries_.pop_back();
  }
  void clear() {
    places_.clear();
    entries_.clear();
  }
  std::size_t size() const { return entries_.size(); }

 private:
  using Entries = std::list<std::pair<const std::string, Statement>>;
  std::size_t count_max_;
  Entries entries_;  // the last used first
  std::unordered_map<std::string_view, typename Entries::iterator> places_;
};

}  // namespace thidua::platform
