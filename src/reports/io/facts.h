#pragma once
#include "core/outcome.h"
#include "pacts/io/store.h"
#include "platform/db.h"
#include "reports/facts.h"
#include "reports/io/make.h"

namespace thidua::reports {

/// Everything a paper needs, read from the stores as of the request's cut-off day. `facts.targets` points into
/// `facts.pact`, so the value is moved, never copied.
core::Outcome<ReportFacts> load_facts(platform::Connection& db, core::AgencyId agency, const ReportRequest& request);

/// Only pact and judged targets of one round, for the sentences about them; a signer is not asked for.
core::Outcome<ReportFacts> round_facts(platform::Connection& db, core::AgencyId agency, core::RoundId round);

}  // namespace thidua::reports
