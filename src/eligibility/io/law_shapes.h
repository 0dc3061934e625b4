#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "platform/described.h"

/// What the routes of the law answer.
namespace thidua::eligibility {

struct LawAwardLine {
  std::string code;
  std::string name;
  std::string short_name;
  std::string kind;
  std::string kind_label;              // "Danh hiệu thi đua"
  std::string holders;                 // "cá nhân, tập thể"
  std::string decides;                 // who decides on the day; "" where no text holds it
  std::string cite;                    // of the version of the day
  std::string confidence;              // of that version; "" where there is none
  std::string confidence_label;        // "ghi theo trí nhớ, chưa xác nhận"
  std::optional<core::Date> from, to;  // of that version
};
BOOST_DESCRIBE_STRUCT(LawAwardLine, (),
                      (code, name, short_name, kind, kind_label, holders, decides, cite, confidence, confidence_label,
                       from, to))

/// A kind of award, for a choice.
struct LawKindShown {
  std::string code;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(LawKindShown, (), (code, label))

struct LawKindsShown {
  std::vector<LawKindShown> items;
};
BOOST_DESCRIBE_STRUCT(LawKindsShown, (), (items))

/// An award as the law of one day has it, line by line; a line that begins with blanks belongs to the one above.
struct LawOfDay {
  core::Date day;
  std::string regime;
  bool loaded = true;  // false: nothing can be decided by the law of that day
  std::vector<std::string> lines;
};
BOOST_DESCRIBE_STRUCT(LawOfDay, (), (day, regime, loaded, lines))

struct LawAwardShown {
  std::string code;
  std::string name;
  std::string short_name;
  std::string kind_label;
  std::vector<core::Date> changes;  // days on which another text begins, the newest first
  std::vector<LawOfDay> days;       // as asked
};
BOOST_DESCRIBE_STRUCT(LawAwardShown, (), (code, name, short_name, kind_label, changes, days))

}  // namespace thidua::eligibility
