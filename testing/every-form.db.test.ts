import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { differencesOf } from "#domain/audit-log/differences";
import { auditWords } from "#domain/audit-log/words";
import { newSecret, sealSecret } from "#domain/integrations/webhook-secret";
import { getOffice } from "#domain/office-records/offices";
import type { AuditAction } from "#domain/organizer/audit";
import { type Actor, claimOffice, findActor } from "#domain/organizer/authority";
import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { findCodesSetUp } from "#domain/organizer/set-up-codes";
import { codeAt, stepOf } from "#domain/organizer/totp";
import { seal } from "#lib/crypto";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { makeComment } from "#testing/make-comment";
import { cookieOf, makeMember } from "#testing/make-member";
import { makeSigners } from "#testing/shown-signers";
import { loadSample } from "../scripts/sample.ts";
import { routes } from "../server/routes.ts";

// Whatever an organizer's form changes is one line of the audit log, told in three languages. The forms are read from the
// routes themselves: one that is added without saying here what it writes down fails.

type Fields = Record<string, string | string[]>;
type Asked = { fields?: Fields; params?: Record<string, string> };
/** Sent here, and writes this action once. */
type Written = { action: AuditAction; ask: () => Promise<Asked> | Asked };
/** Needs a whole story: a test that tells one and looks for this action in the log, else the command that writes it. */
type Elsewhere = { action: AuditAction; by: string };
/** Changes nothing that lasts, and why. */
type Silent = { silent: string };

const [email, password] = ["every-form@example.org", "a long enough password"];
const now = new Date();
const three = { textEn: "Not here.", textRu: "Не здесь.", textKk: "Мұнда емес." };
const city = { latin: "KENTAU", en: "Kentau", ru: "Кентау", kk: "Кентау", source: "map" };
const words = {
  ...{
    nameEn: "Court",
    nameRu: "Суд",
    nameKk: "Сот",
    headEn: "To the court",
    headRu: "В суд",
    headKk: "Сотқа",
  },
  ...{ greetingEn: "Dear court", greetingRu: "Уважаемый суд", greetingKk: "Құрметті сот" },
  ...{ remitEn: "Judges", remitRu: "Судит", remitKk: "Соттайды", windowA4: "Court", windowLetter: "Court" },
};
const person = {
  ...{ nameEn: "Judge", nameRu: "Судья", nameKk: "Судья", dativeRu: "Судье", dativeKk: "Судьяға" },
  ...{ greetingEn: "Dear judge", greetingRu: "Уважаемый судья", greetingKk: "Құрметті судья" },
};
const update = {
  ...{ "title-en": "News", "title-ru": "Новости", "title-kk": "Жаңалық" },
  ...{ "body-en": "It went on.", "body-ru": "Дело идёт.", "body-kk": "Іс жүріп жатыр." },
};

const slug = "zhumagulov-abishev";
let campaign: { id: string; slug: string; organisationId: string };
let actor: Actor;

const writes = (action: AuditAction, ask: Written["ask"] = () => ({})): Written => ({ action, ask });
const elsewhere = (action: AuditAction, by: string): Elsewhere => ({ action, by });
const silent = (why: string): Silent => ({ silent: why });

const own = () => ({ organisationId: campaign.organisationId });
const inCampaign = () => ({ campaignId: campaign.id });
const office = { slug: "ombudsman" };

async function lettersVersion(fields: Fields = {}): Promise<Asked> {
  const row = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
  return { fields: { version: String(row.lettersVersion), ...fields } };
}
/** The version of the campaign's texts that is read. */
async function contentVersion() {
  const last = await db.campaignVersion.findFirst({ where: inCampaign(), orderBy: { number: "desc" } });
  return last?.number ?? 0;
}
const idOf = async (found: Promise<{ id: string } | null>) => (await found)?.id ?? "";

async function comment(state: "PENDING" | "PUBLISHED" | "HIDDEN" = "PENDING") {
  await openComments();
  const { id } = await makeComment(campaign, { email: `${crypto.randomUUID()}@example.org` });
  await db.comment.update({ where: { id }, data: { state } });
  return { id, version: "1" };
}
async function closing() {
  await openComments();
  return { fields: { open: "no" } };
}
const openComments = () =>
  db.campaign.update({ where: { id: campaign.id }, data: { commentsOpenedAt: now } });
async function reported() {
  const known = await comment("PUBLISHED");
  await db.contentReport.create({ data: { ...own(), commentId: known.id, reasonCode: "insult" } });
  return { fields: known };
}
async function appealed() {
  const known = await comment("HIDDEN");
  const { organizerId } = await makeMember(campaign.organisationId, "MODERATOR");
  const decision = { decision: "HIDDEN" as const, reasonCode: "insult", appealedAt: now };
  await db.moderationDecision.create({
    data: { commentId: known.id, moderatorId: organizerId, ...decision },
  });
  return { fields: { ...known, answer: "publish" } };
}
async function reply() {
  const { id: officeId } = await db.office.findFirstOrThrow({ where: office });
  const data = { ...own(), ...inCampaign(), officeId, class: "REDIRECT" as const };
  return { id: (await db.replyReport.create({ data })).id };
}
async function withFile() {
  const { id } = await reply();
  const content = seal("file", `reply_files.content:${id}`);
  await db.replyFile.create({ data: { replyReportId: id, mediaType: "application/pdf", size: 4, content } });
  return { fields: { id } };
}
async function invalidation(started: boolean): Promise<Asked> {
  const hours = { from: "2026-01-01T00:00:00.000Z", to: "2026-01-02T00:00:00.000Z" };
  const query = { ...hours, country: null, language: null, source: null, display: null, domain: null };
  const dates = started ? { startedAt: now, finishedAt: now } : {};
  const data = { ...own(), ...inCampaign(), query, reason: "burst", matched: 12, ...dates };
  return { params: { invalidation: (await db.invalidation.create({ data })).id } };
}
async function webhook(): Promise<Asked> {
  const id = crypto.randomUUID();
  const secret = sealSecret(id, newSecret());
  const data = { id, ...own(), url: "https://example.org/hook", events: ["signature.confirmed"], secret };
  const found = (await db.webhook.findFirst({ where: own() })) ?? (await db.webhook.create({ data }));
  return { params: { webhook: found.id } };
}
async function failedDelivery(): Promise<Asked> {
  const { params } = await webhook();
  const data = { webhookId: params?.webhook ?? "", event: "webhook.test", payload: {}, failedAt: now };
  return { params: params ?? {}, fields: { id: (await db.webhookDelivery.create({ data })).id } };
}
async function news(fields: Fields = {}): Promise<Asked> {
  const row = await db.campaignUpdate.findFirst({ where: inCampaign(), orderBy: { createdAt: "desc" } });
  return { params: { update: row?.id ?? "" }, fields: { revision: String(row?.revision ?? 0), ...fields } };
}
async function subscribers(): Promise<Asked> {
  const { id } = campaign;
  const ids = await makeSigners(
    campaign,
    Array.from({ length: 12 }, (_, index) => ({ name: `Anna ${index}` })),
  );
  await db.signature.updateMany({
    where: { campaignId: id, id: { in: ids } },
    data: { updatesConsentedAt: now, email: Buffer.from("sealed") },
  });
  return news({ languages: ["en"], perMinute: "60" });
}
async function member(): Promise<Fields> {
  return { id: (await makeMember(campaign.organisationId, "ANALYST")).organizerId, current: password };
}
async function invited() {
  return { fields: { id: await idOf(db.invitation.findFirst({ where: { ...own(), revokedAt: null } })) } };
}
const ruleOf = async () => ({
  id: await idOf(db.templateRule.findFirst({ where: inCampaign(), orderBy: { position: "desc" } })),
});
const cityName = () =>
  db.cityName.findFirst({ where: { validFrom: null, city: { slug: "kentau", ...own() } } });

const c = "/campaigns/:campaign";
const l = `${c}/letters`;
const m = `${c}/moderation`;
const o = "/organisations/:organisation";
const factor = "/account/second-factor";
const one = `${o}/offices/:office`;
const hook = `${o}/webhooks/:webhook`;
const upd = `${c}/updates/:update`;

const moderation = (path: string): [string, Written | Silent][] => [
  [`${path} claim`, silent("a courtesy of ten minutes, which stops nobody")],
  [
    `${path} decide`,
    writes("comment.published", async () => ({ fields: { ...(await comment()), decision: "PUBLISHED" } })),
  ],
  [`${path} answer`, writes("comment.published", appealed)],
  [`${path} settle`, writes("comment.reports-settled", reported)],
  [`${path} turn`, writes("comments.closed", closing)],
  ...replies(path),
];
const replies = (path: string): [string, Written][] => [
  [
    `${path} review`,
    writes("reply.accepted", async () => ({
      fields: { ...(await reply()), decision: "accept", seen: "PENDING" },
    })),
  ],
  [`${path} delete-file`, writes("reply.file-deleted", withFile)],
];

const toldElsewhere: [string, Elsewhere | Silent][] = [
  [`${c}/digest ask`, elsewhere("digest.reader-asked", "domain/digests/ask-reader.ts")],
  [`${c}/digest members`, elsewhere("digest.members-added", "domain/digests/subscribe-members.ts")],
  [`${c}/digest remove`, elsewhere("digest.reader-removed", "domain/digests/remove-reader.ts")],
  [`${c}/paper find`, silent("leads to a sheet")],
  [`${c}/paper print`, elsewhere("paper.batch-made", "domain/paper/make-batch.ts")],
  [`${c}/paper/batches/:batch mark`, elsewhere("paper.sheets-marked", "domain/paper/mark-sheets.ts")],
  [`${c}/paper/import try`, silent("reads the file and says what it would do")],
  [`${c}/paper/import confirm`, elsewhere("paper.sheets-imported", "domain/paper/import-lines.ts")],
  [`${c}/paper/sheets/:sheet enter`, elsewhere("paper.sheet-entered", "domain/paper/enter-sheet.ts")],
  [`${c}/paper/sheets/:sheet confirm`, elsewhere("paper.sheet-confirmed", "domain/paper/paper.db.test.ts")],
  [
    `${c}/paper/sheets/:sheet send-back`,
    elsewhere("paper.sheet-sent-back", "domain/paper/send-back-sheet.ts"),
  ],
  [`${c}/paper/sheets/:sheet take-out`, elsewhere("paper.sheet-taken-out", "domain/paper/take-out-sheet.ts")],
  [`${c}/paper/sheets/:sheet put-back`, elsewhere("paper.sheet-put-back", "domain/paper/take-out-sheet.ts")],
  [`${c}/paper/sheets/:sheet strike`, elsewhere("paper.line-struck", "domain/paper/strike-line.ts")],
  [`${o}/mail retry`, elsewhere("mail.retried", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail give-up`, elsewhere("mail.given-up", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail mark-sent`, elsewhere("mail.letter-marked-sent", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail send-again`, elsewhere("mail.letter-sent-again", "domain/mail-desk/decide-letter.ts")],
];

/** `PATH FORM`, below /:locale/organizer: what it writes down. In this order, since some need what others have made. */
const forms = new Map<string, Written | Elsewhere | Silent>([
  ["/account revoke-session", silent("open sessions are shown on the account's page and are no record")],
  ["/account revoke-others", silent("the same")],
  [`${factor} begin-codes`, silent("nothing holds until a code has confirmed it")],
  [`${factor}/app confirm`, writes("account.codes-added", confirmCodes)],
  [`${factor} renew-recovery`, writes("account.recovery-renewed", () => ({ fields: { current: password } }))],
  [`${factor} begin-passkey`, silent("only asks the device")],
  [`${factor} add-passkey`, elsewhere("account.passkey-added", "domain/organizer/second-factor.db.test.ts")],
  [
    `${factor} remove-passkey`,
    writes("account.passkey-removed", async () => ({
      fields: {
        id: await idOf(db.organizerPasskey.findFirst({ where: { userId: actor.organizerId } })),
        current: password,
      },
    })),
  ],
  [`${factor} remove-codes`, writes("account.codes-removed", withPasskey)],
  [
    `${l} test`,
    writes("letters.test-sent", async () => {
      // Three mails a day are all that an address gets, and the account has had its own.
      await db.mail.deleteMany();
      return { fields: { office: "ombudsman", language: "en", country: "DE" } };
    }),
  ],
  [" reset-breaker", elsewhere("breaker.reset", "domain/organizer/reset-breaker.db.test.ts")],
  [
    "/campaigns/new create",
    writes("campaign.created", () => ({
      fields: {
        organisation: "sample",
        title: "Another appeal",
        language: "en",
        country: "KZ",
        slug: "another-appeal",
      },
    })),
  ],
  [`${c} copy`, writes("campaign.copied", () => ({ fields: { slug: "a-copy" } }))],
  [`${c} move`, writes("campaign.state-changed", () => ({ fields: { to: "PAUSED" } }))],
  [`${c}/publish move`, writes("campaign.state-changed", () => ({ fields: { to: "ACTIVE" } }))],
  [
    `${c} clock`,
    writes("campaign.clock-changed", () => ({
      fields: { asOf: "2018-02-12", appealsBefore: "", reviewBy: "2040-01-01" },
    })),
  ],
  [
    `${c} consent`,
    writes("campaign.consent-recorded", () => ({ fields: { consent: "on", benefitHarm: "on", note: "" } })),
  ],
  [
    `${c}/content language`,
    writes("campaign.language-switched", () => ({ fields: { language: "kk", on: "off" } })),
  ],
  [
    `${c}/content review`,
    writes("campaign.language-reviewed", async () => ({
      fields: { language: "ru", version: String(await contentVersion()), reviewed: "yes" },
    })),
  ],
  [
    `${c}/content/:section content`,
    writes("campaign.content-saved", async () => ({
      params: { section: "sharing" },
      fields: {
        version: String(await contentVersion()),
        "shareText.en": "Sign with us.",
        "shareText.ru": "Подпишите.",
        "shareText.kk": "Қол қойыңыз.",
        "disclaimer.en": "Not official.",
        "disclaimer.ru": "Не официально.",
        "disclaimer.kk": "Ресми емес.",
      },
    })),
  ],
  [
    `${c}/content/:section correct`,
    elsewhere("campaign.demand-corrected", "domain/editor/correct-demand.db.test.ts"),
  ],
  [
    `${c}/versions/:version restore`,
    writes("campaign.version-restored", async () => ({
      params: { version: String((await contentVersion()) - 1) },
    })),
  ],
  [`${c}/dossier dossier`, elsewhere("dossier.made", "server/dossier/dossier.db.test.ts")],
  [`${c}/fraud count`, silent("counts; its row is a question that nobody has acted on")],
  [`${c}/fraud/:invalidation run`, writes("signatures.invalidated", () => invalidation(false))],
  [`${c}/fraud/:invalidation undo`, writes("signatures.restored", () => invalidation(true))],
  [`${c}/lists prepare`, writes("export.prepared", () => ({ fields: { format: "csv" } }))],
  [
    `${c}/lists remove`,
    writes("export.removed", async () => ({
      fields: { id: await idOf(db.export.findFirst({ where: inCampaign() })) },
    })),
  ],
  [
    `${o}/tokens create`,
    writes("token.created", () => ({ fields: { name: "website", scopes: "statistics:read", days: "30" } })),
  ],
  [
    `${o}/tokens revoke`,
    writes("token.revoked", async () => ({
      fields: { id: await idOf(db.apiToken.findFirst({ where: own() })) },
    })),
  ],
  [`${o}/webhooks create`, elsewhere("webhook.created", "domain/integrations/webhooks.db.test.ts")],
  [
    `${hook} events`,
    writes("webhook.changed", async () => ({ ...(await webhook()), fields: { events: "reply.reported" } })),
  ],
  [`${hook} rotate`, writes("webhook.rotated", webhook)],
  [`${hook} off`, writes("webhook.changed", webhook)],
  [`${hook} on`, writes("webhook.changed", webhook)],
  [`${hook} test`, silent("sends a message that says nothing; the log of deliveries shows it")],
  [`${hook} resend`, writes("webhook.resent", failedDelivery)],
  [`${hook} remove`, writes("webhook.removed", webhook)],
  [`${l} threshold`, writes("letters.threshold-changed", () => lettersVersion({ floodThreshold: "77" }))],
  [
    `${l} recipient`,
    writes("letters.recipient-changed", () =>
      lettersVersion({ office: "ombudsman", channels: ["post"], emailsPerHour: "9" }),
    ),
  ],
  [
    `${l}/rules add`,
    writes("letters.rule-added", () =>
      lettersVersion({
        office: "ombudsman",
        language: "",
        countries: "DE",
        source: "",
        effect: "EXCLUDE",
        ...three,
      }),
    ),
  ],
  [
    `${l}/rules/:rule change`,
    writes("letters.rule-changed", async () => ({
      ...(await lettersVersion({
        office: "ombudsman",
        language: "",
        countries: "FR",
        source: "",
        effect: "THANK",
        ...three,
      })),
      params: { rule: (await ruleOf()).id },
    })),
  ],
  [
    `${l}/rules move`,
    writes("letters.rule-moved", async () => lettersVersion({ ...(await ruleOf()), direction: "up" })),
  ],
  [`${l}/rules remove`, writes("letters.rule-removed", async () => lettersVersion(await ruleOf()))],
  [`${l}/preview preview`, silent("shows a letter of nobody")],
  [`${l}/preview pdf`, silent("prints a letter of nobody")],
  [
    `${l}/wording add`,
    writes("letters.term-added", () =>
      lettersVersion({ term: "some word", language: "", reason: "insult", level: "HINT" }),
    ),
  ],
  [
    `${l}/wording remove`,
    writes("letters.term-removed", async () =>
      lettersVersion({
        id: await idOf(db.forbiddenTerm.findFirst({ where: { ...inCampaign(), term: "some word" } })),
      }),
    ),
  ],
  [
    `${l}/additions emphasis`,
    elsewhere("letters.emphasis-changed", "server/routes/letter-additions.db.test.ts"),
  ],
  [
    `${l}/additions stress`,
    writes("letters.stress-changed", () =>
      lettersVersion({
        person: "1",
        en: "Please think of him.",
        ru: "Подумайте о нём.",
        kk: "Ол туралы ойлаңыз.",
      }),
    ),
  ],
  [
    `${l}/additions enclosures`,
    writes("letters.enclosures-changed", () =>
      lettersVersion({ template: "appeal", en: "Summary, 1 page", ru: "Справка, 1 с.", kk: "Түйін, 1 бет" }),
    ),
  ],
  [
    `${l}/missions save`,
    writes("letters.mission-saved", () => ({
      fields: {
        country: "FR",
        name: "Embassy of France",
        addressLines: "Embassy of France\n1 Street\nASTANA 010000",
        email: "",
        from: "",
        to: "",
      },
    })),
  ],
  [
    `${l}/missions remove`,
    writes("letters.mission-removed", async () => ({
      fields: { id: await idOf(db.mission.findFirst({ where: own() })) },
    })),
  ],
  [
    `${l}/postage save`,
    writes("letters.postage-changed", () => ({
      fields: {
        country: "DE",
        noteEn: "1.10 EUR",
        noteRu: "1,10 евро",
        noteKk: "1,10 еуро",
        checkedOn: "2026-01-01",
      },
    })),
  ],
  [
    `${l}/recipients remove`,
    writes("letters.recipient-removed", () => lettersVersion({ office: "state-secretary" })),
  ],
  [
    `${l}/recipients add`,
    writes("letters.recipient-added", () =>
      lettersVersion({ office: "state-secretary", template: "appeal", languages: ["en"] }),
    ),
  ],
  [
    `${l}/recipients change`,
    writes("letters.recipient-changed", () =>
      lettersVersion({ office: "state-secretary", template: "appeal", languages: ["en", "ru"] }),
    ),
  ],
  [
    `${l}/recipients move`,
    writes("letters.recipient-moved", () => lettersVersion({ office: "state-secretary", direction: "up" })),
  ],
  [
    `${l}/templates add`,
    writes("letters.template-added", () => lettersVersion({ key: "another", start: "copy:appeal" })),
  ],
  [
    `${l}/templates/:template/:language text`,
    elsewhere("letters.template-changed", "domain/letter-templates/template-life.db.test.ts"),
  ],
  [
    `${l}/templates/:template remove`,
    writes("letters.template-removed", async () => ({
      ...(await lettersVersion()),
      params: { template: "another" },
    })),
  ],
  ...moderation(m),
  ...moderation(`${m}/:kind`),
  ...replies(`${c}/replies`),
  [`${o}/offices/import try`, silent("reads the file and says what it would do")],
  [
    `${o}/offices/import confirm`,
    elsewhere("offices.imported", "domain/office-files/import-offices.db.test.ts"),
  ],
  [`${o}/offices/new office`, writes("office.created", () => ({ fields: { slug: "court", ...words } }))],
  [`${o}/offices/cities city`, writes("city.created", () => ({ fields: city }))],
  [
    `${o}/offices/cities rename`,
    writes("city.renamed", () => ({
      fields: { ...city, city: "kentau", from: "2026-01-01", latin: "TURKISTAN" },
    })),
  ],
  [
    `${o}/offices/cities correct`,
    writes("city.corrected", async () => ({
      fields: { ...city, id: await idOf(cityName()), from: "", to: "2025-12-31", source: "decree" },
    })),
  ],
  [`${one}/words words`, writes("office.changed", changedWords)],
  [
    `${one}/holders/:holder holder`,
    writes("office.holder-added", () => ({
      params: { office: "court", holder: "new" },
      fields: { ...person, from: "", to: "", source: "website" },
    })),
  ],
  [`${one} heads`, silent("draws what is stored")],
  [
    `${one} email`,
    writes("office.email-changed", () => ({
      fields: { address: "court@example.org", source: "website", from: "" },
    })),
  ],
  [
    `${one} phone`,
    writes("office.phone-changed", () => ({
      fields: { phone: "+7 701 000 00 01", source: "website", from: "" },
    })),
  ],
  [
    `${one} address`,
    writes("office.address-changed", () => ({
      fields: {
        street: "2 Second Street",
        postcode: "010000",
        city: "kentau",
        countryLine: "KAZAKHSTAN",
        source: "website",
        from: "",
      },
    })),
  ],
  [
    `${one} verify`,
    writes("office.record-verified", async () => ({
      fields: {
        record: "email",
        id: await idOf(db.officeEmail.findFirst({ where: { office } })),
        source: "website",
      },
    })),
  ],
  [
    `${one} left`,
    writes("office.holder-left", async () => ({
      params: { office: "court" },
      fields: {
        id: await idOf(db.tenure.findFirst({ where: { office: { slug: "court" } } })),
        last: "2026-06-01",
      },
    })),
  ],
  [
    `${one} abolish`,
    writes("office.abolished", () => ({
      params: { office: "court" },
      fields: { on: "2026-07-01", successor: "", source: "decree" },
    })),
  ],
  [`${one} restore`, writes("office.restored", () => ({ params: { office: "court" } }))],
  [
    `${o}/holidays add`,
    writes("holidays.added", () => ({ fields: { country: "KZ", day: "2041-05-05", name: "A day off" } })),
  ],
  [
    `${o}/holidays remove`,
    writes("holidays.removed", () => ({ fields: { country: "KZ", day: "2041-05-05" } })),
  ],
  [
    `${o}/holidays load`,
    writes("holidays.loaded", () => ({ fields: { year: String(now.getUTCFullYear()) } })),
  ],
  [
    `${c}/ngo-letter letter`,
    elsewhere("organisation-letter.posted", "domain/organisation-letters/organisation-letter.db.test.ts"),
  ],
  [
    `${c}/ngo-letter undo`,
    elsewhere("organisation-letter.taken-back", "domain/organisation-letters/organisation-letter.db.test.ts"),
  ],
  [
    `${o}/data retention`,
    writes("campaign.retention-changed", () => ({ fields: { campaign: slug, days: "90" } })),
  ],
  [
    `${o}/settings organisation`,
    writes("organisation.changed", () => ({
      fields: {
        name: "Foundation",
        controller: "",
        contact: "",
        imprint: "",
        legalName: "",
        postalAddress: "",
        registrationNumber: "",
      },
    })),
  ],
  [
    `${o}/team invite`,
    writes("member.invited", () => ({
      fields: { email: "new@example.org", role: "ANALYST", language: "en", current: password },
    })),
  ],
  [`${o}/team again`, writes("member.invited-again", invited)],
  [`${o}/team revoke`, writes("member.invitation-revoked", invited)],
  [
    `${o}/team role`,
    writes("member.role-changed", async () => ({ fields: { ...(await member()), role: "MODERATOR" } })),
  ],
  [`${o}/team remove`, writes("member.role-changed", async () => ({ fields: await member() }))],
  [`${c}/updates create`, writes("update.created")],
  [`${upd} save`, writes("update.changed", () => news(update))],
  [`${upd}/preview test`, writes("update.test-sent", () => news({ language: "en" }))],
  [`${upd} publish`, writes("update.published", () => news({ kind: "NEWS" }))],
  [`${upd}/send count`, silent("counts, and writes to nobody")],
  [`${upd}/send start`, writes("mailing.started", subscribers)],
  [`${upd}/send stop`, writes("mailing.stopped", () => news())],
  [`${upd}/send resume`, writes("mailing.resumed", () => news())],
  [`${upd}/send end`, writes("mailing.ended", stopped)],
  [`${upd} remove`, writes("update.removed", draft)],
  ...toldElsewhere,
  [
    "/account password",
    writes("account.password-changed", () => ({
      fields: { current: password, password: "seven quiet herons at dusk" },
    })),
  ],
]);

/** Another factor has to stay. */
async function withPasskey(): Promise<Asked> {
  const key = { publicKey: "", counter: 0, transports: [], credentialId: crypto.randomUUID() };
  await db.organizerPasskey.create({ data: { ...key, name: "spare", userId: actor.organizerId } });
  return { fields: { current: password } };
}

async function confirmCodes(): Promise<Asked> {
  await runOf("/account/second-factor begin-codes")?.(actor, { locale: "en" }, { current: password });
  const { secret = "" } = (await findCodesSetUp(actor)) ?? {};
  const bits = [...secret].map((sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  );
  const bytes = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return { fields: { code: codeAt(bytes, stepOf(now)) } };
}

async function stopped(): Promise<Asked> {
  await db.mailing.updateMany({ where: inCampaign(), data: { stoppedAt: now } });
  return news();
}

async function changedWords(): Promise<Asked> {
  const { officeId } = await claimOffice(actor, "sample", "court", "offices.edit");
  const { seen } = await getOffice(officeId, "en");
  return { params: { office: "court" }, fields: { ...words, nameEn: "High court", seen } };
}

async function draft(): Promise<Asked> {
  const made = await db.campaignUpdate.create({ data: inCampaign() });
  return { params: { update: made.id } };
}

const served = new Map(
  routes.flatMap(({ pattern, forms: own = {} }) =>
    Object.entries(own).map(
      ([name, form]) => [String(`${pattern.replace("/:locale/organizer", "")} ${name}`), form] as const,
    ),
  ),
);
const runOf = (key: string) => served.get(key)?.run ?? null;

beforeAll(async () => {
  const { campaignId } = await loadSample({ mode: "try-out" });
  campaign = await db.campaign.update({
    where: { id: campaignId },
    data: { commentsOpenedAt: now },
    select: { id: true, slug: true, organisationId: true },
  });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: now } });
  const made = await ensureOrganizer({ email, password, organisationSlug: "sample" });
  const found = await findActor(await cookieOf(made.ok ? made.organizerId : ""));
  if (!found) throw new Error("nobody signed in");
  actor = found;
}, 90_000);

test("every form says what it writes down, or why nothing", () => {
  expect([...forms.keys()].toSorted()).toEqual([...served.keys()].toSorted());
});

const sent = [...forms].flatMap(([key, form]) => ("ask" in form ? [[key, form] as const] : []));

describe("one line for", () => {
  test.each(sent)("%s", async (key, { action, ask }) => {
    const { fields = {}, params = {} } = await ask();
    const before = await db.auditEntry.findMany({ select: { id: true } });
    const all = { locale: "en", campaign: slug, organisation: "sample", office: office.slug, ...params };
    const outcome = await runOf(key)?.(actor, all, fields);
    expect(outcome).toMatchObject({ ok: true });
    const lines = await db.auditEntry.findMany({ where: { id: { notIn: before.map(({ id }) => id) } } });
    expect(lines.map((line) => line.action)).toEqual([action]);
    for (const locale of locales) {
      const words = auditWords(locale);
      expect(words.action(action)).not.toBe(action);
      for (const { path } of differencesOf(lines[0]?.before, lines[0]?.after))
        expect(words.knows(path), `a label of ${path.join(".")} in ${locale}`).toBe(true);
    }
  });
});

const others = [...forms].flatMap(([key, form]) => ("by" in form ? [[key, form] as const] : []));

test.each(others)("%s names its action where it is told", (_, { action, by }) => {
  expect(readFileSync(by, "utf8")).toContain(`"${action}"`);
});
