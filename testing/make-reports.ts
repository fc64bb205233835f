// What mail servers write about messages that they had taken over.

/** RFC 3464, as Postfix writes it. */
export function bounce(returnPath: string, { action = "failed", status = "5.1.1" } = {}) {
  return `From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: ${returnPath}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="7F3.1/mx"

--7F3.1/mx
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--7F3.1/mx
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Fri, 20 Nov 2026 12:00:00 +0000 (UTC)

Final-Recipient: rfc822; somebody@example.net
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <somebody@example.net> User unknown

--7F3.1/mx
Content-Type: text/rfc822-headers

Subject: anything

--7F3.1/mx--
`.replaceAll("\n", "\r\n");
}

/** RFC 5965, appendix B.2. */
export function complaint(returnPath: string) {
  return `From: <abusedesk@example.com>
To: <abuse@example.org>
Subject: FW: News
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report;
     boundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <${returnPath}>

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822

From: <noreply@example.org>
Subject: News

--part1_13d.2e68ed54_boundary--
`.replaceAll("\n", "\r\n");
}
