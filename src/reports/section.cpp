#include "reports/section.h"

#include "reports/words.h"

namespace thidua::reports {
namespace {

papers::PaperModel line_model(const Line& line) {
  papers::PaperModel model;
  model.fields["câu"] = line.text;
  auto& subs = model.lists["ý"];
  for (const auto& sub : line.subs) {
    papers::PaperModel item;
    item.fields["câu"] = sub;
    subs.push_back(std::move(item));
  }
  return model;
}

papers::PaperModel subsection_model(const Subsection& subsection, int number) {
  papers::PaperModel model;
  model.fields["đề mục"] = subsection.title.empty() ? "" : std::to_string(number) + ". " + subsection.title;
  model.fields["lời dẫn"] = subsection.lead;
  auto& points = model.lists["điểm"];
  int letter = 0;
  for (const auto& point : subsection.points) {
    if (point.lines.empty()) continue;
    papers::PaperModel item;
    item.fields["đề điểm"] = point.title.empty() ? "" : letter_vi(++letter) + ") " + point.title;
    auto& lines = item.lists["dòng"];
    for (const auto& line : point.lines) lines.push_back(line_model(line));
    points.push_back(std::move(item));
  }
  return model;
}

}  // namespace

bool is_empty(const Subsection& subsection) {
  if (!subsection.lead.empty()) return false;
  for (const auto& point : subsection.points)
    if (!point.lines.empty()) return false;
  return true;
}

void put_sections(const std::vector<Section>& sections, papers::PaperModel& model) {
  int section_number = 0;
  for (const auto& section : sections) {
    auto& items = model.lists[section.name];
    int number = 0;
    for (const auto& subsection : section.subsections) {
      if (is_empty(subsection)) continue;
      if (!subsection.title.empty()) ++number;
      items.push_back(subsection_model(subsection, number));
    }
    model.fields["số " + section.name] = items.empty() ? "" : roman(++section_number);
  }
}

}  // namespace thidua::reports
