import type { Route } from "./http.ts";
import { routes as letters } from "./routes/letters.ts";
import { routes as statistics } from "./routes/statistics.ts";

/** Everything that is answered here and not by a page of Next. */
export const routes: readonly Route[] = [...letters, ...statistics];
