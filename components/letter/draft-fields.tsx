import type { Draft } from "#domain/letters/schema";

type DraftFieldsProps = {
  draft: Draft /** Fields that the form asks for itself. */;
  without?: (keyof Draft)[];
};

/** What was typed so far, carried on in the form itself: never in a URL, never stored. */
export function DraftFields({ draft, without = [] }: DraftFieldsProps) {
  return (Object.keys(draft) as (keyof Draft)[])
    .filter((name) => !without.includes(name) && !(name === "source" && draft.source === ""))
    .flatMap((name) => {
      const value = draft[name];
      const values = Array.isArray(value)
        ? value
        : [value === true ? "on" : value === false ? "" : String(value)];
      return values.map((text) => <input key={`${name}-${text}`} type="hidden" name={name} value={text} />);
    });
}
