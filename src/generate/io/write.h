#pragma once
#include <cstdint>
#include <functional>

#include "core/outcome.h"
#include "generate/organisation.h"
#include "platform/db.h"

/// Writes a made-up agency through the stores of the features, in steps: others go on saving.
namespace thidua::generate {

struct Written {
  std::int64_t people = 0, units = 0, postings = 0, ratings = 0, initiatives = 0, awards = 0;
};
struct WritePlace {
  platform::Database* database = nullptr;
  core::AgencyId agency;  // one in which nobody and no unit was ever written down
  core::UserId user;
  core::Instant now;
};
struct WriteWatch {
  std::function<void(std::int64_t people)> progress = [](std::int64_t) {};
  std::function<bool()> cancelled = [] { return false; };  // asked between steps
};

/// What is wrong with what is asked: numbers out of range, a last year that is not over.
std::optional<core::Refusal> scheme_fault(const Scheme& scheme, core::Date today);

/// One transaction a step of some thousand people; one entry in the audit trail at the end. Awards are seen by nobody
/// until then. The same scheme, agency and moment give the same rows on both databases.
/// Errors  scheme_fault, `generate.not_empty`; `generate.cancelled` tells how many people are there.
core::Outcome<Written> write_made(const WritePlace& place, const Scheme& scheme, const WriteWatch& watch = {});

}  // namespace thidua::generate
