/** Strangers for tests: who books, from which network, and what their mailbox holds. */
import { randomBytes } from 'node:crypto';
import { perform } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { listNachrichten } from '#platform/mail/mail.sql.ts';
import { area } from '../termine.module.ts';
import type { TermineAmt } from '../testing/amt.ts';
import { solveAufgabe } from './aufgabe.ts';
import * as api from './buchung.api.ts';
import type { Quittung, Reservierung } from './buchung.schema.ts';
import { saveGrenze } from './grenzen.sql.ts';

/** Given directly, twenty minutes at one desk, 24 hours ahead. */
export const ANLIEGEN = 'verlust';

export const newHalter = (): string => randomBytes(24).toString('base64url');

export const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `termine.${code}`;

let requests = 0;

export interface Fremder {
  call<C extends Contract>(contract: C, input: RawInputOf<C>, key?: string): Promise<OutputOf<C>>;
}

/** Somebody without a session at this address of the network. */
export function stranger({ kernel }: TermineAmt, ip?: string): Fremder {
  const byName = new Map(area.actions.map((action) => [action.contract.name, action]));
  return {
    call: (contract, input, key) => {
      requests += 1;
      const action = byName.get(contract.name);
      if (!action) throw new Error(`no action for ${contract.name}`);
      const request = {
        id: `fremd-${requests}`,
        idempotencyKey: key ?? `schluessel-${requests}`,
        ...(ip ? { ip } : {}),
      };
      return perform(kernel, action, { actor: null, request }, input) as Promise<never>;
    },
  };
}

export const anna = { familienname: 'Özdemir', vornamen: 'Ayşe', geburtsdatum: '1990-05-17', nummer: 'U1234567' };

/** A light task, so that tests do not calculate. */
export async function givenLeicht(amt: TermineAmt): Promise<void> {
  await setGrenze(amt, 'aufgabe-zahl', 5);
  await setGrenze(amt, 'aufgabe-hoechstens', 50);
}

export async function setGrenze(amt: TermineAmt, schluessel: string, wert: number): Promise<void> {
  await amt.tx((tx) => saveGrenze(tx, { schluessel, wert, version: 1 }));
}

/** For who asks over HTTP. */
export const givenLoesung = solveAufgabe;

export async function solved(fremder: Fremder): Promise<string> {
  return solveAufgabe(await fremder.call(api.getPruefaufgabe, {}));
}

export interface Halten {
  readonly beginn: string;
  readonly halter?: string;
  readonly personen?: number;
  readonly anliegen?: string;
  readonly sprache?: 'de' | 'ar' | 'leicht';
}

export async function holdAt(
  fremder: Fremder,
  { beginn, halter = newHalter(), personen = 1, anliegen = ANLIEGEN, sprache = 'de' }: Halten,
): Promise<{ halter: string; reservierung: Reservierung }> {
  const loesung = await solved(fremder);
  const wunsch = [{ schluessel: anliegen, personen }];
  return {
    halter,
    reservierung: await fremder.call(api.holdTermin, { anliegen: wunsch, beginn, halter, loesung, sprache }),
  };
}

/** The last code that went to this address. */
export async function codeFor({ kernel }: TermineAmt, empfaenger: string): Promise<string> {
  const all = await listNachrichten(kernel.pool.db, { limit: 200 });
  const one = all.find((nachricht) => nachricht.empfaenger === empfaenger && /\b\d{6}\b/.test(nachricht.text));
  return /\b(\d{6})\b/.exec(one?.text ?? '')?.[1] ?? '';
}

export async function postFor({ kernel }: TermineAmt, empfaenger: string) {
  const all = await listNachrichten(kernel.pool.db, { limit: 200 });
  return all.filter((nachricht) => nachricht.empfaenger === empfaenger);
}

let mailboxes = 0;
export const newEmail = (): string => {
  mailboxes += 1;
  return `person-${mailboxes}@example.org`;
};

/** The whole way, to the receipt. */
export async function bookAt(
  amt: TermineAmt,
  beginn: string,
  { email = newEmail(), person = anna, ip }: { email?: string; person?: typeof anna; ip?: string } = {},
): Promise<{ quittung: Quittung; email: string; halter: string }> {
  const fremder = stranger(amt, ip);
  const { halter, reservierung } = await holdAt(fremder, { beginn });
  const { id } = reservierung;
  await fremder.call(api.nameTermin, { id, halter, personen: [person], email });
  const code = await codeFor(amt, email);
  return { quittung: await fremder.call(api.confirmTermin, { id, halter, code }), email, halter };
}
