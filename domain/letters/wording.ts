import { createHash } from "node:crypto";

/** A number that follows from its seed alone: the preview, the PDF and every later print agree. */
function draw(seed: string, purpose: string, below: number): number {
  return createHash("sha256").update(`${seed}\0${purpose}`).digest().readUInt32BE(0) % below;
}

/**
 * One of several curated wordings. The choice knows nothing of the language, so that a letter and its translation
 * take the same one.
 */
export function pickVariant(variants: readonly string[], seed: string, purpose: string): string {
  return variants.length === 0 ? "" : (variants[draw(seed, purpose, variants.length)] ?? "");
}

/** The same items beginning with another one, so that the first demand is not always the same. */
export function rotate<T>(items: readonly T[], seed: string, purpose: string): T[] {
  if (items.length < 2) return [...items];
  const start = draw(seed, purpose, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
