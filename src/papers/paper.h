#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"

/// Issued papers («văn bản phát hành»): what they hold, their numbers, who signs, what is checked before issue.
namespace thidua::papers {

/// Whose paper it is: the agency's («chính quyền») or the union's («Công đoàn»). Codes: agency, union.
enum class Side { agency, union_side };
std::string_view code(Side side);
std::optional<Side> side_of(std::string_view code);

/// The papers that have a template. Codes are those of the template files: pact, year_end_agency, year_end_union,
/// half_year, notice, next_pact.
enum class PaperKind { pact, year_end_agency, year_end_union, half_year, notice, next_pact };
std::string_view code(PaperKind kind);
std::optional<PaperKind> paper_kind_of(std::string_view code);
/// "Báo cáo tổng kết của cơ quan".
std::string_view label_vi(PaperKind kind);
/// Abbreviation of the type in the number (Decree 30/2020, annex III): "BC", "TB"; empty where a paper has no number.
std::string_view type_abbreviation(PaperKind kind);

/// What a template is filled with: named texts, named lists of the same shape, named conditions. The names are
/// Vietnamese words ("tên cơ quan"). The same shape as documents::TemplateModel, which pure code does not see.
struct PaperModel {
  std::map<std::string, std::string> fields;
  std::map<std::string, std::vector<PaperModel>> lists;
  std::map<std::string, bool> flags;
  bool operator==(const PaperModel&) const = default;
};
/// One line a field, lists indented, in the order of names: for golden files and for reading by people.
std::string model_text(const PaperModel& model);

/// "BC-SNNMT"; the agency's symbol behind the type; only the symbol where there is no type.
std::string symbol_of(std::string_view type, std::string_view agency_symbol);
/// "05/BC-SNNMT": numbers under ten get a leading zero. Without a number yet: "   /BC-SNNMT" (blanks to write in).
std::string number_vi(std::optional<int> number, std::string_view symbol);

/// The two lines in the head of a side's papers from a day on; the agency's own name stands in where there is none.
struct Letterhead {
  Side side = Side::agency;
  core::Validity validity;
  std::string governing_body;  // "CÔNG ĐOÀN VIÊN CHỨC TỈNH LAM GIANG"; or empty
  std::string issuing_body;    // "CÔNG ĐOÀN CƠ SỞ SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
  std::string symbol;          // "CĐCS"
};
const Letterhead* letterhead_on(const std::vector<Letterhead>& letterheads, Side side, core::Date day);

/// Who signs from which day («thẩm quyền ký»). `authority` and `title` are two lines of the signature block:
/// "KT. GIÁM ĐỐC" / "PHÓ GIÁM ĐỐC"; a head signs with an empty authority. "TM.", "KT.", "TL.", "TUQ.", "Q.".
struct Signer {
  std::int64_t id = 0;
  Side side = Side::agency;
  core::Validity validity;
  std::string authority;
  std::string title;
  std::string name;
};
/// The signer of the side on the day: of those covering it, the one that came in last. nullptr where nobody does.
const Signer* signer_on(const std::vector<Signer>& signers, Side side, core::Date day);
/// Why these lines cannot stand in a signature block, or empty: no name, academic title before the name, an authority
/// that is not one of Decree 30/2020, KT. without the head's title.
std::string signer_fault(const Signer& signer);

/// draft -> issued -> official: the signed original has come back. Each step is a new revision; nothing is changed.
enum class PaperState { draft, issued, official };
std::string_view code(PaperState state);
std::optional<PaperState> paper_state_of(std::string_view code);
std::string_view label_vi(PaperState state);

struct PaperRevision {
  int revision = 1;
  PaperState state = PaperState::draft;
  std::optional<int> number;
  std::string symbol;
  std::optional<core::Date> day;
  std::string abstract;     // «trích yếu»
  std::string model_json;   // what the template was filled with; empty for what came from outside
  std::string docx_sha256;  // attachment
  std::string pdf_sha256;   // attachment; of an official copy the signed original
  std::string note;         // "Bản sửa trong Word", …
  core::Instant at;
  core::UserId by;
};

struct Paper {
  core::PaperId id;
  PaperKind kind = PaperKind::year_end_agency;
  int year = 0;
  std::vector<PaperRevision> revisions;  // by number
  const PaperRevision& newest() const { return revisions.back(); }
};

}  // namespace thidua::papers
