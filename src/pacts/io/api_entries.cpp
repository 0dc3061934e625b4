#include <algorithm>

#include "core/text.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/changes.h"
#include "pacts/io/round_view.h"
#include "pacts/policy.h"
#include "pacts/workbook_rules.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

HttpResponse shown_entries(const ApiCall& call, const RowAsked& asked) {
  auto shown = call.read([&](platform::Connection& db) -> core::Outcome<EntriesShown> {
    auto opened = open_round_view(db, call.agency, asked.round);
    if (!opened) return opened.error();
    return entries_shown(call, db, *opened, asked.unit);
  });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

HttpResponse get_entries(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_read);
  if (!asked) return asked.error();
  return shown_entries(call, *asked);
}

core::Outcome<ResultRow> row_from(const EntrySaved& saved, core::UnitId unit) {
  ResultRow row;
  row.target = saved.target;
  row.result.unit = unit;
  row.result.value = saved.value;
  row.result.part = saved.part;
  row.result.whole = saved.whole;
  row.result.complement = saved.complement.value_or(false);
  if (saved.counted)
    for (const CountedPart& part : *saved.counted) row.result.counted.push_back({part.what, part.count});
  const auto stage = stage_of(saved.stage.value_or(std::string(code(Stage::not_said))));
  if (!stage) return core::Refusal{"result.stage", "Tình trạng không hợp lệ. Hãy chọn lại.", "stage", {}};
  row.result.stage = *stage;
  row.result.explanation = core::nfc(saved.explanation.value_or(""));
  row.source = core::nfc(saved.source.value_or(""));
  return row;
}

std::string_view field_of_column(WorkbookColumn column) {
  switch (column) {
    case WorkbookColumn::part:
      return "part";
    case WorkbookColumn::whole:
      return "whole";
    case WorkbookColumn::complement:
      return "complement";
    case WorkbookColumn::counted:
      return "counted";
    case WorkbookColumn::stage:
      return "stage";
    case WorkbookColumn::explanation:
      return "explanation";
    default:
      return "value";
  }
}

bool same_figures(const ResultRow& a, const ResultRow& b) {
  return a.result.value == b.result.value && a.result.part == b.result.part && a.result.whole == b.result.whole &&
         a.result.complement == b.result.complement && a.result.counted == b.result.counted &&
         a.result.stage == b.result.stage && a.result.explanation == b.result.explanation && a.source == b.source;
}

/// What comes of the rows that were sent: those to store, what is wrong with them, which of them others have changed.
struct Sorted {
  std::vector<ResultRow> to_store;
  core::Refusals faults;
  Json conflicts = Json::array();
  std::optional<ChangedSince> first_conflict;
  std::string first_code;
};

void add_conflict(platform::Connection& db, const ApiCall& call, const RowAsked& asked, const EntrySaved& saved,
                  const ResultRow* stored, const std::string& target_code, Sorted& sorted) {
  ChangedSince since =
      row_changes(result_history(db, call.agency, asked.round, asked.unit, saved.target), saved.version);
  UserNames names(db, call.agency);
  Json one = Json::object();
  one.set("target", core::to_text(saved.target)).set("code", target_code);
  one.set("version", stored ? stored->revision : 0).set("changes", platform::write_json(since.changes));
  one.set("changed_by", names.of(since.by)).set("changed_at", since.at.to_iso());
  sorted.conflicts.push(std::move(one));
  if (sorted.first_conflict) return;
  sorted.first_conflict = std::move(since);
  sorted.first_code = target_code;
}

void sort_row(platform::Connection& db, const ApiCall& call, const RowAsked& asked, const OpenedRound& opened,
              const EntrySaved& saved, std::size_t place, Sorted& sorted) {
  const auto own = opened.targets_of(asked.unit);
  const auto target = std::ranges::find(own, saved.target, &Target::id);
  const std::string path = "rows[" + std::to_string(place) + "].";
  if (target == own.end()) {
    sorted.faults.push_back({"result.target", "Có chỉ tiêu không giao cho đơn vị này.", path + "target", {}});
    return;
  }
  auto row = row_from(saved, asked.unit);
  if (!row) {
    sorted.faults.push_back({row.error().code, row.error().message, path + row.error().field, (*target)->code});
    return;
  }
  const ResultRow* stored = opened.row(asked.unit, saved.target);
  if (stored) row->evidence = stored->evidence;
  if (same_figures(stored ? *stored : ResultRow{}, *row)) return;  // as it stands already, whoever wrote it
  if ((stored ? stored->revision : 0) != saved.version) {
    add_conflict(db, call, asked, saved, stored, (*target)->code, sorted);
    return;
  }
  for (const ResultFault& fault : result_faults((*target)->in_force(opened.last_day()).terms, row->result))
    sorted.faults.push_back(
        {"result." + fault.code, fault.message, path + std::string(field_of_column(fault.column)), (*target)->code});
  sorted.to_store.push_back(*std::move(row));
}

HttpResponse row_conflict(const ApiCall& call, const Sorted& sorted) {
  const std::string by = call.read([&](platform::Connection& db) {
    UserNames names(db, call.agency);
    return names.of(sorted.first_conflict->by);
  });
  HttpResponse response =
      conflict_response(sorted.first_code + " vừa được " + by + " nhập lúc " + sorted.first_conflict->at.to_vi() +
                            ". Hãy xem hai số liệu rồi chọn số đúng.",
                        platform::write_json(sorted.first_conflict->changes), by, sorted.first_conflict->at);
  auto body = platform::parse_json(response.body);
  body->set("rows", sorted.conflicts);
  response.body = platform::to_text(*body) + "\n";
  return response;
}

HttpResponse put_entries(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_enter);
  if (!asked) return asked.error();
  auto body = call.body<EntriesSaved>();
  if (!body) return body.error();
  Sorted sorted;
  HttpResponse response = call.command("pacts.enter", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto opened = open_round_view(command.db, call.agency, asked->round);
    if (!opened) return opened.error();
    if (auto closed = closed_for_entry(*opened, asked->unit)) return *closed;
    sorted = {};
    for (std::size_t i = 0; i < body->rows.size(); ++i)
      sort_row(command.db, call, *asked, *opened, body->rows[i], i, sorted);
    if (sorted.first_conflict) return core::Refusal{"result.conflict", "Có số liệu đã được người khác sửa.", {}, {}};
    if (!sorted.faults.empty()) return sorted.faults.front();
    if (sorted.to_store.empty()) return std::string("{}");
    auto stored = save_results(command, asked->round, asked->unit, sorted.to_store);
    if (!stored) return stored.error();
    return std::string("{}");
  });
  if (sorted.first_conflict) return row_conflict(call, sorted);
  if (!sorted.faults.empty()) return platform::problem_response(422, sorted.faults);
  if (response.status != 200) return response;
  return shown_entries(call, *asked);
}

}  // namespace

std::vector<access::ApiRoute> entry_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(get_route<EntriesShown>("/rounds/{id}/entries/{unit}", "Biểu nhập kết quả của một đơn vị",
                                        policy::results_read, get_entries));
  all.push_back(change_route<EntriesSaved, EntriesShown>(
      Method::put, "/rounds/{id}/entries/{unit}",
      "Lưu những dòng đã nhập; mỗi dòng thay cả dòng cũ, minh chứng giữ nguyên", policy::results_enter, put_entries,
      {"conflict", "submission.sent", "submission.locked", "result.number"}));
  all.back().body_bytes_max = 2'000'000;
  return all;
}

}  // namespace thidua::pacts::api
