import type { DeliveryOutcome } from "#domain/delivery/schema";

/** Thrown so that the queue runs the job again after a pause that grows (e^n seconds). It is no fault of ours. */
export class TryAgain extends Error {
  override name = "TryAgain";

  constructor({ result, status }: DeliveryOutcome) {
    super(`${result}${status ? ` (${status})` : ""}`);
  }
}
