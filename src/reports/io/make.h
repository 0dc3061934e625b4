#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "papers/io/store.h"
#include "papers/lint.h"
#include "papers/paper.h"
#include "platform/attachments.h"
#include "platform/db.h"

/// From the stored facts to the finished paper: facts -> model -> Word (-> PDF).
namespace thidua::reports {

/// Which paper, of what, as of when.
///
/// Shape   `kind` says which; year_end_agency and year_end_union are the two sides of one report (`year_end_kind`).
///         `year` is the pact's year; for next_pact the year that is closing (the draft is for the year after).
///         `as_of` is the cut-off day of the figures; without it the last day of the round's period (year-end: final
///         round; half-year: interim round). A union that ended inside the year reports on its last day, with the
///         results of the judged round nearest to it; the day of those results is told.
///         `day` is written on the paper; `number` stays blank without one.
///         `template_docx` stands in for the agency's own and the built-in template.
struct ReportRequest {
  papers::PaperKind kind = papers::PaperKind::year_end_agency;
  int year = 0;
  std::optional<core::Date> as_of;
  core::Date day;
  std::optional<int> number;
  std::optional<std::string> template_docx;  // bytes
  bool pdf = false;
  const platform::AttachmentFolder* files = nullptr;  // for the agency's own templates; nullptr = built-in only
};
papers::PaperKind year_end_kind(papers::Side side);

struct MadePaper {
  papers::PaperKind kind = papers::PaperKind::year_end_agency;
  int year = 0;
  std::string stem;    // file name without ending: "bao-cao-tong-ket-2025-co-quan"
  std::string symbol;  // "BC-SNNMT", or empty where a paper has no number
  std::string abstract;
  papers::PaperModel model;
  std::string docx;
  std::string pdf;                        // empty where not asked or not possible
  std::string pdf_note;                   // why there is no PDF though asked, Vietnamese; else empty
  std::vector<papers::Finding> findings;  // of the lint; errors would stop issue, they do not stop making
};

/// Makes one paper; reads only. Refusals: no pact of the year, no round, nothing judged, no union (`report.no_union`),
/// no signer, template faults.
core::Outcome<MadePaper, core::Refusals> make_report(platform::Connection& db, core::AgencyId agency,
                                                     const ReportRequest& request);

/// Writes <stem>.docx (and .pdf) into the folder, which is made where it is missing. A file that is there with other
/// content (an officer's edits) is never overwritten: the new one is called "<stem> (2).docx" …
/// Returns the files written. Refused where the folder cannot be written.
core::Outcome<std::vector<std::filesystem::path>> write_paper(const MadePaper& paper,
                                                              const std::filesystem::path& folder);

/// Keeps the paper as a draft among the issued papers (attachments, model).
core::Outcome<core::PaperId> keep_paper(platform::Command& command, const platform::AttachmentFolder& files,
                                        const MadePaper& paper);

}  // namespace thidua::reports
