#include "reports/reminder.h"

#include "core/text.h"
#include "reports/head.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

std::string opening(const ReportFacts& facts, const ReminderFacts& reminder) {
  return "Thực hiện " + facts.pact.title + ", " + facts.agency.name + " đã mở đợt báo cáo “" + reminder.round_name +
         "” (số liệu từ " + reminder.period.from.to_vi_long() + " đến hết " + reminder.period.to.to_vi_long() +
         "); hạn gửi kết quả là " + reminder.due.to_vi_long() + ".";
}

std::string state_words(const ReportFacts& facts, const ReminderFacts& reminder) {
  std::string text = "Đến " + facts.day.to_vi_long() + ", " + reminder.unit_name;
  text += reminder.returned ? " chưa gửi lại kết quả đã được đề nghị bổ sung, chỉnh sửa" : " chưa gửi kết quả";
  if (facts.day > reminder.due) text += ", quá hạn " + count_vi(facts.day.days() - reminder.due.days()) + " ngày";
  text += ".";
  if (reminder.returned && !reminder.reason.empty())
    text += " Nội dung cần chỉnh sửa: " + phrase(reminder.reason) + ".";
  return text;
}

std::string request_words(const ReportFacts& facts, const ReminderFacts& reminder) {
  // a deadline that has passed cannot be kept any more
  const bool late = facts.day > reminder.due;
  return "Đề nghị " + reminder.unit_name + " nhập đủ số liệu, minh chứng và gửi kết quả trên phần mềm " +
         (late ? "ngay sau khi nhận được văn bản này." : "trước khi hết " + reminder.due.to_vi_long() + ".");
}

}  // namespace

std::string missing_target(std::string_view code, std::string_view words) {
  constexpr std::size_t long_enough = 180;
  std::string text = phrase(std::string(words));
  if (core::code_points(text) > long_enough) {
    std::size_t at = 0, taken = 0;
    for (std::size_t i = 0; i < text.size() && taken < long_enough; ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++taken;
      if (text[i] == ' ') at = i;
    }
    text = phrase(text.substr(0, at)) + " …";
  }
  return std::string(code) + ". " + capitalised(text);
}

std::string letter_file_name(int year, std::string_view unit_name) {
  std::string slug;
  for (const char letter : core::folded(unit_name)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain)
      slug += letter;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (slug.ends_with('-')) slug.pop_back();
  return "don-doc-" + std::to_string(year) + "-" + slug + ".docx";
}

papers::PaperModel reminder_model(const ReportFacts& facts, const ReminderFacts& reminder) {
  papers::PaperModel model;
  put_head(facts, model);
  model.fields["số ký hiệu"] = "Số: " + papers::number_vi(facts.number, facts.agency.symbol);
  model.fields["trích yếu"] = "V/v đôn đốc gửi kết quả thực hiện Giao ước thi đua năm " + std::to_string(facts.year);
  model.fields["kính gửi"] = reminder.unit_name;
  model.fields["mở đầu"] = opening(facts, reminder);
  model.fields["tình hình"] = state_words(facts, reminder);
  model.fields["lời dẫn chỉ tiêu"] =
      reminder.missing.empty()
          ? ""
          : "Còn " + count_vi(static_cast<std::int64_t>(reminder.missing.size())) + " chỉ tiêu chưa có kết quả:";
  auto& lines = model.lists["chỉ tiêu"];
  for (std::size_t i = 0; i < reminder.missing.size(); ++i) {
    papers::PaperModel line;
    line.fields["câu"] = phrase(reminder.missing[i]) + (i + 1 == reminder.missing.size() ? "." : ";");
    lines.push_back(std::move(line));
  }
  model.fields["đề nghị"] = request_words(facts, reminder);
  model.fields["kết thúc"] = facts.agency.name + " đề nghị " + reminder.unit_name + " quan tâm thực hiện";
  auto& recipients = model.lists["nơi nhận"];
  recipients.clear();
  for (const char* line : {"- Như trên;", "- Lãnh đạo cơ quan (để báo cáo);", "- Lưu: VT."}) {
    papers::PaperModel recipient;
    recipient.fields["dòng"] = line;
    recipients.push_back(std::move(recipient));
  }
  return model;
}

}  // namespace thidua::reports
