/** Announced before the quick exit leads away. */
export const QUICK_EXIT = "quick-exit";
