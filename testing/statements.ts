// What runs on the database: the text of every statement, without its values, as the driver is given it.
import pg from "pg";
import { vi } from "vitest";

type Query = string | { text: string };

/** Runs `work` and returns its result beside the statements of all connections meanwhile. */
export async function withStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    const result = await work();
    const queries = spy.mock.calls.map(([query]) => query as Query);
    return { result, statements: queries.map((query) => (typeof query === "string" ? query : query.text)) };
  } finally {
    spy.mockRestore();
  }
}
