#include "registry/io/award_judge.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"
#include "registry/catalogue.h"
#include "registry/io/award_columns.h"
#include "registry/io/award_judge_parts.h"
#include "registry/io/award_rows.h"

namespace thidua::registry {
namespace {

using personnel::JudgedRow;
using personnel::RowCells;
using personnel::RowState;

/// Whether it was read right, who it is, whether the unit is right, which date, which award: no row can ask more.
constexpr int questions_max = 5;

std::string summary_of(const AwardRecord& record) {
  std::string text = record.holder.name + " – " + record.award_text;
  if (record.years) text += " năm " + record.years->to_text();
  return text;
}

}  // namespace

std::string cell(const RowCells& cells, const std::string& key) {
  const auto found = cells.find(key);
  return found == cells.end() ? std::string() : found->second;
}

void note(JudgedRow& judged, std::string column, std::string message) {
  judged.notes.push_back({std::move(column), std::move(message), {}});
}

bool doubt(JudgedRow& judged, std::string column, std::string message) {
  judged.state = RowState::doubtful;
  note(judged, std::move(column), std::move(message));
  return false;
}

core::Date AwardJudge::day_of(const Draft& draft) const {
  return ordering_day(draft.record).value_or(options_.day);
}

Said::Said(std::string_view choice) : all_(choice) {
  while (!choice.empty()) {
    const std::size_t end = std::min(choice.find('+'), choice.size());
    codes_.emplace_back(choice.substr(0, end));
    choice.remove_prefix(std::min(end + 1, choice.size()));
  }
}

bool Said::has(std::string_view code) const {
  return std::ranges::find(codes_, code) != codes_.end();
}

std::optional<std::int64_t> Said::number(std::string_view before_colon) const {
  const std::string start = std::string(before_colon) + ":";
  for (const std::string& code : codes_) {
    if (!code.starts_with(start)) continue;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(code.data() + start.size(), code.data() + code.size(), value);
    if (error == std::errc{} && end == code.data() + code.size()) return value;
  }
  return std::nullopt;
}

std::optional<core::Date> Said::day() const {
  for (const std::string& code : codes_)
    if (code.starts_with("day:")) return core::Date::parse_iso(code.substr(4));
  return std::nullopt;
}

std::string Said::with(std::string_view code) const {
  return all_.empty() ? std::string(code) : all_ + "+" + std::string(code);
}

AwardJudge::AwardJudge(platform::Connection& db, core::AgencyId agency, const personnel::ImportOptions& options)
    : options_(options),
      people_(db, agency),
      units_(db, agency),
      awards_(db, agency),
      decisions_(db, agency),
      writer_(db, agency) {}

/// What the row says in words: the award, its decision, years.
void AwardJudge::put_words(const RowCells& cells, Draft& draft) const {
  AwardRecord& record = draft.record;
  record.holder.name = cell(cells, "name");
  record.holder.position = cell(cells, "position");
  record.holder.unit_name = cell(cells, "unit");
  record.award_text = cell(cells, "award");
  record.number = cell(cells, "number");
  record.authority = cell(cells, "authority");
  record.basis = cell(cells, "basis");
  record.initiative = cell(cells, "initiative");
  record.note = cell(cells, "note");
  record.day = PartlyDay::parse(cell(cells, "day"));
  if (const auto years = written_years(cell(cells, "years"))) record.years = *years;
  if (!record.years && record.day) record.years = Years{record.day->day.year(), record.day->day.year()};
  const CatalogueAward* award = catalogue_award(cell(cells, "award_code"));
  if (award == nullptr) award = named_award(record.award_text, record.authority);
  const auto by_authority = level_by_authority(record.authority.empty() ? record.award_text : record.authority);
  if (award != nullptr) {
    record.award_code = award->code;
    record.kind = award->kind;
    record.level = award->level;
    record.track = award->track;
  } else {
    record.kind = kind_by_words(record.award_text);
    if (by_authority) {
      record.level = by_authority->level;
      record.track = by_authority->track;
    }
  }
  if (const auto level = award_level_of(cell(cells, "level"))) record.level = *level;
  if (const auto track = track_of(cell(cells, "track"))) record.track = *track;
  if (const auto kind = award_kind_of(cell(cells, "kind"))) record.kind = *kind;
  for (const std::string_view field : compared_fields) {
    const std::string key(field == "unit_name" ? "unit" : field == "unit" ? "unit_code" : field);
    if (!cell(cells, key).empty()) draft.told[std::string(field)] = cell(cells, key);
  }
}

bool AwardJudge::check_decision(const Said& said, Draft& draft, JudgedRow& judged) const {
  const auto other = decisions_.other_day(draft.record);
  if (!other || said.has("keep_day")) return true;
  if (said.day()) {
    draft.record.day = PartlyDay{*said.day(), false};
    draft.told["day"] = said.day()->to_iso();
    return true;
  }
  judged.choices.push_back({said.with("keep_day"), "Giữ ngày " + draft.record.day->day.to_vi() + " như trong tệp"});
  judged.choices.push_back({said.with("day:" + other->to_iso()), "Dùng ngày " + other->to_vi()});
  judged.choices.push_back({said.with("skip"), "Bỏ dòng này"});
  return doubt(judged, "day",
               "Quyết định số " + draft.record.number + " có hai ngày ký: " + draft.record.day->day.to_vi() + " và " +
                   other->to_vi() + "; hãy chọn ngày đúng.");
}

/// A row read off a decision by the reader, which was not sure of it.
bool AwardJudge::check_reading(const RowCells& cells, const Said& said, JudgedRow& judged) const {
  const std::string confidence = cell(cells, "confidence");
  if (confidence.empty() || std::atoi(confidence.c_str()) >= read_clearly_from || said.has("read")) return true;
  judged.choices.push_back({said.with("read"), "Đúng như văn bản"});
  judged.choices.push_back({said.with("skip"), "Bỏ dòng này"});
  const std::string question = cell(cells, "doubt");
  return doubt(judged, "name",
               question.empty()
                   ? "Đọc từ văn bản, chưa chắc đúng (độ tin cậy " + confidence + " %); hãy đối chiếu rồi xác nhận."
                   : question);
}

/// What an exported list says of corrections and cancellation; numbers of persons and units come from their codes.
void AwardJudge::put_changes(const RowCells& cells, Draft& draft, JudgedRow& judged) const {
  draft.status = status_of(cell(cells, "status"));
  const auto changes = changes_in(cell(cells, "changes"));
  if (!changes) return;
  draft.changes = *changes;
  for (AwardChange& change : draft.changes)
    for (FieldChange& one : change.fields)
      for (std::string* value : {&one.before, &one.after}) {
        if (value->empty() || (one.field != "person" && one.field != "unit")) continue;
        const KnownPeople::Human* human = one.field == "person" ? people_.by_code(*value) : nullptr;
        const people::OrgUnit* unit = one.field == "unit" ? units_.by_code(*value) : nullptr;
        *value = human != nullptr ? core::to_text(human->id) : unit != nullptr ? core::to_text(unit->id) : "";
      }
  if (!first_of(draft.record, draft.changes)) {
    judged.state = RowState::bad;
    note(judged, "changes", "Cột diễn biến không đọc lại được; hãy để trống ô này.");
  }
}

void AwardJudge::compare(const Said& said, Draft& draft, JudgedRow& judged) const {
  const std::string summary = summary_of(draft.record);
  const KnownAwards::Known* other_decision = nullptr;
  for (const KnownAwards::Known* known : awards_.of(draft.record)) {
    const bool meant = said.number("award") == known->id.value;
    const Likeness like = meant ? Likeness::same : likeness(*known, draft.record);
    if (like == Likeness::other_decision) other_decision = known;
    if (like != Likeness::same) continue;
    draft.differing = differing(*known, draft.record, draft.told);
    if (draft.differing.empty() || !known->id) {
      judged.state = RowState::same;
      judged.summary = summary + ": đã có trong sổ";
      if (!known->id)
        note(judged, "name", "Trùng với dòng " + std::to_string(known->row) + " của tệp; không ghi lần nữa.");
      return;
    }
    draft.known = known->id;
    judged.state = RowState::changed;
    judged.summary = summary + ": sửa ";
    for (std::size_t i = 0; i < draft.differing.size(); ++i)
      judged.summary += (i == 0 ? "" : ", ") + core::lower(field_label_vi(draft.differing[i]));
    return;
  }
  judged.summary = summary + ": thêm mới";
  if (other_decision == nullptr || said.has("again")) return;
  if (other_decision->id)
    judged.choices.push_back(
        {said.with("award:" + core::to_text(other_decision->id)), "Vẫn là khen thưởng đã có, sửa theo dòng này"});
  judged.choices.push_back({said.with("again"), "Là một quyết định khác, ghi thêm"});
  judged.choices.push_back({said.with("skip"), "Bỏ dòng này"});
  doubt(judged, "number",
        "Đã có danh hiệu này" + (draft.record.years ? " năm " + draft.record.years->to_text() : std::string()) +
            " theo một quyết định số khác; hãy chọn.");
}

JudgedRow AwardJudge::judged_as(const RowCells& cells, const std::string& choice, Draft& draft) const {
  JudgedRow judged;
  draft = Draft{};
  const Said said(choice);
  put_words(cells, draft);
  judged.summary = summary_of(draft.record);
  if (said.has("skip")) {
    judged.state = RowState::same;
    judged.summary += ": bỏ qua";
    return judged;
  }
  for (const core::Refusal& wrong : faults(draft.record, options_.day)) {
    judged.state = RowState::bad;
    note(judged, wrong.field == "unit_name" ? "unit" : wrong.field, wrong.message);
  }
  if (judged.state == RowState::bad) return judged;
  if (!check_reading(cells, said, judged) || !find_holder(cells, said, draft, judged) ||
      !check_decision(said, draft, judged))
    return judged;
  put_changes(cells, draft, judged);
  if (judged.state != RowState::bad) compare(said, draft, judged);
  return judged;
}

/// A choice settles the whole row: where one answer leaves another question open, both are answered together.
void AwardJudge::complete_choices(const RowCells& cells, JudgedRow& judged) const {
  for (int depth = 0; depth < questions_max; ++depth) {
    std::vector<personnel::RowChoice> complete;
    bool open = false;
    for (const personnel::RowChoice& choice : judged.choices) {
      Draft draft;
      const JudgedRow then = judged_as(cells, choice.code, draft);
      if (then.state != RowState::doubtful) {
        complete.push_back(choice);
        continue;
      }
      open = true;
      for (const personnel::RowNote& one : then.notes)
        if (std::ranges::find(judged.notes, one.message, &personnel::RowNote::message) == judged.notes.end())
          judged.notes.push_back(one);
      for (const personnel::RowChoice& next : then.choices)
        if (!Said(next.code).has("skip"))
          complete.push_back({next.code, choice.label + "; " + core::lower(next.label)});
    }
    judged.choices = std::move(complete);
    if (!open) return;
  }
}

JudgedRow AwardJudge::judge(std::int64_t row, const RowCells& cells, const std::string& choice) {
  JudgedRow judged = judged_as(cells, choice, last_);
  if (judged.state == RowState::doubtful) complete_choices(cells, judged);
  if (judged.state == RowState::bad || judged.state == RowState::doubtful || Said(choice).has("skip")) return judged;
  decisions_.add(last_.record);
  if (judged.state == RowState::added) awards_.add(last_.record, AwardId{}, row);
  return judged;
}

/// A change of an award that stands already waits until the whole list is published.
void AwardJudge::set_right(platform::Command& command, const Draft& draft) const {
  AwardChange change;
  change.kind = ChangeKind::correct;
  change.day = command.today();
  change.ground = "Nhập từ tệp “" + options_.file_name + "”";
  const Fields values = fields_of(draft.record);
  for (const std::string_view field : draft.differing)
    change.fields.push_back({std::string(field), {}, values.at(std::string(field))});
  open_batch(command, batch_, options_.file_name);
  keep_change(command, batch_, draft.known, change);
}

core::Outcome<int> AwardJudge::apply(platform::Command& command, std::int64_t batch) {
  batch_ = batch;
  if (last_.known) {
    set_right(command, last_);
    return 1;
  }
  // Changes an export did not carry: the state alone says that it is cancelled.
  if (last_.changes.empty() && last_.status == Status::cancelled) {
    AwardChange change;
    change.kind = ChangeKind::cancel;
    change.day = ordering_day(last_.record).value_or(options_.day);
    change.ground = "Ghi trong tệp “" + options_.file_name + "”";
    last_.changes.push_back(change);
  }
  const auto first = first_of(last_.record, last_.changes);
  if (!first) return first.error();
  writer_.add(command, last_.record, last_.changes, newest(*first, last_.changes).status);
  return 1;
}

core::Outcome<int> AwardJudge::finish(platform::Command& command) {
  const auto rows = static_cast<int>(writer_.waiting());
  if (rows > 0) open_batch(command, batch_, options_.file_name);
  writer_.flush(command, batch_);
  return rows;
}

}  // namespace thidua::registry
