import { letterText } from "#domain/letters/plain-text";
import type { Reply } from "../http.ts";
import { addresseeOf, finishedLetter } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** The letter to copy from, and the envelope. */
export async function copyByHand(writing: Writing, office: string): Promise<Reply> {
  const letter = finishedLetter(writing, office);
  await prepared(writing, [office], "by-hand");
  const envelope = addresseeOf(writing, office).address?.a4 ?? [];
  const text = letterText(letter);
  return writing.show({ view: "hand", office, envelope, text, language: letter.language });
}
