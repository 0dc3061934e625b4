#include "law/check.h"

#include <algorithm>
#include <functional>
#include <set>

namespace thidua::law {
namespace {

using Findings = std::vector<Finding>;

void each_condition(const Condition& condition, const std::function<void(const Condition&)>& look) {
  look(condition);
  for (const Condition& part : condition.parts) each_condition(part, look);
}

void each_condition(const AwardVersion& version, const std::function<void(const Condition&)>& look) {
  for (const auto& [subject, by_route] : version.branches)
    for (const auto& [route, branch] : by_route) each_condition(branch, look);
}

std::string span(const Validity& validity) {
  return validity.from.to_vi() + " đến " + (validity.to ? validity.to->to_vi() : std::string("nay"));
}

bool meet(const Validity& a, const Validity& b) {
  return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

void overlap(const Validity& a, const Validity& b, const std::string& what, const FilePlace& place, Findings& found) {
  if (meet(a, b))
    found.push_back({place, what + ": hai quy định cùng có hiệu lực (" + span(a) + " và " + span(b) +
                                "); sửa ngày cuối của quy định trước hoặc ngày đầu của quy định sau."});
}

void check_overlaps(const Law& law, Findings& found) {
  for (const auto& [code, award] : law.awards)
    for (std::size_t at = 1; at < award.versions.size(); ++at)
      overlap(award.versions[at - 1].validity, award.versions[at].validity, code, award.versions[at].place, found);
  for (std::size_t at = 1; at < law.regimes.size(); ++at)
    overlap(law.regimes[at - 1].validity, law.regimes[at].validity, law.regimes[at].id, law.regimes[at].place, found);
  for (std::size_t one = 0; one < law.votes.size(); ++one)
    for (std::size_t other = 0; other < one; ++other)
      for (const std::string& code : law.votes[one].awards)
        if (std::find(law.votes[other].awards.begin(), law.votes[other].awards.end(), code) !=
            law.votes[other].awards.end())
          overlap(law.votes[other].validity, law.votes[one].validity, "Tỷ lệ phiếu cho " + code, law.votes[one].place,
                  found);
  for (std::size_t one = 0; one < law.quotas.size(); ++one)
    for (std::size_t other = 0; other < one; ++other) {
      const bool same = law.quotas[one].award == law.quotas[other].award || law.quotas[one].award.empty() ||
                        law.quotas[other].award.empty();
      if (same)
        overlap(law.quotas[other].validity, law.quotas[one].validity, "Tỷ lệ danh sách", law.quotas[one].place, found);
    }
}

class References {
 public:
  References(const Law& law, Findings& found) : law_(law), found_(found) {}

  void award(const std::string& code, const FilePlace& place) {
    if (law_.award(code) == nullptr)
      found_.push_back({place, "không có khen thưởng nào mang mã “" + code + "”; xem tên các tệp trong law/awards."});
  }
  void sources(const Grounds& grounds, const FilePlace& place) {
    for (const std::string& id : grounds.sources)
      if (law_.sources.find(id) == law_.sources.end())
        found_.push_back({place, "nguồn “" + id + "” không có trong law/sources.yaml; thêm nguồn hoặc sửa mã."});
  }

 private:
  const Law& law_;
  Findings& found_;
};

void check_references(const Law& law, Findings& found) {
  References refer(law, found);
  for (const auto& [code, award] : law.awards)
    for (const AwardVersion& version : award.versions) {
      refer.sources(version.grounds, version.place);
      for (const PostRow& row : version.posts) refer.award(row.gives, version.place);
      each_condition(version, [&](const Condition& one) {
        for (const auto* list : {&one.codes, &one.after, &one.unsure_after})
          for (const std::string& named : *list) refer.award(named, one.place);
        refer.sources(one.grounds, one.place);
      });
    }
  for (const auto& [id, rule] : law.rules) refer.sources(rule.grounds, rule.place);
  for (const VoteRule& vote : law.votes) {
    refer.sources(vote.grounds, vote.place);
    for (const std::string& code : vote.awards) refer.award(code, vote.place);
  }
  for (const QuotaRule& quota : law.quotas) {
    refer.sources(quota.grounds, quota.place);
    if (!quota.award.empty()) refer.award(quota.award, quota.place);
  }
  for (const DossierRule& dossier : law.dossiers)
    for (const std::string& code : dossier.awards) refer.award(code, dossier.place);
  for (const std::string_view id : {"G2", "G3", "G4", "G7", "G8", "G9", "G11", "G16", "G17", "G18"})
    if (law.rule(id) == nullptr)
      found.push_back({{"general", 1},
                       "thiếu quy tắc chung " + std::string(id) + " mà chương trình cần; thêm tệp " + std::string(id) +
                           "-….yaml."});
  if (law.award("CONGHIEN") == nullptr)
    found.push_back({{"awards", 1}, "thiếu awards/CONGHIEN.yaml mà chương trình cần để xét cống hiến."});
}

void find_gaps(const Law& law, Findings& found) {
  for (const auto& [code, award] : law.awards)
    for (std::size_t at = 1; at < award.versions.size(); ++at) {
      const auto& before = award.versions[at - 1].validity;
      if (before.to && before.to->plus_days(1) < award.versions[at].validity.from)
        found.push_back({award.versions[at].place, code + ": không có quy định từ " + before.to->plus_days(1).to_vi() +
                                                       " đến " +
                                                       award.versions[at].validity.from.plus_days(-1).to_vi() +
                                                       "; mọi hồ sơ trong thời gian ấy đều cần người quyết định."});
    }
}

bool named_by_act(const Law& law, const std::string& cite) {
  return std::any_of(law.acts.begin(), law.acts.end(), [&](const Act& act) {
    return cite.find(act.number.substr(0, act.number.find('/', act.number.find('/') + 1))) != std::string::npos;
  });
}

void find_citations_without_act(const Law& law, Findings& found) {
  std::set<std::string> said;
  const auto look = [&](const Grounds& grounds, const FilePlace& place) {
    const bool sure = grounds.confidence == Confidence::confirmed;
    if (sure && !named_by_act(law, grounds.cite) && said.insert(grounds.cite).second)
      found.push_back({place, "căn cứ “" + grounds.cite + "” không nêu văn bản nào có trong law/acts."});
  };
  for (const auto& [code, award] : law.awards)
    for (const AwardVersion& version : award.versions) {
      look(version.grounds, version.place);
      each_condition(version, [&](const Condition& one) { look(one.grounds, one.place); });
    }
  for (const auto& [id, rule] : law.rules) look(rule.grounds, rule.place);
}

void find_unread_values(const Law& law, Findings& found) {
  std::set<std::string> cited;
  const auto note = [&](const Grounds& grounds) { cited.insert(grounds.sources.begin(), grounds.sources.end()); };
  for (const auto& [code, award] : law.awards)
    for (const AwardVersion& version : award.versions) {
      note(version.grounds);
      if (version.money) note(version.money->grounds);
      if (version.women) note(version.women->grounds);
      if (version.discipline_in_post) note(*version.discipline_in_post);
      for (const PostRow& row : version.posts) note(row.grounds);
      each_condition(version, [&](const Condition& one) { note(one.grounds); });
    }
  for (const auto& [id, rule] : law.rules) note(rule.grounds);
  for (const auto& one : law.votes) note(one.grounds);
  for (const auto& one : law.quotas) note(one.grounds);
  for (const auto& one : law.acts) note(one.grounds);
  for (const auto& one : law.dossiers) note(one.grounds);
  for (const auto& one : law.regimes) note(one.grounds);
  for (const auto& one : law.base_salary) note(one.grounds);
  note(law.money.grounds);
  for (const auto& [id, place] : law.sources)
    if (cited.count(id) == 0) found.push_back({{"sources.yaml", 1}, "nguồn " + id + " chưa được quy định nào dẫn."});
  const std::set<std::string_view> read{"G2", "G3", "G4", "G7", "G8", "G9", "G11", "G16", "G17", "G18"};
  for (const auto& [id, rule] : law.rules)
    if (read.count(id) == 0)
      found.push_back({rule.place, id + " chỉ để tra cứu: kết luận tính theo quy định khác hoặc theo cách đọc."});
}

void find_old_checks(const Law& law, Date since, Findings& found) {
  for (const auto& [code, award] : law.awards)
    for (const AwardVersion& version : award.versions)
      if (version.checked_on < since)
        found.push_back(
            {version.place, code + ": lần đối chiếu văn bản gần nhất là " + version.checked_on.to_vi() + "."});
}

}  // namespace

std::vector<Finding> broken(const Law& law) {
  Findings found;
  check_overlaps(law, found);
  check_references(law, found);
  return found;
}

std::vector<Finding> doubtful(const Law& law, Date since) {
  Findings found;
  find_gaps(law, found);
  find_citations_without_act(law, found);
  find_unread_values(law, found);
  find_old_checks(law, since, found);
  return found;
}

std::vector<Coverage> coverage(const Law& law) {
  std::vector<Coverage> all;
  for (const auto& [code, award] : law.awards) {
    Coverage one{code, 0, 0, 0, 0, {}};
    std::set<std::string> regimes;
    for (const AwardVersion& version : award.versions) {
      regimes.insert(version.regimes.begin(), version.regimes.end());
      const auto count = [&](Confidence confidence) {
        if (confidence == Confidence::confirmed) ++one.confirmed;
        if (confidence == Confidence::confirmed_secondary) ++one.secondary;
        if (confidence == Confidence::local_example) ++one.local;
        if (confidence == Confidence::recalled) ++one.recalled;
      };
      each_condition(version, [&](const Condition& condition) {
        if (condition.parts.empty()) count(condition.grounds.confidence);
      });
      for (const PostRow& row : version.posts) count(row.grounds.confidence);
    }
    if (!award.of_union())
      for (const Regime& regime : law.regimes)
        if (regimes.count(regime.id) == 0) one.regimes_without.push_back(regime.id);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace thidua::law
