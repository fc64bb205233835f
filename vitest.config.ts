import { defineConfig } from "vitest/config";

const exclude = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...exclude, "**/*.{db,run,long}.test.ts"],
          setupFiles: ["testing/settings.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["testing/db-run.ts"],
          setupFiles: ["testing/settings.ts", "testing/db-file.ts"],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The commands themselves, built and started as a person would.
        test: {
          name: "start",
          include: ["**/*.run.test.ts"],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "long",
          include: ["**/*.long.test.ts"],
          exclude,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
