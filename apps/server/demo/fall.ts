/** What the chapters have in common: a Vorgang with what is known of it, findings, letters on their way. */

import type { Sendung } from '#areas/post/post.schema.ts';
import { listSendungenZu, markVersandt, noteZustellung } from '#areas/post/sendung.api.ts';
import { ALLGEMEIN, BESONDERS } from '#areas/vorgaenge/arbeit/demo/faelle.data.ts';
import { noteFeststellung, noteTatsachen } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  releaseSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import type { Entscheidung, Schreiben, Schreibenart } from '#areas/vorgaenge/bescheid/schreiben.schema.ts';
import { getFolgen, saveFolgen } from '#areas/vorgaenge/folge/folge.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { caseworkerOf, leaderOf, type Somebody, type Stage } from './stage.ts';

export interface Fall {
  readonly id: string;
  readonly somebody: Somebody;
  readonly anschrift: string;
  /** Who works on it, and who releases. */
  readonly wer: string;
  readonly zweite: string;
}

export type Wert = boolean | number | string;

export interface Matter {
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly kanal?: 'schalter' | 'papier' | 'e-mail';
  readonly anschrift: string;
  readonly tatsachen?: Readonly<Record<string, Wert>>;
}

/** Taken in on the day that the stage shows. */
export async function openFall(stage: Stage, somebody: Somebody, anliegen: Matter): Promise<Fall> {
  const { verfahrensart, pruefart, kanal = 'schalter', anschrift, tatsachen = {} } = anliegen;
  const { akteId, personId } = somebody;
  const wer = caseworkerOf(somebody);
  const { id } = await stage.act(wer, createVerfahren, {
    ...{ akteId, personId, verfahrensart, pruefart, kanal },
    eingegangenAm: stage.kernel.clock.now().toString(),
  });
  const known = { ...ALLGEMEIN, ...BESONDERS[pruefart ?? ''], ...tatsachen };
  await stage.act(wer, noteTatsachen, {
    id,
    tatsachen: Object.entries(known).map(([feld, wert]) => ({ feld, wert, herkunft: herkunftOf(feld) })),
  });
  return { id, somebody, anschrift, wer, zweite: leaderOf(somebody) };
}

const herkunftOf = (feld: string) => (/^(recht|sicherheit)\./.test(feld) ? ('amt' as const) : ('antrag' as const));

/** Each requirement is found as proposed, or as met with a reason; `ausser` names the ones that are not. */
export async function noteFindings(stage: Stage, fall: Fall, ausser: RegExp | undefined = undefined): Promise<void> {
  const { pruefung } = await stage.act(fall.wer, getVerfahren, { id: fall.id });
  for (const { schluessel, ergebnis: vorschlag } of pruefung?.zeilen ?? []) {
    const ergebnis = ausser?.test(schluessel) ? 'nicht_erfuellt' : 'erfuellt';
    const grund = ergebnis === vorschlag ? '' : 'Nach den Unterlagen, die im Original vorlagen.';
    await stage.act(fall.wer, noteFeststellung, { id: fall.id, schluessel, vorschlag, ergebnis, grund });
  }
}

export type Texte = Readonly<Record<string, string>>;

export interface Brief {
  readonly art: Schreibenart;
  readonly entscheidung?: Entscheidung;
  readonly texte: Texte;
  readonly weg?: 'brief' | 'pzu' | 'schalter' | 'portal';
  readonly gebuehrCent?: number;
  /** Days from the day of the stage. */
  readonly antwortIn?: number;
}

/** Written and, where nothing is due, handed in for the release. */
export async function submitBrief(stage: Stage, fall: Fall, brief: Brief): Promise<Schreiben> {
  const { art, entscheidung, texte } = brief;
  const draft = await stage.act(fall.wer, draftSchreiben, {
    verfahrenId: fall.id,
    art,
    ...(entscheidung ? { entscheidung } : {}),
  });
  const bis = brief.antwortIn === undefined ? draft.antwortBis : stage.day(brief.antwortIn);
  const written = await stage.act(fall.wer, updateSchreiben, {
    ...draft,
    anschrift: fall.anschrift,
    beteiligterId: draft.beteiligterId ?? null,
    weg: brief.weg ?? draft.weg,
    antwortBis: bis ?? null,
    gebuehrCent: brief.gebuehrCent ?? null,
    ausnahme: null,
    abschnitte: draft.abschnitte.map((one) => ({ ...one, text: texte[one.art] ?? one.text })),
  });
  const version = entscheidung === 'erteilung' ? await fillGaps(stage, fall, draft.id) : written.version;
  return stage.act(fall.wer, submitForRelease, { id: draft.id, version: version ?? written.version });
}

/** What the release brings about, with the gaps filled that only people know. */
async function fillGaps(stage: Stage, { wer }: Fall, id: string): Promise<number | undefined> {
  const { folgen } = await stage.act(wer, getFolgen, { id });
  const titel = folgen?.plan.titel;
  if (!folgen || !titel) return undefined;
  const nebenbestimmungen = titel.nebenbestimmungen.map((one) => ({
    ...one,
    text: one.text
      .replaceAll('{Tätigkeit}', 'Entwicklungsingenieurin')
      .replaceAll('{Arbeitgeber}', 'Lindenhof Software GmbH'),
  }));
  const plan = { ...folgen.plan, titel: { ...titel, nebenbestimmungen } };
  const saved = await stage.act(wer, saveFolgen, { id, version: folgen.version, plan });
  return saved.folgen?.version;
}

/** Released by the other person; set, sealed and on the list of the post. */
export async function releaseBrief(stage: Stage, fall: Fall, { id, version }: Schreiben): Promise<Sendung> {
  await stage.act(fall.zweite, releaseSchreiben, { id, version });
  return stage.until('a letter on the list of the post', async () => {
    const { sendungen } = await stage.act('poststelle', listSendungenZu, { bezug: id });
    return sendungen[0];
  });
}

export async function writeBrief(stage: Stage, fall: Fall, brief: Brief): Promise<Sendung> {
  return releaseBrief(stage, fall, await submitBrief(stage, fall, brief));
}

export async function sendBrief(stage: Stage, { id, version }: Sendung): Promise<void> {
  await stage.act('poststelle', markVersandt, { sendungen: [{ id, version }], am: stage.day() });
}

/** What the Poststelle sees of it now. */
export async function findSendung(stage: Stage, bezug: string): Promise<Sendung> {
  const { sendungen } = await stage.act('poststelle', listSendungenZu, { bezug });
  if (!sendungen[0]) throw new Error(`no Sendung of ${bezug}`);
  return sendungen[0];
}

/** The deed came back with its day; what follows from it is there when this returns. */
export async function serveBrief(stage: Stage, fall: Fall, bezug: string): Promise<void> {
  const { id, version } = await findSendung(stage, bezug);
  await stage.act('poststelle', noteZustellung, { id, version, am: stage.day() });
  await untilStand(stage, fall, bezug, ['bekannt']);
}

export function untilStand(stage: Stage, fall: Fall, id: string, staende: readonly Schreiben['stand'][]) {
  return stage.until(`a letter that is ${staende.join(' or ')}`, async () => {
    const one = await stage.act(fall.wer, getSchreiben, { id });
    return staende.includes(one.stand) && one;
  });
}
