#include "documents/libreoffice.h"

#include "documents/fonts_conf.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

/// Nothing in a stranger's file may run or fetch: no macros, no links to other files or addresses.
constexpr std::string_view profile_settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
)";

std::filesystem::path soffice_program(const std::string& chosen) {
  if (!chosen.empty()) return std::filesystem::exists(chosen) ? std::filesystem::path(chosen) : std::filesystem::path();
  for (const char* name : {"soffice", "libreoffice"})
    if (const auto found = system::find_program(name); !found.empty()) return found;
  return {};
}

system::ChildOrder conversion(const std::filesystem::path& program, const std::filesystem::path& folder,
                              const OfficeOrder& order) {
  system::ChildOrder child;
  child.program = program.string();
  child.arguments = {"-env:UserInstallation=file://" + (folder / "profile").string(),
                     "--headless",
                     "--nologo",
                     "--norestore",
                     "--nolockcheck",
                     "--convert-to",
                     order.wanted_ending + ":" + order.wanted_filter,
                     "--outdir",
                     (folder / "out").string(),
                     (folder / ("paper." + order.ending)).string()};
  child.environment = {{"FONTCONFIG_FILE", (folder / "fonts.conf").string()},
                       {"SAL_USE_VCLPLUGIN", "svp"},
                       {"LANG", "C.UTF-8"},
                       {"TZ", "Asia/Ho_Chi_Minh"}};
  child.working_folder = folder;
  child.time_limit = order.time_limit;
  child.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(order.time_limit) + std::chrono::seconds(1);
  child.memory_limit_bytes = order.memory_limit_bytes;
  child.file_limit_bytes = order.result_limit_bytes;
  return child;
}

}  // namespace

bool libreoffice_present() {
  return !soffice_program({}).empty();
}

OfficeResult convert_by_libreoffice(const OfficeOrder& order) {
  const std::filesystem::path program = soffice_program(order.program);
  if (program.empty()) return {OfficeEnd::no_program, {}};
  const system::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "profile" / "user");
  std::filesystem::create_directory(folder.path() / "out");
  system::write_file_atomically(folder.path() / "profile" / "user" / "registrymodifications.xcu", profile_settings);
  system::write_file_atomically(folder.path() / "fonts.conf", fonts_conf);
  system::write_file_atomically(folder.path() / ("paper." + order.ending), order.bytes);
  const system::ChildResult result = system::run_child(conversion(program, folder.path(), order));
  if (result.end == system::ChildEnd::timed_out) return {OfficeEnd::timed_out, {}};
  if (!result.ok()) return {OfficeEnd::failed, {}};
  // soffice ends well even where it wrote nothing.
  auto written = system::read_file(folder.path() / "out" / ("paper." + order.wanted_ending), order.result_limit_bytes);
  if (!written || written->empty()) return {OfficeEnd::failed, {}};
  return {OfficeEnd::done, std::move(written).value()};
}

}  // namespace thidua::documents
