#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "access/io/api.h"
#include "core/date.h"

/// The history of a person or a unit as one line of time. Each feature that knows something of it is a source; `server`
/// plugs the sources in.
namespace thidua::personnel {

/// Kinds: posting, absence, rating, title, commendation, initiative, discipline, succession, name.
struct TimelineItem {
  std::string kind;
  core::Date day;           // it is ordered by: of the decision, or the last day of the year it is for
  std::optional<int> year;  // where it is for a year
  std::string text;         // "Chiến sĩ thi đua cơ sở năm 2024"
  std::string detail;       // "QĐ số 45/QĐ-SNNMT ngày 20/12/2024 của Giám đốc Sở"
  std::string href;         // page of the record, or ""
  bool cancelled = false;   // no longer stands on the day that is asked about; shown struck through
  bool corrected = false;   // stands otherwise than it was first written down
};

/// What stood on `day`, known by that day's facts. The source asks for rights itself beyond "may see this holder".
struct TimelineSource {
  std::function<std::vector<TimelineItem>(const access::ApiCall& call, platform::Connection& db, core::PersonId person,
                                          core::Date day)>
      of_person;
  std::function<std::vector<TimelineItem>(const access::ApiCall& call, platform::Connection& db, core::UnitId unit,
                                          core::Date day)>
      of_unit;
};

}  // namespace thidua::personnel
