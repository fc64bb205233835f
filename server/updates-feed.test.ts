import { expect, test } from "vitest";
import type { CampaignView } from "#domain/campaigns/schema";
import { hostileTexts } from "#testing/hostile-texts";
import { updatesFeed } from "./updates-feed.ts";

const TAGS =
  /<(?:\?xml [^<>]*\?|\/?(?:feed|id|title|author|name|updated|entry|published|content)(?: [^<>]*)?|(?:link|category) [^<>]*\/)>/g;

test("whatever an update says, the feed holds its own elements and no other", () => {
  const updates = hostileTexts.map((text, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    kind: "NEWS" as const,
    publishedAt: new Date("2026-01-02"),
    title: text,
    body: `${text}\n\n**bold** <script>`,
  }));
  const campaign = {
    id: "x",
    title: "A & <b>",
    organisation: { name: '"' },
    updates,
  } as unknown as CampaignView;
  const feed = updatesFeed({ campaign, locale: "kk", page: "https://example.org/kk/campaigns/x" });
  expect(feed.replace(TAGS, "")).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  expect(feed).not.toMatch(/[^\P{Cc}\t\n\r]/u);
  expect(feed.match(/<entry>/g)).toHaveLength(updates.length);
  expect(feed).toContain("<title>A &amp; &lt;b&gt;</title>");
});
