#include <string>

#include "reading/ahead_parts.h"
#include "reading/extract.h"
#include "reading/legend.h"
#include "reading/lines.h"
#include "reading/lists.h"
#include "reading/meta.h"
#include "reading/outline.h"
#include "reading/promise_parts.h"
#include "reading/source.h"
#include "reading/targets.h"

namespace thidua::reading {

std::string_view code(DocType type) {
  switch (type) {
    case DocType::pact:
      return "pact";
    case DocType::report:
      return "report";
    case DocType::plan:
      return "plan";
    case DocType::guideline:
      return "guideline";
    case DocType::decision:
      return "decision";
    case DocType::registration:
      return "registration";
    case DocType::unknown:
      return "";
  }
  return {};
}

std::string_view code(Subtype subtype) {
  switch (subtype) {
    case Subtype::annual:
      return "annual";
    case Subtype::half_year:
      return "half_year";
    case Subtype::thematic:
      return "thematic";
    case Subtype::campaign:
      return "campaign";
  }
  return {};
}

std::string_view code(VerdictScope scope) {
  switch (scope) {
    case VerdictScope::own:
      return "own";
    case VerdictScope::bullet:
      return "bullet";
    case VerdictScope::section:
      return "section";
    case VerdictScope::implied:
      return "implied";
    case VerdictScope::computed:
      return "computed";
    case VerdictScope::none:
      return "none";
  }
  return {};
}

std::string_view code(RelationType type) {
  switch (type) {
    case RelationType::in_which:
      return "in_which";
    case RelationType::stretch_of:
      return "stretch_of";
    case RelationType::exception_of:
      return "exception_of";
    case RelationType::milestone_of:
      return "milestone_of";
  }
  return {};
}

namespace {

/// Of the period; of the day of a report that names none: one of the first quarter speaks of the year before.
int year_of(const Meta& meta) {
  if (meta.period) {
    return std::stoi(meta.period->to.substr(0, 4));
  }
  if (meta.doc_type != DocType::report || meta.date.size() < 7) {
    return 0;
  }
  return std::stoi(meta.date.substr(0, 4)) - (std::stoi(meta.date.substr(5, 2)) <= 3 ? 1 : 0);
}

}  // namespace

Extract read(const doc_model::Document& document, const StopAsked& stop) {
  Extract extract;
  extract.file = document.file_name;
  extract.sha256 = document.sha256;
  extract.bytes = document.bytes;
  extract.chars = document.code_points;
  Source source(document);
  const std::vector<Line> lines = unfold_columns(source, lines_of(document, source));
  source.explain_codes(codes_in(source, lines));
  const Kind kind = kind_of(source, lines);
  Outline outline = outline_of(source, lines, kind.type, kind.found ? kind.last_line + 1 : 0);
  extract.meta = meta_of(source, lines, outline, kind);
  const int year = year_of(extract.meta);
  if (kind.type == DocType::report) {
    settle_parts_ahead(source, year, outline);
    find_promise_parts(source, outline);
  }
  extract.sections = outline.sections;
  const Context context{source, lines, outline, extract.meta, year, stop};
  read_targets(context, extract);
  read_lists(context, extract);
  extract.marks = source.marks();
  return extract;
}

}  // namespace thidua::reading
