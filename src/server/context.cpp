#include "server/context.h"

#include "access/io/store.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/migrate.h"

namespace thidua::server {
namespace {

core::Refusal refusal(std::string_view code, std::string message) {
  return {std::string(code), std::move(message), {}, {}};
}

core::Outcome<core::AgencyId> find_agency(Context& context, const std::string& code) {
  const auto all = read(context, [](platform::Connection& db) { return people::agencies(db); });
  if (all.empty())
    return refusal(
        "agency.none",
        "Chưa có cơ quan nào. Hãy tạo bằng lệnh: thidua agency add MÃ --name \"Tên cơ quan\", hoặc dựng đơn vị "
        "mẫu bằng: thidua demo.");
  if (code.empty() && all.size() == 1) return all.front().id;
  std::string codes;
  for (const people::Agency& agency : all) {
    if (agency.code == code) return agency.id;
    codes += (codes.empty() ? "" : ", ") + agency.code;
  }
  return refusal("agency.unknown",
                 (code.empty() ? std::string("Có nhiều cơ quan") : "Không có cơ quan mã “" + code + "”") +
                     ". Hãy chọn bằng --agency, một trong: " + codes + ".");
}

}  // namespace

namespace {

/// People recorded before there were words to find them by.
void fill_words(platform::Database& database) {
  bool missing = false;
  database.read([&](platform::Connection& db) { missing = people::words_missing(db); });
  if (missing) database.write([](platform::Connection& db) { people::fill_words(db); });
}

}  // namespace

core::Outcome<std::unique_ptr<Context>> open_installation(const CommonOptions& options) {
  platform::DatabaseOptions address;
  address.address = options.db;
  try {
    auto context = std::make_unique<Context>(platform::Database::open(address),
                                             platform::AttachmentFolder(options.files), address);
    if (auto migrated = platform::migrate(*context->database, platform::embedded_migrations(), platform::now());
        !migrated)
      return migrated.error();
    fill_words(*context->database);
    return context;
  } catch (const platform::DatabaseError& error) {
    return refusal("database.open", "Không mở được cơ sở dữ liệu “" + options.db + "” (" + error.what() +
                                        "). Hãy kiểm tra đường dẫn và quyền ghi.");
  }
}

core::Outcome<std::unique_ptr<Context>> open_context(const CommonOptions& options) {
  auto opened = open_installation(options);
  if (!opened) return opened.error();
  Context& context = **opened;
  auto agency = find_agency(context, options.agency);
  if (!agency) return agency.error();
  context.agency = *agency;
  if (!options.user.empty()) {
    const auto user = read(
        context, [&](platform::Connection& db) { return access::user_by_login(db, context.agency, options.user); });
    if (!user)
      return refusal("user.unknown", "Không có tài khoản “" + options.user + "”. Xem danh sách: thidua user list.");
    context.user = user->id;
  }
  return opened;
}

core::Outcome<std::string> run(Context& context, std::string action,
                               const std::function<core::Outcome<std::string>(platform::Command&)>& work) {
  platform::CommandRequest request;
  request.agency = context.agency;
  request.user = context.user;
  request.action = std::move(action);
  request.now = platform::now();
  return platform::run_command(*context.database, request, work);
}

}  // namespace thidua::server
