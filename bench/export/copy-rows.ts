import type { Client, Connection } from "pg";

/** `COPY … TO STDOUT` through pg, which knows the messages but has no query of this kind: the bytes are counted and let go. */
export function copyRows(client: Client, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    client.query({
      submit: (connection: Connection) => connection.query(text),
      handleCopyData: ({ chunk }: { chunk: Buffer }) => {
        bytes += chunk.length;
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(bytes),
      handleError: reject,
      handleRowDescription: () => {},
      handleDataRow: () => {},
    });
  });
}
