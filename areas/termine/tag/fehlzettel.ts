/** What is still missing, on paper: in the person's language with German beside it. */
import path from 'node:path';
import { Readable } from 'node:stream';
import { findAmtName } from '#areas/personal/index.ts';
import type { ActionContext, ByteAnswer } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { setzeZettel } from '../kalender/zettelsatz.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { formatDatum } from '../texte/datum.ts';
import { dirOf, ladeTexte, languageOf, translatorOf } from '../texte/texte.ts';
import { type BesuchRow, findBesuch } from './besuch.sql.ts';
import { requireBesuch } from './besuch.ts';
import { mitbringenOf } from './blatt.ts';
import { werKommt } from './person.ts';
import { isMissing } from './unterlage.rules.ts';
import { nameOfUnterlage } from './unterlage.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'fehlzettel.typ');

/** `bis`: ISO day until which it should come. */
export async function printFehlzettel(
  context: ActionContext,
  { id, bis }: { readonly id: string; readonly bis?: string | undefined },
): Promise<ByteAnswer> {
  const row = await requireBesuch((tx) => findBesuch(tx, id), context);
  const missing = (await mitbringenOf(context, row)).unterlagen.filter(isMissing);
  if (missing.length === 0) throw commonFaults.NICHT_GEFUNDEN();
  const isGerman = row.sprache === 'de';
  const own = await worteIn(row.sprache, bis);
  const bytes = await setzeZettel(context, TEMPLATE, {
    amt: (await findAmtName(context.tx)) || 'Ausländerbehörde',
    tag: context.clock.today().toString(),
    sprache: languageOf(row.sprache),
    rtl: dirOf(row.sprache) === 'rtl',
    ...own,
    wer: werOf(context, row),
    deutsch: isGerman ? null : await worteIn('de', bis),
    fehlt: await Promise.all(
      missing.map(async ({ schluessel, name }) => {
        const theirs = await nameOfUnterlage(schluessel, row.sprache);
        return { name: theirs, deutsch: isGerman || theirs === name ? null : name };
      }),
    ),
  });
  return {
    contentType: 'application/pdf',
    length: bytes.length,
    filename: `Noch offen ${row.nummer}.pdf`,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

async function worteIn(sprache: Terminsprache, bis: string | undefined) {
  const t = translatorOf(await ladeTexte('zettel', sprache));
  return {
    titel: t('fehlt.titel'),
    bis: bis === undefined ? t('fehlt.wie') : t('fehlt.bis', { tag: formatDatum(sprache, bis) }),
  };
}

function werOf(context: ActionContext, row: BesuchRow): string {
  const [name] = werKommt(context, row).namen;
  return [name, row.nummer, row.anliegen.map((one) => one.name).join(', ')].filter(Boolean).join(' · ');
}
