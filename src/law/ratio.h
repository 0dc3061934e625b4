#pragma once
#include <map>
#include <optional>
#include <string>

#include "law/law.h"

/// How large a list is beside those it is counted against: the cap of the law, and apart from it the agency's own
/// target.
namespace thidua::law {

/// A share the agency has set for itself. Since 2024 it binds nobody.
struct OwnTarget {
  int pct = 0;
  std::string of;        // an award code, or "staff"
  std::string document;  // where the agency has written it down
};

/// `bases`: people with an award of the year by its code, and "staff"; what nobody counted is absent.
struct RatioAsked {
  std::string award;
  Date day;
  int proposed = 0;
  std::map<std::string, int> bases;
  std::optional<OwnTarget> own;
};

enum class RatioState { within, over, no_cap, no_rule, not_counted };
std::string_view to_code(RatioState state);

/// One share. Compared by cross-multiplication; `most` is rounded down, `percent` cut after two places.
struct Share {
  int part = 0;
  std::optional<int> whole;  // absent: nobody counted it
  std::string of, of_words;  // "người đạt LĐTT"
  std::string percent;       // "15,46%", or ""
  std::optional<int> pct, most, over_by;
};

struct RatioSaid {
  RatioState state = RatioState::no_rule;
  Share share;
  std::optional<Share> own;
  std::string citation;
  Confidence confidence = Confidence::confirmed;
  bool warns_only = true;  // false: a confirmed cap is broken, so that the list must be shortened
  std::string text;        // one or two Vietnamese sentences
  std::string own_text;    // of the own target; "" where there is none
};

/// What is counted against for this award: as the newest rule on it has it, else staff.
std::string ratio_base(const Law& law, std::string_view award);
RatioSaid ratio(const Law& law, const RatioAsked& asked);

}  // namespace thidua::law
