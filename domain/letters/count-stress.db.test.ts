import { expect, test } from "vitest";
import { makeCampaign } from "#testing/make-campaign";
import { countStress } from "./count-stress.ts";
import { getStressLoads } from "./queries.ts";

test("what letters stress is counted by demand and by person, however many are prepared at once", async () => {
  const { id: campaignId } = await makeCampaign();
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      countStress({ campaignId, demands: index % 2 ? [1, 2] : [2, 1], person: 1 + (index % 2), letters: 2 }),
    ),
  );
  await countStress({ campaignId, demands: [3], person: undefined, letters: 1 });
  await countStress({ campaignId, demands: [3], person: 1, letters: 0 });
  expect(await getStressLoads(campaignId)).toEqual({
    demands: new Map([
      [1, 40],
      [2, 40],
      [3, 1],
    ]),
    people: new Map([
      [1, 20],
      [2, 20],
    ]),
  });
});
