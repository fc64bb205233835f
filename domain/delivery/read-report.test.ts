import { expect, test } from "vitest";
import { readReport } from "#domain/delivery/read-report";
import { bounce } from "#testing/make-reports";

const report = (changed: (text: string) => string) => readReport(changed(bounce("bounces@example.org")));
const failed = (status: string) => ({ about: "failed", status });

test("the other side's code is read where the reporting server only says that it failed", async () => {
  const bare = (code: string) => (text: string) =>
    text.replace("Status: 5.1.1", "Status: 5.0.0").replace("550 5.1.1", code);
  expect(await report(bare("550 5.2.2"))).toEqual(failed("5.2.2"));
  expect(await report(bare("550-5.1.1"))).toEqual(failed("5.1.1"));
  expect(await report(bare("550"))).toEqual(failed("5.0.0"));
  expect(await report((text) => text.replace("Status: 5.1.1", "Status: 5.7.1"))).toEqual(failed("5.7.1"));
});

test("of several mailboxes behind one address the worst is told", async () => {
  const late = "Final-Recipient: rfc822; other@example.net\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\n";
  expect(await report((text) => text.replace("Final-Recipient:", `${late}Final-Recipient:`))).toEqual(
    failed("5.1.1"),
  );
  const relayed = late.replace("delayed", "relayed");
  expect(await report((text) => text.replace("Final-Recipient:", `${relayed}Final-Recipient:`))).toEqual(
    failed("5.1.1"),
  );
});

test("folded lines, and a report inside a message that a gateway has wrapped, are read as well", async () => {
  expect(await report((text) => text.replace("Action: failed", "Action:\r\n failed"))).toEqual(
    failed("5.1.1"),
  );
  const wrapped = (text: string) => {
    const [, head = "", body = ""] = /^([\s\S]*?)(Content-Type: multipart\/report[\s\S]*)$/.exec(text) ?? [];
    const outer = 'Content-Type: multipart/mixed; boundary="outer"\r\n\r\n--outer\r\n';
    return `${head}${outer}${body}\r\n--outer\r\nContent-Type: text/plain\r\n\r\nChecked.\r\n--outer--\r\n`;
  };
  expect(await report(wrapped)).toEqual(failed("5.1.1"));
});

test("what no server reports is no report", async () => {
  expect(await report((text) => text.replace("Action: failed", "Action: relayed"))).toBeNull();
  expect(await readReport("Subject: Out of office\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n")).toBeNull();
});
