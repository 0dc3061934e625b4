#include "registry/io/api_shapes.h"
#include "registry/io/holder_links.h"
#include "registry/io/route_parts.h"
#include "registry/io/routes.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

using access::ApiCall;
using platform::HttpResponse;

constexpr std::size_t names_at_once_max = 1'000;

LinkItem link_item(const HolderToLink& one) {
  LinkItem item;
  item.holder = std::to_string(one.holder);
  item.name = one.name;
  item.birth = one.birth;
  item.units = one.units;
  item.awards = one.awards;
  item.confidence = code(one.judged.confidence);
  item.confidence_label = label_vi(one.judged.confidence);
  item.reason = one.judged.reason;
  if (one.judged.person) item.person = core::to_text(*one.judged.person);
  for (const HolderToLink::Candidate& candidate : one.candidates)
    item.candidates.push_back({core::to_text(candidate.person), candidate.shown});
  return item;
}

core::Outcome<std::vector<HolderLink>> links_of(const LinksBody& body) {
  std::vector<HolderLink> links;
  for (const LinkBody& one : body.links.value_or(std::vector<LinkBody>())) {
    const auto holder = number_of(one.holder);
    if (!holder)
      return core::Refusal{"registry.link.changed", "Không có tên số “" + one.holder + "”; hãy xem lại danh sách.",
                           "links", ""};
    links.push_back({*holder, one.person});
  }
  if (links.size() > names_at_once_max)
    return core::Refusal{"registry.link.many",
                         "Mỗi lần nối nhiều nhất " + std::to_string(names_at_once_max) + " tên; hãy nối từng phần.",
                         "links", ""};
  return links;
}

/// Tried: who the names may be, and nothing is written. Otherwise the chosen ones are linked, all or none.
HttpResponse link_awards(const ApiCall& call) {
  const auto body = call.body<LinksBody>();
  if (!body) return body.error();
  LinksMessage message;
  message.dry_run = body->dry_run;
  if (body->dry_run) {
    for (const HolderToLink& one :
         call.read([&](platform::Connection& db) { return holders_to_link(db, call.agency, names_at_once_max); }))
      message.items.push_back(link_item(one));
    return platform::json_response(platform::write_json(message));
  }
  const auto links = links_of(*body);
  if (!links) return access::refused(links.error());
  return call.command("registry.link", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto done = link_holders(command, *links);
    if (!done) return done.error();
    message.awards = *done;
    return to_text(platform::write_json(message));
  });
}

}  // namespace

std::vector<access::ApiRoute> link_routes() {
  access::ApiRoute route = change_route<LinksBody, LinksMessage>(
      platform::Method::post, "/awards/links",
      "Nối tên trong sổ khen thưởng với hồ sơ nhân sự; dry_run: chỉ xem trước, kèm mức chắc chắn", change_awards,
      link_awards, {"registry.link.changed", "registry.link.nothing", "registry.link.many"});
  route.pool = platform::Pool::slow;
  return {std::move(route)};
}

}  // namespace thidua::registry
