/** Finds the Akte of a recognised document: by its Aktenzeichen, else by name and birth date; else asks a human. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { BIRTH, findDates } from './datum.rules.ts';
import { giveToAkte } from './dokument.ts';
import { setEingangStatus } from './erfassung.sql.ts';
import { foldName, nameParts } from './name.rules.ts';
import { findUnstimmigkeit, type Mention, type PageMentions, seitenWorte } from './unstimmigkeit.rules.ts';
import type { ReadSeite, WorkDokument } from './verarbeitung.sql.ts';
import { findAktenzeichen, rankVorschlaege, scorePerson, type Vorschlag } from './zuordnung.rules.ts';
import {
  insertVorschlaege,
  listExistingZeichen,
  listPersonsInText,
  type NamedAkte,
  storeUnstimmigkeit,
} from './zuordnung.sql.ts';

/** Whose document it is, its first pages say; the others may only contradict. */
const FRONT_PAGES = 3;

/** Returns the Akte when it is sure; otherwise notes proposals and leaves the document in the Eingang. */
export async function ordneZu(
  kernel: Kernel,
  tx: Tx,
  actor: Principal,
  dokument: WorkDokument,
  seiten: readonly ReadSeite[],
): Promise<string | undefined> {
  const found = await findAkten(tx, seiten);
  const { sicher, unstimmigkeit } = found;
  if (!sicher || unstimmigkeit.length > 0) {
    await noteAkten(tx, dokument.eingang_id, found);
    await setEingangStatus(tx, dokument.eingang_id, 'zuzuordnen');
    return undefined;
  }
  await giveToAkte(kernel, tx, dokument.id, sicher.akteId, sicher.gruende.join('; '));
  await kernel.audit.append(tx, [
    {
      actor: { kind: actor.kind, id: actor.id },
      action: 'ordneZu',
      what: 'dokument.zugeordnet',
      result: 'ok',
      requestId: `dokument:${dokument.id}`,
      objects: [
        { art: 'dokument', id: dokument.id },
        { art: 'akte', id: sicher.akteId },
      ],
      details: { automatisch: true, score: sicher.score },
    },
  ]);
  return sicher.akteId;
}

/** Proposals for a document that came back into the Eingang: a human decides, however sure they are. */
export async function schlageAktenVor(tx: Tx, eingangId: string, seiten: readonly ReadSeite[]): Promise<void> {
  await noteAkten(tx, eingangId, await findAkten(tx, seiten));
}

interface FoundAkten {
  readonly liste: readonly Vorschlag[];
  readonly sicher?: Vorschlag;
  readonly unstimmigkeit: ReturnType<typeof findUnstimmigkeit>;
}

async function findAkten(tx: Tx, seiten: readonly ReadSeite[]): Promise<FoundAkten> {
  const known = await readKnown(tx, seiten);
  const front = seiten.slice(0, FRONT_PAGES).map(({ text }) => text);
  const { liste, sicher } = rankVorschlaege(vorschlaegeIn(front.join('\n'), known));
  const unstimmigkeit = findUnstimmigkeit(seiten.map((seite) => mentionsOf(seite, known)));
  const proposals = unstimmigkeit.length > 0 ? withPages(liste, seiten, known) : liste;
  return { liste: proposals, ...(sicher ? { sicher } : {}), unstimmigkeit };
}

async function noteAkten(tx: Tx, eingangId: string, { liste, unstimmigkeit }: FoundAkten): Promise<void> {
  await insertVorschlaege(tx, eingangId, liste);
  await storeUnstimmigkeit(tx, eingangId, unstimmigkeit);
}

/** What the registry knows of the numbers, names and birth dates in a document. */
interface Known {
  readonly akten: readonly { readonly id: string; readonly aktenzeichen: string }[];
  readonly personen: readonly KnownPerson[];
}

interface KnownPerson extends NamedAkte {
  /** First part of the family name, folded: without it and without the birth date a page says nothing of the person. */
  readonly familie: string;
}

/** Beyond the first pages a date counts where it is called a birth date: a thick file holds thousands of others. */
async function readKnown(tx: Tx, seiten: readonly ReadSeite[]): Promise<Known> {
  const zeichen = new Set(seiten.flatMap(({ text }) => findAktenzeichen(text).map((one) => one.aktenzeichen)));
  const front = seiten.slice(0, FRONT_PAGES).map(({ text }) => text);
  const births = seiten
    .slice(FRONT_PAGES)
    .flatMap(({ text }) => findDates(text).filter(({ davor }) => BIRTH.test(davor)));
  const dates = new Set([...front.flatMap(findDates), ...births].map(({ datum }) => datum));
  const tokens = new Set(
    foldName(front.join('\n'))
      .split(' ')
      .filter((token) => token.length > 1),
  );
  const personen = await listPersonsInText(tx, { dates: [...dates], tokens: [...tokens] });
  return {
    akten: zeichen.size > 0 ? await listExistingZeichen(tx, [...zeichen]) : [],
    personen: personen.map((one) => ({ ...one, familie: nameParts(one.familienname)[0] ?? '' })),
  };
}

function vorschlaegeIn(text: string, { akten, personen }: Known): Vorschlag[] {
  const found = new Map(findAktenzeichen(text).map((one) => [one.aktenzeichen, one.genau]));
  const byNumber = akten.flatMap(({ id, aktenzeichen }): Vorschlag[] => {
    const genau = found.get(aktenzeichen);
    if (genau === undefined) return [];
    const grund = `Aktenzeichen ${aktenzeichen} steht ${genau ? '' : 'undeutlich '}im Text`;
    return [{ akteId: id, score: genau ? 0.99 : 0.94, gruende: [grund] }];
  });
  const dates = findDates(text);
  const tokens = new Set(foldName(text).split(' '));
  const byPerson = personen
    .filter((row) => tokens.has(row.familie) || dates.some(({ datum }) => datum === row.geburtsdatum))
    .map((row) =>
      scorePerson(tokens, dates, {
        akteId: row.akte_id,
        familienname: row.familienname,
        vornamen: row.vornamen,
        geburtsdatum: row.geburtsdatum ?? undefined,
      }),
    )
    .filter((one) => one !== undefined);
  return [...byNumber, ...byPerson];
}

function mentionsOf({ nr, text }: ReadSeite, known: Known): PageMentions {
  const zeichenOf = new Map(known.akten.map(({ id, aktenzeichen }) => [id, aktenzeichen]));
  const numbers = findAktenzeichen(text);
  const found = vorschlaegeIn(text, known).map(({ akteId, score }): Mention => {
    const aktenzeichen = zeichenOf.get(akteId);
    return { akteId, score, ...(numbers.some((one) => one.aktenzeichen === aktenzeichen) ? { aktenzeichen } : {}) };
  });
  // Our form and not ours: misread, or of an Akte that another office keeps. Either way somebody has to look.
  const offices = new Set(known.akten.map(({ aktenzeichen }) => aktenzeichen.split('-')[0]));
  const foreign = numbers
    .filter(({ aktenzeichen, genau }) => genau && offices.has(aktenzeichen.split('-')[0]))
    .filter(({ aktenzeichen }) => !known.akten.some((one) => one.aktenzeichen === aktenzeichen))
    .map(({ aktenzeichen }): Mention => ({ aktenzeichen, score: 0.9 }));
  return { nr, mentions: [...found, ...foreign] };
}

/** The proposals of all pages, each with the pages that speak for it. */
function withPages(front: readonly Vorschlag[], seiten: readonly ReadSeite[], known: Known): readonly Vorschlag[] {
  const pagesOf = new Map<string, number[]>();
  const all = seiten.flatMap(({ nr, text }) =>
    rankVorschlaege(vorschlaegeIn(text, known)).liste.map((one) => {
      pagesOf.set(one.akteId, [...(pagesOf.get(one.akteId) ?? []), nr]);
      return one;
    }),
  );
  return rankVorschlaege([...front, ...all]).liste.map((one) => {
    const pages = pagesOf.get(one.akteId);
    return pages ? { ...one, gruende: [...one.gruende, seitenWorte(pages)] } : one;
  });
}
