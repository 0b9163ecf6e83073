/**
 * The shipped cases: `= Rechtsstand JJJJ-MM-TT`, then a line for each, `id|kind|form|gold|also|question` with places as
 * `AufenthG § 2 (3), AufenthV § 5`. Pure.
 */
import type { Fundort, Prueffrage } from './frage.schema.ts';

export const MITGELIEFERT = 'mitgeliefert';

/** Throws a `RangeError` that names the line. */
export function parsePruefsatz(text: string): Prueffrage[] {
  const [head = '', ...lines] = text.split('\n');
  const stichtag = /^= Rechtsstand (\d{4}-\d\d-\d\d)$/.exec(head)?.[1];
  if (!stichtag) throw new RangeError('The first line does not say as of which day the cases hold.');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const [id, kind, form, gold, also, ...question] = line.split('|');
    if (!id || !kind || gold === undefined || also === undefined || question.length === 0)
      throw new RangeError(`Line ${i + 2} is no case: ${line.slice(0, 80)}`);
    return [
      {
        id,
        kind,
        question: question.join('|'),
        gold: parseOrte(gold),
        also: parseOrte(also),
        as_of: stichtag,
        set: MITGELIEFERT,
        ...(form ? { form } : {}),
      },
    ];
  });
}

function parseOrte(text: string): Fundort[] {
  return text === '' ? [] : text.split(', ').map(parseOrt);
}

const ORT = /^(\S.*?) ((?:§ |Art |Anlage)[^()]*?)(?: \((\w+)\))?$/;

function parseOrt(text: string): Fundort {
  const [, law, section, paragraph] = ORT.exec(text) ?? [];
  if (!law || !section) throw new RangeError(`No place in a law: ${text}`);
  return { law, section, ...(paragraph ? { paragraph } : {}) };
}
