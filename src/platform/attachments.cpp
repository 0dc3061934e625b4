#include "platform/attachments.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <system_error>

#include "platform/attachment_layout.h"
#include "system/files.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = 1 << 16;

// The name alone, however the user's computer writes folders, without control characters.
std::string plain_name(std::string name) {
  if (const auto slash = name.find_last_of("/\\"); slash != std::string::npos) name.erase(0, slash + 1);
  std::erase_if(name, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
  return name.empty() ? "tệp đính kèm" : name;
}

core::Refusal too_large(const std::string& name, std::int64_t bytes_max) {
  return {"attachment.too_large",
          "Tệp “" + name + "” lớn quá mức cho phép là " + system::size_to_vi(static_cast<std::uint64_t>(bytes_max)) +
              ". Hãy giảm dung lượng hoặc tách thành nhiều tệp rồi gửi lại.",
          {},
          name};
}

[[noreturn]] void throw_attachment(const std::string& doing, const fs::path& path) {
  throw std::system_error(errno, std::generic_category(), doing + " " + path.string());
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) throw_attachment("mở thư mục", folder);
  const int synced = ::fsync(descriptor);
  ::close(descriptor);
  if (synced != 0) throw_attachment("ghi thư mục", folder);
}

// A file under a temporary name: on disk whole when it takes its place, gone when it never does.
class Arriving {
 public:
  explicit Arriving(const fs::path& folder) : name_((folder / "den-XXXXXX").string()) {
    descriptor_ = ::mkostemp(name_.data(), O_CLOEXEC);
    if (descriptor_ < 0) throw_attachment("tạo tệp trong", folder);
  }
  Arriving(const Arriving&) = delete;
  Arriving& operator=(const Arriving&) = delete;
  ~Arriving() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!placed_) ::unlink(name_.c_str());
  }
  void write(std::string_view bytes) {
    hash_.add(bytes);
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw_attachment("ghi tệp", name_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  std::string hash() { return hash_.hex(); }
  void place(const fs::path& target) {
    if (::fsync(descriptor_) != 0) throw_attachment("ghi tệp", name_);
    fs::create_directories(target.parent_path());
    if (::rename(name_.c_str(), target.c_str()) != 0) throw_attachment("đặt tệp", target);
    placed_ = true;
    sync_folder(target.parent_path());
    sync_folder(target.parent_path().parent_path());
  }

 private:
  std::string name_;
  int descriptor_ = -1;
  bool placed_ = false;
  system::Sha256 hash_;
};

// Was the same content kept before, and is it whole still? Otherwise it is written anew.
bool is_kept_whole(const fs::path& path, std::int64_t bytes, const std::string& sha256) {
  std::error_code none;
  const auto size = fs::file_size(path, none);
  return !none && size == static_cast<std::uintmax_t>(bytes) && system::sha256_hex_of_file(path) == sha256;
}

}  // namespace

bool is_sha256_hex(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

AttachmentFolder::AttachmentFolder(fs::path root) : root_(std::move(root)) {}

fs::path AttachmentFolder::path_of(std::string_view sha256) const {
  // Anything else could name a file outside of the folder.
  if (!is_sha256_hex(sha256)) throw DatabaseError("mã băm của tệp đính kèm không hợp lệ");
  return root_ / sha256.substr(0, 2) / sha256.substr(2);
}

core::Outcome<Attachment> AttachmentFolder::keep(std::string_view bytes, std::string name, std::string media_type,
                                                 std::int64_t bytes_max) const {
  Attachment attachment{system::sha256_hex(bytes), static_cast<std::int64_t>(bytes.size()), plain_name(std::move(name)),
                        std::move(media_type)};
  if (attachment.bytes > bytes_max) return too_large(attachment.name, bytes_max);
  const auto target = path_of(attachment.sha256);
  if (is_kept_whole(target, attachment.bytes, attachment.sha256)) return attachment;
  fs::create_directories(root_);
  Arriving arriving(root_);
  arriving.write(bytes);
  arriving.place(target);
  return attachment;
}

core::Outcome<Attachment> AttachmentFolder::keep_file(const fs::path& file, std::string name, std::string media_type,
                                                      std::int64_t bytes_max) const {
  Attachment attachment{{}, 0, plain_name(std::move(name)), std::move(media_type)};
  std::ifstream source(file, std::ios::binary);
  if (!source || !fs::is_regular_file(file)) {
    return core::Refusal{"attachment.unreadable",
                         "Không mở được tệp “" + attachment.name + "”. Hãy kiểm tra đường dẫn và quyền đọc tệp.",
                         {},
                         attachment.name};
  }
  fs::create_directories(root_);
  Arriving arriving(root_);
  std::string piece(piece_bytes, '\0');
  while (source.read(piece.data(), static_cast<std::streamsize>(piece.size())), source.gcount() > 0) {
    attachment.bytes += source.gcount();
    if (attachment.bytes > bytes_max) return too_large(attachment.name, bytes_max);
    arriving.write(std::string_view(piece).substr(0, static_cast<std::size_t>(source.gcount())));
  }
  if (source.bad()) throw_attachment("đọc tệp", file);
  attachment.sha256 = arriving.hash();
  const auto target = path_of(attachment.sha256);
  if (!is_kept_whole(target, attachment.bytes, attachment.sha256)) arriving.place(target);
  return attachment;
}

core::Outcome<std::string> AttachmentFolder::read(std::string_view sha256) const {
  const auto path = path_of(sha256);
  std::ifstream source(path, std::ios::binary);
  if (!source) {
    return core::Refusal{"attachment.missing",
                         "Không còn tệp đính kèm " + std::string(sha256) +
                             " trong thư mục lưu trữ. Hãy phục hồi tệp từ bản sao lưu hoặc tải lên lại.",
                         {},
                         {}};
  }
  std::string bytes{std::istreambuf_iterator<char>(source), std::istreambuf_iterator<char>()};
  if (system::sha256_hex(bytes) == sha256) return bytes;
  return core::Refusal{"attachment.changed",
                       "Tệp đính kèm " + std::string(sha256) +
                           " đã bị thay đổi trên đĩa nên không dùng được. Hãy phục hồi tệp từ bản sao lưu.",
                       {},
                       {}};
}

void register_attachment(Command& command, const Attachment& attachment) {
  command.db.execute(
      "INSERT INTO platform_attachment (agency_id, sha256, name, media_type, bytes, at, user_id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      {command.agency().value, attachment.sha256, attachment.name, attachment.media_type, attachment.bytes,
       command.request.now.milliseconds, command.request.user.value});
}

}  // namespace thidua::platform
