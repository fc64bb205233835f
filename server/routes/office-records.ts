import { abolishOffice } from "#domain/office-records/abolish-office";
import { addHolder } from "#domain/office-records/add-holder";
import { addHoliday } from "#domain/office-records/add-holiday";
import { changeHolder } from "#domain/office-records/change-holder";
import { changeOffice } from "#domain/office-records/change-office";
import { changeOfficeAddress } from "#domain/office-records/change-office-address";
import { changeOfficeEmail } from "#domain/office-records/change-office-email";
import { changeOfficePhone } from "#domain/office-records/change-office-phone";
import { correctCityName } from "#domain/office-records/correct-city-name";
import { createCity } from "#domain/office-records/create-city";
import { createOffice } from "#domain/office-records/create-office";
import { endHolder } from "#domain/office-records/end-holder";
import { loadHolidays } from "#domain/office-records/load-holidays";
import { removeHoliday } from "#domain/office-records/remove-holiday";
import { renameCity } from "#domain/office-records/rename-city";
import { restoreOffice } from "#domain/office-records/restore-office";
import * as forms from "#domain/office-records/schema";
import { verifyOfficeRecord } from "#domain/office-records/verify-office-record";
import { type Actor, claimOffice, claimOrganisation } from "#domain/organizer/authority";
import { idSchema, nothingSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { translator } from "#lib/i18n";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { headsRoute, storedHeads, withHeads } from "../office-head.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

type Params = Record<string, string>;
const organisationPath = "/:locale/organizer/organisations/:organisation";
const officePath = `${organisationPath}/offices/:office`;
const edits = (actor: Actor, { organisation = "" }: Params) =>
  claimOrganisation(actor, organisation, "offices.edit");
const editsOffice = (actor: Actor, { organisation = "", office = "" }: Params) =>
  claimOffice(actor, organisation, office, "offices.edit");
const officeHref = ({ locale, organisation }: Params, office: string) =>
  `/${locale}/organizer/organisations/${organisation}/offices/${office}`;

const addCity = organizerForm(forms.newCitySchema, async (actor, params, input) =>
  after(createCity({ by: edits(actor, params), ...input }), "city-created"),
);

const officePages: Route[] = [
  headsRoute,
  organizerPage(`${organisationPath}/offices/new`, {
    office: withHeads(
      "office",
      organizerForm(forms.newOfficeSchema, async (actor, params, input) => {
        const created = await createOffice({ by: edits(actor, params), ...input });
        return created.ok
          ? { ok: true, done: "office-created", to: officeHref(params, created.slug) }
          : created;
      }),
    ),
  }),
  organizerPage(`${organisationPath}/offices/cities`, {
    city: addCity,
    rename: organizerForm(forms.renameCitySchema, async (actor, params, input) =>
      after(renameCity({ by: edits(actor, params), ...input }), "city-renamed"),
    ),
    correct: organizerForm(forms.cityNameSchema, async (actor, params, input) =>
      after(correctCityName({ by: edits(actor, params), ...input }), "city-corrected"),
    ),
  }),
  organizerPage(`${officePath}/words`, {
    words: withHeads(
      "office",
      organizerForm(forms.officeWordsSchema, async (actor, params, input) => {
        const changed = await changeOffice({ ...(await editsOffice(actor, params)), ...input });
        return changed.ok
          ? { ok: true, done: "office-changed", to: officeHref(params, params.office ?? "") }
          : changed;
      }),
    ),
  }),
  organizerPage(`${officePath}/holders/:holder`, {
    holder: withHeads(
      "holder",
      organizerForm(forms.holderSchema, async (actor, params, input) => {
        const claim = await editsOffice(actor, params);
        const id = idSchema.safeParse({ id: params.holder }).data?.id;
        if (!id && params.holder !== "new") notFound();
        const saved = id
          ? await changeHolder({ ...claim, ...input, id })
          : await addHolder({ ...claim, ...input });
        const done = id ? "holder-changed" : "holder-added";
        return saved.ok ? { ok: true, done, to: officeHref(params, params.office ?? "") } : saved;
      }),
    ),
  }),
];

/** Forms of the offices, of their cities and of their days off. Each claims its right before it does anything. */
export const routes: Route[] = [
  ...officePages,
  organizerPage(officePath, {
    heads: storedHeads,
    city: addCity,
    email: organizerForm(forms.officeEmailSchema, async (actor, params, input) =>
      after(changeOfficeEmail({ ...(await editsOffice(actor, params)), ...input }), "email-changed"),
    ),
    phone: organizerForm(forms.officePhoneSchema, async (actor, params, input) =>
      after(changeOfficePhone({ ...(await editsOffice(actor, params)), ...input }), "phone-changed"),
    ),
    address: organizerForm(forms.officeAddressSchema, async (actor, params, input) =>
      after(changeOfficeAddress({ ...(await editsOffice(actor, params)), ...input }), "address-changed"),
    ),
    verify: organizerForm(forms.officeRecordSchema, async (actor, params, input) =>
      after(verifyOfficeRecord({ ...(await editsOffice(actor, params)), ...input }), "verified"),
    ),
    left: organizerForm(forms.vacancySchema, async (actor, params, input) =>
      after(endHolder({ ...(await editsOffice(actor, params)), ...input }), "holder-left"),
    ),
    abolish: organizerForm(forms.abolitionSchema, async (actor, params, input) =>
      after(abolishOffice({ ...(await editsOffice(actor, params)), ...input }), "office-abolished"),
    ),
    restore: organizerForm(nothingSchema, async (actor, params) =>
      after(restoreOffice(await editsOffice(actor, params)), "office-restored"),
    ),
  }),
  organizerPage(`${organisationPath}/holidays`, {
    add: organizerForm(forms.newHolidaySchema, async (actor, params, input) =>
      after(addHoliday({ by: edits(actor, params), ...input }), "holiday-added"),
    ),
    remove: organizerForm(forms.holidayDaySchema, async (actor, params, input) =>
      after(removeHoliday({ by: edits(actor, params), ...input }), "holiday-removed"),
    ),
    load: organizerForm(forms.holidayYearSchema, async (actor, params, { year }) => {
      const t = translator(isLocale(params.locale) ? params.locale : "en", "aftercare");
      const by = edits(actor, params);
      return after(loadHolidays({ by, year, names: (key) => t(`holidays.names.${key}`) }), "holidays-loaded");
    }),
  }),
];
