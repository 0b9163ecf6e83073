/** What several pages ask the server, and what its refusals mean in the language of the page. */
import { useEffect, useState } from 'react';
import { call, ProblemError } from '#platform/http/client.ts';
import type { Terminsprache } from '../../termine.schema.ts';
import type { Uebersetzer } from '../../texte/texte.ts';
import { getPruefaufgabe, holdTermin, listAnliegen } from '../buchung.api.ts';
import type { AnliegenOeffentlich } from '../buchung.schema.ts';
import { loeseAufgabe } from './aufgabe.ts';
import type { Entwurf, Halt, Wahl } from './entwurf.ts';

export interface Abruf<A> {
  readonly daten: A | undefined;
  readonly fehler: unknown;
  erneut(): void;
}

/** Asks when `frage` changes; what was there stays until the new is. */
export function useAbruf<A>(frage: string, ask: (signal: AbortSignal) => Promise<A>): Abruf<A> {
  const [stand, setStand] = useState<{ readonly daten?: A; readonly fehler?: unknown }>({});
  const [versuch, setVersuch] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `frage` says what is asked, `ask` is made anew with every drawing
  useEffect(() => {
    const stop = new AbortController();
    ask(stop.signal).then(
      (daten) => setStand({ daten }),
      (fehler) => {
        if (!stop.signal.aborted) setStand((before) => ({ ...before, fehler }));
      },
    );
    return () => stop.abort();
  }, [frage, versuch]);
  return { daten: stand.daten, fehler: stand.fehler, erneut: () => setVersuch((before) => before + 1) };
}

let angebot: Promise<readonly AnliegenOeffentlich[]> | undefined;

/** Asked once per page view; every page of the way needs it. */
export function ladeAngebot(): Promise<readonly AnliegenOeffentlich[]> {
  angebot ??= call(listAnliegen, {}).then(
    ({ anliegen }) => anliegen,
    (error) => {
      angebot = undefined;
      throw error;
    },
  );
  return angebot;
}

/** The office's own words where it has some in this language, else ours, else its German ones. */
export function nameOf(t: Uebersetzer, { schluessel, name }: Pick<AnliegenOeffentlich, 'schluessel' | 'name'>): string {
  const key = `name.${schluessel}`;
  return name[t.sprache] ?? (t.hat(key) && !t.stueck(key).ersatz ? t(key) : (name.de ?? schluessel));
}

/** Same for what a Termin carries: it bears the German name of its day. */
export function terminnameOf(t: Uebersetzer, { schluessel, name }: { schluessel: string; name: string }): string {
  return nameOf(t, { schluessel, name: { de: name } });
}

/** `abholung:5`, as the server reads it in an address. */
export function wuenscheOf(anliegen: readonly Wahl[]): string[] {
  return anliegen.map(({ schluessel, personen }) => `${schluessel}:${personen}`);
}

/** The server says when it ends; a device whose clock is wrong must not show an hour or nothing. */
export function haltBisOf(haeltBis: string | null, now = Date.now()): number {
  const left = haeltBis === null ? 0 : Date.parse(haeltBis) - now;
  const plausible = left > 0 && left < 35 * 60_000;
  return now + (plausible ? left : 9 * 60_000);
}

/** Solves the task and holds the time; a second hold gives the first back. */
export async function reserviere(entwurf: Entwurf, beginn: string, sprache: Terminsprache): Promise<Halt> {
  const loesung = await loeseAufgabe(await call(getPruefaufgabe, {}));
  const halter = entwurf.halt?.halter ?? neuerHalter();
  const { id, ende, haeltBis } = await call(holdTermin, {
    anliegen: [...entwurf.anliegen],
    beginn,
    halter,
    loesung,
    sprache,
    ...(entwurf.dolmetschen ? { dolmetschen: entwurf.dolmetschen } : {}),
  });
  return { id, halter, beginn, ende, bis: haltBisOf(haeltBis) };
}

function neuerHalter(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.problem.code : 'allgemein.UNERWARTET';
}

/** A sentence in the language of the page; for a code without one, what the server says in German. */
export function fehlertextOf(t: Uebersetzer, error: unknown): string {
  const code = codeOf(error);
  if (t.hat(`fehler.${code}`)) return t(`fehler.${code}`);
  if (error instanceof ProblemError && error.problem.status === 429) return t('fehler.ZU_VIEL');
  // What the server says of its own troubles is for those who run it.
  const ours = error instanceof ProblemError && error.problem.status >= 500;
  if (error instanceof ProblemError && !ours && t.sprache === 'de')
    return `${error.problem.title}. ${error.problem.detail}`;
  return t('fehler.allgemein.UNERWARTET');
}

/** Fields that the server does not like: `personen.0.nummer`. */
export function fehlerfelderOf(error: unknown): readonly string[] {
  return error instanceof ProblemError ? (error.problem.fields ?? []).map(({ path }) => path) : [];
}
