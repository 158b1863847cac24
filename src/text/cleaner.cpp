// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/cleaner.h"

#include <utility>

#include "claimgraph/base/hash.h"
#include "claimgraph/base/utf8.h"
#include "claimgraph/text/block_labels.h"
#include "claimgraph/text/dates.h"
#include "claimgraph/text/extracted.h"
#include "claimgraph/text/html.h"
#include "claimgraph/text/lexicon.h"
#include "claimgraph/text/mapped_text.h"
#include "claimgraph/text/mojibake.h"
#include "claimgraph/text/paragraphs.h"
#include "claimgraph/text/wikitext.h"

namespace claimgraph::text {
namespace {

Extracted extract_plain(const MappedText& repaired) {
  Extracted out;
  out.text = repaired;
  out.blocks = split_paragraphs(repaired.text());
  return out;
}

/// Fills what `known` leaves empty.
void complete(Metadata& known, const Metadata& found) {
  for (std::string Metadata::*field : {&Metadata::id, &Metadata::title, &Metadata::date, &Metadata::publisher,
                                       &Metadata::url, &Metadata::language, &Metadata::description}) {
    if ((known.*field).empty()) known.*field = found.*field;
  }
}

std::string stem_of(const std::string& path) {
  if (path == "-") return "stdin";
  std::filesystem::path name = std::filesystem::path(path).filename();
  for (const char* packed : {".gz", ".zst"}) {
    if (name.extension() == packed) name = name.stem();
  }
  return name.stem().string();
}

std::string id_of(const Metadata& metadata, const std::string& path) {
  if (!metadata.id.empty()) return metadata.id;
  return metadata.url.empty() ? stem_of(path) : metadata.url;
}

void settle_dates(Document::Parts& parts, const std::string& found) {
  Metadata& metadata = parts.metadata;
  if (metadata.date.empty()) metadata.date = found;
  if (!parts.dateline) return;
  if (metadata.date.empty() && !parts.dateline->date.starts_with("--")) metadata.date = parts.dateline->date;
  parts.dateline->date = complete_date(parts.dateline->date, metadata.date);
  if (metadata.publisher.empty()) metadata.publisher = parts.dateline->agency;
}

}  // namespace

struct Cleaner::Parts {
  TextLexicon lexicon;
  WikitextLexicon wikitext;
  HtmlLexicon html;

  [[nodiscard]] Extracted extract(Format format, const MappedText& repaired) const {
    if (format != Format::kWikitext && format != Format::kHtml) return extract_plain(repaired);
    Extracted out =
        format == Format::kHtml ? read_html(repaired.text(), html) : read_wikitext(repaired.text(), wikitext);
    out.text = out.text.compose(repaired);
    return out;
  }
};

Cleaner::Cleaner(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Cleaner::Cleaner(Cleaner&&) noexcept = default;
Cleaner& Cleaner::operator=(Cleaner&&) noexcept = default;
Cleaner::~Cleaner() = default;

Result<Cleaner> Cleaner::load(const std::filesystem::path& lexicon_dir) {
  auto lexicon = TextLexicon::load(lexicon_dir);
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto wikitext = WikitextLexicon::load(lexicon_dir);
  if (!wikitext) return tl::unexpected(wikitext.error());
  auto html = HtmlLexicon::load(lexicon_dir);
  if (!html) return tl::unexpected(html.error());
  return Cleaner(
      std::make_unique<const Parts>(Parts{*std::move(lexicon), *std::move(wikitext), *std::move(html)}));
}

Document Cleaner::clean(RawDocument raw) const {
  std::string decoded = std::move(raw.content);
  if (!utf8::is_valid(decoded)) decoded = utf8::repair(decoded);
  Document::Parts parts;
  parts.source_hash = sha256_hex(decoded);
  parts.path = std::move(raw.path);
  parts.metadata = std::move(raw.metadata);
  Extracted found = parts_->extract(raw.format, repair_mojibake(decoded));
  parts.map = found.text.to_source_map(decoded);
  parts.text = std::move(found.text).take_text();
  LabelledBlocks labelled = label_blocks(parts.text, std::move(found.blocks), found.source, parts_->lexicon);
  parts.blocks = std::move(labelled.blocks);
  parts.links = std::move(found.links);
  parts.fields = std::move(found.fields);
  parts.dateline = std::move(labelled.dateline);
  complete(parts.metadata, found.metadata);
  parts.metadata.id = id_of(parts.metadata, parts.path);
  if (parts.metadata.title.empty()) parts.metadata.title = labelled.title;
  if (parts.metadata.url.empty()) parts.metadata.url = labelled.url;
  settle_dates(parts, labelled.date);
  return Document(std::move(parts));
}

std::string Cleaner::clean_stretch(Format format, std::string_view stretch) const {
  const MappedText repaired = repair_mojibake(utf8::repair(stretch));
  if (format == Format::kHtml) return clean_html_stretch(repaired.text(), parts_->html);
  if (format == Format::kWikitext) return clean_wikitext_stretch(repaired.text(), parts_->wikitext);
  return repaired.text();
}

}  // namespace claimgraph::text
