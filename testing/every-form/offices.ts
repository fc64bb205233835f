import { getOffice } from "#domain/office-records/offices";
import { claimOffice } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { type Asked, actor, elsewhere, type Forms, idOf, o, office, own, silent, writes } from "./story.ts";

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
const one = `${o}/offices/:office`;

export const officeForms: Forms = [
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
        id: await idOf(db.officeEmail.findFirst({ where: { office: { ...office, ...own() } } })),
        source: "website",
      },
    })),
  ],
  [
    `${one} left`,
    writes("office.holder-left", async () => ({
      params: { office: "court" },
      fields: {
        id: await idOf(db.tenure.findFirst({ where: { office: { slug: "court", ...own() } } })),
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
];

async function changedWords(): Promise<Asked> {
  const { officeId } = await claimOffice(actor, "sample", "court", "offices.edit");
  const { seen } = await getOffice(officeId, "en");
  return { params: { office: "court" }, fields: { ...words, nameEn: "High court", seen } };
}
const cityName = () =>
  db.cityName.findFirst({ where: { validFrom: null, city: { slug: "kentau", ...own() } } });
