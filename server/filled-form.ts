import { escapeMarkup } from "#lib/escape-markup";
import type { FormState } from "#lib/form-state";

/**
 * A page whose one form Next rendered with the action `empty` and nothing in it: now it goes to `action` and holds `fields`
 * unseen. `more` is markup.
 */
export function fillForm(
  page: string,
  { empty, action, fields, more = "" }: Filling & { empty: string },
): string {
  const inputs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => hiddenInput({ name, value })),
  );
  const start = `<form method="post" action="${escapeMarkup(action)}" autocomplete="off">${inputs.join("")}${more}`;
  return page.replace(new RegExp(`<form\\b[^>]* action="${empty}"[^>]*>`), () => start);
}

type Filling = { action: string; fields: FormState["values"]; more?: string };

export function hiddenInput(attributes: Record<string, string>): string {
  const all = Object.entries({ type: "hidden", ...attributes });
  return `<input ${all.map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(" ")}/>`;
}
