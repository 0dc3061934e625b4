#pragma once
#include <optional>
#include <string>

#include "access/io/api.h"
#include "reports/io/make.h"

/// Which paper a path means. For this folder only.
namespace thidua::reports::api {

struct PaperAsked {
  int year = 0;
  papers::PaperKind kind = papers::PaperKind::pact;
};
/// {year} of the path and a code of a kind; nullopt where either is none.
std::optional<PaperAsked> paper_asked(const access::ApiCall& call, const std::string& kind);
/// As of today, with the agency's own templates.
ReportRequest request_for(const access::ApiCall& call, const PaperAsked& asked);
/// The same with number and day of the paper where it has been issued: what is out is not dated anew when it is opened.
ReportRequest as_issued(platform::Connection& db, core::AgencyId agency, ReportRequest request,
                        const PaperAsked& asked);

}  // namespace thidua::reports::api
