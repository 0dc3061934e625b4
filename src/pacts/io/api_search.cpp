#include "pacts/io/api.h"
#include "pacts/io/store.h"
#include "pacts/policy.h"
#include "pacts/shown.h"
#include "platform/list_request.h"

namespace thidua::pacts {
access::SearchGroup search_pacts(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                 std::size_t count_max) {
  access::SearchGroup group{"pact", "Giao ước", {}};
  if (!call.allows(policy::pacts_read) || folded_words.empty()) return group;
  for (const Pact& pact : call.read([&](platform::Connection& db) { return pacts(db, call.agency); })) {
    if (group.items.size() >= count_max) break;
    if (platform::has_words(pact.title + " " + std::to_string(pact.year), folded_words))
      group.items.push_back(
          {pact.title, std::string(label_vi(pact.state)), "/" + std::to_string(pact.year) + "/giao-uoc/chi-tieu"});
  }
  return group;
}

access::SearchGroup search_targets(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                   std::size_t count_max) {
  access::SearchGroup group{"target", "Chỉ tiêu", {}};
  if (!call.allows(policy::pacts_read) || folded_words.empty()) return group;
  call.read([&](platform::Connection& db) {
    for (const Pact& brief : pacts(db, call.agency)) {
      if (group.items.size() >= count_max) break;
      const auto pact = load_pact(db, call.agency, brief.id);
      if (!pact) continue;
      const std::string base = "/" + std::to_string(brief.year) + "/giao-uoc/chi-tieu?chi-tieu=";
      for (const Target& target : pact->targets) {
        const TargetTerms& terms = target.in_force(pact->period.to).terms;
        if (group.items.size() >= count_max) break;
        if (platform::has_words(target.code + " " + terms.text, folded_words))
          group.items.push_back({target.code + " · " + terms.text,
                                 "Năm " + std::to_string(brief.year) + ", mức phải đạt " + bound_vi(terms),
                                 base + core::to_text(target.id)});
      }
    }
    return 0;
  });
  return group;
}

}  // namespace thidua::pacts
