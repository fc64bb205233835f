import type { Permission } from "#domain/organizer/roles";

/**
 * A page of the organizers' desk: its address, and the right it asks for (`null`: whoever is signed in). One that has a
 * `nav` stands in the navigation under that name (messages/<locale>/desk.json) for whoever has the right. Every page of the
 * desk has its line here; the test of all roles against all pages fails for one that has none.
 */
export type DeskPage = { path: string; right: Permission | null; nav?: string };

/** Below /<locale>/organizer/campaigns/<campaign>, in the order of the navigation. */
export const campaignPages: readonly DeskPage[] = [
  { path: "", right: "campaigns.view", nav: "overview" },
  { path: "/content", right: "campaigns.edit", nav: "content" },
  { path: "/content/[section]", right: "campaigns.edit" },
  { path: "/publish", right: "campaigns.edit", nav: "publish" },
  { path: "/versions", right: "campaigns.edit", nav: "versions" },
  { path: "/versions/[version]", right: "campaigns.edit" },
  { path: "/letters", right: "letters.edit", nav: "letters" },
  { path: "/letters/recipients", right: "letters.edit" },
  { path: "/letters/templates", right: "letters.edit" },
  { path: "/letters/templates/[template]", right: "letters.edit" },
  { path: "/letters/templates/[template]/[language]", right: "letters.edit" },
  { path: "/letters/additions", right: "letters.edit" },
  { path: "/letters/rules", right: "letters.edit" },
  { path: "/letters/rules/[rule]", right: "letters.edit" },
  { path: "/letters/preview", right: "letters.edit" },
  { path: "/letters/wording", right: "letters.edit" },
  { path: "/letters/missions", right: "letters.edit" },
  { path: "/letters/postage", right: "letters.edit" },
  { path: "/ngo-letter", right: "letters.issue", nav: "ngo-letter" },
  { path: "/moderation", right: "moderation.work", nav: "moderation" },
  { path: "/moderation/[kind]", right: "moderation.work" },
  { path: "/moderation/decided", right: "moderation.work" },
  { path: "/paper", right: "paper.enter", nav: "paper" },
  { path: "/paper/import", right: "paper.enter" },
  { path: "/paper/batches/[batch]", right: "paper.enter" },
  { path: "/paper/sheets/[sheet]", right: "paper.enter" },
  { path: "/fraud", right: "signatures.invalidate", nav: "fraud" },
  { path: "/fraud/[invalidation]", right: "signatures.invalidate" },
  { path: "/updates", right: "updates.send", nav: "updates" },
  { path: "/updates/[update]", right: "updates.send" },
  { path: "/updates/[update]/preview", right: "updates.send" },
  { path: "/updates/[update]/send", right: "updates.send" },
  { path: "/replies", right: "replies.review", nav: "replies" },
  { path: "/statistics", right: "statistics.read", nav: "statistics" },
  { path: "/lists", right: "signers.export", nav: "lists" },
  { path: "/digest", right: "statistics.read", nav: "digest" },
  { path: "/dossier", right: "dossiers.issue", nav: "dossier" },
];

/** Below /<locale>/organizer/organisations/<organisation>, in the order of the navigation. */
export const organisationPages: readonly DeskPage[] = [
  { path: "/offices", right: "offices.view", nav: "offices" },
  { path: "/offices/new", right: "offices.edit" },
  { path: "/offices/cities", right: "offices.view" },
  { path: "/offices/import", right: "offices.edit" },
  { path: "/offices/[office]", right: "offices.view" },
  { path: "/offices/[office]/words", right: "offices.edit" },
  { path: "/offices/[office]/holders/[holder]", right: "offices.edit" },
  { path: "/holidays", right: "offices.view", nav: "holidays" },
  { path: "/statistics", right: "statistics.read", nav: "statistics" },
  { path: "/team", right: "team.view", nav: "team" },
  { path: "/tokens", right: "tokens.manage", nav: "tokens" },
  { path: "/webhooks", right: "webhooks.manage", nav: "webhooks" },
  { path: "/webhooks/[webhook]", right: "webhooks.manage" },
  { path: "/mail", right: "mail.manage", nav: "mail" },
  { path: "/audit", right: "audit.read", nav: "audit" },
  { path: "/data", right: "audit.read", nav: "data" },
  { path: "/settings", right: "organisation.edit", nav: "settings" },
];

/** Below /<locale>/organizer: of whoever is signed in. */
export const ownPages: readonly DeskPage[] = [
  { path: "", right: null, nav: "campaigns" },
  { path: "/campaigns/new", right: null },
  { path: "/account", right: null, nav: "account" },
  { path: "/account/second-factor", right: null },
  { path: "/account/second-factor/app", right: null },
];

/** Below /<locale>/organizer: for whoever is not signed in yet. */
export const doorPages: readonly string[] = [
  "/sign-in",
  "/sign-in/second-step",
  "/forgot-password",
  "/reset-password/[token]",
  "/invitation/[token]",
];
