#include <algorithm>

#include "reading/phrases.h"
#include "reading/split.h"
#include "reading/targets.h"

namespace thidua::reading {

namespace {

using core::Comparator;

void lower_confidence(Target& target, int by) {
  target.confidence = std::max(10, target.confidence - by);
}

std::string values_json(const core::Quantity& quantity) {
  std::string text = "[";
  for (const core::Decimal& value : quantity.values) {
    text += (text.size() > 1 ? "," : "") + value.to_plain();
  }
  return text + "]";
}

/// {"comparator":">=","values":[10],"unit":"count"}
std::string quantity_patch(const core::Quantity& quantity) {
  return "{\"comparator\":\"" + std::string(core::code(quantity.comparator)) +
         "\",\"values\":" + values_json(quantity) + ",\"unit\":\"" + std::string(core::code(quantity.unit)) + "\"}";
}

void ask_reading(Target& target, const std::string& code, const std::string& question) {
  Doubt doubt{code, question, {{core::to_vi(target.quantity, target.unit_label), quantity_patch(target.quantity)}}};
  for (const core::Quantity& other : target.accept) {
    doubt.answers.push_back({core::to_vi(other, target.unit_label), quantity_patch(other)});
  }
  target.doubts.push_back(std::move(doubt));
  lower_confidence(target, 25);
}

/// The period was read off the clause or its lead: a year that is gone is probably left over.
void ask_old_year(const Context& context, Target& target) {
  const std::string new_year = std::to_string(context.year);
  if (context.year != 0 && context.meta.doc_type != DocType::report && !target.period.empty() &&
      target.period < new_year) {
    const std::string old_year = target.period;
    target.doubts.push_back({"old_year",
                             "Chỉ tiêu của năm " + new_year + " còn ghi “năm " + old_year +
                                 "”. Có phải ghi sót từ văn bản năm trước không?",
                             {{"Đúng, sửa thành năm " + new_year, "{\"period\":\"" + new_year + "\"}"},
                              {"Không, giữ nguyên năm " + old_year, "{}"}}});
    lower_confidence(target, 15);
  }
}

}  // namespace

void doubt_prose(Target& target) {
  target.doubts.push_back({"told_in_prose",
                           "Chỉ tiêu và kết quả viết chung trong câu văn. Đã hiểu đúng chỉ tiêu này chưa?",
                           {{"Đúng", "{}"}, {"Không, tôi sẽ sửa lại", "{}"}}});
  lower_confidence(target, 15);
}

void add_doubts(const Context& context, const Part* part, bool subject_inherited, Target& target) {
  if (part != nullptr && part->quantity && part->quantity->band_and_open) {
    ask_reading(target, "band_and_open_bound", "Chỉ tiêu ghi cả khoảng “từ … đến …” và “trở lên”. Hiểu theo cách nào?");
    target.note = "a band and an open lower bound at once";
  } else if (part != nullptr && part->quantity && part->quantity->strict_and_loose) {
    ask_reading(target, "strict_and_loose_bound",
                "Chỉ tiêu ghi cả “trên” và “trở lên”. Mức đúng bằng con số có được tính là đạt không?");
    target.note = "strict and loose bound at once";
  }
  if (part != nullptr && part->drafters_note) {
    target.doubts.push_back(
        {"drafters_note",
         "Trong văn bản còn ghi chú của người soạn thảo: “" + context.source.clean(*part->drafters_note) +
             "”. Bỏ ghi chú này khỏi chỉ tiêu?",
         {{"Bỏ ghi chú", "{}"}, {"Chỉ tiêu còn phải bổ sung, xem lại sau", "{\"note\":\"Chờ bổ sung nội dung\"}"}}});
    lower_confidence(target, 15);
  }
  ask_old_year(context, target);
  if (subject_inherited && !target.subject.empty()) {
    target.doubts.push_back(
        {"subject_inherited",
         "Chỉ tiêu không ghi đối tượng; có phải vẫn là “" + target.subject + "” như ở phần trước không?",
         {{"Đúng", "{}"}, {"Không, tôi sẽ ghi lại đối tượng", "{\"subject\":null}"}}});
    lower_confidence(target, 10);
  }
  if (target.quantity.comparator == Comparator::qualitative) {
    target.doubts.push_back(
        {"nothing_to_measure",
         "Chỉ tiêu không có con số hay sự kiện để kiểm tra. Đánh giá bằng cách nào?",
         {{"Người có thẩm quyền nhận xét, nêu lý do", "{}"},
          {"Coi là việc có hoặc không", "{\"comparator\":\"exists\",\"values\":[],\"unit\":\"none\"}"}}});
    lower_confidence(target, 20);
  }
}

}  // namespace thidua::reading
