import { expect, test } from "vitest";
import { isoDay } from "#lib/clock";
import { answerDue } from "./due-range.ts";

test("an answer is due 15 working days after the letter came", () => {
  const due = answerDue(new Date("2018-02-12T00:00:00Z"), "email", new Set(["2018-03-08"]));
  expect(isoDay(due.earliest)).toBe("2018-03-05");
  expect(isoDay(due.latest)).toBe("2018-03-06");
  const byPost = answerDue(new Date("2018-02-12T00:00:00Z"), "post", new Set(["2018-03-08", "2018-03-09"]));
  expect(isoDay(byPost.earliest)).toBe("2018-03-14");
  expect(isoDay(byPost.latest)).toBe("2018-03-28");
});
