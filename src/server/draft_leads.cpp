#include "server/draft_leads.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/text.h"
#include "people/io/store.h"

namespace thidua::server::draft_api {
namespace {

/// The longest name counts, so that «Văn phòng» does not stand in for «Văn phòng Đăng ký đất đai».
std::optional<pacts::DraftLead> lead_named(std::string_view words, const Leads& leads) {
  const std::string folded = " " + core::folded(words);
  std::optional<pacts::DraftLead> lead;
  std::size_t longest = 0;
  for (const pacts::DraftLead& one : leads) {
    const std::string name = core::folded(one.name);
    if (name.size() <= longest) continue;
    const bool named = folded.find("giao " + name + " chu tri") != std::string::npos ||
                       folded.find("(" + name + " chu tri") != std::string::npos;
    if (!named) continue;
    lead = one;
    longest = name.size();
  }
  return lead;
}

}  // namespace

Leads leads_on(platform::Connection& db, core::AgencyId agency, core::Date day) {
  const auto units = people::units(db, agency);
  Leads leads;
  for (const people::OrgUnit& unit : units)
    if (unit.on(day) != nullptr) leads.push_back({unit.id, people::unit_name(units, unit.id, day)});
  return leads;
}

void name_leads(pacts::PactDraft& draft, const Leads& leads) {
  for (pacts::DraftItem& item : draft.items) item.lead = lead_named(item.terms.text, leads);
}

core::Outcome<std::optional<pacts::DraftLead>> lead_of(const platform::Json& wanted, const Leads& leads) {
  const std::string id = wanted.text() == nullptr ? std::string() : *wanted.text();
  if (id.empty()) return std::optional<pacts::DraftLead>();
  const auto found =
      std::ranges::find_if(leads, [&](const pacts::DraftLead& one) { return core::to_text(one.unit) == id; });
  if (found == leads.end())
    return core::Refusal{"draft.lead", "Đơn vị đã chọn không còn trong cơ quan. Hãy chọn đơn vị khác.", "lead", {}};
  return std::optional(*found);
}

}  // namespace thidua::server::draft_api
