// SPDX-License-Identifier: MIT
#include "core/formats/atom.h"

#include "exported.h"

TEST_CASE("Atom has an entry whose id stays, with when and where in its summary") {
  CHECK(
      exported(
          R"("dateModified":"2026-03-02T12:00","deadlines":[{"id":"s","title":"Sista dag","date":"2026-05-01","url":"https://kommun.example/a?b&c"}])",
          "atom") == R"(<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>tag:kommun.example,2000-01-01:agenda</id>
  <title>Nytt</title>
  <updated>2026-03-02T12:00:00+01:00</updated>
  <author>
    <name>Ekeby kommun</name>
  </author>
  <link rel="alternate" href="https://kommun.example/brev"/>
  <entry xml:lang="sv">
    <id>tag:kommun.example,2026-03-01:s</id>
    <title>Sista dag</title>
    <published>2026-03-01T00:00:00+01:00</published>
    <updated>2026-03-02T12:00:00+01:00</updated>
    <author>
      <name>Ekeby kommun</name>
    </author>
    <link rel="alternate" href="https://kommun.example/a?b&amp;c"/>
    <summary>fredag 1 maj 2026</summary>
    <content type="html">&lt;p&gt;Sista dag: fredag 1 maj 2026&lt;/p&gt;&lt;p&gt;Gäller: Artikel&lt;/p&gt;</content>
  </entry>
</feed>
)");
}

TEST_CASE("a feed without entries was updated now") {
  const std::string atom = exported(R"("text":"Inget datum.")", "atom");
  CHECK(count_of(atom, "<entry") == 0);
  CHECK(part(atom, "<updated>", "</updated>") == "<updated>2026-03-01T12:00:00+01:00</updated>");
}

TEST_CASE("items without a page of their own are linked to the calendar's page") {
  const std::string atom =
      exported(R"("events":[{"id":"e","title":"Dans","startDate":"2026-03-20"}])", "atom",
               "&page-url=https%3A%2F%2Fkommun.example%2Fkalender");
  CHECK(count_of(atom, R"(<link rel="alternate" href="https://kommun.example/kalender"/>)") == 1);
  CHECK(count_of(atom, R"(href="https://kommun.example/kalender?kal-item=e"/>)") == 1);
}
