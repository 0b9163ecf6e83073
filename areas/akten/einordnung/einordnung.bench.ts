/** How often what a document is was right on the demo's papers, and what that costs. Needs no database. */
import { planDemo, writeSchreiben } from '../demo/plan.ts';
import { textOfSchreiben } from '../demo/schreiben/text.ts';
import { guessTyp } from '../dokumenttyp.rules.ts';
import { findAbsender } from './absender.rules.ts';
import { stufeEin } from './einstufung.rules.ts';
import { toPruefling, urteile, zieheBilanz } from './erprobung.rules.ts';
import { Lerner } from './modell.rules.ts';

const STICHTAG = '2026-11-26';
const TYPEN: Readonly<Record<string, string>> = {
  gehaltsabrechnung: 'lohnabrechnung',
  passkopie: 'pass',
  brief: 'schreiben',
};

async function einordnung(note: (line: string) => void): Promise<Record<string, unknown>> {
  const papiere = planDemo(STICHTAG).stuecke.map((stueck) => {
    const { schreiben } = writeSchreiben(stueck, STICHTAG);
    return { typ: TYPEN[stueck.art] ?? stueck.art, text: textOfSchreiben(schreiben)[0] ?? '' };
  });
  note(`${papiere.length} papers`);
  const withoutHeadings = papiere.map(({ typ, text }) => ({ typ, text: withoutHeading(text) }));
  return { papers: papiere.length, asTheyAre: measure(papiere), withoutHeadings: measure(withoutHeadings) };
}

function withoutHeading(text: string): string {
  return text
    .split('\n')
    .filter((line) => guessTyp(line).typ === 'unbestimmt')
    .join('\n');
}

function measure(papiere: readonly { typ: string; text: string }[]) {
  const [prueflinge, reading] = cpu(() => papiere.map(({ typ, text }) => toPruefling(typ, text)));
  const [modell, learning] = cpu(() => {
    const lerner = new Lerner();
    for (const one of prueflinge) lerner.learn(one);
    return lerner.done();
  });
  const [guete, trying] = cpu(() => zieheBilanz(modell, urteile(modell, prueflinge)));
  const gelernt = { modell, eichung: guete.eichung, regeln: guete.regeln };
  const [, judging] = cpu(() => papiere.map(({ text }) => stufeEin(text, gelernt)));
  const [, sending] = cpu(() => papiere.map(({ text }) => findAbsender(text, [])));
  const share = ([right, of]: readonly [number, number]) => Math.round((right / of) * 1000) / 1000;
  const each = (ms: number) => Math.round((ms / papiere.length) * 1000) / 1000;
  return {
    rightByRules: share(guete.nurRegeln),
    rightTogether: share(guete.zusammen),
    cpuMsPerPage: {
      type: each(judging),
      sender: each(sending),
      learning: each(reading + learning),
      trial: each(trying),
    },
  };
}

function cpu<T>(run: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

export const benchmarks = { einordnung };
