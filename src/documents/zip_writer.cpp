#include "documents/zip_writer.h"

#include <zip.h>

#include <cassert>
#include <memory>
#include <stdexcept>

namespace thidua::documents {

namespace {

constexpr zip_uint16_t dos_day_1980_01_01 = 0x0021;

struct ZipSourceRelease {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ZipArchiveDiscard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

[[noreturn]] void zip_writing_failed(const std::string& what) {
  throw std::runtime_error("Không ghi được tệp nén trong bộ nhớ: " + what);
}

void add_zip_entry(zip_t* archive, const ZipEntry& entry) {
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  if (source == nullptr) zip_writing_failed(zip_strerror(archive));
  const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  assert(index >= 0);  // the only other cause is a name given twice
  const auto at = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 6);
  zip_file_set_dostime(archive, at, 0, dos_day_1980_01_01, 0);
  // Who wrote the file and on what system says nothing to the reader, and would differ between machines.
  zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_DOS, 0);
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) zip_writing_failed("stat");
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) zip_writing_failed("read");
  return bytes;
}

}  // namespace

std::string zip_archive(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  std::unique_ptr<zip_source_t, ZipSourceRelease> sink(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!sink) zip_writing_failed("buffer");
  std::unique_ptr<zip_t, ZipArchiveDiscard> archive(zip_open_from_source(sink.get(), ZIP_TRUNCATE, &error));
  if (!archive) zip_writing_failed(zip_error_strerror(&error));
  zip_source_keep(sink.get());  // the archive frees one reference when it closes
  for (const ZipEntry& entry : entries) add_zip_entry(archive.get(), entry);
  if (zip_close(archive.get()) != 0) zip_writing_failed(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return bytes_of(sink.get());
}

}  // namespace thidua::documents
