#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>

#include "generate/io/write.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

volatile std::sig_atomic_t stop_asked = 0;

extern "C" void ask_to_stop(int) {
  stop_asked = 1;
}

/// Ctrl+C ends the work after the step it is in.
class StopOnInterrupt {
 public:
  StopOnInterrupt() : before_(std::signal(SIGINT, ask_to_stop)) {}
  StopOnInterrupt(const StopOnInterrupt&) = delete;
  StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
  ~StopOnInterrupt() { std::signal(SIGINT, before_); }

 private:
  void (*before_)(int);
};

core::Refusal generate_place_refusal(const CommonOptions& common, const std::vector<people::Agency>& agencies) {
  if (common.agency.empty())
    return {"generate.not_empty",
            "Cơ sở dữ liệu “" + common.db +
                "” đã có cơ quan. Hãy chọn tệp khác bằng --db, ví dụ --db thu.db, hoặc đặt mã cho một cơ quan mới bằng "
                "--agency.",
            "db",
            {}};
  std::string codes;
  for (const people::Agency& agency : agencies) codes += (codes.empty() ? "" : ", ") + agency.code;
  return {"generate.agency_taken",
          "Mã cơ quan “" + common.agency + "” đã dùng; hãy chọn mã khác. Các mã đang dùng: " + codes + ".",
          "agency",
          {}};
}

/// The agency that is made up, new in the installation.
core::Outcome<core::AgencyId> new_agency(Context& context, const CommonOptions& common,
                                         const generate::Scheme& scheme) {
  const auto agencies = read(context, [](platform::Connection& db) { return people::agencies(db); });
  const std::string code = common.agency.empty() ? "MAU" : common.agency;
  const bool taken =
      std::any_of(agencies.begin(), agencies.end(), [&](const people::Agency& agency) { return agency.code == code; });
  if (taken || (common.agency.empty() && !agencies.empty())) return generate_place_refusal(common, agencies);
  const generate::Organisation made = generate::made_organisation(scheme);
  people::AgencyName name;
  name.validity.from = made.units.front().from;
  name.name = made.agency_name;
  name.short_name = made.short_name;
  name.parent_name = made.parent_name;
  name.symbol = made.symbol;
  name.place = name.province = made.place;
  core::Outcome<core::AgencyId> added = core::AgencyId{};
  context.database->write([&](platform::Connection& db) { added = people::add_agency(db, code, name); });
  return added;
}

void say_written(const CommonOptions& common, const generate::Written& written, std::int64_t milliseconds) {
  if (common.json) {
    platform::Json json = platform::Json::object();
    json.set("people", written.people).set("units", written.units).set("postings", written.postings);
    json.set("ratings", written.ratings).set("initiatives", written.initiatives).set("awards", written.awards);
    say(platform::to_indented_text(json.set("milliseconds", milliseconds)));
    return;
  }
  say("Đã tạo " + std::to_string(written.people) + " người trong " + std::to_string(written.units) +
      " đơn vị: " + std::to_string(written.postings) + " vị trí công tác, " + std::to_string(written.ratings) +
      " kết quả xếp loại, " + std::to_string(written.initiatives) + " sáng kiến, " + std::to_string(written.awards) +
      " khen thưởng (" + std::to_string(milliseconds / 1000) + " giây).");
  say("Thêm tài khoản để đăng nhập: thidua user add TÊN, rồi thidua user grant administrator TÊN.");
}

}  // namespace

int generate_command(const CommonOptions& common, const GenerateOptions& options) {
  generate::Scheme scheme;
  scheme.people = options.people;
  scheme.seed = options.seed;
  scheme.years = options.years;
  scheme.last_year = options.last_year;
  const core::Instant now = platform::now();
  if (auto fault = generate::scheme_fault(scheme, now.day_in_vietnam())) return refuse(*fault);
  auto opened = open_installation(common);
  if (!opened) return refuse(opened.error());
  Context& context = **opened;
  const auto agency = new_agency(context, common, scheme);
  if (!agency) return refuse(agency.error());
  const StopOnInterrupt stopping;
  const bool shown = ::isatty(STDERR_FILENO) == 1 && !common.json;
  generate::WriteWatch watch;
  watch.progress = [&](std::int64_t people) {
    if (shown)
      std::fprintf(stderr, "\r%lld/%lld người", static_cast<long long>(people), static_cast<long long>(scheme.people));
  };
  watch.cancelled = [] { return stop_asked != 0; };
  const auto begun = std::chrono::steady_clock::now();
  const auto written = generate::write_made({context.database.get(), *agency, context.user, now}, scheme, watch);
  if (shown) std::fprintf(stderr, "\n");
  if (!written) return refuse(written.error());
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
  say_written(common, *written, taken.count());
  return exit_done;
}

}  // namespace thidua::server
