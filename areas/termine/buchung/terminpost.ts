/** Tells the person of a Termin what happened to it, in their language, by mail or short message. */
import { publicUrl } from '#areas/personal/index.ts';
import type { Tx } from '#platform/db/db.ts';
import { fillIn } from '#platform/i18n/translate.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findOrt } from '../kapazitaet/platz.sql.ts';
import type { Terminzeile } from '../termin/termin.sql.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { formatUhrzeit, formatZeitpunkt } from '../texte/datum.ts';
import { languageOf } from '../texte/texte.ts';
import { readAngaben } from './angaben.ts';
import { schluesselFor } from './schluessel.ts';
import { type Grund, grundWort, type Postart, vorlageOf } from './terminpost.mails.ts';
import { linkTo } from './wege.rules.ts';

export type Postwerk = Pick<Kernel, 'mail' | 'config' | 'keys'>;

export interface Empfaenger {
  readonly email?: string | undefined;
  readonly telefon?: string | undefined;
  readonly sprache: Terminsprache;
}

/** By mail where there is an address, else by short message. False: nobody to write to. */
export async function sendPost(
  { mail }: Pick<Kernel, 'mail'>,
  tx: Tx,
  art: Postart,
  { email, telefon, sprache }: Empfaenger,
  params: Readonly<Record<string, string>>,
): Promise<boolean> {
  if (email === undefined && telefon === undefined) return false;
  const vorlage = await vorlageOf(art, sprache);
  const language = languageOf(sprache);
  if (email !== undefined) await mail.send(tx, vorlage.mail, { address: email, language }, { ...params });
  else await mail.sendSms(tx, { number: telefon as string, language }, fillIn(language, vorlage.sms, params));
  return true;
}

export interface Postinhalt {
  readonly grund?: Grund;
  readonly code?: string;
  readonly minuten?: number;
  /** ISO instant until which an offer stands. */
  readonly bis?: string;
  /** Of the link, where it is another than the one of the manage page. */
  readonly link?: string;
}

/** The door for every room that changes a Termin: desk, allocation, waiting list. Without an address nothing is sent. */
export async function tellTermin(
  kernel: Postwerk,
  tx: Tx,
  termin: Terminzeile,
  art: Postart,
  { grund, code, minuten, bis, link }: Postinhalt = {},
): Promise<boolean> {
  const { sprache, beginn, kennung } = termin;
  const { email, telefon } = readAngaben(kernel, termin.angaben);
  const schluessel = schluesselFor(kernel, termin.id);
  const adresse = publicUrl(kernel.config);
  const { name, anschrift } = await findOrt(tx, termin.poolId);
  return sendPost(
    kernel,
    tx,
    art,
    { email, telefon, sprache },
    {
      zeit: formatZeitpunkt(sprache, beginn),
      uhrzeit: formatUhrzeit(sprache, beginn),
      ort: anschrift ? `${name}, ${anschrift}` : name,
      kennung,
      link: link ?? linkTo('termin', schluessel, adresse),
      absagen: linkTo('absagen', schluessel, adresse),
      kalender: linkTo('kalender', schluessel, adresse),
      code: code ?? '',
      minuten: String(minuten ?? ''),
      bis: bis === undefined ? '' : formatZeitpunkt(sprache, bis),
      grund: grund === undefined ? '' : await grundWort(grund, sprache),
    },
  );
}
