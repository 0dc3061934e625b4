#include "eligibility/io/kept.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "eligibility/replay.h"
#include "law/io/answer_json.h"
#include "law/io/case_json.h"
#include "law/io/law_files.h"
#include "law/judge.h"
#include "people/io/details.h"
#include "people/io/stored.h"
#include "system/sha256.h"

namespace thidua::eligibility {
namespace {

using platform::Json;

constexpr std::size_t note_letters_max = 1000;
constexpr std::string_view columns =
    "SELECT kept_id, person_id, unit_id, award, year, received_on, verdict, case_json, answer_json, law_sha256,"
    " law_checked_on, note, sha256, recorded_at, recorded_by, agency_id FROM eligibility_kept";

Kept kept_in(const platform::Row& row) {
  Kept one;
  one.id = row.integer(0);
  one.person = people::stored_optional_id<core::OfPerson>(row, 1);
  one.unit = people::stored_optional_id<core::OfUnit>(row, 2);
  one.award = row.text(3);
  one.year = static_cast<int>(row.integer(4));
  one.received_on = people::stored_day(row, 5);
  one.verdict = law::verdict_of(row.text(6)).value_or(law::Verdict::needs_human_judgement);
  one.case_text = row.text(7);
  one.answer_text = row.text(8);
  one.law_sha256 = row.text(9);
  one.law_checked_on = people::stored_day(row, 10);
  one.note = row.text(11);
  one.at = core::Instant{row.integer(13)};
  one.by = core::UserId{row.integer(14)};
  return one;
}

/// Of everything that was kept; whoever changes a row would have to change this and the audit trail too.
std::string hash_of(const Kept& one) {
  Json all = Json::array();
  all.push(one.person ? core::to_text(*one.person) : "").push(one.unit ? core::to_text(*one.unit) : "");
  all.push(one.award).push(one.year).push(one.received_on.to_iso()).push(law::to_code(one.verdict));
  all.push(one.case_text).push(one.answer_text).push(one.law_sha256).push(one.law_checked_on.to_iso());
  all.push(one.note).push(one.at.milliseconds).push(one.by.value);
  return system::sha256_hex(to_text(all));
}

std::string insert(platform::Command& command, const Kept& one) {
  std::string hash = hash_of(one);
  command.db.execute(
      "INSERT INTO eligibility_kept (agency_id, kept_id, person_id, unit_id, award, year, received_on, verdict,"
      " case_json, answer_json, law_sha256, law_checked_on, note, sha256, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, one.id, people::id_value(one.person), people::id_value(one.unit), one.award,
       std::int64_t{one.year}, one.received_on.to_iso(), std::string(law::to_code(one.verdict)), one.case_text,
       one.answer_text, one.law_sha256, one.law_checked_on.to_iso(), one.note, hash, one.at.milliseconds,
       one.by.value});
  return hash;
}

// ---- facts then and now

struct FactWords {
  std::string_view key, words;
};
constexpr std::array<FactWords, 23> fact_words{{{"employment", "quá trình công tác"},
                                                {"postings", "chức vụ đã giữ"},
                                                {"transfers", "điều động, biệt phái"},
                                                {"study", "đào tạo"},
                                                {"leave", "thời gian nghỉ"},
                                                {"ratings", "xếp loại"},
                                                {"awards", "danh hiệu, khen thưởng"},
                                                {"unit_awards", "khen thưởng của đơn vị"},
                                                {"initiatives", "sáng kiến"},
                                                {"science_works", "đề tài khoa học"},
                                                {"discipline", "kỷ luật"},
                                                {"proceedings", "việc xem xét kỷ luật, xác minh"},
                                                {"judgements", "ý kiến nhận xét"},
                                                {"assessments", "nhận định đã ghi"},
                                                {"sector_service", "thời gian công tác trong ngành"},
                                                {"achievements", "thành tích"},
                                                {"union", "công đoàn"},
                                                {"died_on", "ngày mất"},
                                                {"organisation", "việc thành lập đơn vị"},
                                                {"members", "số người của đơn vị"},
                                                {"member_discipline", "kỷ luật của người trong đơn vị"},
                                                {"group_ranks", "xếp hạng trong khối, cụm"},
                                                {"local_rules", "quy định riêng của cơ quan"}}};

std::size_t size_of(const Json* json) {
  if (json == nullptr) return 0;
  if (json->values() != nullptr) return json->values()->size();
  return json->members() != nullptr ? json->members()->size() : 1;
}

Json facts_in(const law::Case& one, const law::Law& law) {
  return *law::case_json(one, law).find("cases")->values()->front().find("facts");
}

std::vector<std::string> changes_of_facts(const law::Case& then, const law::Case& now, const law::Law& law) {
  const Json before = facts_in(then, law), after = facts_in(now, law);
  std::vector<std::string> changes;
  for (const auto& [key, words] : fact_words) {
    const Json* old = before.find(key);
    const Json* recent = after.find(key);
    if (old == nullptr && recent == nullptr) continue;
    if (old != nullptr && recent != nullptr && *old == *recent) continue;
    const std::size_t was = size_of(old), is = size_of(recent);
    changes.push_back(
        "Dữ kiện về " + std::string(words) + " nay ghi khác lúc lưu" +
        (was == is ? "." : ": trước " + std::to_string(was) + " mục, nay " + std::to_string(is) + " mục."));
  }
  return changes;
}

std::vector<Named> names_in(const law::Case& one) {
  std::vector<Named> names;
  for (const law::Work& work : one.facts.initiatives)
    if (!work.title.empty()) names.push_back({work.id, "“" + work.title + "”"});
  return names;
}

}  // namespace

core::Outcome<std::int64_t> keep(platform::Command& command, const KeptOf& whose, const Assembled& facts, int year,
                                 const std::string& award, const std::string& note) {
  const law::Law& law = law::law_in_use();
  const law::Award* asked = law.award(award);
  if (asked == nullptr || !is_held_by(*asked, facts.subject.kind))
    return core::Refusal{"eligibility.award.unknown", "Không có loại khen thưởng này cho đối tượng đang xét.", "award",
                         award};
  if (core::code_points(note) > note_letters_max)
    return core::Refusal{"eligibility.note", "Ghi chú dài quá 1000 chữ; hãy viết ngắn lại.", "note", ""};
  const AwardAnswer answer = ask(law, *asked, facts, year);
  law::Case one = case_of(*asked, facts, year, facts.received_on, answer.route);
  one.id = "A1";
  one.title = asked->name;
  Kept kept{command.new_id(),
            whose.person,
            whose.unit,
            award,
            year,
            facts.received_on,
            answer.answer.verdict,
            to_text(law::case_json(one, law)),
            law::answers_json({{one.id, answer.answer}}, "thidua"),
            law::law_in_use().version.sha256,
            law::law_in_use().version.checked_on,
            core::single_spaced(core::nfc(note)),
            command.request.now,
            command.request.user};
  const std::string hash = insert(command, kept);
  Json detail = Json::object().set("award", award).set("year", year).set("verdict", law::to_label(kept.verdict));
  detail.set("kept", kept.id).set("sha256", hash);
  command.record(whose.person ? "person:" + core::to_text(*whose.person) : "unit:" + core::to_text(*whose.unit),
                 to_text(detail));
  return kept.id;
}

std::vector<Kept> kept_of(platform::Connection& db, core::AgencyId agency, const KeptOf& whose) {
  std::vector<Kept> all;
  const auto read = [&](const std::string& column, std::int64_t id) {
    db.query(std::string(columns) + " WHERE agency_id = ? AND " + column + " = ?", {agency.value, id},
             [&](const platform::Row& row) { all.push_back(kept_in(row)); });
  };
  if (whose.unit) read("unit_id", whose.unit->value);
  if (whose.person)
    for (const core::PersonId record : people::records_of(db, agency, *whose.person)) read("person_id", record.value);
  std::ranges::sort(all, std::greater{}, &Kept::id);
  return all;
}

std::optional<Kept> find_kept(platform::Connection& db, core::AgencyId agency, std::int64_t id) {
  std::optional<Kept> found;
  db.query(std::string(columns) + " WHERE agency_id = ? AND kept_id = ?", {agency.value, id},
           [&](const platform::Row& row) { found = kept_in(row); });
  return found;
}

core::Outcome<Replayed> replayed(const Kept& kept, const Assembled* facts_now) {
  const law::Law& law = law::law_in_use();
  const auto one = law::case_of_json(kept.case_text, law);
  if (!one) return one.error().front();
  const auto then = law::answer_of_json(kept.answer_text);
  if (!then) return then.error();
  Replayed made;
  made.then = *then;
  made.now = law::judge(law, *one);
  made.same_law = kept.law_sha256 == law::law_in_use().version.sha256;
  made.law_changes = changes_between(made.then, made.now);
  made.names = names_in(*one);
  if (facts_now != nullptr) {
    law::Case now = *one;
    now.facts = facts_now->facts;
    made.fact_changes = changes_of_facts(*one, now, law);
  }
  return made;
}

std::vector<std::string> broken_kept(platform::Connection& db) {
  std::vector<std::string> faults;
  db.query(std::string(columns) + " ORDER BY agency_id, kept_id", {}, [&](const platform::Row& row) {
    const Kept one = kept_in(row);
    if (hash_of(one) != row.text(12))
      faults.push_back("Kết quả xét đã lưu số " + std::to_string(one.id) + " (" + one.award + " năm " +
                       std::to_string(one.year) + ", cơ quan " + std::to_string(row.integer(15)) +
                       ") đã bị thay đổi sau khi lưu.");
  });
  return faults;
}

}  // namespace thidua::eligibility
