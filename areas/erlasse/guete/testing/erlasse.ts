/** Own decrees in memory, read and dated as the office reads and dates them, without a database. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type GelesenerErlass, toErlass } from '../../erlass/erlass.rules.ts';
import { linesOfText } from '../../erlass/text.rules.ts';
import { geltungOf } from '../../geltung/geltung.rules.ts';
import { inForce, toSuchglossar } from '../../glossar/glossar.rules.ts';
import type { Suchglossar } from '../../glossar/glossar.schema.ts';
import { readMitgeliefert } from '../../glossar/mitgeliefert.ts';
import { UEBER_SICH_SELBST } from '../../suche/quellenwort.data.ts';
import { buildSuchbestand, nearWordsOf, readVocabulary, type Suchabschnitt } from '../../suche/suchbestand.ts';
import { stichworteOfBezug } from '../../suchwerk/bezug.rules.ts';
import { toTag } from '../../suchwerk/tag.rules.ts';
import { type Prueffrage, prueffrageSchema } from '../frage.schema.ts';
import { toErweiterungen } from '../testing.ts';

const ORDNER = path.join(import.meta.dirname, 'erlasse');
const FOREVER = 1_000_000;

export function readErlasse(): GelesenerErlass[] {
  return readdirSync(ORDNER)
    .sort()
    .map((name) =>
      toErlass({ zeilen: linesOfText(readFileSync(path.join(ORDNER, name), 'utf8'), false), raender: [] }, name),
    );
}

/** Each section once for each run of days on which it is valid. */
export function toErlassabschnitte(erlasse: readonly GelesenerErlass[], glossar: Suchglossar): Suchabschnitt[] {
  const { werke } = geltungOf(
    erlasse.map(({ werk, beginnUnklar }) => ({
      id: werk.kurz,
      sammlungId: 's',
      kreis: { sichtbar: 'alle', teams: [], personen: [] },
      kurz: werk.kurz,
      herausgeber: werk.herausgeber ?? '',
      datum: werk.datum,
      gueltigAb: werk.gueltigAb,
      gueltigBis: werk.gueltigBis,
      beginnUnklar,
      bezug: werk.bezug ?? [],
      fassungen: [
        {
          ab: werk.gueltigAb ?? '1900-01-01',
          abschnitte: werk.normen.map(({ bezeichnung }) => ({ normId: `${werk.kurz} ${bezeichnung}`, bezeichnung })),
        },
      ],
    })),
    erlasse.flatMap(({ werk, beziehungen }) =>
      beziehungen
        .filter(({ art }) => art !== 'legt_aus')
        .map(({ art, ziel, abschnitte }, i) => ({
          id: `${werk.kurz} ${i}`,
          vonWerkId: werk.kurz,
          art,
          ziel,
          zielWerkId: erlasse.find(({ werk: { kurz } }) => kurz === ziel)?.werk.kurz,
          abschnitte: abschnitte ?? [],
          stand: 'bestaetigt' as const,
        })),
    ),
  );
  return erlasse.flatMap(({ werk: { kurz, titel, bezug, normen } }) => {
    const abschnitte = werke.get(kurz)?.abschnitte ?? [];
    const stichworte = stichworteOfBezug(glossar, bezug ?? []);
    return normen.flatMap(({ bezeichnung, ueberschrift, gliederung, absaetze }) =>
      (abschnitte.find((one) => one.bezeichnung === bezeichnung)?.gueltig ?? []).map(
        ({ von, bis }, i): Suchabschnitt => ({
          id: `${kurz} ${bezeichnung} ${i}`,
          kurz,
          bezeichnung,
          ueberschrift,
          gliederung: [titel, ...(gliederung ?? [])].join('\n'),
          absaetze: absaetze.map(({ nr, text }) => ({ nr: nr ?? '', text })),
          von: toTag(von),
          bis: bis === undefined ? FOREVER : toTag(bis),
          art: 'erlass',
          ...(stichworte ? { stichworte } : {}),
          ...(UEBER_SICH_SELBST.test(ueberschrift ?? '') ? { ueberSich: true } : {}),
        }),
      ),
    );
  });
}

const ORT = /^(.*) (\S+)$/;

/** Lines `id|kind|form|gold|also|as_of|question`, places as `31-110.00-07/2025 4`. */
export function readErlassfragen(): Prueffrage[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'erlassfragen.txt'), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const [id, kind, form, gold = '', also = '', as_of, ...question] = line.split('|');
    return prueffrageSchema.parse({
      id,
      kind,
      form,
      gold: toOrte(gold),
      also: toOrte(also),
      as_of,
      question: question.join('|'),
    });
  });
}

function toOrte(text: string) {
  return text === ''
    ? []
    : text.split(', ').map((one) => {
        const [, erlass, abschnitt] = ORT.exec(one) ?? [];
        return { erlass, abschnitt };
      });
}

export async function openErlasse(stichtag: string) {
  const glossar = toSuchglossar(inForce(await readMitgeliefert(), [], stichtag));
  const abschnitte = toErlassabschnitte(readErlasse(), glossar);
  const vocabulary = readVocabulary(abschnitte, 'erlass');
  return {
    bestand: buildSuchbestand('erlass', abschnitte, vocabulary),
    wissen: {
      vocabularies: [vocabulary],
      near: nearWordsOf([vocabulary]),
      erweiterungen: toErweiterungen(glossar),
    },
  };
}
