#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "law/io/law_files.h"

/// Files of a law as somebody sends them: a zip or one .yaml file, laid over the files of a law.
namespace thidua::law {

constexpr std::int64_t upload_bytes_max = 4'000'000;

struct LawUpload {
  std::vector<LawFile> files;         // by name, each once; "cases/…" among them
  std::vector<std::string> left_out;  // in the zip, but nothing of a law: README.md, catalogue/ …
};
/// What was sent, believed in nothing: only names a law may have, UTF-8, at most 1,000 files of 1 MB and 8 MB together.
/// A zip may hold everything below one folder ("law-moi/awards/LDTT.yaml").
/// Shape   `folder` says where a lone file belongs; empty: where `base` has a file of that name.
/// Errors  `law.upload.kind`, `law.upload.path`, `law.upload.size`, `law.upload.text`, `law.upload.folder`,
///         `law.upload.empty`, `document.damaged`, `document.encrypted`, `document.zip_bomb`.
core::Outcome<LawUpload> read_law_upload(std::string_view bytes, const std::string& name, const std::string& folder,
                                         const std::vector<LawFile>& base);

/// `base` with the files of `sent` in place of those of the same name; by name.
std::vector<LawFile> laid_over(const std::vector<LawFile>& base, const std::vector<LawFile>& sent);

struct LawFileChange {
  std::string name;
  enum class Is { added, changed, removed } is = Is::added;
};
std::vector<LawFileChange> file_changes(const std::vector<LawFile>& before, const std::vector<LawFile>& after);

/// The files as a zip whose entries lie below law/: the same files, the same bytes.
std::string law_archive(const std::vector<LawFile>& files);
/// What `law_archive` wrote.
core::Outcome<std::vector<LawFile>> read_law_archive(std::string_view bytes);

}  // namespace thidua::law
