#pragma once
#include <string>
#include <vector>

#include "reports/facts.h"

/// The letter that asks a unit for the results it has not sent («công văn đôn đốc», Decree 30/2020/NĐ-CP, sample 1.5).
namespace thidua::reports {

struct ReminderFacts {
  std::string unit_name;
  std::string round_name;
  core::DayRange period;
  core::Date due;
  bool returned = false;             // the unit has sent, and was given its figures back
  std::string reason;                // of the return
  std::vector<std::string> missing;  // "CT07. 100% hồ sơ trả đúng hạn"
};

/// Fields of the head, "trích yếu", "kính gửi", "mở đầu", "tình hình", "đề nghị", "kết thúc"; list "chỉ tiêu" with
/// field "câu". `facts` gives agency, day, signer, pact. The number stays blank.
papers::PaperModel reminder_model(const ReportFacts& facts, const ReminderFacts& reminder);

}  // namespace thidua::reports
