#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/outcome.h"
#include "pacts/io/store.h"
#include "people/people.h"
#include "platform/json.h"
#include "server/context.h"

/// What several commands and pages need.
namespace thidua::server {

/// "15/6/2025" or "2025-06-15"; `option` names the field in the refusal.
core::Outcome<core::Date> day_of(std::string_view text, std::string_view option);
core::Outcome<std::string> read_file_bytes(const std::filesystem::path& file);
/// Writes a file that is not there yet; refused where it is (nothing is overwritten).
core::Outcome<int> write_new_file(const std::filesystem::path& file, std::string_view bytes);

/// Keeps a document itself beside what was read from it.
core::Outcome<int> keep_source(platform::Command& command, const Context& context, const std::filesystem::path& file);

/// The installation and the pact of the year; what most commands begin with.
struct OpenPact {
  std::unique_ptr<Context> context;
  pacts::Pact pact;
};
core::Outcome<OpenPact> open_pact(const CommonOptions& common, int year);

using Judgements = std::map<core::TargetId, pacts::StoredJudgement>;
/// Each target's newest judgement: of the final round where it is judged, else of the latest round that is.
Judgements newest_judgements(platform::Connection& db, core::AgencyId agency, const pacts::Pact& pact);

platform::Json pact_json(const pacts::Pact& pact, const Judgements& judgements,
                         const std::vector<people::OrgUnit>& units);

}  // namespace thidua::server
