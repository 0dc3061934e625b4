#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/doubt.h"
#include "pacts/io/store.h"

/// Storage of what a document said beside its terms: places, questions and answers, anomalies.
namespace thidua::pacts {

/// Where each target was read; targets that were typed in have none.
std::map<core::TargetId, Origin> origins(platform::Connection& db, core::AgencyId agency, core::PactId pact,
                                         AsOf as_of = {});
/// Every target with questions, in the order of the pact; answered ones too.
std::vector<TargetDoubts> doubts(platform::Connection& db, core::AgencyId agency, core::PactId pact, AsOf as_of = {});
std::vector<Anomaly> anomalies(platform::Connection& db, core::AgencyId agency, core::PactId pact, AsOf as_of = {});

/// Keeps the answers and corrects the targets by them, one version each; answers that change nothing are kept alone.
/// Returns how many targets changed.
/// Errors  a signed pact takes only answers that change nothing (`answer.signed` says how to amend).
core::Outcome<int> answer_doubts(platform::Command& command, core::PactId pact,
                                 const std::vector<ChosenAnswer>& answers);
/// Puts an anomaly aside; a reason is required. Again with another reason adds a revision.
core::Outcome<int> dismiss_anomaly(platform::Command& command, core::PactId pact, int number, std::string_view reason);

/// The patch of an answer: a JSON object of keys of the shared shape ({"comparator":">","values":[10]}, null clears).
/// Keys that are no part of the terms ("note") are left out.
/// Errors  `answer.patch` on anything that is no such object.
core::Outcome<TermsPatch> patch_of_json(std::string_view json);

/// For `create_pact`: what comes with a target and with the document.
void insert_origin(platform::Command& command, core::TargetId target, const Origin& origin,
                   const std::vector<Doubt>& doubts);
void insert_anomalies(platform::Command& command, core::PactId pact, const std::vector<Anomaly>& anomalies);

}  // namespace thidua::pacts
