#include "documents/docx_package.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <set>

#include "core/text.h"

namespace thidua::documents {

namespace {

constexpr std::size_t package_bytes_max = 20U << 20U;
constexpr zip_uint64_t part_bytes_max = 64U << 20U;
constexpr zip_uint64_t all_parts_bytes_max = 200U << 20U;
constexpr zip_uint64_t ratio_checked_from = 1U << 20U;
constexpr zip_uint64_t ratio_max = 200;
constexpr zip_int64_t parts_max = 2000;

struct PackageDiscard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using OpenPackage = std::unique_ptr<zip_t, PackageDiscard>;

core::Refusal package_refusal(std::string code, std::string message) {
  return {"documents.template." + std::move(code), std::move(message), {}, {}};
}

core::Refusal damaged_package() {
  return package_refusal(
      "damaged",
      "Tệp Word bị hỏng hoặc bị cắt cụt nên không đọc được. Hãy mở tệp bằng Word, lưu lại dạng .docx "
      "rồi nạp lại.");
}

OpenPackage open_zip(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return nullptr;
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) zip_source_free(source);
  return OpenPackage(archive);
}

bool is_safe_part_name(const std::string& name) {
  return !name.empty() && name.front() != '/' && name.find('\\') == std::string::npos &&
         name.find("../") == std::string::npos && name.find('\0') == std::string::npos;
}

/// One part's bytes, or why it is refused.
std::optional<core::Refusal> read_part(zip_t* archive, zip_uint64_t index, zip_uint64_t& total, ZipEntry& into) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, index, 0, &stat) != 0 || stat.name == nullptr) return damaged_package();
  into.name = stat.name;
  if (!is_safe_part_name(into.name)) return damaged_package();
  if (stat.encryption_method != ZIP_EM_NONE)
    return package_refusal("encrypted", "Tệp Word được đặt mật khẩu. Hãy bỏ mật khẩu rồi nạp lại.");
  const bool bomb = stat.size > ratio_checked_from && stat.size / ratio_max > stat.comp_size;
  total += stat.size;
  if (stat.size > part_bytes_max || total > all_parts_bytes_max || bomb)
    return package_refusal("too_large", "Tệp Word giải nén ra quá lớn (phần “" + into.name +
                                            "”), có thể là tệp cố ý làm hại. Hãy kiểm tra lại tệp mẫu.");
  into.bytes.resize(stat.size);
  zip_file_t* file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) return damaged_package();
  const zip_int64_t read = zip_fread(file, into.bytes.data(), stat.size);
  char beyond = 0;
  const bool ends = zip_fread(file, &beyond, 1) == 0;  // reaching the end also checks the checksum
  const bool closed = zip_fclose(file) == 0;
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size || !ends || !closed) return damaged_package();
  return std::nullopt;
}

std::optional<core::Refusal> refuse_by_first_bytes(std::string_view bytes) {
  if (bytes.size() > package_bytes_max)
    return package_refusal("too_large", "Tệp mẫu lớn hơn 20 MB. Hãy bỏ bớt hình ảnh rồi nạp lại.");
  if (bytes.substr(0, 4) == "\xD0\xCF\x11\xE0")
    return package_refusal(
        "encrypted", "Tệp được đặt mật khẩu hoặc là dạng .doc cũ. Hãy bỏ mật khẩu, lưu lại dạng .docx rồi nạp lại.");
  if (bytes.substr(0, 2) != "PK")
    return package_refusal("not_docx", "Tệp không phải tệp Word dạng .docx. Hãy lưu lại dạng .docx rồi nạp lại.");
  return std::nullopt;
}

const ZipEntry* part_named(const std::vector<ZipEntry>& parts, std::string_view name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const ZipEntry& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

/// The part the package names as its office document, "" where there is none.
std::string main_part_of(const std::vector<ZipEntry>& parts) {
  const ZipEntry* links = part_named(parts, "_rels/.rels");
  pugi::xml_document xml;
  if (links == nullptr || !parse_part(links->bytes, xml)) return {};
  for (const pugi::xml_node link : xml.document_element().children()) {
    const std::string_view type = link.attribute("Type").value();
    if (!type.ends_with("/officeDocument")) continue;
    std::string target = link.attribute("Target").value();
    if (target.starts_with("/")) target.erase(0, 1);
    return part_named(parts, target) == nullptr ? std::string() : target;
  }
  return {};
}

core::Outcome<std::vector<ZipEntry>, core::Refusals> read_parts(zip_t* archive) {
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count > parts_max)
    return core::Refusals{
        package_refusal("too_large", "Tệp Word có quá nhiều phần bên trong. Hãy kiểm tra lại tệp mẫu.")};
  std::vector<ZipEntry> parts;
  std::set<std::string> names;
  zip_uint64_t total = 0;
  for (zip_int64_t index = 0; index < count; ++index) {
    ZipEntry part;
    if (auto refusal = read_part(archive, static_cast<zip_uint64_t>(index), total, part))
      return core::Refusals{*refusal};
    if (!names.insert(part.name).second) return core::Refusals{damaged_package()};
    if (!part.name.ends_with('/')) parts.push_back(std::move(part));
  }
  std::stable_partition(parts.begin(), parts.end(),
                        [](const ZipEntry& part) { return part.name == "[Content_Types].xml"; });
  return parts;
}

}  // namespace

core::Outcome<DocxPackage, core::Refusals> open_docx(std::string_view bytes) {
  if (auto refusal = refuse_by_first_bytes(bytes)) return core::Refusals{*refusal};
  const OpenPackage archive = open_zip(bytes);
  if (!archive) return core::Refusals{damaged_package()};
  auto parts = read_parts(archive.get());
  if (!parts) return parts.error();
  DocxPackage package{std::move(parts).value(), {}};
  package.main_part = main_part_of(package.parts);
  if (part_named(package.parts, "[Content_Types].xml") == nullptr || package.main_part.empty())
    return core::Refusals{package_refusal(
        "not_docx", "Tệp nén này không phải tệp Word (.docx). Hãy mở bằng Word và lưu lại dạng .docx rồi nạp lại.")};
  pugi::xml_document body;
  const ZipEntry* main = part_named(package.parts, package.main_part);
  if (parse_part(main->bytes, body) && std::string_view(body.document_element().name()) != "w:document")
    return core::Refusals{
        package_refusal("not_docx",
                        "Tệp này không phải văn bản Word (có thể là bảng tính hoặc bản trình chiếu). Hãy nạp "
                        "tệp .docx.")};
  return package;
}

bool parse_part(std::string_view xml, pugi::xml_document& into) {
  constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration |
                             pugi::parse_doctype | pugi::parse_pi | pugi::parse_comments;
  return static_cast<bool>(into.load_buffer(xml.data(), xml.size(), flags));
}

std::string part_label(const std::string& name, std::string_view root_name) {
  const std::string file = name.substr(name.rfind('/') + 1);
  if (root_name == "w:document") return "thân văn bản";
  if (root_name == "w:hdr") return "đầu trang (" + file + ")";
  if (root_name == "w:ftr") return "chân trang (" + file + ")";
  if (root_name == "w:footnotes") return "chú thích cuối trang";
  if (root_name == "w:endnotes") return "chú thích cuối văn bản";
  return "phần " + name;
}

bool is_text_root(std::string_view root_name) {
  return root_name == "w:document" || root_name == "w:hdr" || root_name == "w:ftr" || root_name == "w:footnotes" ||
         root_name == "w:endnotes";
}

bool is_xml_part(std::string_view name) {
  const std::string small = core::lower(name);
  return small.ends_with(".xml") || small.ends_with(".rels") || small.ends_with(".vml");
}

}  // namespace thidua::documents
