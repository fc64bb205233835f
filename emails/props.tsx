import type { Translate } from "#lib/i18n";
import type { Locale } from "#lib/locales";

/** What every mail to a person is given. */
export type MailProps = {
  locale: Locale;
  texts: Translate;
  /** Host of the site, as the reader saw it in the browser. */
  host: string;
  manageUrl: string;
  notMeUrl: string;
};
