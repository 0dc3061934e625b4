#pragma once
#include <string>
#include <string_view>

/// Addresses of PostgreSQL databases, in both forms that libpq takes. For platform only.
namespace thidua::platform {

/// Without the password. What libpq cannot read is shown as "postgresql://(không đọc được)".
std::string shown_postgres_address(const std::string& address);

/// The address in two pieces, so that the password does not stand in a command line that everybody can see.
struct PostgresAddress {
  std::string without_password;  // keyword form
  std::string password;          // empty where there is none
};
/// Throws DatabaseError where libpq cannot read it.
PostgresAddress parted_postgres_address(const std::string& address);

}  // namespace thidua::platform
