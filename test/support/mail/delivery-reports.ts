/** What mail servers send back, each in its own manner of writing; `messageId` is that of the mail they return. */
export interface ReturnedCause {
  messageId: string;
  /** Who should have had it. */
  to?: string;
  /** Where the report goes: the envelope's sender. */
  returnTo?: string;
}

type Report = (cause: ReturnedCause) => Buffer;

const whole = ({ messageId, to = 'can.bo@example.test', returnTo = 'lo-trinh@example.test' }: ReturnedCause) => ({
  messageId,
  to,
  returnTo,
});
const mail = (text: string): Buffer => Buffer.from(text.replace(/\n/g, '\r\n'), 'utf8');

/** Postfix: an unknown mailbox, the whole mail returned. */
export const postfixUnknownUser: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  return mail(`Return-Path: <>
Date: Wed, 18 Mar 2026 09:01:07 +0700 (+07)
From: MAILER-DAEMON@mx.example.test (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${returnTo}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4XkT2c1Qz7z9sPm.1773799267/mx.example.test"
Message-Id: <20260318020107.4XkT2d0fMrz9sPn@mx.example.test>

This is a MIME-encapsulated message.

--4XkT2c1Qz7z9sPm.1773799267/mx.example.test
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${to}>: host mailbox.example.test[192.0.2.10] said: 550 5.1.1
    <${to}>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)

--4XkT2c1Qz7z9sPm.1773799267/mx.example.test
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.test
X-Postfix-Queue-ID: 4XkT2c1Qz7z9sPm
X-Postfix-Sender: rfc822; ${returnTo}
Arrival-Date: Wed, 18 Mar 2026 09:01:05 +0700 (+07)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mailbox.example.test
Diagnostic-Code: smtp; 550 5.1.1 <${to}>: Recipient address
    rejected: User unknown in virtual mailbox table

--4XkT2c1Qz7z9sPm.1773799267/mx.example.test
Content-Description: Undelivered Message
Content-Type: message/rfc822
Content-Transfer-Encoding: 8bit

Return-Path: <${returnTo}>
Message-ID: ${messageId}
From: "Van phong" <office@example.test>
To: ${to}
Subject: =?UTF-8?Q?Xin_=C3=BD_ki=E1=BA=BFn?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Kính gửi đồng chí,

--4XkT2c1Qz7z9sPm.1773799267/mx.example.test--
`);
};

/** Postfix: it could not deliver for four hours and goes on trying. */
export const postfixDelayed: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  return mail(`Return-Path: <>
Date: Wed, 18 Mar 2026 13:05:00 +0700
From: MAILER-DAEMON@mx.example.test (Mail Delivery System)
Subject: Delayed Mail (still being retried)
To: ${returnTo}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="DLY"

--DLY
Content-Type: text/plain; charset=us-ascii

YOUR MAIL IS WAITING. IT IS NOT NECESSARY TO SEND IT AGAIN.

--DLY
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.test

Final-Recipient: rfc822; ${to}
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mailbox.example.test[192.0.2.10]:25: Connection timed out
Will-Retry-Until: Mon, 23 Mar 2026 09:00:00 +0700 (+07)

--DLY
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
To: ${to}

--DLY--
`);
};

/** Exchange Online: HTML, base64, fields of its own, only the headers of the mail. */
export const exchangeUnknownUser: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  const html = Buffer.from(
    `<html><body><p>Your message to <a href="mailto:${to}">${to}</a> couldn't be delivered.</p></body></html>`,
  );
  return mail(`From: "Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.test>
To: ${returnTo}
Date: Wed, 18 Mar 2026 02:03:11 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="b1_c2d3e4f5-0a1b"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: vi-VN
Message-ID: <a8f5@TYZPR01MB0001.apcprd01.prod.outlook.example>
In-Reply-To: ${messageId}
References: ${messageId}
Subject: =?utf-8?B?S2jDtG5nIHRo4buDIGfhu61pOiBYaW4gw70ga2nhur9u?=
Auto-Submitted: auto-replied
Return-Path: <>
MIME-Version: 1.0

--b1_c2d3e4f5-0a1b
Content-Type: multipart/alternative; boundary="b2_alt"

--b2_alt
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

${html.toString('base64')}

--b2_alt--

--b1_c2d3e4f5-0a1b
Content-Type: message/delivery-status

Reporting-MTA: dns;TYZPR01MB0001.apcprd01.prod.outlook.example
Received-From-MTA: dns;mx.example.test
Arrival-Date: Wed, 18 Mar 2026 02:03:10 +0000

Final-Recipient: rfc822;${to}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup
X-Display-Name: ${to}

--b1_c2d3e4f5-0a1b
Content-Type: message/rfc822

Received: from mx.example.test (192.0.2.1) by SG2APC01FT0001.mail.protection.example
From: "Van phong" <office@example.test>
To: ${to}
Message-ID: ${messageId}
Subject: Xin y kien
MIME-Version: 1.0

--b1_c2d3e4f5-0a1b--
`);
};

/** Gmail: the mailbox is over its quota, a code of the fifth class for something that passes. */
export const gmailMailboxFull: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  return mail(`Return-Path: <>
Auto-Submitted: auto-replied
Message-ID: <69b9c0d1.050a0220.1a2b3.0001.GMR@mx.google.example>
Date: Tue, 17 Mar 2026 19:04:00 -0700 (PDT)
From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: ${returnTo}
Subject: Delivery Status Notification (Failure)
References: ${messageId}
In-Reply-To: ${messageId}
X-Failed-Recipients: ${to}
Content-Type: multipart/report; boundary="0000000000006f1e2d0643a1b2c3"; report-type=delivery-status
MIME-Version: 1.0

--0000000000006f1e2d0643a1b2c3
Content-Type: multipart/related; boundary="0000000000006f1e2d0643a1b2c4"

--0000000000006f1e2d0643a1b2c4
Content-Type: text/plain; charset="UTF-8"

** Message blocked **

Your message to ${to} has been blocked. The recipient's inbox is full.

--0000000000006f1e2d0643a1b2c4--

--0000000000006f1e2d0643a1b2c3
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Tue, 17 Mar 2026 19:03:58 -0700 (PDT)
X-Original-Message-ID: ${messageId}

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552-5.2.2 The recipient's inbox is out of storage space and inactive.
Last-Attempt-Date: Tue, 17 Mar 2026 19:04:00 -0700 (PDT)

--0000000000006f1e2d0643a1b2c3
Content-Type: message/rfc822

MIME-Version: 1.0
From: Van phong <office@example.test>
To: ${to}
Message-ID: ${messageId}

Kinh gui dong chi,

--0000000000006f1e2d0643a1b2c3--
`);
};

/** Sendmail: lower case, comments in the fields, given up after days of a server that was away. */
export const sendmailGivenUp: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  return mail(`From: Mail Delivery Subsystem <MAILER-DAEMON@relay.example.test>
To: <${returnTo}>
Date: Mon, 23 Mar 2026 09:00:00 +0700
Subject: Returned mail: see transcript for details
MIME-Version: 1.0
Content-Type: MULTIPART/REPORT; report-type=delivery-status; boundary="k2N/relay.example.test"

--k2N/relay.example.test

The original message was received at Wed, 18 Mar 2026 09:00:00 +0700

--k2N/relay.example.test
Content-Type: message/delivery-status

reporting-mta: dns; relay.example.test

final-recipient: RFC822; ${to}
action: failed (message has been in the queue too long)
status: 4.4.7
remote-mta: DNS; mailbox.example.test

--k2N/relay.example.test
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
From: office@example.test

--k2N/relay.example.test--
`);
};

/** qmail: no fields at all, a failure told in words, the mail below it. */
export const qmailFailure: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  return mail(`Return-Path: <>
From: MAILER-DAEMON@old.example.test
To: ${returnTo}
Date: 18 Mar 2026 02:01:00 -0000
Subject: failure notice

Hi. This is the qmail-send program at old.example.test.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${to}>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <${returnTo}>
Message-ID: ${messageId}
To: ${to}
`);
};

/** A server that returns nothing of the mail: only the address it came back to names it. */
export const bareReport: Report = (cause) => {
  const { to, returnTo } = whole(cause);
  return mail(`Return-Path: <>
From: postmaster@bare.example.test
To: ${returnTo}
Date: Wed, 18 Mar 2026 09:10:00 +0700
Subject: Delivery failure
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="bare"

--bare
Content-Type: text/plain

Not delivered.

--bare
Content-Type: message/delivery-status

Reporting-MTA: dns; bare.example.test

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1

--bare--
`);
};

/** No report: somebody is away and says so. */
export const outOfOffice: Report = (cause) => {
  const { messageId, to, returnTo } = whole(cause);
  return mail(`Return-Path: <>
From: ${to}
To: ${returnTo}
Date: Wed, 18 Mar 2026 09:00:30 +0700
Subject: Automatic reply: failure notice of 5.1.1
Auto-Submitted: auto-replied
In-Reply-To: ${messageId}
Content-Type: text/plain; charset=utf-8

Tôi đi công tác đến hết ngày 20/3.
`);
};
