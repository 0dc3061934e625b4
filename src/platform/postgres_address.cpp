#include "platform/postgres_address.h"

#include <libpq-fe.h>

#include <memory>

#include "platform/db.h"

namespace thidua::platform {
namespace {

struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

std::string quoted_option(std::string_view value) {
  std::string quoted = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') quoted.push_back('\\');
    quoted.push_back(c);
  }
  return quoted + "'";
}

}  // namespace

PostgresAddress parted_postgres_address(const std::string& address) {
  char* fault = nullptr;
  const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(address.c_str(), &fault));
  if (fault != nullptr) PQfreemem(fault);  // it quotes the address, password and all
  if (!options) throw DatabaseError("địa chỉ PostgreSQL không đọc được");
  PostgresAddress parted;
  for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    const std::string_view keyword = option->keyword;
    if (keyword == "password") {
      parted.password = option->val;
    } else if (keyword != "sslpassword") {
      parted.without_password +=
          (parted.without_password.empty() ? "" : " ") + std::string(keyword) + "=" + quoted_option(option->val);
    }
  }
  return parted;
}

std::string shown_postgres_address(const std::string& address) {
  try {
    return parted_postgres_address(address).without_password;
  } catch (const DatabaseError&) {
    return "postgresql://(không đọc được)";
  }
}

}  // namespace thidua::platform
