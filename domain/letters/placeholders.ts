/** A template names something that nothing fills: such a letter is never printed. */
export class UnfilledPlaceholder extends Error {
  override name = "UnfilledPlaceholder";
  readonly placeholder: string;

  constructor(placeholder: string) {
    super(`Nothing fills {{${placeholder}}}`);
    this.placeholder = placeholder;
  }
}

/** What a preview shows where the writer has not said anything yet. */
export const BLANK = "________";

/** A rule to write on by hand; in print each "_" of it is 2.4 mm. */
export function blankOf(length: number): string {
  return "_".repeat(length);
}

/**
 * Fills `{{name}}` in one pass, so that braces in a supporter's own words stay words. Without a city the pair
 * "{{city}}, {{country}}" becomes the country alone.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  const source = values.city ? text : text.replaceAll("{{city}}, {{country}}", "{{country}}");
  return source.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_match, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!value) throw new UnfilledPlaceholder(name);
    return value;
  });
}
