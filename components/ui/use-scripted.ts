import { useSyncExternalStore } from "react";

/** False on the server and until the page's script runs, so that what needs it is never shown without it. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
