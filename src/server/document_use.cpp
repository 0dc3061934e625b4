#include "server/document_use.h"

#include <array>
#include <string>
#include <string_view>

#include "core/text.h"

namespace thidua::server {
namespace {

using reading::DocType;

struct Letters {
  std::string_view start;
  DocType type;
};

constexpr std::array number_letters{Letters{"QĐ", DocType::decision}, Letters{"BC", DocType::report},
                                    Letters{"KH", DocType::plan}, Letters{"HD", DocType::guideline}};

std::string_view name_of(DocType type) {
  switch (type) {
    case DocType::pact:
      return "giao ước thi đua";
    case DocType::report:
      return "báo cáo";
    case DocType::plan:
      return "kế hoạch";
    case DocType::guideline:
      return "hướng dẫn";
    case DocType::decision:
      return "quyết định";
    case DocType::registration:
      return "bản đăng ký thi đua";
    case DocType::unknown:
      return "văn bản chưa rõ loại";
  }
  return {};
}

/// The command that takes such a document.
std::string_view way_out(DocType type) {
  switch (type) {
    case DocType::pact:
      return "Nhập giao ước bằng: thidua pact import TỆP --year NĂM.";
    case DocType::report:
      return "Lấy kết quả, đánh giá từ báo cáo bằng: thidua pact judged TỆP --year NĂM --dry-run (năm ấy chưa có giao "
             "ước thì thêm --found-pact).";
    case DocType::plan:
    case DocType::guideline:
      return "Nhập phong trào từ kế hoạch, hướng dẫn bằng: thidua movement import TỆP.";
    case DocType::decision:
      return "Xem nội dung bằng: thidua read TỆP; ghi số liệu khen thưởng của quyết định bằng: thidua figure add.";
    case DocType::registration:
    case DocType::unknown:
      return "Xem phần mềm đọc được gì bằng: thidua read TỆP.";
  }
  return {};
}

bool fits(DocType type, DocumentUse use) {
  switch (use) {
    case DocumentUse::pact:
      // a pact without a heading is still one when it promises something
      return type == DocType::pact || type == DocType::unknown;
    case DocumentUse::judged_year:
      return type == DocType::report;
    case DocumentUse::movement:
      return type == DocType::plan || type == DocType::guideline;
  }
  return false;
}

std::string_view code_of(DocumentUse use) {
  switch (use) {
    case DocumentUse::pact:
      return "import.not_pact";
    case DocumentUse::judged_year:
      return "judged.not_report";
    case DocumentUse::movement:
      return "movement.not_plan";
  }
  return {};
}

std::string_view wanted(DocumentUse use) {
  switch (use) {
    case DocumentUse::pact:
      return "giao ước thi đua";
    case DocumentUse::judged_year:
      return "báo cáo sơ kết hoặc tổng kết";
    case DocumentUse::movement:
      return "kế hoạch phát động hoặc hướng dẫn thi đua";
  }
  return {};
}

}  // namespace

DocType type_of(const reading::Extract& extract) {
  if (extract.meta.doc_type != DocType::unknown) return extract.meta.doc_type;
  const std::string letters = core::upper(core::nfc(extract.meta.number_suffix));
  for (const Letters& known : number_letters)
    if (letters.starts_with(known.start)) return known.type;
  if (core::folded(extract.meta.kind_label).starts_with("quyet dinh")) return DocType::decision;
  return DocType::unknown;
}

std::optional<core::Refusal> wrong_document(const reading::Extract& extract, DocumentUse use) {
  const DocType type = type_of(extract);
  if (fits(type, use)) return std::nullopt;
  return core::Refusal{std::string(code_of(use)),
                       "Văn bản này là " + std::string(name_of(type)) + ", không phải " + std::string(wanted(use)) +
                           ". " + std::string(way_out(type)),
                       {},
                       extract.file};
}

}  // namespace thidua::server
