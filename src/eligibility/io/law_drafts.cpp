#include "eligibility/io/law_drafts.h"

#include <algorithm>

#include "core/text.h"
#include "law/io/law_upload.h"
#include "platform/json.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t words_max = 1'000;  // code points

LawDraft draft_of(const platform::Row& row) {
  LawDraft one;
  one.id = row.integer(0);
  one.revision = row.integer(1);
  one.state = row.text(2);
  one.title = row.text(3);
  one.ground = row.text(4);
  one.base_sha256 = row.text(5);
  one.files_sha256 = row.text(6);
  one.recorded_at = {row.integer(7)};
  one.recorded_by = core::UserId{row.integer(8)};
  return one;
}

constexpr std::string_view select_drafts =
    "SELECT draft_id, revision, state, title, ground, base_sha256, files_sha256, recorded_at, recorded_by"
    " FROM eligibility_law_draft WHERE agency_id = ?";

void write_revision(platform::Command& command, LawDraft& draft) {
  draft.recorded_at = command.request.now;
  draft.recorded_by = command.request.user;
  command.db.execute(
      "INSERT INTO eligibility_law_draft (agency_id, draft_id, revision, state, title, ground, base_sha256,"
      " files_sha256, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, draft.id, draft.revision, draft.state, draft.title, draft.ground, draft.base_sha256,
       draft.files_sha256, draft.recorded_at.milliseconds, draft.recorded_by.value});
  command.record("law_draft:" + std::to_string(draft.id), to_text(platform::Json::object()
                                                                      .set("revision", draft.revision)
                                                                      .set("state", draft.state)
                                                                      .set("title", draft.title)
                                                                      .set("ground", draft.ground)
                                                                      .set("sha256", draft.files_sha256)));
}

core::Outcome<std::string> words_of(std::string_view typed, std::string_view field, std::string_view missing) {
  std::string words = core::single_spaced(core::nfc(typed));
  const std::string code = "law.draft." + std::string(field);
  if (words.empty()) return core::Refusal{code, std::string(missing), std::string(field), {}};
  if (core::code_points(words) > words_max)
    return core::Refusal{code, "Chữ quá dài (tối đa 1.000 ký tự). Hãy viết gọn lại.", std::string(field), {}};
  return words;
}

core::Outcome<std::string> ground_of(std::string_view typed) {
  return words_of(typed, "ground", "Hãy ghi lý do, ví dụ: cập nhật theo Nghị định mới.");
}

/// Puts the files away; what could not be read back is not taken.
core::Outcome<std::string> files_kept(platform::Command& command, const platform::AttachmentFolder& folder,
                                      const std::vector<law::LawFile>& files) {
  const std::string bytes = law::law_archive(files);
  if (const auto again = law::read_law_archive(bytes); !again) return again.error();
  const auto kept = folder.keep(bytes, "law.zip", "application/zip");
  if (!kept) return kept.error();
  platform::register_attachment(command, *kept);
  return kept->sha256;
}

/// The newest revision, where it is the one the user saw and may still be changed.
core::Outcome<LawDraft> open_draft(platform::Command& command, std::int64_t id, std::int64_t revision) {
  const auto all = law_draft_history(command.db, command.agency(), id);
  if (all.empty()) return unknown_law_draft();
  if (all.back().state != "open")
    return core::Refusal{"law.draft.closed", "Dự thảo này đã bỏ hoặc đã đưa vào sử dụng. Hãy nạp dự thảo mới.", "id",
                         ""};
  if (all.back().revision != revision)
    return core::Refusal{"law.draft.conflict",
                         "Dự thảo vừa được người khác sửa. Hãy tải lại trang để xem rồi sửa tiếp.", "revision", ""};
  return all.back();
}

}  // namespace

core::Refusal unknown_law_draft() {
  return {"law.draft.unknown", "Không có dự thảo bộ luật này. Hãy tải lại danh sách.", "id", ""};
}

std::vector<LawDraft> law_draft_history(platform::Connection& db, core::AgencyId agency, std::int64_t id) {
  std::vector<LawDraft> all;
  db.query(std::string(select_drafts) + " AND draft_id = ? ORDER BY revision", {agency.value, id},
           [&](const platform::Row& row) { all.push_back(draft_of(row)); });
  return all;
}

std::vector<LawDraft> law_drafts(platform::Connection& db, core::AgencyId agency) {
  std::vector<LawDraft> newest;
  db.query(std::string(select_drafts) + " ORDER BY draft_id DESC, revision DESC", {agency.value},
           [&](const platform::Row& row) {
             LawDraft one = draft_of(row);
             if (newest.empty() || newest.back().id != one.id) newest.push_back(std::move(one));
           });
  return newest;
}

core::Outcome<LawDraft> add_law_draft(platform::Command& command, const platform::AttachmentFolder& folder,
                                      std::string_view title, std::string_view ground, const std::string& base_sha256,
                                      const std::vector<law::LawFile>& files) {
  auto named = words_of(title, "title", "Hãy ghi tên văn bản được nạp, ví dụ: Nghị định số 10/2027/NĐ-CP.");
  if (!named) return named.error();
  auto why = ground_of(ground);
  if (!why) return why.error();
  auto kept = files_kept(command, folder, files);
  if (!kept) return kept.error();
  LawDraft draft;
  draft.id = command.new_id();
  draft.revision = 1;
  draft.state = "open";
  draft.title = *std::move(named);
  draft.ground = *std::move(why);
  draft.base_sha256 = base_sha256;
  draft.files_sha256 = *std::move(kept);
  write_revision(command, draft);
  return draft;
}

core::Outcome<LawDraft> change_law_draft(platform::Command& command, const platform::AttachmentFolder& folder,
                                         std::int64_t id, std::int64_t revision, std::string_view ground,
                                         const std::vector<law::LawFile>& files) {
  auto why = ground_of(ground);
  if (!why) return why.error();
  auto draft = open_draft(command, id, revision);
  if (!draft) return draft.error();
  auto kept = files_kept(command, folder, files);
  if (!kept) return kept.error();
  ++draft->revision;
  draft->ground = *std::move(why);
  draft->files_sha256 = *std::move(kept);
  write_revision(command, *draft);
  return draft;
}

core::Outcome<LawDraft> close_law_draft(platform::Command& command, std::int64_t id, std::int64_t revision,
                                        std::string_view state, std::string_view ground) {
  auto why = ground_of(ground);
  if (!why) return why.error();
  auto draft = open_draft(command, id, revision);
  if (!draft) return draft.error();
  ++draft->revision;
  draft->state = state;
  draft->ground = *std::move(why);
  write_revision(command, *draft);
  return draft;
}

}  // namespace thidua::eligibility
