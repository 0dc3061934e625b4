#pragma once
#include <string>
#include <string_view>
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

/// A target in a list of what is missing: its code and its words, cut between words where they are long.
std::string missing_target(std::string_view code, std::string_view words);
/// "don-doc-2026-van-phong-so.docx": the letter of a unit, by a name that any file system takes.
std::string letter_file_name(int year, std::string_view unit_name);

/// Fields of the head, "trích yếu", "kính gửi", "mở đầu", "tình hình", "đề nghị", "kết thúc"; list "chỉ tiêu" with
/// field "câu". `facts` gives agency, day, signer, pact. The number stays blank.
papers::PaperModel reminder_model(const ReportFacts& facts, const ReminderFacts& reminder);

}  // namespace thidua::reports
