/** `2026-11-22T14:00`, as a field of an hour and the address of this page have it (UTC). */
export function hourField(moment: Date): string {
  return moment.toISOString().slice(0, 16);
}

/** "22 Nov 2026, 14:00" */
export function hourText(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(moment);
}
