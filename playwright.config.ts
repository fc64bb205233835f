import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { mailSettings } from "./e2e/mail-settings.ts";
import { journeyPorts as ports } from "./testing/journey-ports.ts";

const browser = process.env.CHROMIUM ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);

export default defineConfig({
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // A journey that passes only at the second go is reported by name (scripts/test.js): a slow machine must not stop a change.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [["dot"]],
  forbidOnly: true,
  // One instance serves all. Exact counts hold only while nobody else writes, and faults kill its processes: each waits,
  // and none of them runs beside another.
  projects: [
    { name: "journeys", testDir: "e2e/journeys" },
    { name: "counts", testDir: "e2e/counts", dependencies: ["journeys"], workers: 1 },
    { name: "faults", testDir: "e2e/faults", dependencies: ["counts"], workers: 1 },
  ],
  use: {
    baseURL: `http://localhost:${ports.PORT}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  // The whole product as `npm start` brings it up, on ports and in a folder of its own.
  webServer: {
    command: "node scripts/start.js",
    url: `http://localhost:${ports.PORT}/readyz`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      ...ports,
      DATA_DIR: process.env.E2E_DATA_DIR ?? "test-results/data",
      ORGANIZER_EMAIL: "organizer@example.org",
      ORGANIZER_PASSWORD: "correct horse battery staple",
      RATE_LIMITS: "off",
      ...mailSettings,
    },
  },
});
