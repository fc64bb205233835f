import type { Draft } from "#domain/letters/schema";
import { LeaveGuard } from "../ui/leave-guard.tsx";

const typed = ["personalParagraph", "name", "city", "postalAddress"] as const;

/** Stands in a form that carries a letter on: what was typed for it is in no other place. */
export function LetterGuard({ draft }: { draft: Draft }) {
  return <LeaveGuard typed={typed.some((name) => draft[name].trim() !== "")} />;
}
