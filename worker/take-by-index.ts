import type { ClientBase } from "pg";

/**
 * Has the queue's statements find the next jobs by an index. While PostgreSQL has not counted what came in a wave (autovacuum does, a
 * minute or two later), it would read and sort all that wait for each few that it hands out: with 600,000 mails waiting 180 a
 * second were taken instead of 2,600. A setting outlives its transaction, so over PgBouncer it would reach others: there the
 * connection names another process than the one that answers.
 */
export async function takeByIndex(client: ClientBase & { processID?: number | null }): Promise<void> {
  await client.query(
    `select set_config(name, 'off', false) from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort']) as name
     where pg_backend_pid() = $1`,
    [client.processID],
  );
}
