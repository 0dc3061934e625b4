#include "law/io/law_upload.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/text.h"
#include "documents/read_document.h"
#include "documents/zip_reader.h"
#include "documents/zip_writer.h"
#include "system/files.h"

namespace thidua::law {
namespace {

constexpr std::size_t files_max = 1'000;
constexpr std::uint64_t one_file_bytes_max = 1'000'000, all_bytes_max = 8'000'000, zip_ratio_max = 100;

core::Refusal upload_refusal(std::string_view code, std::string message, std::string place) {
  return {std::string(code), std::move(message), "file", std::move(place)};
}

core::Refusal wrong_path(const std::string& name) {
  std::string folders;
  for (const std::string& one : law_folder_names()) folders += (folders.empty() ? "" : ", ") + one;
  return upload_refusal("law.upload.path",
                        "Tệp “" + name +
                            "” không phải tệp của thư mục luật. Chỉ nhận sources.yaml và tệp .yaml (tên gồm "
                            "chữ không dấu, số, gạch) trong các thư mục: " +
                            folders + ". Hãy bỏ tệp ấy ra rồi gửi lại.",
                        name);
}

/// Names that come along when a folder is packed and say nothing of the law.
bool comes_along(const std::string& name) {
  const std::string file = name.substr(name.rfind('/') + 1);
  return file == "README.md" || file == ".DS_Store" || file == "Thumbs.db" || name.starts_with("__MACOSX/") ||
         name.starts_with("catalogue/");
}

/// ".." or an absolute path or a backslash is never an honest name here.
bool climbs(const std::string& name) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  return name.starts_with('/') || ("/" + name + "/").find("/../") != std::string::npos ||
         name.find('\\') != std::string::npos || name.find(':') != std::string::npos ||
         std::any_of(name.begin(), name.end(), control);
}

std::string shown_name(const std::string& name) {
  return core::is_valid_utf8(name) ? name : std::string("(tên không đọc được)");
}

std::optional<core::Refusal> fault_of_text(const std::string& name, const std::string& text) {
  if (text.size() > one_file_bytes_max)
    return upload_refusal(
        "law.upload.size",
        "Tệp “" + name + "” quá lớn: tệp luật không quá " + system::size_to_vi(one_file_bytes_max) + ".", name);
  if (!core::is_valid_utf8(text) || text.find('\0') != std::string::npos)
    return upload_refusal("law.upload.text",
                          "Tệp “" + name + "” không phải tệp chữ UTF-8. Hãy lưu lại bằng mã UTF-8 rồi gửi lại.", name);
  return std::nullopt;
}

documents::ReadLimits limits_of_law() {
  documents::ReadLimits limits;
  limits.zip_entries = 2 * files_max;  // folders are entries too
  limits.zip_entry_bytes = one_file_bytes_max;
  limits.zip_total_bytes = all_bytes_max;
  limits.zip_ratio = zip_ratio_max;
  return limits;
}

/// "law-moi/" where all entries lie below that one folder and it is none of a law's own.
std::string folder_around(const std::vector<std::string>& names) {
  std::string around;
  for (const std::string& name : names) {
    if (comes_along(name)) continue;
    const std::size_t slash = name.find('/');
    const std::string first = slash == std::string::npos ? std::string() : name.substr(0, slash + 1);
    if (first.empty() || (!around.empty() && first != around)) return {};
    around = first;
  }
  const std::vector<std::string> own = law_folder_names();
  const bool of_law = !around.empty() && std::ranges::find(own, around.substr(0, around.size() - 1)) != own.end();
  return of_law ? std::string() : around;
}

/// The names worth unpacking, entry -> name below law/; nothing is unpacked before every name is known to be honest.
core::Outcome<std::map<std::string, std::string>> names_taken(const std::vector<std::string>& entries,
                                                              std::vector<std::string>& left_out) {
  for (const std::string& entry : entries)
    if (!core::is_valid_utf8(entry) || climbs(entry)) return wrong_path(shown_name(entry));
  const std::string around = folder_around(entries);
  std::map<std::string, std::string> taken;
  for (const std::string& entry : entries) {
    if (entry.ends_with('/')) continue;  // a folder
    const std::string name = entry.starts_with(around) ? entry.substr(around.size()) : entry;
    if (comes_along(name)) {
      left_out.push_back(name);
      continue;
    }
    if (!is_law_file_name(name)) return wrong_path(entry);
    if (!taken.emplace(entry, name).second)
      return upload_refusal("law.upload.path", "Tệp nén có hai tệp cùng tên “" + name + "”. Chỉ giữ một.", name);
  }
  if (taken.size() > files_max)
    return upload_refusal("law.upload.size", "Tệp nén có quá " + std::to_string(files_max) + " tệp luật.", "");
  return taken;
}

core::Outcome<LawUpload> unpacked(std::string_view bytes, const std::string& name) {
  auto zip = documents::ZipReader::open(bytes, name, limits_of_law());
  if (!zip) return zip.error();
  LawUpload upload;
  const auto taken = names_taken(zip->names(), upload.left_out);
  if (!taken) return taken.error();
  for (const auto& [entry, file] : *taken) {
    auto text = zip->read(entry);
    if (!text) return text.error();
    if (auto fault = fault_of_text(file, *text)) return *fault;
    upload.files.push_back({file, *std::move(text)});
  }
  std::ranges::sort(upload.files, {}, &LawFile::name);
  if (upload.files.empty())
    return upload_refusal(
        "law.upload.empty",
        "Tệp nén không có tệp luật nào. Hãy nén thư mục law, hoặc những tệp .yaml đã sửa cùng thư mục "
        "chứa chúng (awards, general …).",
        name);
  return upload;
}

/// Where a file sent by itself belongs.
core::Outcome<std::string> place_of(const std::string& name, const std::string& folder,
                                    const std::vector<LawFile>& base) {
  if (!folder.empty() || name == "sources.yaml") {
    const std::string whole = name == "sources.yaml" ? name : folder + "/" + name;
    if (!is_law_file_name(whole)) return wrong_path(whole);
    return whole;
  }
  std::set<std::string> found;
  for (const LawFile& file : base)
    if (file.name.ends_with("/" + name)) found.insert(file.name);
  if (found.size() == 1) return *found.begin();
  return upload_refusal("law.upload.folder",
                        "Chưa biết tệp “" + name + "” thuộc thư mục nào của luật (bộ luật " +
                            (found.empty() ? "chưa có tệp tên này" : "có nhiều tệp cùng tên") +
                            "). Hãy chọn thư mục cho tệp rồi gửi lại.",
                        name);
}

}  // namespace

core::Outcome<LawUpload> read_law_upload(std::string_view bytes, const std::string& name, const std::string& folder,
                                         const std::vector<LawFile>& base) {
  if (bytes.size() > static_cast<std::size_t>(upload_bytes_max))
    return upload_refusal(
        "law.upload.size",
        "Tệp gửi lên không quá " + system::size_to_vi(static_cast<std::uint64_t>(upload_bytes_max)) + ".", name);
  if (bytes.starts_with("PK")) return unpacked(bytes, name);
  if (!name.ends_with(".yaml"))
    return upload_refusal("law.upload.kind", "Chỉ nhận tệp nén .zip hoặc tệp luật .yaml.", name);
  const auto place = place_of(name, folder, base);
  if (!place) return place.error();
  LawUpload upload;
  upload.files.push_back({*place, std::string(bytes)});
  if (auto fault = fault_of_text(*place, upload.files.front().text)) return *fault;
  return upload;
}

std::vector<LawFile> laid_over(const std::vector<LawFile>& base, const std::vector<LawFile>& sent) {
  std::map<std::string, const LawFile*> by_name;
  for (const LawFile& file : base) by_name[file.name] = &file;
  for (const LawFile& file : sent) by_name[file.name] = &file;
  std::vector<LawFile> all;
  for (const auto& [name, file] : by_name) all.push_back(*file);
  return all;
}

std::vector<LawFileChange> file_changes(const std::vector<LawFile>& before, const std::vector<LawFile>& after) {
  using Texts = std::map<std::string, const std::string*>;
  Texts old, now;
  for (const LawFile& file : before) old[file.name] = &file.text;
  for (const LawFile& file : after) now[file.name] = &file.text;
  std::vector<LawFileChange> changes;
  for (const auto& [name, text] : now) {
    const auto was = old.find(name);
    if (was == old.end())
      changes.push_back({name, LawFileChange::Is::added});
    else if (*was->second != *text)
      changes.push_back({name, LawFileChange::Is::changed});
  }
  for (const auto& [name, text] : old)
    if (!now.contains(name)) changes.push_back({name, LawFileChange::Is::removed});
  std::ranges::stable_sort(changes, {}, &LawFileChange::name);
  return changes;
}

std::string law_archive(const std::vector<LawFile>& files) {
  std::vector<documents::ZipEntry> entries;
  for (const LawFile& file : files) entries.push_back({"law/" + file.name, file.text});
  std::ranges::sort(entries, {}, &documents::ZipEntry::name);
  return documents::zip_archive(entries);
}

core::Outcome<std::vector<LawFile>> read_law_archive(std::string_view bytes) {
  auto upload = unpacked(bytes, "law.zip");
  if (!upload) return upload.error();
  return std::move(upload->files);
}

}  // namespace thidua::law
