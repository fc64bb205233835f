import { db } from "#lib/db";
import {
  type Asked,
  campaign,
  elsewhere,
  type Fields,
  type Forms,
  idOf,
  inCampaign,
  l,
  own,
  silent,
  writes,
} from "./story.ts";

const three = { textEn: "Not here.", textRu: "Не здесь.", textKk: "Мұнда емес." };

export const letterForms: Forms = [
  [
    `${l} test`,
    writes("letters.test-sent", async () => {
      // Three mails a day are all that an address gets, and the account has had its own.
      await db.mail.deleteMany();
      return { fields: { office: "ombudsman", language: "en", country: "DE" } };
    }),
  ],
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
];

async function lettersVersion(fields: Fields = {}): Promise<Asked> {
  const row = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
  return { fields: { version: String(row.lettersVersion), ...fields } };
}
const ruleOf = async () => ({
  id: await idOf(db.templateRule.findFirst({ where: inCampaign(), orderBy: { position: "desc" } })),
});
