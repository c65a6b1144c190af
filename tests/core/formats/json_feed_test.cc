// SPDX-License-Identifier: MIT
#include "core/formats/json_feed.h"

#include "exported.h"

TEST_CASE("JSON Feed has an item, and the event's facts in an extension") {
  CHECK(
      exported(
          R"("events":[{"id":"e","title":"Dans","startDate":"2026-03-20T19:00","location":"Parken","keywords":["Musik"],
            "image":{"url":"https://kommun.example/b.jpg","alt":"Bild"}}])",
          "jsonfeed") == R"({
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Nytt",
  "home_page_url": "https://kommun.example/brev",
  "authors": [
    {
      "name": "Ekeby kommun"
    }
  ],
  "language": "sv",
  "items": [
    {
      "id": "e@kommun.example",
      "url": "https://kommun.example/brev",
      "title": "Dans",
      "summary": "fredag 20 mars 2026 kl. 19 · Parken",
      "content_html": "<p>Fredag 20 mars 2026 kl. 19</p><p>Var: Parken</p>",
      "image": "https://kommun.example/b.jpg",
      "date_published": "2026-03-01T00:00:00+01:00",
      "date_modified": "2026-03-01T00:00:00+01:00",
      "authors": [
        {
          "name": "Ekeby kommun"
        }
      ],
      "language": "sv",
      "tags": [
        "Musik"
      ],
      "_kalendarium": {
        "type": "event",
        "startDate": "2026-03-20T19:00:00+01:00",
        "location": "Parken",
        "eventStatus": "scheduled"
      }
    }
  ]
}
)");
}

TEST_CASE("an article without words has an empty paragraph, since a content is required") {
  const std::string feed = exported(R"("kind":"news")", "jsonfeed", "&state=view%3Dfeed");
  CHECK(count_of(feed, R"("content_html": "<p></p>")") == 1);
}
