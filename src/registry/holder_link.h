#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"

/// Names that awards were given under and that lead to nobody yet: who of the staff it may be.
namespace thidua::registry {

/// One person who bears, or once bore, the name.
struct LinkCandidate {
  core::PersonId person;
  std::string birth;       // "1985-06-05", "1985-06", "1985" or ""
  bool was_there = false;  // held a post in the unit of one of the awards on its day
};

/// Codes: sure (name with whole day of birth, or with the unit of the day), likely (one person of this name, and
/// nothing speaks against it), doubtful (several, or only part of the birth agrees).
enum class LinkConfidence { sure, likely, doubtful };
std::string_view code(LinkConfidence confidence);
std::string_view label_vi(LinkConfidence confidence);

struct LinkJudged {
  std::optional<core::PersonId> person;  // none: nobody whom the birth does not speak against
  LinkConfidence confidence = LinkConfidence::doubtful;
  std::string reason;                      // one sentence
  std::vector<core::PersonId> candidates;  // whom one may choose, the likeliest first
};
/// `birth`: what the award says of it, "" for nothing.
LinkJudged judge_link(std::string_view birth, const std::vector<LinkCandidate>& candidates);

}  // namespace thidua::registry
