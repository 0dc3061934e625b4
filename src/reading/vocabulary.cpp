#include "reading/vocabulary.h"

#include <algorithm>
#include <cstdlib>

#include "core/text.h"

namespace thidua::reading {

namespace {

constexpr std::size_t phrase_bytes_max = 200;

std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == nowhere ? std::string_view() : text.substr(end + 1);
  return line;
}

core::Refusal refusal(const std::string& origin, const std::string& reason) {
  return {"vocabulary.line", "Từ điển đọc văn bản, " + origin + ": " + reason, {}, origin};
}

/// «[before_number] Từ đứng trước con số»: the name between the brackets, or empty.
std::string group_name(std::string_view line) {
  const std::size_t close = line.find(']');
  if (close == nowhere || close < 2) {
    return {};
  }
  const std::string_view name = line.substr(1, close - 1);
  const bool plain =
      std::all_of(name.begin(), name.end(), [](char byte) { return (byte >= 'a' && byte <= 'z') || byte == '_'; });
  return plain ? std::string(name) : std::string();
}

/// What one file says, before it is taken over.
struct Parsed {
  std::string title;
  std::vector<std::pair<std::string, Entry>> entries;       // with the group's name
  std::vector<std::pair<std::string, std::string>> groups;  // with what is said of them
  std::vector<Example> examples;
};

core::Outcome<Parsed> parse(std::string_view shown, std::string_view text) {
  Parsed parsed;
  std::string group;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const std::string line = core::single_spaced(core::nfc(next_line(text)));
    const std::string origin = std::string(shown) + ":" + std::to_string(number);
    if (line.empty() || line.front() == '#') {
      parsed.title = parsed.title.empty() && line.size() > 2 ? line.substr(2) : parsed.title;
      continue;
    }
    if (line.front() == '[') {
      group = group_name(line);
      if (group.empty()) {
        return refusal(origin, "tên nhóm đặt trong ngoặc vuông, chỉ gồm chữ thường không dấu và gạch dưới.");
      }
      if (group != "examples") {
        parsed.groups.emplace_back(group, core::single_spaced(std::string_view(line).substr(line.find(']') + 1)));
      }
      continue;
    }
    if (group.empty()) {
      return refusal(origin, "từ ngữ phải đứng dưới một nhóm [tên_nhóm].");
    }
    const bool example = group == "examples";
    const std::string sign = example ? " -> " : " = ";
    const std::size_t split = line.rfind(sign);
    if (example && split == std::string::npos) {
      return refusal(origin, "ví dụ viết là: câu văn -> điều phải hiểu.");
    }
    const std::string left = line.substr(0, split);
    const std::string right = split == std::string::npos ? "" : line.substr(split + sign.size());
    if (left.size() > phrase_bytes_max * (example ? 10 : 1)) {
      return refusal(origin, "dòng quá dài.");
    }
    if (example) {
      parsed.examples.push_back({left, right, origin});
    } else {
      parsed.entries.emplace_back(group, Entry{core::lower(left), right, origin});
    }
  }
  return parsed;
}

}  // namespace

namespace {

std::size_t byte_of(char byte) {
  return static_cast<unsigned char>(byte);
}

}  // namespace

bool WordList::contains(std::string_view phrase) const {
  return std::find(phrases_.begin(), phrases_.end(), phrase) != phrases_.end();
}

const Entry* WordList::at(std::string_view low, std::size_t at, std::size_t& end) const {
  const Entry* best = nullptr;
  if (at >= low.size()) {
    return nullptr;
  }
  for (const std::uint32_t index : by_first_[byte_of(low[at])]) {
    const std::size_t found = phrase_at(low, at, entries_[index].phrase);
    if (found != nowhere && (best == nullptr || found > end)) {
      best = &entries_[index];
      end = found;
    }
  }
  return best;
}

const Entry* WordList::before(std::string_view low, std::size_t at, std::size_t& begin) const {
  const Entry* best = nullptr;
  const std::size_t last = skip_blanks_back(low, at);
  if (last == 0) {
    return nullptr;
  }
  for (const std::uint32_t index : by_last_[byte_of(low[last - 1])]) {
    const std::size_t found = phrase_before(low, last, entries_[index].phrase);
    if (found != nowhere && (best == nullptr || found < begin)) {
      best = &entries_[index];
      begin = found;
    }
  }
  return best;
}

std::size_t WordList::end_at(std::string_view low, std::size_t at) const {
  std::size_t end = 0;
  return this->at(low, at, end) == nullptr ? nowhere : end;
}

std::size_t WordList::begin_before(std::string_view low, std::size_t at) const {
  std::size_t begin = 0;
  return before(low, at, begin) == nullptr ? nowhere : begin;
}

std::optional<Range> WordList::earliest(std::string_view low, std::size_t from, std::size_t to) const {
  to = std::min(to, low.size());
  for (std::size_t at = from; at < to; ++at) {
    std::size_t best = 0;
    for (const std::uint32_t index : by_first_[byte_of(low[at])]) {
      const std::size_t end = phrase_at(low, at, entries_[index].phrase);
      best = end != nowhere && end <= to ? std::max(best, end) : best;
    }
    if (best > 0) {
      return Range{at, best};
    }
  }
  return std::nullopt;
}

const Entry* WordList::first_in(std::string_view low) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [low](const Entry& entry) { return has_phrase(low, entry.phrase); });
  return found == entries_.end() ? nullptr : &*found;
}

const Entry* WordList::find(std::string_view low, std::size_t from, std::size_t to, Range& place) const {
  const auto found = earliest(low, from, to);
  if (!found) {
    return nullptr;
  }
  place = *found;
  std::size_t end = 0;
  return at(low, found->begin, end);
}

void WordList::explain(std::string explanation) {
  explanation_ = explanation_.empty() ? std::move(explanation) : explanation_;
}

void WordList::add(Entry entry, std::size_t& place) {
  const auto known = std::find_if(entries_.begin(), entries_.end(),
                                  [&entry](const Entry& other) { return other.phrase == entry.phrase; });
  if (known != entries_.end()) {
    *known = std::move(entry);
    return;
  }
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(place), std::move(entry));
  ++place;
}

void WordList::index() {
  phrases_.clear();
  by_first_.fill({});
  by_last_.fill({});
  for (std::uint32_t index = 0; index < entries_.size(); ++index) {
    const std::string& phrase = entries_[index].phrase;
    phrases_.emplace_back(phrase);
    by_first_[byte_of(phrase.front())].push_back(index);
    by_last_[byte_of(phrase.back())].push_back(index);
  }
}

core::Outcome<bool> Vocabulary::add(std::string_view name, std::string_view text, std::string_view shown) {
  auto parsed = parse(shown.empty() ? std::string(name) + ".txt" : std::string(shown), text);
  if (!parsed.ok()) {
    return parsed.error();
  }
  Notion& notion = notions_[std::string(name)];
  notion.title = notion.title.empty() ? parsed.value().title : notion.title;
  for (auto& [group, explanation] : parsed.value().groups) {
    notion.groups.try_emplace(group, std::string(name) + "/" + group).first->second.explain(std::move(explanation));
  }
  std::map<std::string, std::size_t> places;
  for (auto& [group, entry] : parsed.value().entries) {
    notion.groups.at(group).add(std::move(entry), places[group]);
  }
  for (auto& [group, list] : notion.groups) {
    list.index();
  }
  std::move(parsed.value().examples.begin(), parsed.value().examples.end(), std::back_inserter(notion.examples));
  return true;
}

const WordList& Vocabulary::list(std::string_view notion, std::string_view group) const {
  const auto found = notions_.find(std::string(notion));
  if (found != notions_.end()) {
    if (const auto list = found->second.groups.find(std::string(group)); list != found->second.groups.end()) {
      return list->second;
    }
  }
  std::abort();  // the program names a group that its own vocabulary lacks
}

Vocabulary& vocabulary() {
  static Vocabulary all = [] {
    Vocabulary made;
    for (const EmbeddedFile& file : vocabulary_files()) {
      const std::string_view name = file.name.substr(0, file.name.find('.'));
      if (file.name.ends_with(".txt") && !made.add(name, file.bytes).ok()) {
        std::abort();  // checked by a test; a program with a broken vocabulary must not read
      }
    }
    return made;
  }();
  return all;
}

const WordList& words(std::string_view notion, std::string_view group) {
  return vocabulary().list(notion, group);
}

}  // namespace thidua::reading
