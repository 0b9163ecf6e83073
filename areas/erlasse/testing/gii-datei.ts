/** Files in the format of gesetze-im-internet.de with laws that a test makes up. */
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { type WerkInput, werkInputSchema } from '../bestand/werk.schema.ts';
import { readGesetz } from '../recht/gii.ts';

export interface Mustergesetz {
  readonly doknr: string;
  readonly kurz: string;
  readonly titel: string;
  /** ISO day of the file. */
  readonly tag: string;
  readonly hinweis?: string;
  /** Bezeichnung, heading, Absätze; more than one is numbered. */
  readonly normen: readonly (readonly [bezeichnung: string, ueberschrift: string, ...absaetze: string[]])[];
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function writeGiiDatei({ doknr, kurz, titel, tag, hinweis, normen }: Mustergesetz): Buffer {
  const build = `builddate="${tag.replaceAll('-', '')}000000"`;
  const note = hinweis
    ? `<standangabe checked="ja"><standtyp>Hinweis</standtyp><standkommentar>${escapeXml(hinweis)}</standkommentar></standangabe>`
    : '';
  const head = `<norm ${build} doknr="${doknr}"><metadaten><jurabk>${escapeXml(kurz)}</jurabk><amtabk>${escapeXml(kurz)}</amtabk><langue>${escapeXml(titel)}</langue><standangabe checked="ja"><standtyp>Stand</standtyp><standkommentar>Beispiel vom ${tag}</standkommentar></standangabe>${note}</metadaten><textdaten/></norm>`;
  const body = normen.map(([bezeichnung, ueberschrift, ...absaetze], i) => {
    const text = absaetze
      .map((one, at) => `<P>${absaetze.length > 1 ? `(${at + 1}) ` : ''}${escapeXml(one)}</P>`)
      .join('');
    return `<norm ${build} doknr="${doknr}${i}"><metadaten><jurabk>${escapeXml(kurz)}</jurabk><enbez>${bezeichnung}</enbez><titel format="XML">${escapeXml(ueberschrift)}</titel></metadaten><textdaten><text format="XML"><Content>${text}</Content></text></textdaten></norm>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<dokumente ${build} doknr="${doknr}">${head}${body.join('')}</dokumente>`;
  return Buffer.from(xml, 'utf8');
}

const ACTOR = systemPrincipal('test');

/** As the import would: through the reader of official files. */
export async function givenGesetze(kernel: Pick<Kernel, 'pool'>, ...gesetze: readonly Mustergesetz[]): Promise<void> {
  await inSammlung(kernel, 'Bundesrecht', 'recht', async (tx, sammlungId) => {
    for (const one of gesetze)
      await takeInWerk(tx, sammlungId, readGesetz(writeGiiDatei(one)), { quelle: `${one.doknr}.xml`, by: ACTOR.id });
  });
}

export async function givenErlasse(kernel: Pick<Kernel, 'pool'>, ...erlasse: readonly WerkInput[]): Promise<void> {
  await inSammlung(kernel, 'Ministerium', 'erlass', async (tx, sammlungId) => {
    for (const one of erlasse)
      await takeInWerk(tx, sammlungId, werkInputSchema.parse(one), { quelle: one.kurz, by: ACTOR.id });
  });
}

async function inSammlung(
  { pool }: Pick<Kernel, 'pool'>,
  name: string,
  art: 'recht' | 'erlass',
  run: (tx: Tx, sammlungId: string) => Promise<void>,
): Promise<void> {
  await transact(pool.db, ACTOR, 'test', async (tx) => {
    const sammlungId = await ensureSammlung(tx, name, art, ACTOR.id);
    await run(tx, sammlungId);
    await raiseStand(tx, sammlungId);
  });
}
