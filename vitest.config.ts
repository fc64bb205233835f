import { defineConfig } from "vitest/config";

const exclude = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...exclude, "**/*.db.test.ts"],
          setupFiles: ["testing/settings.ts"],
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
          testTimeout: 20_000,
        },
      },
    ],
  },
});
