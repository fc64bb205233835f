/**
 * A host that vanishes closes nothing. The system then asks ten times, a second apart (libuv), and ends a connection on which
 * nothing is under way after twenty seconds instead of hours.
 */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };
