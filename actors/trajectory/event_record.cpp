#include "actors/trajectory/event_record.hpp"

#include "actors/journal/long_texts.hpp"
#include "messages/json.hpp"

#include <cassert>

namespace caesar {

namespace {

struct record_of_event {
  journal_record& result;

  void operator()(const prompted& x) const {
    json body{{"prompt", x.prompt}};
    if (x.hints > 0)
      body["hints"] = x.hints;
    fill(event_kind::prompted, std::move(body));
  }
  void operator()(const completion& x) const { fill(event_kind::replied, x); }
  void operator()(const build_report& x) const { fill(event_kind::built, x); }
  void operator()(const verdict& x) const { fill(event_kind::judged, x); }
  void operator()(const trajectory_summary& x) const {
    fill(event_kind::finished, x);
  }
  void operator()(const stopped& x) const {
    fill(event_kind::stopped, json{{"limit", x.limit}});
  }
  void operator()(asked_again) const {
    fill(event_kind::asked_again, json::object());
  }
  void operator()(const hinted& x) const {
    fill(event_kind::hinted, json{{"text", x.text}});
  }
  void operator()(evaluation_phase) const { assert(!"a phase is not durable"); }

  void fill(event_kind kind, json body) const {
    result.kind = kind;
    result.texts = take_long_texts(body);
    result.body = to_line(body);
  }
};

} // namespace

journal_record to_record(trajectory_id who, int32_t turn,
                         const trajectory_event& event) {
  journal_record result;
  result.who = who;
  result.turn = turn;
  std::visit(record_of_event{result}, event);
  return result;
}

std::optional<trajectory_event> event_from(const journal_record& record) {
  auto body = json::parse(record.body, nullptr, false);
  if (body.is_discarded())
    return std::nullopt;
  try {
    put_long_texts(body, record.texts);
    switch (record.kind) {
    case event_kind::prompted:
      return prompted{body.at("prompt").get<std::string>(),
                      body.value("hints", size_t{0})};
    case event_kind::replied:
      return body.get<completion>();
    case event_kind::built:
      return body.get<build_report>();
    case event_kind::judged:
      return body.get<verdict>();
    case event_kind::finished:
      return body.get<trajectory_summary>();
    case event_kind::stopped:
      return stopped{body.at("limit").get<std::string>()};
    case event_kind::asked_again:
      return asked_again{};
    case event_kind::hinted:
      return hinted{body.at("text").get<std::string>()};
    }
  } catch (const json::exception&) {
    // The body is of another version, or damaged.
  }
  return std::nullopt;
}

} // namespace caesar
