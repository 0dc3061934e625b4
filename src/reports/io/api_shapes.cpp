#include "reports/io/api_shapes.h"

namespace thidua::platform {
namespace {

/// An object's schema, member by member; "name?" is one that may be left out.
class ObjectSchema {
 public:
  explicit ObjectSchema(std::string_view name) : name_(name) {}
  template <class T>
  ObjectSchema& member(std::string_view name, bool required = true) {
    properties_.set(name, json_schema<T>());
    if (required) required_.push(name);
    return *this;
  }
  Json made() const {
    return described::schema_of("object")
        .set("title", name_)
        .set("properties", properties_)
        .set("required", required_)
        .set("additionalProperties", false);
  }

 private:
  std::string name_;
  Json properties_ = Json::object();
  Json required_ = Json::array();
};

}  // namespace

using reports::api::PaperShown;
using reports::api::PapersShown;
using reports::api::ReviewItem;
using reports::api::ReviewShown;

Json JsonForm<ReviewItem>::write(const ReviewItem& item) {
  Json json = Json::object();
  json.set("target", write_json(item.target)).set("actual", item.actual);
  json.set("by_numbers", write_json(item.by_numbers)).set("verdict", item.verdict);
  json.set("verdict_label", item.verdict_label).set("confirmed", item.confirmed);
  json.set("decision", item.decision).set("decision_label", item.decision_label);
  if (item.override_) json.set("override", write_json(*item.override_));
  json.set("sentence", item.sentence);
  if (item.sentence_own) json.set("sentence_own", *item.sentence_own);
  json.set("version", item.version).set("entries", write_json(item.entries));
  json.set("comments", write_json(item.comments));
  return json;
}

Json JsonForm<ReviewItem>::schema() {
  return ObjectSchema("ReviewItem")
      .member<reports::api::TargetShown>("target")
      .member<std::string>("actual")
      .member<reports::api::ByNumbers>("by_numbers")
      .member<std::string>("verdict")
      .member<std::string>("verdict_label")
      .member<bool>("confirmed")
      .member<std::string>("decision")
      .member<std::string>("decision_label")
      .member<reports::api::OverrideShown>("override", false)
      .member<std::string>("sentence")
      .member<std::string>("sentence_own", false)
      .member<int>("version")
      .member<std::vector<reports::api::EntryShown>>("entries")
      .member<std::vector<reports::api::Comment>>("comments")
      .made();
}

Json JsonForm<ReviewShown>::write(const ReviewShown& shown) {
  Json json = Json::object();
  json.set("round", write_json(shown.round)).set("left", shown.left).set("total", shown.total);
  json.set("items", write_json(shown.items));
  return json;
}

Json JsonForm<ReviewShown>::schema() {
  return ObjectSchema("ReviewShown")
      .member<reports::api::RoundShown>("round")
      .member<int>("left")
      .member<int>("total")
      .member<std::vector<ReviewItem>>("items")
      .made();
}

Json JsonForm<PaperShown>::write(const PaperShown& paper) {
  Json json = Json::object();
  json.set("kind", paper.kind).set("label", paper.label).set("ready", paper.ready);
  if (paper.why_not) json.set("why_not", *paper.why_not);
  if (paper.fix) json.set("fix", write_json(*paper.fix));
  if (paper.signed_) json.set("signed", write_json(*paper.signed_));
  json.set("comments_open", paper.comments_open);
  return json;
}

Json JsonForm<PaperShown>::schema() {
  return ObjectSchema("PaperShown")
      .member<std::string>("kind")
      .member<std::string>("label")
      .member<bool>("ready")
      .member<std::string>("why_not", false)
      .member<pacts::api::Link>("fix", false)
      .member<reports::api::SignedShown>("signed", false)
      .member<int>("comments_open")
      .made();
}

Json JsonForm<PapersShown>::write(const PapersShown& papers) {
  return Json::object().set("papers", write_json(papers.papers)).set("may", write_json(papers.may));
}

Json JsonForm<PapersShown>::schema() {
  return ObjectSchema("PapersShown")
      .member<std::vector<PaperShown>>("papers")
      .member<std::vector<std::string>>("may")
      .made();
}

}  // namespace thidua::platform
