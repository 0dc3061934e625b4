#include "reading/io/scorer.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/text.h"
#include "reading/extract.h"
#include "reading/io/scorer_rules.h"

namespace thidua::reading {

namespace {

using platform::Json;

constexpr std::size_t letters_shown = 110;

std::string brief(const Json& item) {
  const std::string text = core::single_spaced(text_in(item, "text"));
  std::size_t bytes = 0;
  for (std::size_t letters = 0; bytes < text.size() && letters < letters_shown; ++letters) {
    do {
      ++bytes;
    } while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U);
  }
  return text_in(item, "id") + " " + text.substr(0, bytes) + (bytes < text.size() ? "…" : "");
}

/// The deciding values in one line.
std::string values_of(const ListRule& rule, const Json& item) {
  std::string all;
  for (const ValueRule& value : rule.values) {
    if (value.decides && (!value.only_if_said || item.find(value.name) != nullptr)) {
      all += (all.empty() ? "" : ", ") + shown_value(value, item);
    }
  }
  return all;
}

/// A list that the truth leaves out or calls unscored is not judged.
bool is_scored(const Json& expected, std::string_view name) {
  const Json::Array& unscored = list_in(expected, "unscored");
  const bool left_out = std::any_of(unscored.begin(), unscored.end(),
                                    [name](const Json& one) { return one.text() != nullptr && *one.text() == name; });
  return expected.find(name) != nullptr && !left_out;
}

class ListScorer {
 public:
  ListScorer(const ListRule& rule, const Json& expected, const Json& found, Misses misses, Score& score)
      : rule_(rule),
        expected_(list_in(expected, rule.name)),
        found_(list_in(found, rule.name)),
        misses_(misses),
        score_(score),
        list_(score.lists[std::string(rule.name)]) {}

  void run() {
    list_.expected += static_cast<int>(expected_.size());
    list_.found += static_cast<int>(found_.size());
    const std::vector<int> partner = paired(rule_, expected_, found_);
    std::vector<bool> right(found_.size(), false);
    std::vector<bool> taken(found_.size(), false);
    for (std::size_t at = 0; at < expected_.size(); ++at) {
      if (partner[at] < 0) {
        miss("", decisive, "missing   " + brief(expected_[at]) + "  | " + values_of(rule_, expected_[at]));
        continue;
      }
      const auto other = static_cast<std::size_t>(partner[at]);
      taken[other] = true;
      right[other] = compare(expected_[at], found_[other]);
      ++list_.matched;
      list_.right.add(right[other]);
    }
    for (std::size_t at = 0; at < found_.size(); ++at) {
      if (!taken[at]) {
        miss("", decisive, "invented  " + brief(found_[at]) + "  | " + values_of(rule_, found_[at]));
      }
      calibrate(found_[at], right[at]);
    }
  }

 private:
  static constexpr bool decisive = true;

  bool compare(const Json& expected, const Json& found) {
    bool all_right = true;
    for (const ValueRule& value : rule_.values) {
      if (value.only_if_said && expected.find(value.name) == nullptr) {
        continue;
      }
      const bool right = value_right(value, expected, found);
      list_.values[std::string(value.name)].add(right);
      all_right = all_right && (right || !value.decides);
      if (!right) {
        miss(std::string(value.name), value.decides,
             std::string(value.name) + "  " + shown_value(value, expected) + "  <>  " + shown_value(value, found) +
                 "  | " + brief(expected));
      }
    }
    return all_right;
  }

  void calibrate(const Json& item, bool right) {
    const Json* confidence = item.find("confidence");
    if (confidence != nullptr && confidence->number() != nullptr) {
      Calibration& bands = rule_.name == "targets" ? score_.targets : score_.others;
      const auto sure = static_cast<int>(confidence->number()->units());
      bands.add(sure, right);
      if (sure >= sure_from && !right) {
        miss("sure", !decisive, "sure      " + brief(item) + "  | " + values_of(rule_, item));
      }
    }
  }

  void miss(std::string value, bool decides, std::string line) {
    if (misses_ == Misses::kept) {
      score_.misses.push_back({std::string(rule_.name), std::move(value), decides, std::move(line)});
    }
  }

  const ListRule& rule_;
  const Json::Array& expected_;
  const Json::Array& found_;
  Misses misses_;
  Score& score_;
  ListScore& list_;
};

void score_meta(const Json& expected, const Json& found, Misses misses, Score& score) {
  const Json* truth = expected.find("meta");
  const Json* read = found.find("meta");
  const Json* accept = expected.find("meta_accept");
  if (truth == nullptr || read == nullptr || truth->members() == nullptr) {
    return;
  }
  for (const auto& member : *truth->members()) {
    const Json* value = read->find(member.name);
    const Json::Array& others = accept == nullptr ? list_in(Json(), "") : list_in(*accept, member.name);
    const bool right =
        same_value(value, &member.value) ||
        std::any_of(others.begin(), others.end(), [value](const Json& other) { return same_value(value, &other); });
    score.meta[member.name].add(right);
    if (!right && misses == Misses::kept) {
      score.misses.push_back({"meta", member.name, true,
                              member.name + "  " + platform::to_text(member.value) + "  <>  " +
                                  (value == nullptr ? "absent" : platform::to_text(*value))});
    }
  }
}

template <class Value>
void add_all(std::map<std::string, Value, std::less<>>& sums, const std::map<std::string, Value, std::less<>>& more) {
  for (const auto& [name, value] : more) {
    sums[name] += value;
  }
}

std::size_t band_of(int confidence) {
  return confidence >= 100 ? 0 : (confidence >= sure_from ? 1 : (confidence >= 70 ? 2 : 3));
}

}  // namespace

int ListScore::value(std::string_view name) const {
  const auto place = values.find(name);
  return place == values.end() ? 1000 : place->second.thousandths();
}

ListScore& ListScore::operator+=(const ListScore& other) {
  expected += other.expected;
  found += other.found;
  matched += other.matched;
  right += other.right;
  add_all(values, other.values);
  return *this;
}

void Calibration::add(int confidence, bool right) {
  bands[band_of(confidence)].add(right);
}

Share Calibration::sure() const {
  Share both = bands[0];
  both += bands[1];
  return both;
}

Calibration& Calibration::operator+=(const Calibration& other) {
  for (std::size_t at = 0; at < bands.size(); ++at) {
    bands[at] += other.bands[at];
  }
  return *this;
}

const ListScore& Score::list(std::string_view name) const {
  static const ListScore none;
  const auto found = lists.find(name);
  return found == lists.end() ? none : found->second;
}

Share Score::meta_share() const {
  Share all;
  for (const auto& [key, share] : meta) {
    all += share;
  }
  return all;
}

Score& Score::operator+=(const Score& other) {
  add_all(lists, other.lists);
  add_all(meta, other.meta);
  targets += other.targets;
  others += other.others;
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
  return *this;
}

Score score(const Json& expected, const Json& found, Misses misses) {
  Score result;
  score_meta(expected, found, misses, result);
  for (const ListRule& rule : list_rules()) {
    if (is_scored(expected, rule.name)) {
      ListScorer(rule, expected, found, misses, result).run();
    }
  }
  return result;
}

}  // namespace thidua::reading
