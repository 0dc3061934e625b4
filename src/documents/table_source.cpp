#include "documents/table_source.h"

#include <utility>

#include "core/text.h"
#include "documents/libreoffice.h"
#include "documents/table_csv.h"

namespace thidua::documents {

namespace {

core::Refusal table_refusal(std::string code, std::string message, const std::string& file_name) {
  return {"table." + std::move(code), std::move(message), "", file_name};
}

class WorkbookSource : public TableSource {
 public:
  WorkbookSource(std::string_view bytes, WorkbookReader reader) : bytes_(bytes), reader_(std::move(reader)) {}
  std::vector<std::string> sheets() const override {
    std::vector<std::string> names;
    for (const SheetName& sheet : reader_.sheets()) {
      if (!sheet.hidden) {
        names.push_back(sheet.name);
      }
    }
    return names;
  }
  core::Outcome<int> rows(const std::string& sheet, const std::function<bool(SheetRow&)>& take) override {
    auto read = reader_.read_sheet(sheet, take);
    if (!read) {
      return read.error();
    }
    return 0;
  }
  std::string part_of(const std::string& sheet) const override { return reader_.part_of(sheet); }
  std::string_view bytes() const override { return bytes_; }

 private:
  std::string_view bytes_;
  WorkbookReader reader_;
};

/// Of a file that was converted: the reader looks at bytes that live beside it.
class ConvertedSource : public WorkbookSource {
 public:
  ConvertedSource(std::unique_ptr<std::string> bytes, WorkbookReader reader)
      : WorkbookSource(*bytes, std::move(reader)), kept_(std::move(bytes)) {}

 private:
  std::unique_ptr<std::string> kept_;
};

class TextSource : public TableSource {
 public:
  explicit TextSource(std::string text) : text_(std::move(text)) {}
  std::vector<std::string> sheets() const override { return {""}; }
  core::Outcome<int> rows(const std::string&, const std::function<bool(SheetRow&)>& take) override {
    csv_rows(text_, take);
    return 0;
  }
  std::string part_of(const std::string&) const override { return ""; }
  std::string_view bytes() const override { return text_; }

 private:
  std::string text_;
};

std::string ending_of(const std::string& file_name) {
  const auto dot = file_name.rfind('.');
  return dot == std::string::npos ? std::string() : core::lower(file_name.substr(dot + 1));
}

using Source = std::unique_ptr<TableSource>;

core::Outcome<Source> converted(std::string_view bytes, const std::string& file_name) {
  OfficeOrder order;
  order.bytes = bytes;
  order.ending = ending_of(file_name);
  order.wanted_ending = "xlsx";
  order.wanted_filter = "Calc MS Excel 2007 XML";
  OfficeResult result = convert_by_libreoffice(order);
  if (result.end == OfficeEnd::no_program) {
    return table_refusal(
        "no_program",
        "Máy chủ chưa có LibreOffice để đọc tệp ." + order.ending + ". Hãy mở tệp bằng Excel rồi lưu lại thành .xlsx.",
        file_name);
  }
  if (result.end != OfficeEnd::done) {
    return table_refusal("damaged", "Không mở được tệp. Hãy mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.",
                         file_name);
  }
  auto kept = std::make_unique<std::string>(std::move(result.bytes));
  auto reader = WorkbookReader::open(*kept, file_name, table_limits());
  if (!reader) {
    return reader.error();
  }
  return Source(std::make_unique<ConvertedSource>(std::move(kept), std::move(reader).value()));
}

}  // namespace

core::Outcome<std::unique_ptr<TableSource>> table_source(std::string_view bytes, const std::string& file_name) {
  const std::string ending = ending_of(file_name);
  if (bytes.substr(0, 2) == "PK" && ending != "ods") {
    auto reader = WorkbookReader::open(bytes, file_name, table_limits());
    if (!reader) {
      return reader.error();
    }
    return Source(std::make_unique<WorkbookSource>(bytes, std::move(reader).value()));
  }
  if (ending == "csv" || ending == "txt" || ending == "tsv") {
    if (bytes.size() > table_limits().file_bytes) {
      return table_refusal("too_many_rows", "Tệp lớn hơn 200 MB. Hãy chia thành nhiều tệp.", file_name);
    }
    core::Decoded decoded = core::decoded(bytes);
    if (decoded.encoding == core::Encoding::unknown) {
      return table_refusal("encoding", "Không nhận ra bảng mã của tệp. Hãy lưu lại thành CSV UTF-8 hoặc .xlsx.",
                           file_name);
    }
    return Source(std::make_unique<TextSource>(std::move(decoded.text)));
  }
  if (ending == "xls" || ending == "ods") {
    return converted(bytes, file_name);
  }
  return table_refusal("format", "Tệp phải là .xlsx, .xls, .ods hoặc .csv. Hãy lưu danh sách thành một dạng ấy.",
                       file_name);
}

ReadLimits table_limits() {
  ReadLimits limits;
  limits.file_bytes = 200ULL << 20;
  limits.zip_entry_bytes = 2ULL << 30;
  limits.zip_total_bytes = 3ULL << 30;
  limits.sheet_cells = 40'000'000;
  return limits;
}

}  // namespace thidua::documents
