#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "papers/lint.h"
#include "papers/paper.h"
#include "platform/attachments.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of papers. Rows are added, never changed; only the counters of number series move on.
namespace thidua::papers {

// ---- number series: one per agency, year and symbol ("BC-SNNMT"); a number is never handed out twice

/// The next number of the series, taken for good.
core::Outcome<int> take_number(platform::Command& command, int year, std::string_view symbol);
/// The series goes on from this number (the paper register was used before). Refused below a number in use.
core::Outcome<int> continue_series(platform::Command& command, int year, std::string_view symbol, int next);
/// A number given outside, by the records clerk. Refused where another paper has it.
core::Outcome<int> register_number(platform::Command& command, int year, std::string_view symbol, int number);
/// What `take_number` would give now.
int next_number(platform::Connection& db, core::AgencyId agency, int year, std::string_view symbol);

// ---- signers

core::Outcome<std::int64_t> add_signer(platform::Command& command, const Signer& signer);
/// In the order in which they were added; `signer_on` chooses by day.
std::vector<Signer> signers(platform::Connection& db, core::AgencyId agency);

core::Outcome<int> set_letterhead(platform::Command& command, const Letterhead& letterhead);
std::vector<Letterhead> letterheads(platform::Connection& db, core::AgencyId agency);

// ---- recipients («Nơi nhận») of a kind of paper, from a day on; no rows = the usual ones of the report

core::Outcome<int> set_recipients(platform::Command& command, PaperKind kind, core::Date from,
                                  const std::vector<std::string>& lines);
std::vector<std::string> recipients(platform::Connection& db, core::AgencyId agency, PaperKind kind, core::Date day);

// ---- an agency's own template for a kind of paper

/// Checked before it is taken: readable, nothing that fetches or runs, every field known to `known` (the model of that
/// kind). All faults at once, each naming the field and its paragraph.
core::Outcome<platform::Attachment, core::Refusals> add_template(platform::Command& command,
                                                                 const platform::AttachmentFolder& files,
                                                                 PaperKind kind, core::Date from, std::string_view docx,
                                                                 std::string_view file_name, const PaperModel& known);
/// Back to the one that comes with the program, from the day on. `papers.template.none` where it is in use already.
core::Outcome<int> drop_template(platform::Command& command, PaperKind kind, core::Date from);
/// An agency's own template as it is in force.
struct OwnTemplate {
  std::string sha256;
  std::string file_name;
  core::Date since;
  core::UserId by;
};
/// nullopt = the one that comes with the program.
std::optional<OwnTemplate> own_template_on(platform::Connection& db, core::AgencyId agency, PaperKind kind,
                                           core::Date day);
/// Its hash.
std::optional<std::string> template_on(platform::Connection& db, core::AgencyId agency, PaperKind kind, core::Date day);

// ---- papers

struct NewRevision {
  std::string abstract;
  PaperModel model;
  std::string docx;  // bytes
  std::string pdf;   // bytes, or empty
  std::string note;
};
/// A draft, or a further draft of the newest paper of the kind and year that is not issued yet: a new revision, the one
/// before stays.
core::Outcome<core::PaperId> save_draft(platform::Command& command, const platform::AttachmentFolder& files,
                                        PaperKind kind, int year, const NewRevision& revision);
/// A file an officer has edited in Word: kept beside ours as a revision of its own, never overwritten.
core::Outcome<int> add_edited(platform::Command& command, const platform::AttachmentFolder& files, core::PaperId paper,
                              std::string_view docx, std::string_view file_name);
/// Issues under number and day. `number` must have been taken or registered. Refused where a finding stops it, or where
/// the paper is official already.
core::Outcome<int> issue_paper(platform::Command& command, const platform::AttachmentFolder& files, core::PaperId paper,
                               int number, std::string_view symbol, core::Date day, const NewRevision& revision,
                               const std::vector<Finding>& findings);
/// The signed original comes back: a PDF with its number and day.
core::Outcome<int> take_original(platform::Command& command, const platform::AttachmentFolder& files,
                                 core::PaperId paper, int number, std::string_view symbol, core::Date day,
                                 std::string_view pdf, std::string_view file_name);
core::Outcome<Paper> load_paper(platform::Connection& db, core::AgencyId agency, core::PaperId id);
/// Newest first.
std::vector<Paper> papers_of_year(platform::Connection& db, core::AgencyId agency, int year);

/// The shape is kept for good: {"fields": {…}, "lists": {…: […]}, "flags": {…}}.
std::string to_json(const PaperModel& model);
core::Outcome<PaperModel> model_of_json(std::string_view json);

}  // namespace thidua::papers
