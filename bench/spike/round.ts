import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db";
import { issueStamp } from "#lib/form-stamp";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { liveEnvironment, startDatabase, startServer } from "../instance.ts";
import { percentile } from "../load.ts";
import { type Answered, countByStatus, openLoad } from "../open-load.ts";
import { pageView } from "../page/page-view.ts";
import type { Round } from "../scenario.ts";
import { makeFormSigners } from "../sign/signers.ts";

// `round.ts SIGNERS VIEWS SECONDS`: from an idle hour to so many signers and page views a second, all at once, and back. Who signs
// sends the page's form, as browsers do, and then asks for the page that it leads to.

const [signers = 500, views = 2_000, seconds = 60] = process.argv.slice(2).map(Number);
/** An idle hour: somebody signs, several read. */
const CALM = { signers: 5, views: 20, seconds: 10 };
/** The form's answer leads on to the next page. */
const SIGNED = 303;
/** As in calm: a second whose median is below so many times the usual one. */
const NORMAL = 2;

const database = await startDatabase();
const environment = await liveEnvironment(database.url);
Object.assign(process.env, environment);
const { slug } = await makeCampaign();
const port = Number(environment.PORT);
const campaign = `/en/campaigns/${slug}`;
const sign = makeFormSigners(port, campaign, issueStamp(Date.now() - 60_000));
const view = () => pageView(port, campaign);
const goOn = () => pageView(port, `${campaign}/check-mail`);
const server = await startServer("server/main.ts", environment);
try {
  await come({ ...CALM, seconds: 5 }); // so that nothing is done for the first time
  const before = await db.signature.count();
  const calm = await come(CALM);
  const [spike, ended, after] = await surge();
  const told = [calm, spike, after].map(({ signed }) => countByStatus(signed).get(SIGNED) ?? 0);
  const unheard = (await db.signature.count()) - before - told.reduce((sum, each) => sum + each);
  if (unheard < 0) throw new Error(`${-unheard} were told that they had signed, and have not`);
  const answers = countByStatus([...spike.signed, ...spike.wentOn, ...spike.viewed]);
  console.error(`  answers by status, 0 is a connection that broke: ${JSON.stringify([...answers])}`);
  const numbers = summarize(calm, spike, secondsUntilNormal(calm, after, ended));
  console.log(JSON.stringify({ ...numbers, "signed, and not told": unheard }));
} finally {
  await server.stop();
  await db.$disconnect();
  await database.stop();
}

/** Those who come afterwards come at once, whether or not the last of the wave have their answers. */
async function surge(): Promise<[spike: Crowd, ended: number, after: Crowd]> {
  const wave = come({ signers, views, seconds });
  await sleep(seconds * 1000);
  const ended = performance.now();
  const after = await come(CALM);
  return [await wave, ended, after];
}

type Crowd = { signed: Answered[]; wentOn: Answered[]; viewed: Answered[] };

/** People who sign and people who read, each as they come. */
async function come(rate: typeof CALM): Promise<Crowd> {
  const [signed, wentOn, viewed] = await Promise.all([
    openLoad({ port, perSecond: rate.signers, seconds: rate.seconds, request: sign }),
    openLoad({ port, perSecond: rate.signers, seconds: rate.seconds, request: goOn }),
    openLoad({ port, perSecond: rate.views, seconds: rate.seconds, request: view }),
  ]);
  return { signed, wentOn, viewed };
}

function summarize(calm: Crowd, spike: Crowd, untilNormal: number): Round {
  const waits = timesOf(spike.signed, SIGNED);
  const next = timesOf(spike.wentOn, 200);
  const reads = timesOf(spike.viewed, 200);
  const all = [...spike.signed, ...spike.wentOn, ...spike.viewed];
  const told = all.filter(({ status }) => status === 503);
  return {
    "signed, per second": waits.length / seconds,
    "led on, per second": next.length / seconds,
    "read, per second": reads.length / seconds,
    "signing in calm, median": percentile(timesOf(calm.signed, SIGNED), 50),
    "signing, median": percentile(waits, 50),
    "signing, p95": percentile(waits, 95),
    "signing, p99": percentile(waits, 99),
    "signing, at most": percentile(waits, 100),
    "next page, p99": percentile(next, 99),
    "reading, median": percentile(reads, 50),
    "reading, p99": percentile(reads, 99),
    "told to come back": told.length,
    "told so within, p99":
      told.length === 0
        ? 0
        : percentile(
            told.map(({ milliseconds }) => milliseconds),
            99,
          ),
    "other errors": all.length - waits.length - next.length - reads.length - told.length,
    "seconds until normal": untilNormal,
  };
}

function timesOf(answers: Answered[], good: number): number[] {
  return answers.filter(({ status }) => status === good).map(({ milliseconds }) => milliseconds);
}

/** From the end of the spike to the first second whose median is as in calm. */
function secondsUntilNormal(calm: Crowd, after: Crowd, ended: number): number {
  const usual = percentile(timesOf(calm.signed, SIGNED), 50);
  for (let second = 0; second < CALM.seconds; second += 1) {
    const within = after.signed.filter(({ due }) => Math.floor((due - ended) / 1000) === second);
    const times = timesOf(within, SIGNED);
    if (times.length > 0 && percentile(times, 50) < usual * NORMAL) return second;
  }
  return CALM.seconds;
}
