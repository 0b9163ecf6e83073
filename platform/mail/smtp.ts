/** Hands one mail to an SMTP server. */
import { mailFaults } from './mail.faults.ts';

export interface OutgoingMail {
  /** Stays the same over repetitions, so that a mail that was sent twice is shown once. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

const TIMEOUT_MS = 20_000;

/** Resolves once the server has taken the mail; throws a Fault of `mail`. */
export async function sendBySmtp(url: string, mail: OutgoingMail): Promise<void> {
  // Loaded with the first mail: an office without a mail server never needs it.
  const { default: nodemailer } = await import('nodemailer');
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A text is only ever a text: no template may fetch a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      messageId: `<${mail.id}@${mail.from.slice(mail.from.lastIndexOf('@') + 1)}>`,
      from: { name: 'Bleibe', address: mail.from },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    });
  } catch (cause) {
    throw toFault(cause);
  } finally {
    transport.close();
  }
}

/** The server's own words may repeat the address, so only its code is kept. */
function toFault(cause: unknown) {
  const { code = 'unbekannt', responseCode } = cause as { code?: string; responseCode?: number };
  if (code === 'EAUTH') return mailFaults.ANMELDUNG_ABGELEHNT({}, { cause });
  if (responseCode !== undefined && responseCode >= 500)
    return mailFaults.NICHT_ANGENOMMEN({ code: responseCode }, { cause });
  return mailFaults.NICHT_ERREICHBAR({ code: responseCode ?? code }, { cause });
}
