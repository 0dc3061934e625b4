#include "generate/io/years.h"

#include <utility>

namespace thidua::generate {

YearsWriter::YearsWriter(platform::Command& command, core::AgencyId agency, YearsPlaces places)
    : places_(std::move(places)), batch_(command.new_id()), writer_(command.db, agency) {
  registry::open_batch(command, batch_, "generate");
}

initiatives::RecognisedInitiative YearsWriter::recognised(const MadeInitiative& made) const {
  initiatives::RecognisedInitiative one;
  one.initiative = made.initiative;
  const int year = made.initiative.year;
  for (const MadeAuthor& author : made.authors)
    one.initiative.authors.push_back({places_.person(author.number),
                                      author.name,
                                      places_.unit(author.unit, year),
                                      places_.unit_name(author.unit, year),
                                      {core::Decimal(author.percent), core::Decimal(initiatives::percent_whole)}});
  one.filed = {initiatives::State::filed, made.filed, std::nullopt, std::nullopt, ""};
  one.recognition = made.recognition;
  return one;
}

registry::AwardId YearsWriter::add_award(platform::Command& command, const MadeAward& made,
                                         std::optional<core::PersonId> person) {
  const int year = made.record.years->last;
  registry::AwardRecord record = made.record;
  record.holder.person = person;
  record.holder.unit = places_.unit(made.unit, year);
  (person ? record.holder.unit_name : record.holder.name) = places_.unit_name(made.unit, year);
  ++award_count_;
  return writer_.add(command, record, {}, registry::Status::standing);
}

void YearsWriter::add_person(platform::Command& command, core::PersonId id, const MadeYears& years) {
  for (const people::TaskRating& one : years.ratings) ratings_.push_back({{id, std::nullopt}, one});
  const std::size_t begin = initiatives_.size();
  for (const MadeInitiative& made : years.initiatives) initiatives_.push_back(recognised(made));
  for (const MadeAward& made : years.awards) {
    const registry::AwardId award = add_award(command, made, id);
    for (const std::size_t used : made.uses)
      initiatives_[begin + used].uses.push_back(
          {award, id, made.record.award_text + " năm " + made.record.years->to_text(), made.record.day->day, ""});
  }
}

void YearsWriter::add_unit(platform::Command& command, core::UnitId id, const MadeYears& years) {
  for (const people::TaskRating& one : years.ratings) ratings_.push_back({{std::nullopt, id}, one});
  for (const MadeAward& made : years.awards) add_award(command, made, std::nullopt);
}

void YearsWriter::flush(platform::Command& command) {
  people::insert_ratings(command, ratings_);
  writer_.flush(command, batch_);
  writer_.forget_holders();
  initiatives::insert_recognised(command, initiatives_);
  rating_count_ += static_cast<std::int64_t>(ratings_.size());
  initiative_count_ += static_cast<std::int64_t>(initiatives_.size());
  ratings_.clear();
  initiatives_.clear();
}

}  // namespace thidua::generate
