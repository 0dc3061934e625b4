#pragma once
#include <string>
#include <vector>

#include "pacts/io/board.h"

/// Optimistic locks: what became different since the version that somebody had before him.
namespace thidua::pacts::api {

struct ChangedSince {
  std::vector<Change> changes;
  core::UserId by;
  core::Instant at;
};

/// What differs between two terms, each field in words.
std::vector<Change> terms_changes(const TargetTerms& before, const TargetTerms& after);
/// Terms and units of a target now, against those when its change number was `seen`.
ChangedSince target_changes(platform::Connection& db, core::AgencyId agency, const Target& target, int seen,
                            const std::vector<people::OrgUnit>& units, core::Date day);
/// A unit's figures for one target now, against revision `seen` (0: nothing had been entered).
ChangedSince row_changes(const std::vector<ResultRow>& history, int seen);

}  // namespace thidua::pacts::api
