import { useTranslations } from "next-intl";
import { type CallData, OFFICE_ZONE } from "#domain/letters/schema";
import { formatHours, weekdayNames } from "#lib/hours";
import type { Locale } from "#lib/locales";
import { DeviceHours } from "./device-hours.tsx";

type CallClockProps = { clock: CallData["clock"]; locale: Locale; country: string };

/** Whether somebody answers now, and when somebody does: at the office, where the caller lives, on the device. */
export function CallClock({ clock, locale, country }: CallClockProps) {
  const t = useTranslations("channels.phone.clock");
  const spans = clock.sessions.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
  const weekdays = weekdayNames(locale);
  const hours = (zone: string) => formatHours(spans, weekdays, zone).join(", ");
  return (
    <div className="stack figures">
      <p>{t(clock.closedFor ?? "open", { time: clock.time })}</p>
      {spans.length > 0 ? <p className="small">{t("sessions", { hours: hours(OFFICE_ZONE) })}</p> : null}
      {spans.length > 0 && clock.zone ? (
        <p className="small">{t("country", { country, hours: hours(clock.zone) })}</p>
      ) : null}
      <DeviceHours sessions={clock.sessions} weekdays={weekdays} shown={[OFFICE_ZONE, clock.zone]} />
      <p className="small soft">{t("note")}</p>
    </div>
  );
}
