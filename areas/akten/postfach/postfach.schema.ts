/** A mailbox of the office, and what is known of a message. */
import { z } from 'zod';

export const sicherungSchema = z.enum(['tls', 'starttls', 'ohne']);
export type Sicherung = z.output<typeof sicherungSchema>;

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/;

/** Without encryption a password and every letter would cross the network in the open. */
export function allowsPlain(host: string): boolean {
  return LOOPBACK.test(host);
}

/** No line breaks and no control characters: these values become commands and headers elsewhere. */
const line = (most: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'Bitte ohne Steuerzeichen.');

const fields = {
  name: line(100, 'Bitte geben Sie dem Postfach einen Namen.'),
  host: line(253, 'Bitte nennen Sie den Server.').regex(
    /^[a-zA-Z0-9.:-]+$/,
    'Bitte nur den Namen des Servers, etwa imap.stadt.example.',
  ),
  port: z.coerce.number().int().min(1, 'Ein Port liegt zwischen 1 und 65535.').max(65_535),
  sicherung: sicherungSchema,
  benutzer: line(254, 'Bitte nennen Sie den Benutzer.'),
  ordner: line(200, 'Bitte nennen Sie den Ordner, meist INBOX.').default('INBOX'),
  ordnerErledigt: line(200, 'Bitte nennen Sie den Ordner.').default('Bleibe erledigt'),
  ordnerAbgelehnt: line(200, 'Bitte nennen Sie den Ordner.').default('Bleibe abgelehnt'),
  /** Name under which the office's own mail server states its checks (authserv-id, RFC 8601); empty: not known. */
  pruefserver: z
    .string()
    .trim()
    .max(253)
    .regex(/^[a-zA-Z0-9.-]*$/, 'Bitte nur den Namen des Servers.')
    .default(''),
  /** Certificate of the office's own authority, PEM; empty: those that the system knows. */
  zertifikat: z
    .string()
    .trim()
    .max(20_000)
    .refine((text) => text === '' || text.startsWith('-----BEGIN CERTIFICATE-----'), 'Bitte als PEM einfügen.')
    .default(''),
};

const kennwort = z.string().max(500);

interface Weg {
  readonly host: string;
  readonly sicherung: Sicherung;
  readonly ordner: string;
  readonly ordnerErledigt: string;
  readonly ordnerAbgelehnt: string;
}

function requireSound(weg: Weg, context: z.RefinementCtx): void {
  if (weg.sicherung === 'ohne' && !allowsPlain(weg.host))
    context.addIssue({
      code: 'custom',
      path: ['sicherung'],
      message: 'Ohne Verschlüsselung geht es nur mit einem Server auf demselben Rechner.',
    });
  const folders = [weg.ordner, weg.ordnerErledigt, weg.ordnerAbgelehnt].map((one) => one.toLowerCase());
  if (new Set(folders).size < 3)
    context.addIssue({
      code: 'custom',
      path: ['ordnerErledigt'],
      message: 'Bitte nennen Sie drei verschiedene Ordner.',
    });
}

export const createPostfachInputSchema = z
  .object({ ...fields, kennwort: kennwort.min(1, 'Bitte geben Sie das Kennwort ein.') })
  .superRefine(requireSound);

export const updatePostfachInputSchema = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    aktiv: z.boolean(),
    ...fields,
    /** Empty: the one that is kept. */
    kennwort: kennwort.default(''),
  })
  .superRefine(requireSound);

export const testPostfachInputSchema = z
  .object({ id: z.uuid().optional(), ...fields, kennwort: kennwort.default('') })
  .superRefine(requireSound);

export const testErgebnisSchema = z.object({
  ok: z.boolean(),
  satz: z.string(),
  rat: z.string(),
  /** Messages that wait in the folder. */
  nachrichten: z.number().int().optional(),
});

const fehlerSchema = z.object({ code: z.string(), titel: z.string(), rat: z.string() });

export const postfachSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  host: z.string(),
  port: z.number().int(),
  sicherung: sicherungSchema,
  benutzer: z.string(),
  ordner: z.string(),
  ordnerErledigt: z.string(),
  ordnerAbgelehnt: z.string(),
  pruefserver: z.string(),
  zertifikat: z.string(),
  aktiv: z.boolean(),
  /** ISO instants. */
  zuletztGelungen: z.string().optional(),
  fehler: fehlerSchema.optional(),
  fehlerSeit: z.string().optional(),
  aufgenommen: z.number().int(),
  abgelehnt: z.number().int(),
  /** Noted and not stored yet. */
  offen: z.number().int(),
  version: z.number().int(),
});
export type Postfach = z.output<typeof postfachSchema>;

export const stoerungSchema = z.object({ name: z.string(), titel: z.string(), seit: z.string() });

/** What a server found out about the sender (RFC 8601), and whether it is the office's own server that says so. */
export const absenderPruefungSchema = z.object({
  spf: z.string().optional(),
  dkim: z.string().optional(),
  dmarc: z.string().optional(),
  von: z.string().optional(),
  eigener: z.boolean(),
});
export type AbsenderPruefung = z.output<typeof absenderPruefungSchema>;

/** What is known of the message a file came with; all of it the sender's word but `pruefung` and `empfangenAm`. */
export const emailAngabenSchema = z.object({
  rolle: z.enum(['nachricht', 'anhang']),
  von: z.string(),
  betreff: z.string(),
  gesendetAm: z.string().optional(),
  empfangenAm: z.string().optional(),
  postfach: z.string(),
  pruefung: absenderPruefungSchema,
  verschluesselt: z.enum(['smime', 'pgp']).optional(),
  /** A message with this Message-ID came before: when. */
  schonAm: z.string().optional(),
  /** Of the original message. */
  sha256: z.string(),
});
export type EmailAngaben = z.output<typeof emailAngabenSchema>;
