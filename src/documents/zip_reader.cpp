#include "documents/zip_reader.h"

#include <zip.h>

#include <algorithm>

#include "documents/read_parts.h"
#include "system/files.h"

namespace thidua::documents {

namespace {

constexpr std::uint64_t ratio_counts_from = 1ULL << 20;

struct ArchiveRelease {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct EntryRelease {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

core::Refusal damaged_file(const std::string& name) {
  return document_refusal("document.damaged",
                          "Tệp “" + name +
                              "” bị hỏng hoặc bị cắt cụt nên không đọc được. Hãy xin lại tệp gốc, hoặc mở bằng Word, "
                              "Excel rồi lưu lại và thử lại.",
                          name);
}

core::Refusal locked_file(const std::string& name) {
  return document_refusal(
      "document.encrypted",
      "Tệp “" + name + "” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu, lưu lại rồi thử lại.", name);
}

core::Refusal bomb_file(const std::string& name, const std::string& entry, const ReadLimits& limits) {
  return document_refusal("document.zip_bomb",
                          "Tệp “" + name + "” bị từ chối vì phần “" + entry + "” bên trong giải nén ra quá lớn (hơn " +
                              system::size_to_vi(limits.zip_entry_bytes) + " một phần, " +
                              system::size_to_vi(limits.zip_total_bytes) + " cả tệp, hoặc gấp " +
                              std::to_string(limits.zip_ratio) +
                              " lần bản nén), có thể là tệp cố ý làm hại. Hãy xin lại tệp gốc từ nơi gửi.",
                          name);
}

std::optional<core::Refusal> refusal_of_fault(XmlFault fault, const std::string& name, const ReadLimits& limits) {
  switch (fault) {
    case XmlFault::none:
    case XmlFault::stopped:
      return std::nullopt;
    case XmlFault::malformed:
      return damaged_file(name);
    case XmlFault::has_document_type:
      return document_refusal("document.unsafe_xml",
                              "Tệp “" + name +
                                  "” bị từ chối vì có khai báo DTD hoặc thực thể bên trong, là cách làm của tệp cố ý "
                                  "làm hại. Hãy mở tệp bằng Word, Excel, lưu lại rồi thử lại.",
                              name);
    case XmlFault::too_deep:
      return document_refusal("document.unsafe_xml",
                              "Tệp “" + name + "” bị từ chối vì có cấu trúc bên trong lồng quá " +
                                  std::to_string(limits.xml_depth) +
                                  " tầng. Hãy mở tệp bằng Word, Excel, lưu lại rồi thử lại.",
                              name);
  }
  return std::nullopt;
}

}  // namespace

struct ZipReader::State {
  std::unique_ptr<zip_t, ArchiveRelease> archive;
  std::string file_name;
  ReadLimits limits;
  std::uint64_t file_bytes = 0;
  std::uint64_t total_bytes = 0;  // unpacked so far

  /// Unpacks one entry piece by piece; `take` may say that it wants no more.
  std::optional<core::Refusal> stream(const std::string& entry, const std::function<bool(std::string_view)>& take) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive.get(), entry.c_str(), 0, &stat) != 0) {
      return std::nullopt;
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
      return locked_file(file_name);
    }
    const std::unique_ptr<zip_file_t, EntryRelease> file(zip_fopen_index(archive.get(), stat.index, 0));
    if (!file) {
      return damaged_file(file_name);
    }
    const std::uint64_t packed = std::max<std::uint64_t>(std::min<std::uint64_t>(stat.comp_size, file_bytes), 1);
    std::uint64_t unpacked = 0;
    std::string buffer(1U << 16U, '\0');
    while (true) {
      const auto count = zip_fread(file.get(), buffer.data(), buffer.size());
      if (count < 0) {
        return damaged_file(file_name);
      }
      if (count == 0) {
        return std::nullopt;
      }
      unpacked += static_cast<std::uint64_t>(count);
      total_bytes += static_cast<std::uint64_t>(count);
      const bool blown_up = unpacked > ratio_counts_from && unpacked / packed > limits.zip_ratio;
      if (blown_up || unpacked > limits.zip_entry_bytes || total_bytes > limits.zip_total_bytes) {
        return bomb_file(file_name, entry, limits);
      }
      if (!take({buffer.data(), static_cast<std::size_t>(count)})) {
        return std::nullopt;
      }
    }
  }
};

ZipReader::ZipReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

core::Outcome<ZipReader> ZipReader::open(std::string_view bytes, const std::string& file_name,
                                         const ReadLimits& limits) {
  auto state = std::make_unique<State>();
  state->file_name = file_name;
  state->limits = limits;
  state->file_bytes = bytes.size();
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    throw std::bad_alloc();
  }
  state->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!state->archive) {
    zip_source_free(source);
    return damaged_file(file_name);
  }
  const auto entries = zip_get_num_entries(state->archive.get(), 0);
  if (entries <= 0) {
    return damaged_file(file_name);
  }
  if (static_cast<std::uint64_t>(entries) > limits.zip_entries) {
    return document_refusal("document.zip_bomb",
                            "Tệp “" + file_name + "” bị từ chối vì có " + std::to_string(entries) +
                                " phần bên trong, vượt mức " + std::to_string(limits.zip_entries) +
                                ", có thể là tệp cố ý làm hại. Hãy xin lại tệp gốc từ nơi gửi.",
                            file_name);
  }
  return ZipReader(std::move(state));
}

bool ZipReader::has(const std::string& entry) const {
  return zip_name_locate(state_->archive.get(), entry.c_str(), 0) >= 0;
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> names;
  const auto entries = zip_get_num_entries(state_->archive.get(), 0);
  for (zip_int64_t index = 0; index < entries; ++index) {
    if (const char* name = zip_get_name(state_->archive.get(), static_cast<zip_uint64_t>(index), 0)) {
      names.emplace_back(name);
    }
  }
  return names;
}

core::Outcome<std::string> ZipReader::read(const std::string& entry) {
  std::string bytes;
  auto refusal = state_->stream(entry, [&bytes](std::string_view piece) {
    bytes.append(piece);
    return true;
  });
  if (refusal) {
    return *refusal;
  }
  return bytes;
}

std::optional<core::Refusal> ZipReader::read_xml(const std::string& entry, XmlHandler& handler) {
  return read_xml(entry, handler, [] { return true; });
}

std::optional<core::Refusal> ZipReader::read_xml(const std::string& entry, XmlHandler& handler,
                                                 const std::function<bool()>& wants_more) {
  if (!has(entry)) {
    return std::nullopt;
  }
  XmlStream stream(handler, state_->limits.xml_depth);
  bool stopped = false;
  auto refusal = state_->stream(entry, [&](std::string_view piece) {
    const bool well = stream.feed(piece);
    stopped = !wants_more();
    return well && !stopped;
  });
  if (refusal || stopped) {
    return refusal;
  }
  return refusal_of_fault(stream.finish(), state_->file_name, state_->limits);
}

namespace {

/// "word" and "../x/y" -> "x/y"; a leading slash starts at the root.
std::string joined_part(const std::string& folder, std::string_view target) {
  std::vector<std::string> steps;
  std::string path =
      !target.empty() && target.front() == '/' ? std::string(target) : folder + "/" + std::string(target);
  while (!path.empty()) {
    const auto slash = std::min(path.find('/'), path.size());
    const std::string step = path.substr(0, slash);
    path.erase(0, slash + 1);
    if (step == "..") {
      if (!steps.empty()) {
        steps.pop_back();
      }
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
  }
  std::string joined;
  for (const std::string& step : steps) {
    joined += joined.empty() ? step : "/" + step;
  }
  return joined;
}

class LinkHandler : public XmlHandler {
 public:
  explicit LinkHandler(std::string folder) : folder_(std::move(folder)) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "rel:Relationship") {
      return;
    }
    PartLink link;
    const std::string_view type = attributes.get("Type");
    const auto slash = type.rfind('/');
    link.id = attributes.get("Id");
    link.type = slash == std::string_view::npos ? type : type.substr(slash + 1);
    link.external = attributes.get("TargetMode") == "External";
    link.target =
        link.external ? std::string(attributes.get("Target")) : joined_part(folder_, attributes.get("Target"));
    links_.push_back(std::move(link));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  std::vector<PartLink> links_;

 private:
  std::string folder_;
};

}  // namespace

core::Outcome<std::vector<PartLink>> links_of_part(ZipReader& zip, const std::string& part) {
  const auto slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash);
  const std::string name = slash == std::string::npos ? part : part.substr(slash + 1);
  LinkHandler handler(folder);
  if (auto refusal = zip.read_xml((folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels", handler)) {
    return *refusal;
  }
  return std::move(handler.links_);
}

}  // namespace thidua::documents
