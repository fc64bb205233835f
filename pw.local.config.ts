import config from "./playwright.config.ts";
const { webServer: _, ...rest } = config;
export default { ...rest, retries: 0, timeout: 240_000, expect: { timeout: 60_000 } };
