#include "server/draft_work.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "pacts/io/board.h"
#include "pacts/io/origins.h"
#include "server/document_use.h"
#include "server/draft_leads.h"
#include "server/import_pact.h"

namespace thidua::server::draft_api {
namespace {

using pacts::DraftItem;
using pacts::PactDraft;

std::string key_of(std::size_t index) {
  const std::string digits = std::to_string(index + 1);
  return "T" + (digits.size() < 2 ? "0" + digits : digits);
}

std::string path_of_section(const reading::Extract& extract, const reading::Section& section) {
  std::string own = section.marker.empty() ? section.title : section.marker + " " + section.title;
  const auto parent = std::ranges::find(extract.sections, section.parent, &reading::Section::id);
  if (section.parent.empty() || parent == extract.sections.end() || parent->id == section.id) return own;
  return path_of_section(extract, *parent) + " / " + own;
}

DraftItem item_from(const pacts::NewTarget& target, std::size_t index) {
  DraftItem item;
  item.key = key_of(index);
  item.terms = target.terms;
  item.terms.relation.reset();
  item.unanswered = item.as_read = item.terms;
  if (target.origin) item.origin = *target.origin;
  item.paragraph =
      target.paragraph_part_one >= 0 ? key_of(static_cast<std::size_t>(target.paragraph_part_one)) : item.key;
  item.part = target.part;
  item.parts_total = target.parts_total;
  if (target.terms.relation && target.relation_index >= 0) {
    item.relation = target.terms.relation->type;
    item.relation_to = key_of(static_cast<std::size_t>(target.relation_index));
  }
  item.doubts = target.doubts;
  return item;
}

core::Refusals one(core::Refusal refusal) {
  return {std::move(refusal)};
}

core::Refusals lacks(std::string_view member) {
  return {{"draft.op", "Thao tác thiếu phần “" + std::string(member) + "”.", std::string(member), {}}};
}

/// The patches of every answer of every question, which pure code does not read from JSON.
core::Outcome<std::vector<std::vector<pacts::TermsPatch>>> patches_of(const DraftItem& item) {
  std::vector<std::vector<pacts::TermsPatch>> all;
  for (const pacts::Doubt& doubt : item.doubts) {
    auto& patches = all.emplace_back();
    for (const pacts::DoubtAnswer& answer : doubt.answers) {
      auto patch = pacts::patch_of_json(answer.patch);
      if (!patch) return patch.error();
      patches.push_back(*std::move(patch));
    }
  }
  return all;
}

core::Outcome<int, core::Refusals> edit(DraftItem& item, const platform::Json& asked, const Leads& leads) {
  if (const platform::Json* wanted = asked.find("lead")) {
    auto lead = lead_of(*wanted, leads);
    if (!lead) return one(lead.error());
    item.lead = *std::move(lead);
  }
  platform::Json fields = platform::Json::object();
  if (asked.members() != nullptr)
    for (const platform::JsonMember& member : *asked.members())
      if (member.name != "lead") fields.set(member.name, member.value);
  auto terms = pacts::api::with_json_fields(item.terms, fields);
  if (!terms) return terms.error();
  item.terms = *std::move(terms);
  if (auto before = pacts::api::with_json_fields(item.unanswered, fields)) item.unanswered = *std::move(before);
  return 1;
}

core::Outcome<int, core::Refusals> answer(DraftItem& item, const DraftOp& op) {
  if (!op.doubt || !op.answer) return lacks(op.doubt ? "answer" : "doubt");
  auto patches = patches_of(item);
  if (!patches) return one(patches.error());
  auto done = pacts::answer_item(item, *op.doubt, *op.answer, *patches);
  if (!done) return one(done.error());
  return 1;
}

core::Outcome<int, core::Refusals> cut(PactDraft& draft, const DraftItem& item, const DraftOp& op,
                                       const std::string& text, const pacts::Utf16Offsets& offsets) {
  if (!op.at) return lacks("at");
  const std::int64_t at = offsets.to_code_point(*op.at);
  auto made = pacts::split_item(draft, item.key, at, pacts::text_between(text, item.origin.begin, at),
                                pacts::text_between(text, at, item.origin.end));
  if (!made) return one(made.error());
  return 1;
}

core::Outcome<int, core::Refusals> join(PactDraft& draft, const DraftItem& item, const DraftOp& op,
                                        const std::string& text) {
  if (!op.with) return lacks("with");
  auto other = pacts::draft_item(draft, *op.with);
  if (!other) return one(other.error());
  const std::int64_t begin = std::min(item.origin.begin, (*other)->origin.begin);
  const std::int64_t end = std::max(item.origin.end, (*other)->origin.end);
  auto done = pacts::join_items(draft, item.key, *op.with, pacts::text_between(text, begin, end));
  if (!done) return one(done.error());
  return 1;
}

core::Outcome<int, core::Refusals> on_item(PactDraft& draft, const DraftOp& op, const std::string& text,
                                           const pacts::Utf16Offsets& offsets, const Leads& leads) {
  if (!op.key) return lacks("key");
  auto found = pacts::draft_item(draft, *op.key);
  if (!found) return one(found.error());
  DraftItem& item = **found;
  if (op.op == "accept" || op.op == "reject" || op.op == "reopen") {
    item.included = op.op != "reject";
    item.accepted = op.op == "accept";
    return 1;
  }
  if (op.op == "edit") return op.fields ? edit(item, *op.fields, leads) : lacks("fields");
  if (op.op == "answer") return answer(item, op);
  if (op.op == "split") return cut(draft, item, op, text, offsets);
  if (op.op == "join") return join(draft, item, op, text);
  return one({"draft.op", "Không có thao tác “" + op.op + "”.", "op", {}});
}

/// What is stored first: as read, where that holds together; the answers then come as corrections.
pacts::NewTarget target_from(const DraftItem& item, const std::map<std::string, int>& places) {
  pacts::NewTarget target;
  target.part = item.part;
  target.parts_total = item.parts_total;
  if (const auto first = places.find(item.paragraph); first != places.end()) target.paragraph_part_one = first->second;
  target.terms = core::well_formed(item.as_read.quantity) ? item.as_read : item.terms;
  if (item.relation)
    if (const auto to = places.find(item.relation_to); to != places.end()) {
      target.terms.relation = pacts::Relation{*item.relation, {}};
      target.relation_index = to->second;
    }
  target.origin = item.origin;
  target.doubts = item.doubts;
  for (pacts::Doubt& doubt : target.doubts) doubt.chosen = 0;
  return target;
}

std::vector<const DraftItem*> included_of(const PactDraft& draft) {
  std::vector<const DraftItem*> included;
  for (const DraftItem& item : draft.items)
    if (item.included) included.push_back(&item);
  return included;
}

core::Outcome<int> correct(platform::Command& command, core::PactId id, const std::vector<const DraftItem*>& included) {
  auto pact = pacts::load_pact(command.db, command.agency(), id);
  if (!pact) return pact.error();
  int corrected = 0;
  for (std::size_t i = 0; i < included.size(); ++i) {
    const pacts::Target& target = pact->targets[i];
    pacts::TargetTerms wanted = included[i]->terms;
    wanted.relation = target.versions.back().terms.relation;
    if (wanted == target.versions.back().terms) continue;
    auto stored = pacts::change_target(command, target.id, pacts::VersionKind::correction, wanted, pact->period.from,
                                       "Sửa khi kiểm tra bản đọc", {});
    if (!stored) return stored.error();
    ++corrected;
  }
  return corrected;
}

core::Outcome<int> assign_leads(platform::Command& command, core::PactId id,
                                const std::vector<const DraftItem*>& included) {
  auto pact = pacts::load_pact(command.db, command.agency(), id);
  if (!pact) return pact.error();
  int assigned = 0;
  for (std::size_t i = 0; i < included.size(); ++i) {
    if (!included[i]->lead) continue;
    auto done = pacts::assign_target(command, pact->targets[i].id, included[i]->lead->unit, {});
    if (!done) return done.error();
    ++assigned;
  }
  return assigned;
}

core::Outcome<int> keep_said(platform::Command& command, core::PactId pact, const PactDraft& draft,
                             const std::vector<const DraftItem*>& included) {
  std::vector<pacts::ChosenAnswer> answers;
  for (std::size_t i = 0; i < included.size(); ++i)
    for (const pacts::Doubt& doubt : included[i]->doubts)
      if (doubt.chosen > 0) answers.push_back({static_cast<int>(i) + 1, doubt.number, doubt.chosen});
  if (auto answered = pacts::answer_doubts(command, pact, answers); !answered) return answered.error();
  for (const pacts::Anomaly& anomaly : draft.anomalies)
    if (anomaly.dismissed)
      if (auto done = pacts::dismiss_anomaly(command, pact, anomaly.number, *anomaly.dismissed); !done)
        return done.error();
  return correct(command, pact, included);
}

// ---- what became different

std::string state_vi(const DraftItem& item) {
  return !item.included ? "bỏ" : item.accepted ? "đã đồng ý" : "chưa xem";
}

/// The beginning of its words, by which a reader finds the item.
std::string item_name(const DraftItem& item) {
  constexpr std::int64_t shown = 50;
  const auto length = static_cast<std::int64_t>(core::code_points(item.terms.text));
  return length <= shown ? "“" + item.terms.text + "”" : "“" + pacts::text_between(item.terms.text, 0, shown) + "…”";
}

std::string answer_vi(const pacts::Doubt& doubt) {
  const auto chosen = static_cast<std::size_t>(doubt.chosen);
  return chosen >= 1 && chosen <= doubt.answers.size() ? doubt.answers[chosen - 1].label : "";
}

void add_item_changes(const DraftItem& before, const DraftItem& after, std::vector<pacts::api::Change>& changes) {
  const std::string name = item_name(before);
  const auto add = [&](const std::string& field, const std::string& label, std::string was, std::string is) {
    if (was != is) changes.push_back({after.key + "." + field, name + ": " + label, std::move(was), std::move(is)});
  };
  add("state", "Tình trạng", state_vi(before), state_vi(after));
  for (pacts::api::Change& change : pacts::api::terms_changes(before.terms, after.terms))
    add(change.field, change.label, std::move(change.before), std::move(change.after));
  const auto lead_vi = [](const DraftItem& item) { return item.lead ? item.lead->name : std::string(); };
  add("lead", "Đơn vị chủ trì", lead_vi(before), lead_vi(after));
  for (std::size_t i = 0; i < std::min(before.doubts.size(), after.doubts.size()); ++i)
    add("doubt" + std::to_string(i + 1), after.doubts[i].question, answer_vi(before.doubts[i]),
        answer_vi(after.doubts[i]));
}

pacts::api::DoubtShown doubt_shown(const pacts::Doubt& doubt) {
  pacts::api::DoubtShown shown{doubt.number, doubt.code, doubt.question, {}, doubt.chosen};
  for (const pacts::DoubtAnswer& one_answer : doubt.answers) shown.answers.push_back({one_answer.label});
  return shown;
}

DraftItemShown item_shown(const DraftItem& item, const pacts::Utf16Offsets& offsets) {
  DraftItemShown shown;
  static_cast<TermsShown&>(shown) = pacts::api::terms_shown(item.terms);
  shown.key = item.key;
  shown.included = item.included;
  shown.accepted = item.accepted;
  shown.sure = pacts::may_be_accepted_unseen(item);
  shown.confidence = item.origin.confidence;
  shown.begin = offsets.to_utf16(item.origin.begin);
  shown.end = offsets.to_utf16(item.origin.end);
  if (item.lead) shown.lead = LeadShown{core::to_text(item.lead->unit), item.lead->name};
  if (item.relation) shown.relation = RelationShown{std::string(pacts::code(*item.relation)), item.relation_to};
  for (const pacts::Doubt& doubt : item.doubts) shown.doubts.push_back(doubt_shown(doubt));
  return shown;
}

}  // namespace

core::Outcome<PactDraft> draft_from(const reading::Extract& extract, int asked_year) {
  if (wrong_document(extract, DocumentUse::pact))
    return core::Refusal{"import.not_pact",
                         "Văn bản này không phải là giao ước thi đua. Hãy chọn văn bản giao ước đã ký hoặc dự thảo "
                         "giao ước.",
                         "name", extract.file};
  const auto written = year_of(extract, 0);
  if (!written && asked_year == 0)
    return core::Refusal{"import.year", "Văn bản không ghi năm. Hãy chọn năm của giao ước rồi đọc lại.", "year",
                         extract.file};
  auto read = draft_of(extract, written ? *written : asked_year);
  if (!read) return read.error();
  PactDraft draft;
  draft.year = read->year;
  draft.title = read->title;
  draft.place = read->place;
  draft.dated = read->dated;
  draft.parties = read->parties;
  draft.duties = read->duties;
  draft.anomalies = read->anomalies;
  for (const reading::Section& section : extract.sections)
    draft.sections.push_back({section.id, section.level, section.marker, section.title,
                              path_of_section(extract, section), static_cast<std::int64_t>(section.quote.span.begin),
                              static_cast<std::int64_t>(section.quote.span.end)});
  for (std::size_t i = 0; i < read->targets.size(); ++i) draft.items.push_back(item_from(read->targets[i], i));
  return draft;
}

core::Outcome<int, core::Refusals> apply_op(PactDraft& draft, const DraftOp& op, const std::string& text,
                                            const pacts::Origin& document, const pacts::Utf16Offsets& offsets,
                                            const Leads& leads) {
  if (op.op == "accept_sure") {
    for (DraftItem& item : draft.items)
      if (pacts::may_be_accepted_unseen(item)) item.accepted = true;
    return 1;
  }
  if (op.op == "add") {
    if (!op.begin || !op.end) return lacks(op.begin ? "end" : "begin");
    const std::int64_t begin = offsets.to_code_point(*op.begin), end = offsets.to_code_point(*op.end);
    auto made = pacts::add_item(draft, begin, end, pacts::text_between(text, begin, end), document);
    if (!made) return one(made.error());
    return 1;
  }
  if (op.op == "dismiss" || (op.op == "reopen" && op.number)) {
    if (!op.number) return lacks("number");
    const bool aside = op.op == "dismiss";
    auto done = pacts::put_aside(draft, *op.number, aside ? std::optional(op.reason.value_or("")) : std::nullopt);
    if (!done) return one(done.error());
    return 1;
  }
  return on_item(draft, op, text, offsets, leads);
}

std::vector<pacts::api::Change> draft_changes(const PactDraft& before, const PactDraft& after) {
  std::vector<pacts::api::Change> changes;
  if (before.year != after.year)
    changes.push_back({"year", "Năm", std::to_string(before.year), std::to_string(after.year)});
  if (before.title != after.title) changes.push_back({"title", "Tên giao ước", before.title, after.title});
  for (const DraftItem& item : after.items)
    if (const auto was = std::ranges::find(before.items, item.key, &DraftItem::key); was != before.items.end())
      add_item_changes(*was, item, changes);
    else
      changes.push_back({item.key + ".text", "Chỉ tiêu mới", "", item.terms.text});
  for (const DraftItem& item : before.items)
    if (std::ranges::find(after.items, item.key, &DraftItem::key) == after.items.end())
      changes.push_back({item.key + ".text", "Chỉ tiêu đã nối vào chỉ tiêu khác", item.terms.text, ""});
  for (std::size_t i = 0; i < std::min(before.anomalies.size(), after.anomalies.size()); ++i)
    if (before.anomalies[i].dismissed != after.anomalies[i].dismissed)
      changes.push_back({"anomaly" + std::to_string(after.anomalies[i].number), after.anomalies[i].note,
                         before.anomalies[i].dismissed.value_or(""), after.anomalies[i].dismissed.value_or("")});
  return changes;
}

core::Outcome<core::PactId> pact_from_draft(platform::Command& command, const PactDraft& draft,
                                            const std::string& sha256) {
  const std::vector<const DraftItem*> included = included_of(draft);
  if (included.empty())
    return core::Refusal{
        "import.no_target", "Chưa có chỉ tiêu nào được giữ lại nên chưa lập được giao ước.", "items", {}};
  std::map<std::string, int> places;
  for (std::size_t i = 0; i < included.size(); ++i) places[included[i]->key] = static_cast<int>(i);
  pacts::NewPact made;
  made.year = draft.year;
  made.title = draft.title;
  made.place = draft.place;
  made.dated = draft.dated;
  made.source_sha256 = sha256;
  made.parties = draft.parties;
  made.duties = draft.duties;
  made.anomalies = draft.anomalies;
  for (pacts::Anomaly& anomaly : made.anomalies) anomaly.dismissed.reset();
  for (const DraftItem* item : included) made.targets.push_back(target_from(*item, places));
  auto pact = pacts::create_pact(command, made);
  if (!pact) return pact.error();
  if (auto kept = keep_said(command, *pact, draft, included); !kept) return kept.error();
  if (auto assigned = assign_leads(command, *pact, included); !assigned) return assigned.error();
  return *pact;
}

DraftShown draft_shown(const pacts::Draft& stored, const PactDraft& draft, const std::string& changed_by) {
  const pacts::Utf16Offsets offsets(stored.text);
  DraftShown shown;
  shown.id = std::to_string(stored.id);
  shown.version = stored.version;
  shown.file_name = stored.file_name;
  shown.year = draft.year;
  shown.title = draft.title;
  shown.place = draft.place;
  shown.dated = draft.dated;
  shown.text = stored.text;
  for (const pacts::DraftSection& section : draft.sections)
    shown.sections.push_back({section.id, section.level, section.marker, section.title, section.path,
                              offsets.to_utf16(section.begin), offsets.to_utf16(section.end)});
  for (const DraftItem& item : draft.items) shown.items.push_back(item_shown(item, offsets));
  for (const pacts::Anomaly& anomaly : draft.anomalies)
    shown.anomalies.push_back({anomaly.number, anomaly.code, anomaly.note, anomaly.quote,
                               offsets.to_utf16(anomaly.begin), offsets.to_utf16(anomaly.end), anomaly.dismissed});
  for (const pacts::PactParty& party : draft.parties)
    shown.parties.push_back(
        {std::string(pacts::code(party.kind)), std::string(pacts::label_vi(party.kind)), party.name});
  for (const pacts::Duty& duty : draft.duties)
    shown.duties.push_back({std::string(pacts::label_vi(duty.party)), duty.text});
  shown.targets = pacts::included_items(draft);
  shown.open_doubts = pacts::open_doubts(draft);
  shown.changed_by = changed_by;
  shown.changed_at = stored.changed_at;
  return shown;
}

}  // namespace thidua::server::draft_api
