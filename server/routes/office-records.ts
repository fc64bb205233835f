import { addHoliday } from "#domain/office-records/add-holiday";
import { changeOfficeAddress } from "#domain/office-records/change-office-address";
import { changeOfficeEmail } from "#domain/office-records/change-office-email";
import { changeOfficePhone } from "#domain/office-records/change-office-phone";
import { loadHolidays } from "#domain/office-records/load-holidays";
import { removeHoliday } from "#domain/office-records/remove-holiday";
import * as forms from "#domain/office-records/schema";
import { verifyOfficeRecord } from "#domain/office-records/verify-office-record";
import { claimOffice, claimOrganisation } from "#domain/organizer/authority";
import { translator } from "#lib/i18n";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

/** Forms of an office's page and of the offices' days off. Each claims its right before it does anything. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/organisations/:organisation/offices/:office", {
    email: organizerForm(
      forms.officeEmailSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(changeOfficeEmail({ ...claim, ...input }), "email-changed");
      },
    ),
    phone: organizerForm(
      forms.officePhoneSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(changeOfficePhone({ ...claim, ...input }), "phone-changed");
      },
    ),
    address: organizerForm(
      forms.officeAddressSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(changeOfficeAddress({ ...claim, ...input }), "address-changed");
      },
    ),
    verify: organizerForm(
      forms.officeRecordSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(verifyOfficeRecord({ ...claim, ...input }), "verified");
      },
    ),
  }),
  organizerPage("/:locale/organizer/organisations/:organisation/holidays", {
    add: organizerForm(forms.newHolidaySchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "offices.edit");
      return after(addHoliday({ by, ...input }), "holiday-added");
    }),
    remove: organizerForm(forms.holidayDaySchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "offices.edit");
      return after(removeHoliday({ by, ...input }), "holiday-removed");
    }),
    load: organizerForm(forms.holidayYearSchema, async (actor, { organisation = "", locale }, { year }) => {
      const by = claimOrganisation(actor, organisation, "offices.edit");
      const t = translator(isLocale(locale) ? locale : "en", "aftercare");
      return after(loadHolidays({ by, year, names: (key) => t(`holidays.names.${key}`) }), "holidays-loaded");
    }),
  }),
];
