import type { Route } from "./http.ts";

/** Everything that is answered here and not by a page of Next. */
export const routes: readonly Route[] = [];
