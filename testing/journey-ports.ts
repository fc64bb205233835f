const names = ["PORT", "MAILBOX_PORT", "MAILBOX_SMTP_PORT", "POSTGRES_PORT", "METRICS_PORT"] as const;
const first = Number(process.env.E2E_PORT_BASE ?? 4310);

/** Ports of the instance that the browser journeys drive; E2E_PORT_BASE moves them, so that two runs can stand side by side. */
export const journeyPorts = Object.fromEntries(
  names.map((name, index) => [name, String(first + index)]),
) as Record<(typeof names)[number], string>;
