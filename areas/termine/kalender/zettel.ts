/** The appointment on paper, for whoever has no e-mail: in their language and in German, with number and QR code. */
import path from 'node:path';
import { Readable } from 'node:stream';
import { findAmtName, publicUrl } from '#areas/personal/index.ts';
import { qrSvg } from '#engines/typeset/qr.ts';
import type { ActionContext, ByteAnswer } from '#platform/actions/action.ts';
import { readAngaben } from '../buchung/angaben.ts';
import { schluesselFor, schluesselHashFor } from '../buchung/schluessel.ts';
import { linkTo } from '../buchung/wege.rules.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { formatZeitpunkt } from '../texte/datum.ts';
import { dirOf, ladeTexte, languageOf, translatorOf } from '../texte/texte.ts';
import type { Kalenderzeile } from './kalender.sql.ts';
import { setzeZettel } from './zettelsatz.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'zettel.typ');

interface Seite {
  readonly sprache: string;
  readonly rtl: boolean;
  readonly titel: string;
  readonly satz: string;
  readonly felder: readonly (readonly [string, string])[];
  readonly hinweise: readonly string[];
  readonly qr: string;
}

export async function printZettel(context: ActionContext, termin: Kalenderzeile): Promise<ByteAnswer> {
  const sprachen: readonly Terminsprache[] = termin.sprache === 'de' ? ['de'] : [termin.sprache, 'de'];
  const link = linkOf(context, termin);
  const data = {
    amt: (await findAmtName(context.tx)) || 'Ausländerbehörde',
    tag: context.clock.today().toString(),
    kennung: termin.kennung,
    qr: link ? await qrSvg(link) : '',
    link: link ?? '',
    seiten: await Promise.all(sprachen.map((sprache) => seiteOf(context, termin, sprache))),
  };
  const bytes = await setzeZettel(context, TEMPLATE, data);
  return {
    contentType: 'application/pdf',
    length: bytes.length,
    filename: `Termin ${termin.kennung}.pdf`,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

/** Only while the Termin answers to it. */
function linkOf(context: ActionContext, { id, schluesselHash }: Kalenderzeile): string | undefined {
  if (schluesselHash === null || !schluesselHashFor(context, id).equals(schluesselHash)) return undefined;
  return linkTo('termin', schluesselFor(context, id), publicUrl(context.config));
}

async function seiteOf(context: ActionContext, termin: Kalenderzeile, sprache: Terminsprache): Promise<Seite> {
  const t = translatorOf(await ladeTexte('zettel', sprache));
  const { personen } = readAngaben(context, termin.angaben);
  const [erste] = termin.stationen;
  const wo = [termin.standort, termin.anschrift].filter(Boolean).join(', ');
  const name = personen.map(({ vornamen, familienname }) => `${vornamen} ${familienname}`.trim()).join(', ');
  return {
    sprache: languageOf(sprache),
    rtl: dirOf(sprache) === 'rtl',
    titel: t('titel'),
    satz: t('satz'),
    felder: [
      [t('wann'), formatZeitpunkt(sprache, termin.beginn)],
      [t('wo'), wo],
      [t('fuer'), name],
      [t('anliegen'), termin.anliegen.map((eines) => eines.name).join(', ')],
      ...(erste ? ([[t('zuerst'), erste.platz]] as const) : []),
    ],
    hinweise: [t('ausweis'), t('nummer'), t('absagen')],
    qr: t('qr'),
  };
}
