import { Counter, Gauge, type Registry } from "prom-client";
import { type Figures, readFigures } from "./figures.ts";

type Sample = { labels?: Record<string, string>; value: number };
type Kind = {
  name: string;
  help: string;
  labelNames?: string[];
  /** Grows only, and may be asked for its rate. */
  counts?: true;
  read: (figures: Figures) => Sample[];
};

const one = (value: number): Sample[] => [{ value }];

/** What the database knows. No label holds a path, a slug or anything of a person. */
const kinds: Kind[] = [
  {
    name: "qoldau_jobs",
    help: "Jobs in the queue by task and state.",
    labelNames: ["task", "state"],
    read: ({ jobs }) => jobs.map(({ jobs: value, ...labels }) => ({ labels, value })),
  },
  {
    name: "qoldau_job_oldest_waiting_seconds",
    help: "Seconds since the oldest job that nobody works on fell due.",
    read: ({ oldestJob }) => one(oldestJob),
  },
  {
    name: "qoldau_workers",
    help: "Worker processes that were seen in the last half minute.",
    read: ({ workers }) => one(workers),
  },
  {
    name: "qoldau_mails",
    help: "Mails to persons that have not ended, by state. PARKED: an organizer has to decide.",
    labelNames: ["state"],
    read: ({ mails }) => byState(mails),
  },
  {
    name: "qoldau_mail_oldest_waiting_seconds",
    help: "Seconds since the oldest mail was asked for that a person waits for and that was not tried yet.",
    read: ({ oldestMail }) => one(oldestMail),
  },
  {
    name: "qoldau_mails_of_last_hour",
    help: "Mails asked for in the last hour, by what has become of them and the reason of the last refusal.",
    labelNames: ["state", "reason"],
    read: ({ lastHour }) => lastHour.map(({ count: value, ...labels }) => ({ labels, value })),
  },
  {
    name: "qoldau_letters",
    help: "Letters to offices that have not ended, by state. UNKNOWN: nobody knows whether the office has it.",
    labelNames: ["state"],
    read: ({ letters }) => byState(letters),
  },
  {
    name: "qoldau_mail_reports_total",
    help: "Reports of mail servers that were taken, by the way they came and what they were about.",
    labelNames: ["source", "outcome"],
    counts: true,
    read: ({ reports }) => reports.map(({ count: value, ...labels }) => ({ labels, value })),
  },
  {
    name: "qoldau_report_mailbox_age_seconds",
    help: "Seconds since the mailbox of returned mail was last read to its end. Absent where none is set.",
    read: ({ mailbox }) => (mailbox ? one(mailbox.age) : []),
  },
  {
    name: "qoldau_report_mailbox_left",
    help: "Messages in the mailbox of returned mail that were not understood. Absent where none is set.",
    read: ({ mailbox }) => (mailbox ? one(mailbox.left) : []),
  },
  {
    name: "qoldau_statistics_age_seconds",
    help: "Seconds since the end of the last day that the statistics of every campaign cover; a day is normal.",
    read: ({ statisticsAge }) => one(statisticsAge),
  },
  {
    name: "qoldau_backup_age_seconds",
    help: "Seconds since npm run backup last finished. Absent while it never has.",
    read: ({ backupAge }) => (backupAge === null ? [] : one(backupAge)),
  },
];

/** States that nothing is in are told as zero: an alarm must not depend on whether a series exists. */
function byState(rows: { state: string; count: number }[]): Sample[] {
  return ["QUEUED", "SENDING", "UNKNOWN", "PARKED"].map((state) => ({
    labels: { state },
    value: rows.find((row) => row.state === state)?.count ?? 0,
  }));
}

/** Registers what is read from the database when somebody asks; without an answer of it only that is told. */
export function registerGauges(registry: Registry): void {
  for (const kind of kinds) registerKind(registry, kind);
  new Gauge({
    name: "qoldau_database_up",
    help: "1 when the database answers this web.",
    aggregator: "min",
    registers: [registry],
    async collect() {
      this.set((await readFigures()).figures ? 1 : 0);
    },
  });
  new Gauge({
    name: "qoldau_database_answer_seconds",
    help: "How long a trivial query took, waiting for a connection of the pool included.",
    aggregator: "max",
    registers: [registry],
    async collect() {
      this.set((await readFigures()).seconds);
    },
  });
}

function registerKind(registry: Registry, { name, help, labelNames = [], counts, read }: Kind) {
  const aggregator = "first" as const; // all webs see the same database
  const common = { name, help, labelNames, aggregator, registers: [registry] };
  const samples = async () => {
    const { figures } = await readFigures();
    return figures ? read(figures) : [];
  };
  if (counts) {
    new Counter({
      ...common,
      async collect() {
        const found = await samples();
        this.reset();
        for (const { labels = {}, value } of found) this.inc(labels, value);
      },
    });
    return;
  }
  new Gauge({
    ...common,
    async collect() {
      const found = await samples();
      this.reset();
      for (const { labels = {}, value } of found) this.set(labels, value);
    },
  });
}
