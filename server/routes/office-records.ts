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
import { idSchema, nothingSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { translator } from "#lib/i18n";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { headsRoute, storedHeads, withHeads } from "../office-head.ts";
import { after, officeForm, organisationForm, organizerPage } from "../organizer-form.ts";

type Params = Record<string, string>;
const right = "offices.edit";
const organisationPath = "/:locale/organizer/organisations/:organisation";
const officePath = `${organisationPath}/offices/:office`;
const officeHref = ({ locale, organisation }: Params, office: string) =>
  `/${locale}/organizer/organisations/${organisation}/offices/${office}`;

const addCity = organisationForm(right, forms.newCitySchema, (by, input) =>
  after(createCity({ by, ...input }), "city-created"),
);

const newOffice = organisationForm(right, forms.newOfficeSchema, async (by, input, { params }) => {
  const created = await createOffice({ by, ...input });
  return created.ok ? { ok: true, done: "office-created", to: officeHref(params, created.slug) } : created;
});

const officeWords = officeForm(right, forms.officeWordsSchema, async (claim, input, { params }) => {
  const changed = await changeOffice({ ...claim, ...input });
  return changed.ok
    ? { ok: true, done: "office-changed", to: officeHref(params, params.office ?? "") }
    : changed;
});

const holder = officeForm(right, forms.holderSchema, async (claim, input, { params }) => {
  const id = idSchema.safeParse({ id: params.holder }).data?.id;
  if (!id && params.holder !== "new") notFound();
  const saved = id ? await changeHolder({ ...claim, ...input, id }) : await addHolder({ ...claim, ...input });
  const done = id ? "holder-changed" : "holder-added";
  return saved.ok ? { ok: true, done, to: officeHref(params, params.office ?? "") } : saved;
});

/** Forms of the offices, of their cities and of their days off. */
export const routes: Route[] = [
  headsRoute,
  organizerPage(`${organisationPath}/offices/new`, { office: withHeads("office", newOffice) }),
  organizerPage(`${organisationPath}/offices/cities`, {
    city: addCity,
    rename: organisationForm(right, forms.renameCitySchema, (by, input) =>
      after(renameCity({ by, ...input }), "city-renamed"),
    ),
    correct: organisationForm(right, forms.cityNameSchema, (by, input) =>
      after(correctCityName({ by, ...input }), "city-corrected"),
    ),
  }),
  organizerPage(`${officePath}/words`, { words: withHeads("office", officeWords) }),
  organizerPage(`${officePath}/holders/:holder`, { holder: withHeads("holder", holder) }),
  organizerPage(officePath, {
    heads: storedHeads,
    email: officeForm(right, forms.officeEmailSchema, (claim, input) =>
      after(changeOfficeEmail({ ...claim, ...input }), "email-changed"),
    ),
    phone: officeForm(right, forms.officePhoneSchema, (claim, input) =>
      after(changeOfficePhone({ ...claim, ...input }), "phone-changed"),
    ),
    address: officeForm(right, forms.officeAddressSchema, (claim, input) =>
      after(changeOfficeAddress({ ...claim, ...input }), "address-changed"),
    ),
    verify: officeForm(right, forms.officeRecordSchema, (claim, input) =>
      after(verifyOfficeRecord({ ...claim, ...input }), "verified"),
    ),
    left: officeForm(right, forms.vacancySchema, (claim, input) =>
      after(endHolder({ ...claim, ...input }), "holder-left"),
    ),
    abolish: officeForm(right, forms.abolitionSchema, (claim, input) =>
      after(abolishOffice({ ...claim, ...input }), "office-abolished"),
    ),
    restore: officeForm(right, nothingSchema, (claim) => after(restoreOffice(claim), "office-restored")),
  }),
  organizerPage(`${organisationPath}/holidays`, {
    add: organisationForm(right, forms.newHolidaySchema, (by, input) =>
      after(addHoliday({ by, ...input }), "holiday-added"),
    ),
    remove: organisationForm(right, forms.holidayDaySchema, (by, input) =>
      after(removeHoliday({ by, ...input }), "holiday-removed"),
    ),
    load: organisationForm(right, forms.holidayYearSchema, (by, { year }, { params }) => {
      const t = translator(isLocale(params.locale) ? params.locale : "en", "aftercare");
      return after(loadHolidays({ by, year, names: (key) => t(`holidays.names.${key}`) }), "holidays-loaded");
    }),
  }),
];
