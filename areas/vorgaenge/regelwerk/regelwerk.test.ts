/** The Regelwerk in the office: two people, open Vorgänge, the portal, the file for a neighbour. */
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import { worker } from '../arbeit/testing.ts';
import { issueForderung, listForderungen } from '../gebuehr/gebuehr.api.ts';
import { AREAS, act, givenVorgang, person } from '../gebuehr/testing.ts';
import * as api from './regelwerk.api.ts';
import type { UnterlagenInhalt } from './regelwerk.schema.ts';
import { readUnterlagenliste } from './regelwerk.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: AREAS, work: false });
});
after(() => house.close());

const eine = worker('eine', { all: true });
const zweite = worker('zweite', { all: true });
const anna = person('anna', 'sachbearbeitung');
const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const heute = () => house.kernel.clock.today().toString();
const morgen = () => house.kernel.clock.today().add({ days: 1 }).toString();

test('an evidence list: drafted, tried, released by a second person, valid from its day', async () => {
  const { kernel } = house;
  const vorgang = await givenVorgang(kernel, 'P12');
  const schluessel = 'unterlagen.familie';
  const before = await act(kernel, eine, api.getRegel, { schluessel });
  assert.equal(before.geltend?.mitgeliefert, true);
  assert.ok(before.betroffen.erste.some(({ id }) => id === vorgang));
  const alt = before.geltend?.inhalt as UnterlagenInhalt;
  const inhalt: UnterlagenInhalt = {
    ...alt,
    quelle: 'Verfügung vom 27.11.2026',
    geprueftBis: heute(),
    zeilen: [
      ...alt.zeilen,
      {
        ...{ schluessel: 'wohnflaeche', seite: 'wohnen', dokumenttypen: ['mietvertrag'], norm: '§ 2 Abs. 4 AufenthG' },
        namen: { de: 'Angabe der Wohnfläche', en: 'Floor space' },
      },
    ],
  };
  const entwurf = await act(kernel, eine, api.saveRegelEntwurf, { schluessel, gueltigAb: morgen(), inhalt });
  const changed = entwurf.unterschiede.map(({ was }) => was).toSorted();
  assert.deepEqual(changed, ['Angabe der Wohnfläche', 'Geprüft bis', 'Quelle']);
  const probe = await act(kernel, eine, api.tryRegel, { id: entwurf.id, verfahrenId: vorgang });
  assert.match(probe.satz, /keinen Antrag aus dem Portal/);
  const seen = { id: entwurf.id, version: entwurf.version };
  await assert.rejects(act(kernel, eine, api.releaseRegel, seen), refusedAs('fassung.ZWEITE_PERSON'));
  await act(kernel, zweite, api.releaseRegel, seen);
  const names = async (tag: string) => (await readUnterlagenliste(kernel.pool.db, 'familie', tag)).zeilen.length;
  assert.deepEqual([await names(heute()), await names(morgen())], [alt.zeilen.length, alt.zeilen.length + 1]);
  const { regeln } = await act(kernel, eine, api.listRegelwerk, { abschnitt: 'unterlagen' });
  assert.equal(regeln.find((one) => one.schluessel === schluessel)?.kuenftigAb, morgen());
});

test('a past day and an impossible list are refused at their fields', async () => {
  const { geltend } = await act(house.kernel, eine, api.getRegel, { schluessel: 'unterlagen.karte' });
  const inhalt = { ...(geltend?.inhalt as UnterlagenInhalt), quelle: 'Verfügung', geprueftBis: heute() };
  await assert.rejects(
    act(house.kernel, eine, api.saveRegelEntwurf, { schluessel: 'unterlagen.karte', gueltigAb: '2026-01-01', inhalt }),
    (cause: unknown) => cause instanceof Fault && cause.fields?.[0]?.path === 'gueltigAb',
  );
});

test('§ 45 AufenthV: a claim stays as issued when the fee changes; the next one follows the new amount', async () => {
  const { kernel } = house;
  const vorgangId = await givenVorgang(kernel, 'P01');
  const umstaende = { geburtsdatum: '1980-05-05', antragAm: '2026-04-01' };
  const issue = (stichtag: string) =>
    act(kernel, anna, issueForderung, {
      ...{ vorgangId, art: 'gebuehr' as const, zahler: 'Wer', faelligAm: '2027-01-30' },
      anfrage: { stichtag, posten: [{ schluessel: 'ae_verlaengerung' }], umstaende },
    });
  await issue(heute());
  const schluessel = 'gebuehr.ae_verlaengerung';
  const { geltend } = await act(kernel, eine, api.getRegel, { schluessel });
  if (geltend?.inhalt.abschnitt !== 'gebuehr') throw new Error('no fee');
  const inhalt = { ...geltend.inhalt, betragCent: 9_900, quelle: 'BGBl. 2026 I Nr. 999', geprueftBis: heute() };
  const entwurf = await act(kernel, eine, api.saveRegelEntwurf, { schluessel, gueltigAb: morgen(), inhalt });
  await act(kernel, zweite, api.releaseRegel, { id: entwurf.id, version: entwurf.version });
  await issue(heute());
  await issue(morgen());
  const { forderungen } = await act(kernel, anna, listForderungen, { vorgangId });
  assert.deepEqual(
    forderungen.map(({ summeCent }) => summeCent),
    [9_300, 9_300, 9_900],
  );
});

test('the name and the four eyes of a Verfahren are the office’s; a file goes out and comes in as drafts', async () => {
  const { kernel } = house;
  const answer = (await act(kernel, eine, api.exportRegelwerk, {})) as ByteAnswer;
  const datei = JSON.parse(await text(await answer.open()));
  const p08 = datei.regeln.find(({ schluessel }: { schluessel: string }) => schluessel === 'verfahrensart.P08');
  p08.inhalt.name = 'Blaue Karte für Fachkräfte';
  p08.inhalt.vierAugen = true;
  const input = { text: JSON.stringify({ ...datei, amt: 'Nachbarstadt' }), gueltigAb: heute() };
  const look = await act(kernel, eine, api.importRegelwerk, { ...input, nurPruefen: true });
  assert.deepEqual(
    look.neu.map(({ schluessel }) => schluessel),
    ['verfahrensart.P08'],
  );
  await act(kernel, eine, api.importRegelwerk, { ...input, nurPruefen: false, auswahl: ['verfahrensart.P08'] });
  const { fassungen } = await act(kernel, eine, api.getRegel, { schluessel: 'verfahrensart.P08' });
  const entwurf = fassungen[0];
  assert.equal(entwurf?.status, 'ENTWURF');
  await act(kernel, zweite, api.releaseRegel, { id: entwurf?.id ?? '', version: entwurf?.version ?? 0 });
  const { verfahrensarten } = await act(kernel, eine, api.listVerfahrensarten, {});
  assert.equal(verfahrensarten.find(({ schluessel }) => schluessel === 'P08')?.name, 'Blaue Karte für Fachkräfte');
  await assert.rejects(
    act(kernel, eine, api.importRegelwerk, { ...input, text: '[]', nurPruefen: true }),
    refusedAs('vorgaenge.REGELDATEI_UNLESBAR'),
  );
});

test('the state of the law names the acts, the open kinds and the code lists', async () => {
  const stand = await act(house.kernel, eine, api.getRechtsstand, {});
  assert.deepEqual(
    stand.aenderungen.map(({ fundstelle }) => fundstelle),
    ['BGBl. 2026 I Nr. 111', 'BGBl. 2026 I Nr. 112'],
  );
  assert.ok(stand.zeilen.some(({ stufe }) => stufe === 'offen'));
  const { listen } = await act(house.kernel, eine, api.listCodelisten, {});
  assert.ok(listen.every(({ anzahl, version }) => anzahl > 0 && version !== ''));
});
