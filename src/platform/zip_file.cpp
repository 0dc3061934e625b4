#include "platform/zip_file.h"

#include <zip.h>

#include <list>

namespace thidua::platform {
namespace {

constexpr std::size_t zip_piece_bytes = 1 << 16;

struct DiscardZip {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ZipHandle = std::unique_ptr<zip_t, DiscardZip>;

struct CloseZipEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

ZipHandle opened_zip(const std::filesystem::path& path, int flags) {
  int fault = 0;
  ZipHandle archive(zip_open(path.c_str(), flags, &fault));
  if (archive) return archive;
  zip_error_t error;
  zip_error_init_with_code(&error, fault);
  const std::string message = zip_error_strerror(&error);
  zip_error_fini(&error);
  throw ZipDamaged(path.string() + ": " + message);
}

}  // namespace

struct ZipWriter::State {
  ZipHandle archive;
  std::list<std::string> texts;  // libzip reads them at the end

  void add(const std::string& name, zip_source_t* source, bool compress) {
    const auto index = source == nullptr ? -1 : zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      throw std::runtime_error("zip: " + name + ": " + zip_strerror(archive.get()));
    }
    const auto place = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive.get(), place, compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
  }
};

ZipWriter::ZipWriter(const std::filesystem::path& target) : state_(std::make_unique<State>()) {
  state_->archive = opened_zip(target, ZIP_CREATE | ZIP_EXCL);
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::add_file(const std::string& name, const std::filesystem::path& file, bool compress) {
  state_->add(name, zip_source_file(state_->archive.get(), file.c_str(), 0, -1), compress);
}

void ZipWriter::add_text(const std::string& name, std::string text) {
  const auto& kept = state_->texts.emplace_back(std::move(text));
  state_->add(name, zip_source_buffer(state_->archive.get(), kept.data(), kept.size(), 0), true);
}

void ZipWriter::close() {
  if (zip_close(state_->archive.get()) != 0) {
    throw std::runtime_error(std::string("không ghi được tệp zip: ") + zip_strerror(state_->archive.get()));
  }
  static_cast<void>(state_->archive.release());
}

struct ZipReader::State {
  ZipHandle archive;
};

ZipReader::ZipReader(const std::filesystem::path& source) : state_(std::make_unique<State>()) {
  state_->archive = opened_zip(source, ZIP_RDONLY | ZIP_CHECKCONS);
  const auto count = zip_get_num_entries(state_->archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const auto place = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(state_->archive.get(), place, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0 ||
        (stat.valid & ZIP_STAT_SIZE) == 0) {
      throw ZipDamaged(source.string() + ": " + zip_strerror(state_->archive.get()));
    }
    entries_.push_back({stat.name, stat.size});
  }
}

ZipReader::~ZipReader() = default;

void ZipReader::read(std::size_t index, const std::function<void(std::string_view)>& piece) const {
  const auto& about = entries_.at(index);
  const std::unique_ptr<zip_file_t, CloseZipEntry> entry(zip_fopen_index(state_->archive.get(), index, 0));
  if (!entry) throw ZipDamaged(about.name + ": " + zip_strerror(state_->archive.get()));
  std::string buffer(zip_piece_bytes, '\0');
  std::uint64_t left = about.bytes;
  for (;;) {
    const auto read = zip_fread(entry.get(), buffer.data(), buffer.size());
    if (read < 0) throw ZipDamaged(about.name + ": " + zip_file_strerror(entry.get()));
    if (read == 0) break;
    if (static_cast<std::uint64_t>(read) > left) throw ZipDamaged(about.name + ": longer than announced");
    left -= static_cast<std::uint64_t>(read);
    piece(std::string_view(buffer).substr(0, static_cast<std::size_t>(read)));
  }
  if (left != 0) throw ZipDamaged(about.name + ": shorter than announced");
}

}  // namespace thidua::platform
