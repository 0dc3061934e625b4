#include "access/trail_kinds.h"

#include <functional>
#include <map>
#include <string>

namespace thidua::access {

const std::vector<Matter>& written_by(std::string_view subject) {
  static const std::vector<Matter> everything(matters.begin(), matters.end());
  static const std::map<std::string, std::vector<Matter>, std::less<>> kinds{
      {"person", {Matter::people}},
      {"unit", {Matter::units}},
      {"succession", {Matter::people, Matter::units}},
      {"award", {Matter::awards}},
      {"award-batch", {Matter::awards}},
      {"award-links", {Matter::awards}},
      {"initiative", {Matter::initiatives}},
      {"own_rule", {Matter::own_rules}},
      {"filter", {}},
      {"export", {}},
      {"user", {}},
      {"law_draft", {}},
      {"movement", {}},
      {"draft", {}},
      {"pact", {}},
      {"target", {}},
      {"duty", {}},
      {"round", {}},
      {"figure", {}},
      {"paper", {}},
      {"paper_number", {}},
      {"paper_series", {}},
      {"signer", {}},
      {"letterhead", {}},
      {"recipients", {}},
      {"template", {}},
  };
  const auto known = kinds.find(subject.substr(0, subject.find(':')));
  return known == kinds.end() ? everything : known->second;
}

}  // namespace thidua::access
