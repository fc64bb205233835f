import { termPattern } from "./inflection.ts";
import { abuse, attribution, findPrivateData, risks } from "./risks.ts";
import type { CampaignTerm, ContentWarning } from "./schema.ts";
import { findQuotedThreat, findThreat } from "./threats.ts";

export type ContentCheck = {
  /** Refuses the text. Nothing else does. */
  threat: boolean;
  warnings: ContentWarning[];
};

const MOST_OF_A_KIND = 3;

/**
 * Reads a supporter's own words in any of the three languages. A threat refuses them; everything else warns, so that
 * nobody is hurt by a word that they did not weigh. The text itself is never changed. `forbidden` is the campaign's own
 * list.
 */
export function checkContent(text: string, forbidden: readonly CampaignTerm[]): ContentCheck {
  const found: ContentWarning[] = risks.flatMap(([reason, pattern]) => matches(reason, text, pattern));
  for (const number of findPrivateData(text)) found.push({ reason: "private-data", found: number.trim() });
  let refused = false;
  for (const { term, reason, level } of forbidden) {
    const own = term.trim() ? matches(reason, text, termPattern(term)) : [];
    found.push(...own);
    refused ||= level === "REFUSE" && own.length > 0;
  }
  found.push(...unattributed(text));
  const quoted = findQuotedThreat(text);
  if (quoted) found.push({ reason: "quoted-threat", found: quoted });
  return { threat: refused || findThreat(text) !== null, warnings: fewOfEach(found) };
}

function matches(reason: string, text: string, pattern: RegExp): ContentWarning[] {
  return (text.match(pattern) ?? []).map((found) => ({ reason, found: found.trim() }));
}

function unattributed(text: string): ContentWarning[] {
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/u);
  return sentences
    .filter((sentence) => !sentence.match(attribution))
    .flatMap((sentence) => matches("unattributed", sentence, abuse));
}

function fewOfEach(warnings: ContentWarning[]): ContentWarning[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return warnings.filter(({ reason, found }) => {
    const key = `${reason}\0${found.toLowerCase()}`;
    const count = counts.get(reason) ?? 0;
    if (seen.has(key) || count >= MOST_OF_A_KIND) return false;
    seen.add(key);
    counts.set(reason, count + 1);
    return true;
  });
}
