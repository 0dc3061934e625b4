#pragma once
#include "eligibility/io/api_shapes.h"

/// Answers that were kept.
namespace thidua::eligibility {

struct KeepBody {
  std::string award;
  std::string year;         // "" for the usual one
  std::string received_on;  // "" for today
  std::string note;
};
BOOST_DESCRIBE_STRUCT(KeepBody, (), (award, year, received_on, note))

struct KeptItem {
  std::string id;
  std::string award;
  std::string name;
  int year = 0;
  core::Date received_on;
  std::string verdict;
  std::string verdict_label;
  std::string kept_at;  // dd/mm/yyyy hh:mm
  std::string kept_by;
  std::string note;
  core::Date law_checked_on;
  bool same_law = false;  // the law's data has not changed since
};
BOOST_DESCRIBE_STRUCT(KeptItem, (),
                      (id, award, name, year, received_on, verdict, verdict_label, kept_at, kept_by, note,
                       law_checked_on, same_law))

/// One kept answer, asked again. `same`: the law answers word for word as then, and the facts are recorded as then.
struct KeptShown {
  KeptItem kept;
  std::vector<ReasonShown> reasons;
  std::string verdict_now;
  std::string verdict_now_label;
  bool same = false;
  std::vector<std::string> law_changes;
  std::vector<std::string> fact_changes;
};
BOOST_DESCRIBE_STRUCT(KeptShown, (), (kept, reasons, verdict_now, verdict_now_label, same, law_changes, fact_changes))

}  // namespace thidua::eligibility
