/** Whoever names a Vorgang beside an Akte, a person or a thing of it: they belong together, or nothing happens. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { AREAS, act, type GivenVerfahren, givenEntwurf, givenVerfahren, mensch } from './bescheid/testing.ts';

const anna = mensch('Anna Amt');
const clock = fixedClock('2026-11-02T09:00:00Z');
const NIEMAND = '01890000-0000-7000-8000-000000000000';

let house: TestKernel;
let kernel: Kernel;
let own: GivenVerfahren;
let other: GivenVerfahren;
/** Of the other Vorgang. */
let fremd: { beteiligterId: string; schreibenId: string };
let entwurf: { id: string; version: number; titelplan?: unknown };

const contractOf = (name: string) =>
  AREAS.flatMap(({ actions }) => actions).find(({ contract }) => contract.name === name)?.contract as Contract;
const perform = (name: string, input: unknown) => act(kernel, anna, contractOf(name), input as never);

before(async () => {
  house = await testKernel({ areas: AREAS, clock });
  ({ kernel } = house);
  own = await givenVerfahren(kernel, anna, { familienname: 'Eigen' });
  other = await givenVerfahren(kernel, anna, { familienname: 'Fremd' });
  const counsel = { rolle: 'bevollmaechtigt', name: 'RAin Muster', anschrift: 'Gasse 1', empfaengt: true };
  const { beteiligterId } = (await perform('addBeteiligter', { id: other.id, ...counsel })) as {
    beteiligterId: string;
  };
  fremd = { beteiligterId, schreibenId: (await givenEntwurf(kernel, anna, other.id, 'sonstiges')).id };
  entwurf = await givenEntwurf(kernel, anna, own.id, 'sonstiges');
});
after(() => house?.close());

const paar = () => ({ akteId: own.akteId, personId: own.personId });
const schief = () => ({ ...paar(), verfahrenId: other.id });
const brief = () => ({
  ...{ titel: 'Betreff', empfaenger: 'Wer', anschrift: 'Weg 1', weg: 'brief', abschnitte: [] },
  ...{ id: entwurf.id, version: entwurf.version },
});

/** Each is refused with this code. */
const FAELLE: Readonly<Record<string, readonly [() => unknown, string]>> = {
  registerPapier: [
    () => ({ akteId: own.akteId, personId: other.personId, art: 'fiktion', gueltigBis: '2027-02-28' }),
    'vorgaenge.PERSON_NICHT_IN_AKTE',
  ],
  takeVordruck: [() => ({ ...schief(), art: 'fiktionsbescheinigung', ort: 'Tresor' }), 'vorgaenge.VORGANG_PASST_NICHT'],
  proposeVordruck: [() => ({ ...schief(), art: 'fiktionsbescheinigung' }), 'vorgaenge.VORGANG_PASST_NICHT'],
  createVerfahren: [
    () => ({ akteId: own.akteId, personId: other.personId, verfahrensart: 'P32' }),
    'vorgaenge.PERSON_NICHT_IN_AKTE',
  ],
  setErreichbarkeit: [
    () => ({ akteId: own.akteId, personId: other.personId, sprache: 'de' }),
    'vorgaenge.PERSON_NICHT_IN_AKTE',
  ],
  draftSchreiben: [
    () => ({ verfahrenId: own.id, art: 'sonstiges', vorlageId: fremd.schreibenId }),
    'bescheid.SCHREIBEN_NICHT_GEFUNDEN',
  ],
  updateSchreiben: [() => ({ ...brief(), beteiligterId: fremd.beteiligterId }), 'bescheid.BETEILIGTE_FREMD'],
  removeBeteiligter: [() => ({ id: own.id, beteiligterId: fremd.beteiligterId }), 'vorgaenge.BETEILIGTER_NICHT_DA'],
  confirmBeteiligtenvollmacht: [
    () => ({ id: own.id, beteiligterId: fremd.beteiligterId, nachweis: 'Original gesehen' }),
    'vorgaenge.BETEILIGTER_NICHT_DA',
  ],
  endBeteiligtenvollmacht: [
    () => ({ id: own.id, beteiligterId: fremd.beteiligterId, grund: 'widerrufen' }),
    'vorgaenge.BETEILIGTER_NICHT_DA',
  ],
  finishFrist: [() => ({ id: own.id, fristId: NIEMAND }), 'vorgaenge.FRIST_NICHT_OFFEN'],
  settleWiderspruch: [
    () => ({ id: own.id, widerspruchId: NIEMAND, ergebnis: 'geblieben', grund: 'So war es.' }),
    'vorgaenge.WIDERSPRUCH_GEKLAERT',
  ],
  setGerichtsfrist: [
    () => ({ verfahrenId: own.id, id: NIEMAND, text: 'Stellungnahme', bis: '2026-12-01' }),
    'bescheid.KLAGE_NICHT_GEFUNDEN',
  ],
  finishGerichtsfrist: [
    () => ({ verfahrenId: own.id, id: NIEMAND, fristId: NIEMAND }),
    'bescheid.KLAGE_NICHT_GEFUNDEN',
  ],
};

/** Nothing to hold in their input, or held by a test of their own room. */
const ANDERSWO: Readonly<Record<string, string>> = {
  noteTatsachen: 'a document of another Akte proves nothing: arbeit.test.ts',
  addBeteiligter: 'somebody else than the person of the Vorgang, on purpose',
  takeOverAntrag: 'the person names where the application goes: eingang tests',
  registerTitel: 'the title that it takes the place of is of the same person: titel.test.ts',
  saveFolgen: 'a title of somebody else is a hindrance to the release: folge.rules.test.ts',
  orderGerichtsakte: 'as setGerichtsfrist: one function for all of them',
  getGerichtsakte: 'as setGerichtsfrist',
  handOverGerichtsakte: 'as setGerichtsfrist',
  finishRechtsbehelf: 'as setGerichtsfrist',
  resendXAntwort: 'found among the messages of the Vorgang only: xauslaender.test.ts',
  settleXAntwort: 'as resendXAntwort',
  tryRegel: 'any version of a rule may be tried on any Vorgang',
  printQuittung: 'found among the payments of the claim only: kasse.test.ts',
  assignZahlung: 'the desk says where a payment belongs',
};
/** The portal: both are found by the account of whoever asks. */
const PORTAL =
  /^(keepUnterlage|removeUnterlage|readUnterlage|startPortalzahlung|refreshPortalzahlung|readZahlungsquittung|fetchBescheid|readBescheid|readAntragDatei)$/;

function idsOf(schema: unknown, out = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return out;
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema as Record<string, never[]>;
  for (const [key, value] of Object.entries(properties)) {
    if (/^id$|Id$/.test(key)) out.add(key);
    idsOf(value, out);
  }
  for (const one of [items, ...anyOf, ...oneOf, ...allOf]) idsOf(one, out);
  return out;
}

test('every contract of the area that names two things is known here', () => {
  const own = AREAS.find(({ name }) => name === 'vorgaenge')?.actions ?? [];
  const two = own
    .map(({ contract }) => contract)
    .filter(({ input }) => idsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).size > 1)
    .map(({ name }) => name);
  assert.deepEqual(
    two.filter((name) => !FAELLE[name] && !ANDERSWO[name] && !PORTAL.test(name)),
    [],
    'name it above: refused with what code, or why there is nothing to hold',
  );
});

describe('refused, and nothing is written', () => {
  for (const [name, [input, code]] of Object.entries(FAELLE))
    test(name, async () => {
      await assert.rejects(perform(name, input()), (cause: unknown) => {
        assert.ok(cause instanceof Fault, String(cause));
        assert.equal(cause.code, code);
        return true;
      });
    });
});
