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
/// What the build put into the program, the cases too.
const std::vector<EmbeddedFile>& law_files();

struct LawFile {
  std::string name;  // below law/, with slashes
  std::string text;
};
std::vector<LawFile> embedded_law();
/// The cases that come with the built-in law: "cases/….yaml".
std::vector<LawFile> embedded_cases();
/// Every .yaml file of the folders the law knows: acts, awards, general, money … Others are left alone.
/// Errors  `law.folder` where there is no such folder or it holds no award.
core::Outcome<std::vector<LawFile>> read_law_folder(const std::filesystem::path& folder);

/// The cases of such a folder ("cases/….yaml", by name); none where it has none.
core::Outcome<std::vector<LawFile>> read_case_files(const std::filesystem::path& folder);
/// May a law have a file of this name: "sources.yaml", "awards/LDTT.yaml", "cases/x.yaml"?
bool is_law_file_name(std::string_view name);
/// "acts", "awards" … and "cases".
std::vector<std::string> law_folder_names();

/// Reads the files as one law, or says every mistake: file and line in `place`, key in `field`, what and how to mend.
/// Shape   what holds at the same time as another version of the same thing is refused, with both named.
core::Outcome<Law, core::Refusals> load_law(const std::vector<LawFile>& files);

/// The law the program was built with. Throws std::runtime_error where those files are broken: our own bug.
const Law& built_in_law();

/// The law this run of the program asks by: one set at its start (--law), else the built-in one.
const Law& law_in_use();
/// What it was read from, its cases too.
struct LawSource {
  std::vector<LawFile> files, cases;
  std::filesystem::path folder;  // empty: built into the program
};
const LawSource& law_source();
/// Once, before anything has asked.
void use_law(Law law, LawSource source);

}  // namespace thidua::law
