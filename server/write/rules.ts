import { checkDraft } from "#domain/letters/draft";
import { ruleDraft } from "#domain/letters/rule-draft";
import type { Reply } from "../http.ts";
import { showCheck } from "./check.ts";
import type { Writing } from "./writing.ts";

/**
 * What the campaign's rules change about a finished draft, as a page; null when they change nothing. Whatever the writer
 * had pressed, nothing is printed or sent before they have seen which office their letter goes to, and why.
 */
export function ruleWriting(writing: Writing): Promise<Reply> | Reply | null {
  const { campaign, draft, locale, show } = writing;
  const { to, notices } = ruleDraft(campaign, draft.to, locale);
  if (notices.length === 0) return null;
  if (to.length === 0) return show({ view: "no-letter", notices });
  const ruled = writing.withDraft({ ...draft, to });
  const wrong = checkDraft(campaign, ruled.draft);
  if (!wrong.step) return showCheck(ruled, "", notices);
  return ruled.show({ view: "step", step: wrong.step, wording: null, notices }, wrong.errors);
}
