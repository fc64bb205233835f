// People who sign and confirm while processes are killed: whoever gets no answer, or is told to come back, tries again.
import { setTimeout as sleep } from "node:timers/promises";

type Tally = {
  requests: number;
  /** Answered with 503: too much at once. */
  comeBack: number;
  /** 408: the server had no time to read it, or was not given it in time. It took nothing over (RFC 9110 15.5.9). */
  unheard: number;
  /** Nobody answered. */
  broken: number;
  other: number[];
};

/** @param origin of the webs, asked without a proxy in between */
export function makeCrowd(origin: string, slug: string) {
  const tally: Tally = { requests: 0, comeBack: 0, unheard: 0, broken: 0, other: [] };
  /** How often each address was handed in until somebody said that it had arrived. */
  const tries = new Map<string, number>();

  async function ask(path: string, body: string, type: string, source: number): Promise<number> {
    tally.requests += 1;
    const headers = { "content-type": type, "x-forwarded-for": sourceOf(source) };
    const sent = {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(20_000),
    } as const;
    return fetch(`${origin}${path}`, sent).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
  }

  async function untilAnswered(send: () => Promise<number>, good: number): Promise<void> {
    for (;;) {
      const status = await send();
      if (status === good) return;
      if (status === 503) tally.comeBack += 1;
      else if (status === 408) tally.unheard += 1;
      else if (status === 0) tally.broken += 1;
      else tally.other.push(status);
      if (tally.other.length > 20) throw new Error(`answers: ${tally.other}`);
      await sleep(200);
    }
  }

  /** Each address comes from a domain of its own, so that no limit by domain holds it. */
  function sign(index: number): Promise<void> {
    const email = `signer@signer-${index}.example`;
    const body = JSON.stringify({ email, country: "DE", display: "anonymous", locale: "en", consent: true });
    return untilAnswered(() => {
      tries.set(email, (tries.get(email) ?? 0) + 1);
      return ask(`/api/v1/campaigns/${slug}/signatures`, body, "application/json", index);
    }, 202);
  }

  /** Presses the button behind a link; one that was pressed unheard is pressed again. */
  function confirm(token: string, index: number): Promise<void> {
    const type = "application/x-www-form-urlencoded";
    return untilAnswered(() => ask(`/en/confirm/${token}`, "", type, index), 303);
  }

  return { tally, tries, sign, confirm };
}

function sourceOf(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
}
