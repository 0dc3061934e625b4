#pragma once
#include <boost/describe.hpp>
#include <string>

#include "core/date.h"
#include "platform/described.h"

/// What a person says of an open condition, and what was said before.
namespace thidua::eligibility {

struct AssessmentBody {
  std::string award;        // whose answer shows the condition
  std::string condition;    // open_key of the reason
  std::string year;         // "" for the usual one
  std::string received_on;  // "" for today
  std::string said;         // met, not_met, withdrawn
  std::string reason;
  std::string ground;  // the paper it rests on: number, day
  std::string seen;    // id of the newest that was seen for the condition; "" for none
};
BOOST_DESCRIBE_STRUCT(AssessmentBody, (), (award, condition, year, received_on, said, reason, ground, seen))

/// `use`: used, replaced, withdrawn, decided_by_records, not_in_text.
struct AssessmentShown {
  std::string id;
  std::string award;  // whose text asks
  std::string award_name;
  std::string condition;
  std::string label;
  int year = 0;
  std::string said;
  std::string said_label;
  std::string reason;
  std::string ground;
  std::string by;
  std::string at;  // dd/mm/yyyy hh:mm
  std::string use;
  std::string use_label;
};
BOOST_DESCRIBE_STRUCT(AssessmentShown, (),
                      (id, award, award_name, condition, label, year, said, said_label, reason, ground, by, at, use,
                       use_label))

struct AssessmentKept {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(AssessmentKept, (), (id))

}  // namespace thidua::eligibility
