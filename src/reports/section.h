#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "papers/paper.h"

/// The parts of a paper before they are numbered; numbers come last, so that there is never a gap.
namespace thidua::reports {

struct Line {
  std::string text;               // a sentence behind a dash
  std::vector<std::string> subs;  // sentences behind a plus sign
};

/// "a) …" with its lines; without a title the lines stand alone.
struct Point {
  std::string title;
  std::vector<Line> lines;
};

/// "1. …"; without a title lead and points stand directly under the section.
struct Subsection {
  std::string title;
  std::string lead;
  std::vector<Point> points;
};

/// "I. …". `name` is what templates call it ("phần khen thưởng"); the heading's words stand in the template.
struct Section {
  std::string name;
  std::vector<Subsection> subsections;
};

bool is_empty(const Subsection& subsection);

/// Puts the sections into the model: for each a list of its name and a field "số <name>" with the Roman number; empty
/// ones get no number. Items of the list: fields "đề mục" ("1. …"), "lời dẫn"; list "điểm" with field "đề điểm"
/// ("a) …") and list "dòng" with field "câu" and list "ý" with field "câu".
void put_sections(const std::vector<Section>& sections, papers::PaperModel& model);

}  // namespace thidua::reports
