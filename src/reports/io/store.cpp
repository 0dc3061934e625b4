#include "reports/io/store.h"

#include "papers/io/rows.h"

namespace thidua::reports {
namespace {

using platform::Command;
using platform::Connection;
using platform::Row;

constexpr const char* figure_columns =
    "figure_id, year, kind, side, day, source, replaces_id, withdrawn, name, topic, stage, subject, authority, part, "
    "decision, count, counted, amount_dong, spent";

Figure figure_in(const Row& row) {
  Figure figure;
  figure.id = row.integer(0);
  figure.year = static_cast<int>(row.integer(1));
  figure.kind = papers::known_code(figure_kind_of(row.text(2)));
  figure.side = papers::known_code(papers::side_of(row.text(3)));
  figure.day = papers::day_in(row, 4);
  figure.source = row.text(5);
  figure.replaces = row.optional_integer(6).value_or(0);
  figure.withdrawn = row.integer(7) != 0;
  figure.name = row.text(8);
  figure.topic = papers::known_code(topic_of(row.text(9)));
  figure.stage = papers::known_code(award_stage_of(row.text(10)));
  figure.subject = papers::known_code(award_subject_of(row.text(11)));
  figure.authority = row.text(12);
  figure.part = row.text(13);
  figure.decision = row.text(14);
  figure.count = row.optional_integer(15);
  figure.counted = row.text(16);
  figure.amount.dong = row.integer(17);
  figure.spent = row.integer(18) != 0;
  return figure;
}

std::optional<Figure> figure_of(Connection& db, core::AgencyId agency, std::int64_t id) {
  std::optional<Figure> found;
  db.query("SELECT " + std::string(figure_columns) + " FROM reports_figure WHERE agency_id = ? AND figure_id = ?",
           {agency.value, id}, [&](const Row& row) { found = figure_in(row); });
  return found;
}

core::Refusal unknown_figure(std::int64_t id) {
  return papers::refusal("report.figure.unknown",
                         "Không có số liệu mang mã " + std::to_string(id) + "; hãy xem lại danh sách số liệu đã nhập.",
                         "figure");
}

/// What a correction names must be there, of the same year, and not corrected before.
std::optional<core::Refusal> replacing_fault(Connection& db, core::AgencyId agency, const Figure& figure) {
  if (figure.replaces == 0) return std::nullopt;
  const auto replaced = figure_of(db, agency, figure.replaces);
  if (!replaced || replaced->year != figure.year) return unknown_figure(figure.replaces);
  const auto later = db.one_integer("SELECT MIN(figure_id) FROM reports_figure WHERE agency_id = ? AND replaces_id = ?",
                                    {agency.value, figure.replaces});
  if (!later) return std::nullopt;
  return papers::refusal("report.figure.replaced",
                         "Số liệu " + std::to_string(figure.replaces) + " đã được thay bằng số liệu " +
                             std::to_string(*later) + "; hãy sửa số liệu mới nhất.",
                         "figure");
}

void insert_figure(Command& command, const Figure& figure) {
  const auto optional_number = [](std::optional<std::int64_t> number) -> platform::Value {
    if (!number) return nullptr;
    return *number;
  };
  const auto replaces = figure.replaces == 0 ? std::optional<std::int64_t>() : figure.replaces;
  command.db.execute(
      "INSERT INTO reports_figure (agency_id, " + std::string(figure_columns) +
          ", recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value,
       figure.id,
       std::int64_t{figure.year},
       std::string(code(figure.kind)),
       std::string(papers::code(figure.side)),
       figure.day.to_iso(),
       figure.source,
       optional_number(replaces),
       std::int64_t{figure.withdrawn ? 1 : 0},
       figure.name,
       std::string(code(figure.topic)),
       std::string(code(figure.stage)),
       std::string(code(figure.subject)),
       figure.authority,
       figure.part,
       figure.decision,
       optional_number(figure.count),
       figure.counted,
       figure.amount.dong,
       std::int64_t{figure.spent ? 1 : 0},
       command.request.now.milliseconds,
       command.request.user.value});
  command.record("figure:" + std::to_string(figure.id),
                 papers::detail({{"kind", std::string(code(figure.kind))}, {"source", figure.source}}));
}

}  // namespace

core::Outcome<std::int64_t> add_figure(Command& command, const Figure& wanted) {
  if (const auto fault = figure_fault(wanted); !fault.empty()) return papers::refusal("report.figure", fault, "figure");
  if (wanted.year < 1945 || wanted.year > 9999)
    return papers::refusal("report.figure.year", "Chưa ghi năm của số liệu; hãy ghi năm, ví dụ 2025.", "year");
  if (auto fault = replacing_fault(command.db, command.agency(), wanted)) return *fault;
  Figure figure = wanted;
  figure.id = command.new_id();
  insert_figure(command, figure);
  return figure.id;
}

core::Outcome<int> add_figures(Command& command, const std::vector<Figure>& figures) {
  int line = 0;
  for (const auto& figure : figures) {
    ++line;
    const auto added = add_figure(command, figure);
    if (added) continue;
    auto fault = added.error();
    fault.place = "dòng " + std::to_string(line);
    return fault;
  }
  return line;
}

core::Outcome<std::int64_t> withdraw_figure(Command& command, std::int64_t figure, std::string_view reason) {
  const auto found = figure_of(command.db, command.agency(), figure);
  if (!found) return unknown_figure(figure);
  if (reason.empty())
    return papers::refusal("report.figure.reason", "Hãy ghi lý do rút số liệu " + std::to_string(figure) + ".",
                           "reason");
  Figure withdrawal = *found;
  withdrawal.replaces = figure;
  withdrawal.withdrawn = true;
  withdrawal.source = std::string(reason);
  return add_figure(command, withdrawal);
}

std::vector<Figure> all_figures(Connection& db, core::AgencyId agency, int year) {
  std::vector<Figure> list;
  db.query("SELECT " + std::string(figure_columns) +
               " FROM reports_figure WHERE agency_id = ? AND year = ? ORDER BY figure_id",
           {agency.value, std::int64_t{year}}, [&](const Row& row) { list.push_back(figure_in(row)); });
  return list;
}

std::vector<Figure> figures(Connection& db, core::AgencyId agency, int year, core::Date as_of) {
  return figures_on(all_figures(db, agency, year), as_of);
}

}  // namespace thidua::reports
