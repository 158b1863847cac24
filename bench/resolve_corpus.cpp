// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "resolve_corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace claimgraph::bench {
namespace {

using extract::NodeKind;
using resolve::DocumentFacts;

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t bound) { return next() % bound; }
  bool percent(unsigned share) { return below(100) < share; }
  template <typename T>
  const T& pick(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::uint64_t state_;
};

std::string capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

/// A word of made-up syllables.
std::string word_of(Dice& dice, std::size_t syllables) {
  static const std::vector<std::string> kOnsets = {"b", "d", "f", "g", "h", "k", "l",  "m",  "n",  "r",
                                                   "s", "t", "v", "z", "j", "p", "sh", "kh", "br", "st"};
  static const std::vector<std::string> kVowels = {"a", "e", "i", "o", "u", "ai", "ou", "ee"};
  static const std::vector<std::string> kCodas = {"", "", "", "n", "r", "l", "m", "s", "d"};
  std::string word;
  for (std::size_t i = 0; i < syllables; ++i)
    word += dice.pick(kOnsets) + dice.pick(kVowels) + dice.pick(kCodas);
  return capital(word);
}

/// Another way to write the same sounds.
std::string respelt(Dice& dice, std::string word) {
  static const std::array<std::pair<std::string, std::string>, 6> kWays = {
      {{"k", "q"}, {"ou", "u"}, {"ee", "i"}, {"s", "ss"}, {"m", "mm"}, {"ai", "ay"}}};
  const auto& [from, to] = kWays[dice.below(kWays.size())];
  const std::size_t at = word.find(from, 1);
  if (at != std::string::npos) word.replace(at, from.size(), to);
  return word;
}

struct Person {
  std::uint32_t id = 0;
  std::string first;
  std::string last;
};

struct Body {
  std::uint32_t id = 0;
  std::string name;
  std::string acronym;
};

struct Town {
  std::uint32_t id = 0;
  std::string name;
  std::size_t country = 0;
};

struct Country {
  std::uint32_t id = 0;
  std::string name;
  std::string code;
};

struct Story {
  std::uint32_t id = 0;
  std::string kind;
  int day = 0;  ///< since 2028-01-01
  std::size_t town = 0;
  std::size_t actor = 0;
  std::vector<std::size_t> people;
  std::int64_t dead = 0;
};

std::string date_of(int day) {
  using namespace std::chrono;
  const year_month_day parts{sys_days(year(2028) / 1 / 1) + days(day)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

/// Everything there is to report on.
class World {
 public:
  World(Dice& dice, std::size_t documents) {
    for (std::size_t i = 0; i < 40; ++i) {
      countries.push_back({next_++, word_of(dice, 2) + "ia", fmt::format("X{}", i)});
    }
    for (std::size_t i = 0; i < 600; ++i)
      towns.push_back({next_++, word_of(dice, 3), dice.below(countries.size())});
    std::vector<std::string> firsts;
    std::vector<std::string> lasts;
    for (std::size_t i = 0; i < 300; ++i) firsts.push_back(word_of(dice, 2));
    for (std::size_t i = 0; i < std::max<std::size_t>(documents / 8, 20); ++i)
      lasts.push_back(word_of(dice, 3));
    for (std::size_t i = 0; i < std::max<std::size_t>(documents / 3, 50); ++i) {
      people.push_back({next_++, dice.pick(firsts), dice.pick(lasts)});
    }
    for (std::size_t i = 0; i < std::max<std::size_t>(documents / 8, 20); ++i) add_bodies(dice);
    for (std::size_t i = 0; i < std::max<std::size_t>(documents / 3, 10); ++i) add_story(dice);
  }

  std::vector<Country> countries;
  std::vector<Town> towns;
  std::vector<Person> people;
  std::vector<Body> bodies;
  std::vector<Story> stories;

  std::uint32_t next_id() { return next_++; }

 private:
  /// An organization and, of every fourth, a branch.
  void add_bodies(Dice& dice) {
    static const std::vector<std::string> kKinds = {"Union", "Front", "League", "Movement", "Council"};
    const std::string one = word_of(dice, 2);
    const std::string two = word_of(dice, 2);
    const std::string& kind = dice.pick(kKinds);
    const std::string name = fmt::format("{} {} {}", one, two, kind);
    bodies.push_back({next_++, name, fmt::format("{}{}{}", one[0], two[0], kind[0])});
    if (dice.percent(25)) bodies.push_back({next_++, name + " Northern Section", {}});
  }

  void add_story(Dice& dice) {
    static const std::vector<std::string> kKinds = {"attack", "protest",  "visit",
                                                    "trial",  "disaster", "meeting"};
    Story story;
    story.id = next_++;
    story.kind = dice.pick(kKinds);
    story.day = static_cast<int>(dice.below(1000));
    story.town = dice.below(towns.size());
    story.actor = dice.below(bodies.size());
    for (std::size_t i = 0; i < 3; ++i) story.people.push_back(dice.below(people.size()));
    story.dead = static_cast<std::int64_t>(dice.below(200));
    stories.push_back(std::move(story));
  }

  std::uint32_t next_ = 0;
};

/// One report of a story.
class Reporter {
 public:
  Reporter(World& world, Dice& dice, std::size_t number) : world_(world), dice_(dice) {
    facts_.metadata.id = fmt::format("report-{:05}", number);
    facts_.source_hash = std::string(64, '0');
  }

  void report(const Story& story) {
    const int delay = static_cast<int>(dice_.below(3));
    facts_.metadata.date = date_of(story.day + delay);
    const extract::ClusterId country = add_country(world_.towns[story.town].country);
    const extract::ClusterId town =
        add(NodeKind::kGeopoliticalEntity, world_.towns[story.town].name, world_.towns[story.town].id);
    add_frame(town, extract::Relation::kLocatedIn, country);
    const extract::ClusterId actor = add_body(world_.bodies[story.actor]);
    std::vector<extract::ClusterId> people;
    for (const std::size_t person : story.people) people.push_back(add_person(world_.people[person]));
    for (std::size_t i = 0; i < 2; ++i) add_person(dice_.pick(world_.people));  // in passing
    add_body(dice_.pick(world_.bodies));
    add(NodeKind::kGroup, "officials", world_.next_id());
    const extract::ClusterId event = add_event(story, dice_.percent(80) ? town : country, delay);
    if (dice_.percent(70)) add_frame(actor, extract::Relation::kCarriedOut, event);
    add_frame(people[0], extract::Relation::kCondemned, event);
    if (dice_.percent(60)) add_deaths(event, story.dead);
    const Story& earlier = dice_.pick(world_.stories);
    if (earlier.id != story.id && earlier.day < story.day) add_background(earlier);
  }

  [[nodiscard]] std::pair<DocumentFacts, std::vector<std::uint32_t>> finish() {
    return {std::move(facts_), std::move(truth_)};
  }

 private:
  extract::ClusterId add(NodeKind kind, std::string name, std::uint32_t truth) {
    extract::Cluster cluster;
    cluster.node = kind;
    cluster.name = std::move(name);
    facts_.extraction.clusters.push_back(std::move(cluster));
    truth_.push_back(truth);
    return static_cast<extract::ClusterId>(truth_.size() - 1);
  }

  extract::ClusterId add_country(std::size_t index) {
    const Country& country = world_.countries[index];
    const extract::ClusterId id = add(NodeKind::kGeopoliticalEntity, country.name, country.id);
    facts_.extraction.clusters[id].country = country.code;
    return id;
  }

  extract::ClusterId add_person(const Person& person) {
    const unsigned way = static_cast<unsigned>(dice_.below(100));
    if (way < 15) return add(NodeKind::kPerson, respelt(dice_, person.first) + ' ' + person.last, person.id);
    if (way < 25) return add(NodeKind::kPerson, person.first + ' ' + respelt(dice_, person.last), person.id);
    if (way < 30) return add(NodeKind::kPerson, person.first + " K. " + person.last, person.id);
    return add(NodeKind::kPerson, person.first + ' ' + person.last, person.id);
  }

  extract::ClusterId add_body(const Body& body) {
    const unsigned way = static_cast<unsigned>(dice_.below(100));
    const bool has_acronym = !body.acronym.empty();
    const extract::ClusterId id =
        add(NodeKind::kOrganization, way < 10 ? "the " + body.name : body.name, body.id);
    if (has_acronym && way >= 10 && way < 25) facts_.extraction.clusters[id].names = {body.acronym};
    return id;
  }

  extract::ClusterId add_event(const Story& story, extract::ClusterId place, int delay) {
    static const std::map<std::string, std::vector<std::string>> kNouns = {
        {"attack", {"attack", "bombing", "blast"}},
        {"protest", {"protest", "rally", "march"}},
        {"visit", {"visit", "trip"}},
        {"trial", {"trial", "hearing"}},
        {"disaster", {"flood", "fire", "landslide"}},
        {"meeting", {"meeting", "talks", "summit"}}};
    const extract::ClusterId id = add(NodeKind::kEvent, dice_.pick(kNouns.at(story.kind)), story.id);
    extract::Cluster& event = facts_.extraction.clusters[id];
    event.event_kind = story.kind;
    if (dice_.percent(90)) event.place = place;
    const unsigned way = static_cast<unsigned>(dice_.below(100));
    if (way < 75) event.date = date_of(story.day);
    if (way >= 75 && way < 85) event.date = date_of(story.day + std::min(delay, 1));  // the report's own day
    return id;
  }

  void add_background(const Story& story) {
    const extract::ClusterId town =
        add(NodeKind::kGeopoliticalEntity, world_.towns[story.town].name, world_.towns[story.town].id);
    const extract::ClusterId id = add_event(story, town, 0);
    facts_.extraction.clusters[id].date = date_of(story.day);
    add_frame(add_body(world_.bodies[story.actor]), extract::Relation::kCarriedOut, id);
  }

  void add_frame(extract::ClusterId subject, extract::Relation relation, extract::ClusterId object) {
    extract::Frame frame;
    frame.subject = subject;
    frame.relation = relation;
    frame.object = object;
    facts_.extraction.frames.push_back(std::move(frame));
    facts_.frame_quotes.push_back({{0, 1}, "q"});
  }

  void add_deaths(extract::ClusterId event, std::int64_t value) {
    extract::FigureClaim figure;
    figure.event = event;
    figure.value = value;
    facts_.extraction.figures.push_back(figure);
    facts_.figure_quotes.push_back({{0, 1}, "q"});
  }

  World& world_;
  Dice& dice_;
  DocumentFacts facts_;
  std::vector<std::uint32_t> truth_;
};

double pairs_of(double count) {
  return count * (count - 1) / 2;
}

}  // namespace

ResolveCorpus make_resolve_corpus(std::size_t documents) {
  Dice dice(20310502);
  World world(dice, documents);
  ResolveCorpus corpus;
  for (std::size_t i = 0; i < documents; ++i) {
    Reporter reporter(world, dice, i);
    reporter.report(dice.pick(world.stories));
    auto [facts, truth] = reporter.finish();
    corpus.documents.push_back(std::move(facts));
    corpus.truth.push_back(std::move(truth));
  }
  return corpus;
}

PairScore score_pairs(const ResolveCorpus& corpus, const resolve::Resolution& resolution) {
  std::map<std::pair<resolve::EntityId, std::uint32_t>, double> both;
  std::map<resolve::EntityId, double> made;
  std::map<std::uint32_t, double> meant;
  for (std::size_t document = 0; document < corpus.truth.size(); ++document) {
    for (std::size_t cluster = 0; cluster < corpus.truth[document].size(); ++cluster) {
      const resolve::EntityId entity = resolution.entity_of_cluster[document][cluster];
      const std::uint32_t truth = corpus.truth[document][cluster];
      ++both[{entity, truth}];
      ++made[entity];
      ++meant[truth];
    }
  }
  double right = 0;
  double same = 0;
  double want = 0;
  for (const auto& [key, count] : both) right += pairs_of(count);
  for (const auto& [key, count] : made) same += pairs_of(count);
  for (const auto& [key, count] : meant) want += pairs_of(count);
  PairScore score;
  score.precision = same == 0 ? 0 : right / same;
  score.recall = want == 0 ? 0 : right / want;
  score.f1 = right == 0 ? 0 : 2 * score.precision * score.recall / (score.precision + score.recall);
  return score;
}

}  // namespace claimgraph::bench
