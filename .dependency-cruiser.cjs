// The dependency rule of the house; docs/architecture.md draws the same picture.
// Each layer may import itself and the layers named beside it.
const layers = {
  server: ["domain", "letters", "lib"],
  app: ["components", "domain", "lib"],
  worker: ["domain", "emails", "letters", "lib"],
  components: ["lib"],
  emails: ["lib"],
  letters: ["lib"],
  domain: ["lib"],
  lib: [],
};
// Reading order: a domain may import only the domains before it.
const domains = [
  "outbox",
  "campaigns",
  "signatures",
  "guard",
  "wording",
  "letters",
  "ledger",
  "evening",
  "delivery",
  "organizer",
  "mail-desk",
  "office-records",
  "office-files",
  "letter-settings",
  "letter-templates",
  "letter-additions",
  "organisation-letters",
  "editor",
  "moderation",
  "paper",
  "updates",
  "integrations",
  "statistics",
  "exports",
  "audit-log",
  "digests",
  "privacy",
];

const schema = "^domain/[^/]+/schema\\.ts$"; // zod and types: anyone may import it
const test = "\\.test\\.tsx?$";
const view = "^(components/|emails/|app/.*/_components/)";
const folder = (names) => `^(${names.join("|")})/`;

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, below]) => ({
      name: `${layer}-may-import-${below.join("-") || "nothing"}`,
      from: { path: `^${layer}/` },
      to: {
        path: folder(Object.keys(layers)),
        pathNot: [folder([layer, ...below]), ...(layer === "lib" ? [] : [schema])],
      },
    })),
    ...domains.map((domain, i) => ({
      name: `${domain}-comes-before`,
      from: { path: `^domain/${domain}/` },
      to: { path: `^domain/(${domains.slice(i + 1).join("|") || "none"})/` },
    })),
    {
      name: "views-take-props",
      from: { path: view },
      to: { path: ["^domain/", "^lib/(db|env|mailer|crypto)\\.ts$"], pathNot: [schema] },
    },
    {
      name: "core-knows-no-framework",
      from: { path: "^(domain|lib)/" },
      to: { path: "^(node_modules/)?(next|react|react-dom)(/|$)" },
    },
    { name: "schema-stays-pure", from: { path: schema }, to: { path: "^lib/(db|env|mailer|crypto)\\.ts$" } },
    {
      name: "tools-stay-outside",
      from: { path: folder(Object.keys(layers)), pathNot: test },
      to: { path: "^(testing|scripts|bench|e2e)/" },
    },
    {
      name: "one-door-to-the-database",
      from: { path: folder(Object.keys(layers)), pathNot: ["^lib/db\\.ts$", test] },
      to: { path: "^generated/prisma/" },
    },
    { name: "no-cycles", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
  ].map((rule) => ({ severity: "error", ...rule })),
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^generated/"] },
  },
};
