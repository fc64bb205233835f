import { routes } from "../../server/routes.ts";

/** Every form of an organizer, by `PATH FORM`. */
export const served = new Map(
  routes.flatMap(({ pattern, forms: own = {} }) =>
    Object.entries(own).map(
      ([name, form]) => [String(`${pattern.replace("/:locale/organizer", "")} ${name}`), form] as const,
    ),
  ),
);
/** What answers a form, or null when there is none. */
export const runOf = (key: string) => served.get(key)?.run ?? null;
