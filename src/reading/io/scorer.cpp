#include "reading/io/scorer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text.h"

namespace thidua::reading {

namespace {

using platform::Json;

const Json::Array& list(const Json& json, std::string_view name) {
  static const Json::Array none;
  const Json* found = json.find(name);
  return found != nullptr && found->values() != nullptr ? *found->values() : none;
}

std::string text_of(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

struct Ends {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

Ends span_of(const Json& item) {
  const Json::Array& span = list(item, "span");
  return span.size() == 2 ? Ends{span[0].number()->units(), span[1].number()->units()} : Ends{};
}

bool same_place(const Json& a, const Json& b) {
  const Ends first = span_of(a);
  const Ends second = span_of(b);
  const std::int64_t shared = std::min(first.end, second.end) - std::max(first.begin, second.begin);
  const std::int64_t whole = std::max(first.end, second.end) - std::min(first.begin, second.begin);
  return shared > 0 && 2 * shared >= whole;
}

bool same_quantity(const Json& a, const Json& b) {
  const auto at = [](const Json& json, std::string_view name) {
    const Json* found = json.find(name);
    return found == nullptr ? Json() : *found;
  };
  return at(a, "comparator") == at(b, "comparator") && at(a, "values") == at(b, "values") &&
         at(a, "unit") == at(b, "unit");
}

bool quantity_right(const Json& expected, const Json& found) {
  const Json::Array& accept = list(expected, "accept");
  return same_quantity(expected, found) ||
         std::any_of(accept.begin(), accept.end(), [&found](const Json& other) { return same_quantity(other, found); });
}

bool verdict_right(const Json& expected, const Json& found) {
  const Json::Array& accept = list(expected, "verdict_accept");
  const Json* verdict = found.find("verdict");
  return verdict != nullptr &&
         (*verdict == *expected.find("verdict") || std::find(accept.begin(), accept.end(), *verdict) != accept.end());
}

std::string brief(const Json& item) {
  const std::string text = core::single_spaced(core::nfc(text_of(item, "text")));
  return text.substr(0, 110) + " | " + platform::to_text(*item.find("comparator")) +
         platform::to_text(*item.find("values")) + platform::to_text(*item.find("unit")) + " " +
         text_of(item, "verdict");
}

/// One to one, in document order.
void score_targets(const Json::Array& expected, const Json::Array& found, Score& score) {
  std::vector<bool> taken(found.size(), false);
  for (const Json& target : expected) {
    const std::string text = text_of(target, "text");
    std::size_t match = found.size();
    for (std::size_t index = 0; index < found.size() && match == found.size(); ++index) {
      if (!taken[index] && (same_place(target, found[index]) || text == text_of(found[index], "text"))) {
        match = index;
      }
    }
    if (match == found.size()) {
      score.misses.push_back("missing   " + brief(target));
      continue;
    }
    taken[match] = true;
    ++score.matched;
    const bool right = quantity_right(target, found[match]);
    score.quantity_right += right ? 1 : 0;
    if (!right) {
      score.misses.push_back("quantity  " + brief(target) + "  <>  " + brief(found[match]));
    }
    if (target.find("verdict") != nullptr) {
      ++score.verdicts_expected;
      const bool judged = verdict_right(target, found[match]);
      score.verdicts_right += judged ? 1 : 0;
      if (!judged) {
        score.misses.push_back("verdict   " + brief(target) + "  <>  " + brief(found[match]));
      }
    }
  }
  for (std::size_t index = 0; index < found.size(); ++index) {
    if (!taken[index]) {
      score.misses.push_back("invented  " + brief(found[index]));
    }
  }
}

void score_meta(const Json& expected, const Json& found, Score& score) {
  const Json* truth = expected.find("meta");
  const Json* read = found.find("meta");
  const Json* accept = expected.find("meta_accept");
  if (truth == nullptr || read == nullptr || truth->members() == nullptr) {
    return;
  }
  for (const auto& member : *truth->members()) {
    const Json* value = read->find(member.name);
    const Json::Array& others = accept == nullptr ? list(Json(), "") : list(*accept, member.name);
    const bool right =
        value != nullptr && (*value == member.value || std::find(others.begin(), others.end(), *value) != others.end());
    ++score.meta_expected;
    score.meta_right += right ? 1 : 0;
    if (!right) {
      score.misses.push_back("meta      " + member.name + ": " + platform::to_text(member.value) + "  <>  " +
                             (value == nullptr ? "absent" : platform::to_text(*value)));
    }
  }
}

int share(int part, int whole) {
  return whole == 0 ? 1000 : part * 1000 / whole;
}

}  // namespace

int Score::precision() const {
  return share(matched, found);
}
int Score::recall() const {
  return share(matched, expected);
}
int Score::f1() const {
  return share(2 * matched, found + expected);
}
int Score::quantity_share() const {
  return share(quantity_right, matched);
}
int Score::verdict_share() const {
  return share(verdicts_right, verdicts_expected);
}
int Score::meta_share() const {
  return share(meta_right, meta_expected);
}

Score& Score::operator+=(const Score& other) {
  expected += other.expected;
  found += other.found;
  matched += other.matched;
  quantity_right += other.quantity_right;
  verdicts_expected += other.verdicts_expected;
  verdicts_right += other.verdicts_right;
  meta_expected += other.meta_expected;
  meta_right += other.meta_right;
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
  return *this;
}

Score score(const Json& expected, const Json& found) {
  Score result;
  const Json::Array& truth = list(expected, "targets");
  const Json::Array& read = list(found, "targets");
  result.expected = static_cast<int>(truth.size());
  result.found = static_cast<int>(read.size());
  score_targets(truth, read, result);
  score_meta(expected, found, result);
  return result;
}

std::string share_text(int thousandths) {
  const std::string digits = std::to_string(1000 + thousandths % 1000).substr(1);
  return std::to_string(thousandths / 1000) + "," + digits;
}

}  // namespace thidua::reading
