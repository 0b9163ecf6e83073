/** Messages as they come, written out: nothing here asks the parser under test. */
export interface Teil {
  readonly typ: string;
  readonly name?: string;
  readonly disposition?: string;
  readonly cid?: string;
  readonly inhalt: string | Buffer;
}

export interface Nachricht {
  readonly von?: string;
  readonly an?: string;
  readonly betreff?: string;
  readonly id?: string;
  readonly datum?: string;
  readonly kopf?: readonly string[];
  readonly text?: string;
  readonly html?: string;
  readonly teile?: readonly Teil[];
}

const GRENZE = 'grenze-7f3a';
let number = 0;

export function eml({
  von = '"Amira Al-Hassan" <amira@example.org>',
  an = 'abh@stadt.example',
  betreff = 'Unterlagen',
  id,
  datum = 'Tue, 24 Nov 2026 10:20:00 +0100',
  kopf = [],
  text,
  html,
  teile = [],
}: Nachricht): Buffer {
  number += 1;
  const bodies: Teil[] = [
    ...(text === undefined ? [] : [{ typ: 'text/plain; charset=utf-8', inhalt: text }]),
    ...(html === undefined ? [] : [{ typ: 'text/html; charset=utf-8', inhalt: html }]),
  ];
  const head = [
    ...kopf,
    `From: ${von}`,
    `To: ${an}`,
    `Subject: ${encoded(betreff)}`,
    `Date: ${datum}`,
    `Message-ID: ${id ?? `<${number}.${process.pid}@example.org>`}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${GRENZE}"`,
  ];
  const parts = [...bodies, ...teile].map(partOf);
  const lines = [...head, '', ...parts.flatMap((part) => [`--${GRENZE}`, part]), `--${GRENZE}--`, ''];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** RFC 2047, so that umlauts survive. */
export function encoded(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function partOf({ typ, name, disposition, cid, inhalt }: Teil): string {
  const body = Buffer.from(inhalt as string)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  const where = disposition ?? (name ? 'attachment' : undefined);
  return [
    `Content-Type: ${typ}`,
    'Content-Transfer-Encoding: base64',
    ...(where ? [`Content-Disposition: ${where}${name ? `; filename="${name}"` : ''}`] : []),
    ...(cid ? [`Content-ID: <${cid}>`] : []),
    '',
    body,
  ].join('\r\n');
}
