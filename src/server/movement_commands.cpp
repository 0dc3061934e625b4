#include "core/text.h"
#include "documents/read_document.h"
#include "movements/io/store.h"
#include "reading/extract.h"
#include "server/commands.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

std::string clean(const std::string& text) {
  return core::single_spaced(core::nfc(text));
}

movements::MovementKind kind_of(const reading::Meta& meta) {
  if (meta.subtype == reading::Subtype::thematic) return movements::MovementKind::thematic;
  if (meta.subtype == reading::Subtype::campaign) return movements::MovementKind::campaign;
  return movements::MovementKind::annual;
}

core::Outcome<core::DayRange> period_of(const reading::Extract& extract, int year) {
  const auto& period = extract.meta.period;
  const auto from = period ? core::Date::parse_iso(period->from) : std::nullopt;
  const auto to = period ? core::Date::parse_iso(period->to) : std::nullopt;
  if (from && to) return core::DayRange{*from, *to};
  if (year > 0) return core::DayRange{core::first_day_of_year(year), core::last_day_of_year(year)};
  return core::Refusal{"movement.period", "Văn bản không ghi thời gian thi đua. Hãy thêm --year.", "year",
                       extract.file};
}

/// A plan becomes a draft movement; nothing is made up that the plan does not say.
core::Outcome<movements::Movement> movement_of(const reading::Extract& extract, int year) {
  if (extract.meta.doc_type != reading::DocType::plan)
    return core::Refusal{
        "movement.not_plan", "Văn bản này không phải kế hoạch phát động phong trào thi đua.", {}, extract.file};
  auto period = period_of(extract, year);
  if (!period) return period.error();
  movements::Movement movement;
  movement.kind = kind_of(extract.meta);
  movement.title = extract.meta.subject_line.empty() ? extract.meta.title : extract.meta.subject_line;
  movement.theme = extract.meta.theme;
  movement.period = *period;
  if (movement.kind == movements::MovementKind::campaign) movement.occasion = movement.title;
  movement.source_sha256 = extract.sha256;
  for (const reading::Task& task : extract.tasks)
    if (task.kind == "content") movement.contents.push_back(clean(task.quote.text));
  for (const reading::Target& criterion : extract.criteria) {
    bool individual = false;
    for (const std::string& heading : criterion.section_path)
      individual = individual || core::folded(core::nfc(heading)).find("ca nhan") != std::string::npos;
    movement.criteria.push_back(
        {individual ? movements::CriterionSubject::individual : movements::CriterionSubject::collective,
         clean(criterion.quote.text)});
  }
  return movement;
}

}  // namespace

int movement_import(const CommonOptions& common, const MovementOptions& options) {
  auto document = documents::read_document(std::filesystem::path(options.file));
  if (!document) return refuse(document.error());
  auto movement = movement_of(reading::read(*document), options.year);
  if (!movement) return refuse(movement.error());
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  core::Refusals refusals;
  auto done = run(**context, "movements.import", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto added = movements::add_movement(command, *movement);
    if (!added) {
      refusals = added.error();
      return refusals.front();
    }
    return core::to_text(*added);
  });
  if (!refusals.empty()) return refuse(refusals);
  if (!done) return refuse(done.error());
  for (const movements::ShownLine& line : movements::shown_vi(*movement)) say("  " + line.label + ": " + line.text);
  say("Đã lưu phong trào (dự thảo).");
  return exit_done;
}

int movement_list(const CommonOptions& common) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  std::vector<std::vector<std::string>> rows;
  for (const movements::Movement& movement :
       read(**context, [&](platform::Connection& db) { return movements::movements(db, (*context)->agency); }))
    rows.push_back({std::string(movements::label_vi(movement.kind)),
                    movement.period.from.to_vi() + " – " + movement.period.to.to_vi(),
                    std::string(movements::label_vi(movement.state)), movement.theme, movement.title});
  say_table({"Loại", "Thời gian", "Trạng thái", "Chủ đề", "Tên"}, rows);
  return exit_done;
}

}  // namespace thidua::server
