// SPDX-License-Identifier: MIT
#include "core/formats/rss.h"

#include "exported.h"

TEST_CASE("RSS has an item with its facts as HTML and its dates for programs") {
  CHECK(
      exported(
          R"("events":[{"id":"konsert","title":"Konsert & dans","startDate":"2026-03-20T19:00","endDate":"2026-03-20T21:30",
            "eventStatus":"cancelled","location":{"name":"Domkyrkan","locality":"Åsen"},"organizer":"Kören",
            "url":"https://kommun.example/konsert","dateModified":"2026-03-05T08:00","keywords":["Musik"]}])",
          "rss") ==
      R"(<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/">
  <channel>
    <title>Nytt</title>
    <link>https://kommun.example/brev</link>
    <description>Ekeby kommun</description>
    <language>sv</language>
    <lastBuildDate>Thu, 05 Mar 2026 08:00:00 +0100</lastBuildDate>
    <item>
      <title>Inställt: Konsert &amp; dans</title>
      <link>https://kommun.example/konsert</link>
      <guid isPermaLink="false">konsert@kommun.example</guid>
      <pubDate>Sun, 01 Mar 2026 00:00:00 +0100</pubDate>
      <category>Musik</category>
      <description>&lt;p&gt;Fredag 20 mars 2026 kl. 19.00–21.30&lt;/p&gt;&lt;p&gt;Var: Domkyrkan, Åsen&lt;/p&gt;&lt;p&gt;Arrangör: Kören&lt;/p&gt;</description>
      <ev:startdate>2026-03-20T19:00:00+01:00</ev:startdate>
      <ev:enddate>2026-03-20T21:30:00+01:00</ev:enddate>
      <ev:location>Domkyrkan, Åsen</ev:location>
      <ev:organizer>Kören</ev:organizer>
    </item>
  </channel>
</rss>
)");
}

TEST_CASE("what has several times tells them in words alone") {
  const std::string repeats = exported(
      R"("events":[{"id":"rim","title":"Rim","startDate":"2026-03-04T10:00","endDate":"2026-03-04T11:00","recurrence":"FREQ=WEEKLY;UNTIL=20261216"}])",
      "rss");
  CHECK(part(repeats, "<description>&lt;", "</description>") ==
        "<description>&lt;p&gt;Varje onsdag kl. 10–11 till och med 16 december "
        "2026&lt;/p&gt;</description>");
  CHECK(count_of(repeats, "ev:startdate") == 0);
  const std::string course = exported(
      R"("events":[{"id":"kurs","title":"Kurs","startDate":"2026-03-16T18:00","endDate":"2026-03-24","sessions":[
      {"startDate":"2026-03-16T18:00","title":"Jord"},{"startDate":"2026-03-23T18:00","eventStatus":"cancelled"},
      {"startDate":"2026-03-24","previousStartDate":"2026-03-22","eventStatus":"rescheduled"}]}])",
      "rss");
  CHECK(part(course, "<description>&lt;", "</description>") ==
        "<description>&lt;p&gt;Måndag 16 mars 2026 kl. 18 och 2 tillfällen till&lt;/p&gt;&lt;ul&gt;"
        "&lt;li&gt;måndag 16 mars 2026 kl. 18 – Jord&lt;/li&gt;"
        "&lt;li&gt;Inställt: måndag 23 mars 2026 kl. 18&lt;/li&gt;"
        "&lt;li&gt;Nytt datum: tisdag 24 mars 2026 (Flyttad från söndag 22 mars 2026)&lt;/li&gt;"
        "&lt;/ul&gt;</description>");
}

TEST_CASE("in the feed's view an item is an article, with its events and deadlines as a list") {
  const std::string rss = exported(
      R"("summary":"Ingress.","text":"Mer [om](https://example.org/).","events":[{"id":"e","title":"Dans","startDate":"2026-03-20","eventStatus":"postponed"}],
      "deadlines":[{"id":"d","title":"Sista dag","date":"2026-03-10"}],"links":[{"title":"Program","url":"https://example.org/p"}])",
      "rss", "&state=view%3Dfeed");
  CHECK(part(rss, "<title>Artikel", "</title>") == "<title>Artikel</title>");
  CHECK(part(rss, "<description>&lt;", "</description>") ==
        "<description>&lt;p&gt;Ingress.&lt;/p&gt;&lt;p&gt;Mer &lt;a href=&quot;https://example.org/"
        "&quot;&gt;om&lt;/a&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Uppskjutet: Dans: Datum ej "
        "bestämt&lt;/li&gt;"
        "&lt;li&gt;Sista dag: tisdag 10 mars 2026&lt;/li&gt;&lt;/ul&gt;&lt;ul&gt;&lt;li&gt;"
        "&lt;a href=&quot;https://example.org/p&quot;&gt;Program&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt;"
        "</description>");
}
