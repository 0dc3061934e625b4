#pragma once
#include <vector>

#include "core/date.h"
#include "core/outcome.h"
#include "pacts/draft.h"
#include "platform/db.h"
#include "platform/json.h"

/// Who leads a target, while it is a draft: named by the words of the document, or chosen by the officer.
namespace thidua::server::draft_api {

using Leads = std::vector<pacts::DraftLead>;

/// The units that stand on the day.
Leads leads_on(platform::Connection& db, core::AgencyId agency, core::Date day);

/// Gives every item whose words name its unit that unit: "(giao Văn phòng Sở chủ trì, …)".
void name_leads(pacts::PactDraft& draft, const Leads& leads);

/// What a field `lead` asks for: none for "". `draft.lead` where there is no such unit.
core::Outcome<std::optional<pacts::DraftLead>> lead_of(const platform::Json& wanted, const Leads& leads);

}  // namespace thidua::server::draft_api
