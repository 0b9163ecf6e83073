/**
 * Every kind of Verfahren, every kind of end, over HTTP, by somebody who tries to get past: no Bescheid goes out without
 * findings, form, reasons, hearing, service and a second person where they are due (C17 to C21, C26, C34).
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPerson } from '#areas/akten/person.api.ts';
import { listTeams } from '#areas/personal/team.api.ts';
import { noteFeststellung } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { finishVerfahren, getVerfahren, setStand } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import { closeEntschiedenes } from '#areas/vorgaenge/bescheid/abschluss.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  releaseSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import type { Entscheidung, Schreiben } from '#areas/vorgaenge/bescheid/schreiben.schema.ts';
import { getFolgen, saveFolgen } from '#areas/vorgaenge/folge/folge.api.ts';
import type { Folgenplan } from '#areas/vorgaenge/folge/folge.schema.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { VERFAHRENSARTEN } from '#areas/vorgaenge/verfahrensart.data.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

interface Art {
  readonly schluessel: string;
  readonly pruefart: string | null;
  readonly massnahme: boolean;
}

/** Each kind with each of its examinations, and where it has none, without. */
const ARTEN: readonly Art[] = VERFAHRENSARTEN.flatMap(({ schluessel, pruefarten }) =>
  (pruefarten.length === 0
    ? [null]
    : [pruefarten[0] ?? null, ...(schluessel === 'P37' ? pruefarten.slice(1) : [])]
  ).map((pruefart) => ({ schluessel, pruefart, massnahme: pruefarten.includes('ENDE_TITEL') })),
);

let office: TestOffice;
let anna: TestSession;
let lead: TestSession;
let teamId = '';
before(async () => {
  office = await testOffice({ seed: ['personal', 'post'] });
  anna = await office.signIn('sachbearbeitung.a-e');
  lead = await office.signIn('teamleitung.a-k');
  const { teams } = await anna.call(listTeams, {});
  teamId = teams.find(({ von, bis }) => von <= 'C' && 'C' <= bis)?.id ?? '';
});
after(() => office?.close());

/** The fault of a call, with its words; empty where it went through. */
async function refused(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return '';
  } catch (cause) {
    const { code = '', message = '', problem } = cause as { code?: string; message?: string; problem?: unknown };
    return `${code} ${message} ${JSON.stringify(problem ?? {})}`;
  }
}

const SILBEN = ['obra', 'ezuk', 'ifam', 'ulto', 'agir', 'ondu', 'eski', 'irva', 'ubel', 'axon', 'opit', 'ehra', 'ilgu'];

async function given({ schluessel, pruefart }: Art, n: number): Promise<string> {
  const syllable = (at: number) => SILBEN[at % SILBEN.length] ?? '';
  const names = {
    // Unlike one another: a person of like name is asked about before it is created.
    familienname: `C${syllable(n * 7)}${syllable(n * 3 + 1)}${syllable(n)}${syllable(n * 5 + 2)}`,
    vornamen: syllable(n * 11).toUpperCase(),
    geburtsdatum: Temporal.PlainDate.from('1970-01-01')
      .add({ days: n * 97 })
      .toString(),
  };
  const made = await anna.call(createPerson, { ...names, akte: { teamId } });
  if (made.ergebnis !== 'angelegt' || !made.akte) throw new Error('the person was not created');
  const { id } = await anna.call(createVerfahren, {
    akteId: made.akte.id,
    personId: made.person.id,
    ...{ verfahrensart: schluessel, pruefart },
  });
  return id;
}

const TEXTE: Readonly<Record<string, string>> = {
  tenor: 'So wird entschieden.',
  sachverhalt: 'Was geschah.',
  gruende: 'Warum.',
  ermessen: 'Abgewogen wurde dies.',
};

const values = (of: Schreiben) => ({
  ...{ id: of.id, version: of.version, titel: of.titel, ermessen: of.ermessen, empfaenger: of.empfaenger },
  ...{ anschrift: 'Musterweg 3\n50999 Musterstadt', beteiligterId: of.beteiligterId ?? null, weg: of.weg },
  ...{ antwortBis: of.antwortBis ?? null, gebuehrCent: null, ausnahme: of.ausnahme ?? null },
  abschnitte: of.abschnitte.map(({ art, text }) => ({ art, text: text.trim() === '' ? (TEXTE[art] ?? text) : text })),
});

type Change = Partial<ReturnType<typeof values>>;
const write = (of: Schreiben, change: Change = {}) => anna.call(updateSchreiben, { ...values(of), ...change });

const BEIDE: ReadonlySet<string> = new Set(['P01', 'P08', 'P16', 'P23', 'P36', 'P42']);

const AUSNAHME = { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Es wird nicht abgewichen.' };

/** What a person would put in where the plan leaves it to them. */
function filled(plan: Folgenplan, heute: Temporal.PlainDate): Folgenplan {
  if (plan.ende) {
    const { massnahme = 'versagung' } = plan.ende;
    if (massnahme === 'ausweisung') return { ende: { massnahme, sperre: { monate: 24 } } };
    return massnahme === 'androhung'
      ? { ende: { massnahme, ausreisefristTage: 30, zielstaat: 'Musterland' } }
      : { ende: { massnahme: 'versagung' } };
  }
  const { titel } = plan;
  const gebuehr = plan.gebuehr ?? { art: 'keine', grund: 'Für diese Prüfung ohne Gebühr.' };
  if (!titel) return { ...plan, gebuehr };
  const worte = (text: string) => text.replaceAll(/\{[^{}]+\}/g, 'Muster');
  const gueltigBis = titel.gueltigBis ?? heute.add({ months: 11 }).toString();
  const nebenbestimmungen = titel.nebenbestimmungen.map((one) => ({ ...one, text: worte(one.text) }));
  return { ...plan, gebuehr, titel: { ...titel, gueltigBis, nebenbestimmungen } };
}

async function plans(of: Schreiben): Promise<number> {
  const { folgen } = await anna.call(getFolgen, { id: of.id });
  if (!folgen) return of.version;
  const plan = filled(folgen.plan, Temporal.Now.plainDateISO());
  const unbefristet = folgen.titelarten.find(({ schluessel }) => schluessel === plan.titel?.art)?.unbefristet;
  if (unbefristet && plan.titel) delete (plan.titel as { gueltigBis?: string }).gueltigBis;
  const saved = await anna.call(saveFolgen, { id: of.id, version: folgen.version, plan });
  return saved.folgen?.version ?? of.version;
}

async function findAll(verfahrenId: string, ergebnis: 'erfuellt' | 'nicht_erfuellt'): Promise<void> {
  const { pruefung } = await anna.call(getVerfahren, { id: verfahrenId });
  for (const { schluessel, ergebnis: vorschlag } of pruefung?.zeilen ?? [])
    await anna.call(noteFeststellung, { id: verfahrenId, schluessel, ergebnis, vorschlag, grund: 'Geprüft.' });
}

/** Everything that somebody in a hurry would try; each has to be refused, and the letter stays where it was. */
async function triesToPass(of: Schreiben, entscheidung: Entscheidung): Promise<void> {
  const belastend = entscheidung !== 'erteilung';
  const seen = { id: of.id, version: of.version };
  const nothing = async (call: Promise<unknown>, why: RegExp, what: string) => {
    const fault = await refused(call);
    assert.match(fault, why, what);
    // Looked at by somebody else: one session may not ask as often as all of this does.
    const { stand } = await lead.call(getSchreiben, { id: of.id });
    assert.ok(['entwurf', 'vorgelegt'].includes(stand), `${what}: ${stand}`);
  };
  await nothing(anna.call(releaseSchreiben, seen), /NICHT_VORGELEGT/, 'released without a hand-in');
  await nothing(anna.call(submitForRelease, seen), /SCHRITTE_OFFEN/, 'handed in empty');
  const verfahren = await anna.call(getVerfahren, { id: of.verfahrenId });
  const end = { id: of.verfahrenId, version: verfahren.version };
  await nothing(anna.call(closeEntschiedenes, end), /NICHT_BEKANNT/, 'closed as decided without a Bescheid');
  const granted = { ...end, ergebnis: 'erteilt', grund: 'x' } as never;
  await nothing(anna.call(finishVerfahren, granted), /EINGABE_UNGUELTIG/, 'ended by hand as granted');
  const stand = { ...end, stand: 'bekanntgabe' } as never;
  await nothing(anna.call(setStand, stand), /EINGABE_UNGUELTIG/, 'set by hand to announced');
  if (!belastend) return;
  const written = await write(of, { ausnahme: null });
  await nothing(
    anna.call(submitForRelease, { id: of.id, version: written.version }),
    /28 (Abs|VwVfG)/,
    'without a hearing',
  );
  const empty = await write(written, {
    ausnahme: AUSNAHME,
    abschnitte: values(written).abschnitte.map((one) => (one.art === 'gruende' ? { ...one, text: ' ' } : one)),
  });
  await nothing(anna.call(submitForRelease, { id: of.id, version: empty.version }), /§ 39/, 'without reasons');
  const mute = await write(empty, {
    abschnitte: values(empty).abschnitte.map((one) =>
      one.art === 'rechtsbehelf' ? { ...one, text: 'Gute Reise.' } : one,
    ),
  });
  await nothing(
    anna.call(submitForRelease, { id: of.id, version: mute.version }),
    /§ 37 Abs. 6/,
    'without a remedy notice',
  );
  const portal = await write(mute, { weg: 'portal' });
  await nothing(
    anna.call(submitForRelease, { id: of.id, version: portal.version }),
    /§ 41 Abs. 2a|§ 3a/,
    'by a way that is not open',
  );
}

describe('no way past, over HTTP', () => {
  for (const [n, art] of ARTEN.entries()) {
    // Each kind with one end, some with both: what differs between kinds is the examination, not the gates.
    const both: readonly Entscheidung[] = ['erteilung', 'ablehnung'];
    const ends = art.massnahme
      ? (['massnahme'] as const)
      : BEIDE.has(art.schluessel)
        ? both
        : both.slice(n % 2, (n % 2) + 1);
    for (const entscheidung of ends)
      it(`${art.schluessel} ${art.pruefart ?? 'without examination'}: ${entscheidung}`, async () => {
        const verfahrenId = await given(art, n * 2 + (entscheidung === 'ablehnung' ? 1 : 0));
        const wrong: Entscheidung = art.massnahme ? 'ablehnung' : 'massnahme';
        const other = await refused(anna.call(draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung: wrong }));
        assert.match(other, /ENTSCHEIDUNG_PASST_NICHT/);
        const draft = await anna.call(draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung });
        await triesToPass(draft, entscheidung);
        const now = await anna.call(getSchreiben, { id: draft.id });
        const rechtsbehelf = draft.abschnitte.find((one) => one.art === 'rechtsbehelf')?.text ?? '';
        await write(now, {
          ...{ ausnahme: entscheidung === 'erteilung' ? null : AUSNAHME, weg: 'pzu' },
          abschnitte: values(now).abschnitte.map((one) =>
            one.art === 'rechtsbehelf' ? { ...one, text: rechtsbehelf } : one,
          ),
        });
        const unfound = await anna.call(getSchreiben, { id: draft.id });
        if (art.pruefart !== null) {
          const version = await plans(unfound);
          const fault = await refused(anna.call(submitForRelease, { id: draft.id, version }));
          assert.match(fault, /§ 24 VwVfG/, 'nobody found anything');
        }
        await findAll(verfahrenId, entscheidung === 'ablehnung' ? 'nicht_erfuellt' : 'erfuellt');
        const version = await plans(await anna.call(getSchreiben, { id: draft.id }));
        const ready = await anna.call(getSchreiben, { id: draft.id });
        const open = ready.schritte.filter(({ erfuellt }) => !erfuellt);
        assert.deepEqual(
          open.map(({ grund }) => grund),
          [],
          'whoever did all of it may hand in',
        );
        const handed = await anna.call(submitForRelease, { id: draft.id, version });
        const mine = await refused(anna.call(releaseSchreiben, { id: draft.id, version: handed.version }));
        if (entscheidung !== 'erteilung') {
          assert.match(mine, /ZWEITE_PERSON/, 'C34: released by the one who wrote it');
          await lead.call(releaseSchreiben, { id: draft.id, version: handed.version });
        }
        const out = await anna.call(getSchreiben, { id: draft.id });
        assert.ok(out.freigegebenAm);
        assert.match(await refused(write(out)), /NICHT_IM_ENTWURF|KONFLIKT/, 'a released text stands');
      });
  }
});
