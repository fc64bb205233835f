import { afterAll, beforeEach } from "vitest";
import { closeMailer } from "#lib/mailer";
import { type SmtpSink, startSmtpSink } from "#testing/smtp-sink";

/** An SMTP server for all tests of a file, which takes every mail and has none when a test begins. */
export async function sinkForTests(): Promise<SmtpSink> {
  const sink = await startSmtpSink();
  beforeEach(() => {
    sink.behave("accept");
    sink.received.length = 0;
  });
  afterAll(async () => {
    closeMailer();
    await sink.stop();
  });
  return sink;
}
