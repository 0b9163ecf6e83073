/** What an office does all day on Vorgänge, as buttons: each is pressed until it has answered, with the key of its first time. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { listSendungen, markVersandt } from '#areas/post/sendung.api.ts';
import { createAntrag, saveAntworten, submitAntrag } from '#areas/vorgaenge/antrag/antrag.api.ts';
import { releaseSchreiben, submitForRelease } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { act, givenEntwurf, givenFeststellung, givenVerfahren, mensch } from '#areas/vorgaenge/bescheid/testing.ts';
import { importKontoauszug } from '#areas/vorgaenge/gebuehr/kasse.api.ts';
import type { TestOffice } from './office.ts';

/** At the address of the process that serves; of the office itself, when there is no other. */
export type Press = (url?: string) => Promise<unknown>;

/** Payments on one statement. */
export const LINES = 30;

/** A Bescheid that waits for its release, and the button that releases it. */
export async function givenRelease(office: TestOffice): Promise<{ id: string; press: Press }> {
  const { kernel } = office;
  const anna = mensch('Anna Amt');
  const { id: verfahrenId } = await givenVerfahren(kernel, anna);
  await givenFeststellung(kernel, verfahrenId, 'erfuellt');
  const draft = await givenEntwurf(kernel, anna, verfahrenId, 'bescheid', { entscheidung: 'erteilung' });
  const { id, version } = await act(kernel, anna, submitForRelease, { id: draft.id, version: draft.version });
  const leitung = await office.signIn('leitung');
  const key = { idempotencyKey: randomUUID() };
  return { id, press: (url = office.url) => leitung.at(url).call(releaseSchreiben, { id, version }, key) };
}

/** A statement of the bank; its lines begin with `name`. */
export async function givenStatement(office: TestOffice, name: string): Promise<{ press: Press }> {
  const lines = Array.from({ length: LINES }, (_, nr) => `${name}-${nr};04.05.2026;${nr + 1},00;Wer;ohne Zeichen`);
  const text = ['Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck', ...lines].join('\n');
  const kasse = await office.signIn('kasse');
  const key = { idempotencyKey: randomUUID() };
  return { press: (url = office.url) => kasse.at(url).call(importKontoauszug, { text }, key) };
}

/** An application that is filled in, and the button that sends it. */
export async function givenApplication(office: TestOffice, email: string): Promise<{ id: string; press: Press }> {
  const session = office.stranger();
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'de' });
  session.csrfToken = (await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'de' })).csrfToken;
  const { id, version: first } = await session.call(createAntrag, { antragsart: 'allgemein', sprache: 'de' });
  let version = first;
  for (const [seite, antworten] of Object.entries(ANLIEGEN))
    ({ version } = await session.call(saveAntworten, { id, version, seite, antworten }));
  const key = { idempotencyKey: randomUUID() };
  return {
    id,
    press: (url = office.url) => session.at(url).call(submitAntrag, { id, version, bestaetigt: true }, key),
  };
}

const ANLIEGEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vertretung: { fuer_wen: 'ich' },
  person: { familienname: 'Okafor', vornamen: 'Chinedu', geburtsdatum: '1991-04-12', staatsangehoerigkeit: 'NG' },
  kontakt: { anschrift: 'Lindenstraße 4, 41539 Musterstadt' },
  anliegen: { anliegen: 'Ich brauche eine Bescheinigung.' },
};

/** What is ready goes out as one run. */
export async function sendOff(office: TestOffice, url = office.url): Promise<void> {
  const session = (await office.signIn('poststelle')).at(url);
  const { sendungen } = await session.call(listSendungen, {});
  if (sendungen.length === 0) return;
  const run = sendungen.map(({ id, version }) => ({ id, version }));
  await session.call(markVersandt, { sendungen: run, am: office.kernel.clock.today().toString() });
}

/** How often each thing of a letter is there. */
export interface LetterState {
  readonly stand: string;
  readonly papiere: number;
  readonly sendungen: number;
  readonly codes: number;
  /** Told in the audit log. */
  readonly freigaben: number;
}

export async function letterStates(owner: pg.Pool, ids: readonly string[]): Promise<LetterState[]> {
  const { rows } = await owner.query<LetterState>(
    `select s.stand, (select count(*)::int from akten.dokument d where d.id = s.dokument_id) as papiere,
       (select count(*)::int from post.sendung p where p.bezug = s.id) as sendungen,
       (select count(*)::int from akten.ruecklauf r where r.kennung = s.kennung) as codes,
       (select count(*)::int from protokoll.eintrag e where e.aktion = 'releaseSchreiben' and e.ergebnis = 'ok'
         and e.gegenstaende::text like '%' || s.id || '%') as freigaben
     from vorgaenge.schreiben s where s.id = any($1)`,
    [ids],
  );
  return rows;
}

/** Statements of which some payments are there and others are not. */
export async function halfStatements(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ auszug: string }>(
    `select split_part(bank_referenz, '-', 1) as auszug from vorgaenge.zahlung group by 1 having count(*) <> $1`,
    [LINES],
  );
  return rows.map(({ auszug }) => auszug);
}
