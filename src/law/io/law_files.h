#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "law/law.h"

/// The folder law/ of the repository, or one of an installation, as a Law.
namespace thidua::law {

struct EmbeddedFile {
  std::string_view name;  // "awards/LDTT.yaml"
  std::string_view bytes;
};
/// What the build put into the program.
const std::vector<EmbeddedFile>& law_files();

struct LawFile {
  std::string name;  // below law/, with slashes
  std::string text;
};
std::vector<LawFile> embedded_law();
/// Every .yaml file of the folders the law knows: acts, awards, general, money … Others are left alone.
/// Errors  `law.folder` where there is no such folder or it holds no award.
core::Outcome<std::vector<LawFile>> read_law_folder(const std::filesystem::path& folder);

/// Reads the files as one law, or says every mistake: file and line in `place`, key in `field`, what and how to mend.
/// Shape   what holds at the same time as another version of the same thing is refused, with both named.
core::Outcome<Law, core::Refusals> load_law(const std::vector<LawFile>& files);

/// The law the program was built with. Throws std::runtime_error where those files are broken: our own bug.
const Law& built_in_law();

/// The law this run of the program asks by: one set at its start (--law), else the built-in one.
const Law& law_in_use();
/// Once, before anything has asked.
void use_law(Law law);

}  // namespace thidua::law
