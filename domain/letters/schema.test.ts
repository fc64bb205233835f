import { expect, test } from "vitest";
import { letterRequestSchema } from "./schema.ts";

const request = {
  recipients: ["ombudsman"],
  language: "en",
  sender: { name: " Ann\n Lee ", city: "Berlin", country: "DE" },
  paper: "a4",
};

function errorsOf(input: unknown): Record<string, string> {
  const { error } = letterRequestSchema.safeParse(input);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

test("a request needs little and comes out tidy", () => {
  expect(letterRequestSchema.parse(request)).toEqual({
    ...request,
    sender: { name: "Ann Lee", city: "Berlin", country: "DE", postalAddress: "" },
    demands: [],
    personalParagraph: "",
  });
});

test("each field says what is wrong with it", () => {
  expect(errorsOf({ ...request, recipients: [] })).toEqual({ recipients: "recipient-required" });
  expect(errorsOf({ ...request, recipients: Array(9).fill("a") })).toHaveProperty("recipients");
  expect(errorsOf({ ...request, demands: [1, 2, 3, 4] })).toEqual({ demands: "demands-count" });
  expect(errorsOf({ ...request, demands: [] })).toEqual({ demands: "demands-count" });
  expect(errorsOf({ ...request, demands: [2, 2] })).toEqual({ demands: "demands-count" });
  expect(errorsOf({ ...request, paper: "a5" })).toEqual({ paper: "paper-required" });
  expect(errorsOf({ ...request, language: "de" })).toEqual({ language: "language-required" });
  expect(errorsOf({ ...request, sender: { ...request.sender, name: "x".repeat(5000) } })).toEqual({
    "sender.name": "too-long",
  });
  expect(errorsOf({ ...request, sender: { ...request.sender, country: "de" } })).toHaveProperty([
    "sender.country",
  ]);
  expect(errorsOf({ ...request, sender: { ...request.sender, postalAddress: "1\n2\n3\n4\n5\n6" } })).toEqual({
    "sender.postalAddress": "too-many-lines",
  });
  expect(errorsOf({ ...request, personalParagraph: "a\ud800" })).toEqual({
    personalParagraph: "text-unreadable",
  });
});

test.each([null, [], "x", 1, {}, { sender: null }, { sender: { name: 1 } }, { recipients: [null] }])(
  "%j is refused without a crash",
  (input) => expect(letterRequestSchema.safeParse(input).success).toBe(false),
);
