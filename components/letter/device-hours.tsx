"use client";

import { useTranslations } from "next-intl";
import { formatHours } from "#lib/hours";
import { useScripted } from "../ui/use-scripted.ts";

type DeviceHoursProps = {
  sessions: { from: string; to: string }[];
  /** Names of the days from Sunday on, in the page's language. */
  weekdays: string[];
  /** Zones in which the page shows the hours already. */
  shown: (string | null)[];
};

/** The office's hours on the clock of the device itself, worked out in the page. Without script it is not there. */
export function DeviceHours({ sessions, weekdays, shown }: DeviceHoursProps) {
  const t = useTranslations("channels.phone.clock");
  if (!useScripted()) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const spans = sessions.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
  const hours = formatHours(spans, weekdays, zone).join(", ");
  const known = shown.some((other) => other && formatHours(spans, weekdays, other).join(", ") === hours);
  return known ? null : <p className="small">{t("device", { hours })}</p>;
}
