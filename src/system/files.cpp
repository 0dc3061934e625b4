#include "system/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace thidua::system {

namespace {

/// Closes when it goes.
struct OpenFile {
  int descriptor = -1;
  explicit OpenFile(int number) : descriptor(number) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor >= 0) {
      ::close(descriptor);
    }
  }
};

core::Refusal refusal_of_open(const std::string& name, int why) {
  if (why == ENOENT || why == ENOTDIR) {
    return {"file.missing", "Không tìm thấy tệp “" + name + "”. Hãy kiểm tra lại đường dẫn và tên tệp.", "", name};
  }
  return {"file.unreadable",
          "Không mở được tệp “" + name + "” (" + std::generic_category().message(why) +
              "). Hãy kiểm tra quyền đọc tệp rồi thử lại.",
          "", name};
}

core::Refusal too_large(const std::string& name, std::uint64_t size, std::uint64_t limit) {
  return {"file.too_large",
          "Tệp “" + name + "” có dung lượng " + size_to_vi(size) + ", vượt mức cho phép " + size_to_vi(limit) +
              ". Hãy tách tệp hoặc giảm dung lượng hình ảnh trong tệp rồi thử lại.",
          "", name};
}

[[noreturn]] void fail_on(const std::filesystem::path& path, const char* what) {
  throw std::system_error(errno, std::generic_category(), what + std::string(" ") + path.string());
}

void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      fail_on(path, "write");
    }
    bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
}

/// The renamed entry itself must reach the disk, too.
void sync_folder(const std::filesystem::path& folder) {
  const OpenFile opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.descriptor < 0 || ::fsync(opened.descriptor) != 0) {
    fail_on(folder, "fsync");
  }
}

}  // namespace

std::string display_name(const std::filesystem::path& path) {
  return path.filename().string();
}

std::string size_to_vi(std::uint64_t bytes) {
  constexpr std::array<const char*, 4> names{"B", "KB", "MB", "GB"};
  std::uint64_t tenths = bytes * 10;
  std::size_t step = 0;
  while (tenths >= 10240 && step + 1 < names.size()) {
    tenths = (tenths + 512) / 1024;
    ++step;
  }
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) {
    text += "," + std::to_string(tenths % 10);
  }
  return text + " " + names[step];
}

core::Outcome<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit_bytes) {
  const std::string name = display_name(path);
  // O_NONBLOCK: opening a named pipe must not hang.
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.descriptor < 0) {
    return refusal_of_open(name, errno);
  }
  struct stat status {};
  if (::fstat(file.descriptor, &status) != 0) {
    return refusal_of_open(name, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return core::Refusal{"file.not_a_file",
                         "“" + name + "” không phải là một tệp. Hãy chọn một tệp cụ thể trong thư mục.", "", name};
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit_bytes) {
    return too_large(name, size, limit_bytes);
  }
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(size));
  std::array<char, 65536> buffer{};
  while (true) {
    const auto count = ::read(file.descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return refusal_of_open(name, errno);
    }
    if (count == 0) {
      return bytes;
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limit_bytes) {  // it grew while we read
      return too_large(name, bytes.size(), limit_bytes);
    }
  }
}

void write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  std::string temporary = path.string() + ".XXXXXX";
  const OpenFile file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.descriptor < 0) {
    fail_on(path, "open");
  }
  try {
    write_all(file.descriptor, bytes, path);
    if (::fchmod(file.descriptor, 0644) != 0 || ::fsync(file.descriptor) != 0) {
      fail_on(path, "fsync");
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
      fail_on(path, "rename");
    }
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  sync_folder(folder);
}

}  // namespace thidua::system
