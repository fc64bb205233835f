import fc from "fast-check";
import { expect, test } from "vitest";
import { officeClock } from "#domain/letters/office-hours";
import { nextOfficeMoment } from "./office-turn.ts";

test("a letter waits for the next session, over lunch, night, weekend and holidays (UTC+5 since 1 March 2024)", () => {
  const holidays = new Set(["2026-11-24"]);
  const next = (moment: string) => nextOfficeMoment(new Date(moment), holidays).toISOString();
  expect(next("2026-11-20T05:07:30.000Z")).toBe("2026-11-20T05:07:30.000Z");
  expect(next("2026-11-20T08:10:00.000Z")).toBe("2026-11-20T09:30:00.000Z");
  expect(next("2026-11-20T13:31:00.000Z")).toBe("2026-11-23T04:00:00.000Z");
  expect(next("2026-11-23T14:00:00.000Z")).toBe("2026-11-25T04:00:00.000Z");
  expect(next("2026-11-22T00:00:00.000Z")).toBe("2026-11-23T04:00:00.000Z");
});

test("it is never earlier, always within hours, and stays where it is", () => {
  const none = new Set<string>();
  const days = fc.date({ min: new Date("2024-03-01"), max: new Date("2036-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (moment) => {
      const turn = nextOfficeMoment(moment, none);
      expect(turn.getTime()).toBeGreaterThanOrEqual(moment.getTime());
      expect(officeClock(turn, none).closedFor).toBeNull();
      expect(nextOfficeMoment(turn, none)).toEqual(turn);
    }),
  );
});
