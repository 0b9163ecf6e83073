/**
 * What came after a seal. An incremental update leaves the sealed bytes alone and can still change everything a reader
 * sees ("shadow attacks", Mainka et al. 2021). So both versions are compared object by object; only what a further seal
 * needs counts as harmless.
 */
import { danglingReferences } from './dangling.ts';
import type { PdfDocument } from './document.ts';
import { integerOf, isKind, isName, type PdfDict, type PdfObject, type PdfRef, ref, sameObject } from './objects.ts';
import type { XrefEntry } from './xref.ts';

export interface Change {
  /** `seal`: a further seal or its validation data. `visible`: a further seal that shows something. `other`: anything else. */
  readonly kind: 'seal' | 'visible' | 'other';
  readonly words: string;
}

const other = (words: string): Change => ({ kind: 'other', words });

export async function changesSince(before: PdfDocument, after: PdfDocument): Promise<Change[]> {
  const changes: Change[] = [];
  for (const key of ['Root', 'Info', 'Encrypt'])
    if (!sameObject(before.trailer.entries.get(key), after.trailer.entries.get(key)))
      changes.push(other(`Ein Grundverweis der Datei wurde ausgetauscht (${key}).`));
  const touched = touchedNumbers(before, after);
  const isNew = (num: number) => (before.xref.get(num) ?? 'free') === 'free';
  const added = touched.filter(isNew);
  if (added.length > 0) changes.push(...(await filledGaps(before, new Set(added))));
  for (const num of touched.filter((each) => !isNew(each))) changes.push(...(await changesOf(num, before, after)));
  return changes;
}

function touchedNumbers(before: PdfDocument, after: PdfDocument): number[] {
  const numbers = new Set([...before.xref.keys(), ...after.xref.keys()]);
  return [...numbers].filter((num) => !isSamePlace(num, before, after)).sort((a, b) => a - b);
}

function isSamePlace(num: number, before: PdfDocument, after: PdfDocument): boolean {
  const [old = 'free', now = 'free'] = [before.xref.get(num), after.xref.get(num)];
  if (old === 'free' || now === 'free') return old === now;
  if ('at' in old) return isSameOffset(old, now);
  if (!('container' in now) || now.container !== old.container || now.index !== old.index) return false;
  return isSameOffset(before.xref.get(old.container), after.xref.get(now.container));
}

function isSameOffset(a: XrefEntry | undefined, b: XrefEntry | undefined): boolean {
  return typeof a === 'object' && typeof b === 'object' && 'at' in a && 'at' in b && a.at === b.at && a.gen === b.gen;
}

/** The sealed version pointed at something that did not exist, and now it does: prepared before, shown afterwards. */
async function filledGaps(before: PdfDocument, added: ReadonlySet<number>): Promise<Change[]> {
  const dangling = await danglingReferences(before);
  return [...added]
    .filter((num) => dangling.has(num))
    .map((num) => other(`Ein Verweis, der beim Siegeln ins Leere zeigte, hat jetzt einen Inhalt (Objekt ${num}).`));
}

async function changesOf(num: number, before: PdfDocument, after: PdfDocument): Promise<Change[]> {
  const [old, now] = [await before.object(num), await after.object(num)];
  if (sameObject(old, now)) return [];
  const what = other(`Inhalt wurde geändert (Objekt ${num}${await kindOf(num, old, before)}).`);
  if (isKind(old, 'dict') && isKind(now, 'dict') && !now.ambiguous) {
    const found = await changesOfDict(num, old, now, after);
    return found ?? [what];
  }
  if (isKind(old, 'array') && isKind(now, 'array')) {
    const items = await addedSeals(old, now, after);
    return items ?? [what];
  }
  return [what];
}

async function kindOf(num: number, old: PdfObject, before: PdfDocument): Promise<string> {
  if (num === before.root.num) return ', Wurzelverzeichnis';
  const entries = isKind(old, 'stream') ? old.dict.entries : isKind(old, 'dict') ? old.entries : undefined;
  const type = entries?.get('Type') ?? entries?.get('Subtype');
  return isKind(type, 'name') ? `, ${type.name.slice(0, 30)}` : '';
}

/** `undefined`: more than a seal would change. */
async function changesOfDict(
  num: number,
  old: PdfDict,
  now: PdfDict,
  after: PdfDocument,
): Promise<Change[] | undefined> {
  const keys = [...new Set([...old.entries.keys(), ...now.entries.keys()])].filter(
    (key) => !sameObject(old.entries.get(key), now.entries.get(key)),
  );
  if (num === after.root.num) return changesOfCatalog(keys, old, now, after);
  if (isName(old.entries.get('Type'), 'Page'))
    return only(keys, ['Annots']) ? grown('Annots', old, now, after) : undefined;
  if (isName(old.entries.get('FT'), 'Sig') && !old.entries.has('V'))
    return only(keys, ['V', 'AP', 'MK', 'F', 'Lock', 'P']) ? [await sealChange(now, after)] : undefined;
  if (only(keys, ['Fields', 'SigFlags'])) return grown('Fields', old, now, after);
  return undefined;
}

const only = (keys: readonly string[], allowed: readonly string[]) => keys.every((key) => allowed.includes(key));

/** DSS and Extensions carry validation data of long-term profiles (EN 319 142-1, 5.4). */
async function changesOfCatalog(
  keys: readonly string[],
  old: PdfDict,
  now: PdfDict,
  after: PdfDocument,
): Promise<Change[] | undefined> {
  if (!only(keys, ['AcroForm', 'DSS', 'Extensions'])) return undefined;
  const more: Change[] = keys.includes('DSS') ? [{ kind: 'seal', words: 'Prüfdaten wurden hinzugefügt.' }] : [];
  if (!keys.includes('AcroForm')) return more;
  const oldForm = old.entries.get('AcroForm');
  const nowForm = await after.dict(now.entries.get('AcroForm'));
  if (isKind(oldForm, 'ref') || !nowForm) return undefined;
  const oldFields: PdfDict = isKind(oldForm, 'dict') ? oldForm : { kind: 'dict', entries: new Map() };
  const changed = [...new Set([...oldFields.entries.keys(), ...nowForm.entries.keys()])].filter(
    (key) => !sameObject(oldFields.entries.get(key), nowForm.entries.get(key)),
  );
  // A form that did not exist may bring what a form needs; fonts and defaults show nothing without fields.
  const allowed = oldForm === undefined ? ['Fields', 'SigFlags', 'DR', 'DA'] : ['Fields', 'SigFlags'];
  const seals = only(changed, allowed) ? await grown('Fields', oldFields, nowForm, after) : undefined;
  return seals && [...more, ...seals];
}

/** The list under `key` has grown by seals and by nothing else. */
async function grown(key: string, old: PdfDict, now: PdfDict, after: PdfDocument): Promise<Change[] | undefined> {
  const [before, later] = [old.entries.get(key), now.entries.get(key)];
  if (sameObject(before, later)) return [];
  if (isKind(before, 'ref')) return undefined;
  return addedSeals(before ?? null, (await after.array(later)) ?? null, after);
}

async function addedSeals(old: PdfObject, now: PdfObject, after: PdfDocument): Promise<Change[] | undefined> {
  const before = isKind(old, 'array') ? old.items : [];
  if (!isKind(now, 'array') || !before.every((item, index) => sameObject(item, now.items[index]))) return undefined;
  const changes: Change[] = [];
  for (const item of now.items.slice(before.length)) {
    const field = await after.dict(item);
    if (!isKind(item, 'ref') || !field || !(await isSealField(item, field, after))) return undefined;
    changes.push(await sealChange(field, after));
  }
  return changes;
}

/** A signature field or its widget; one with actions does more than to seal. */
async function isSealField(item: PdfRef, field: PdfDict, after: PdfDocument): Promise<boolean> {
  const { entries } = field;
  if (field.ambiguous || entries.has('A') || entries.has('AA')) return false;
  if (isName(entries.get('FT'), 'Sig')) return true;
  const parent = await after.dict(entries.get('Parent'));
  const kids = await after.array(parent?.entries.get('Kids'));
  return (
    isName(parent?.entries.get('FT'), 'Sig') &&
    kids?.items.some((kid) => sameObject(kid, ref(item.num, item.gen))) === true
  );
}

async function sealChange(field: PdfDict, after: PdfDocument): Promise<Change> {
  const rect = await after.array(field.entries.get('Rect'));
  const [left, bottom, right, top] = (rect?.items ?? []).map((item) =>
    isKind(item, 'number') ? Number(item.text) : 1,
  );
  const flags = integerOf(field.entries.get('F')) ?? 0;
  const HIDDEN = 2;
  const isSeen = rect !== undefined && left !== right && bottom !== top && (flags & HIDDEN) === 0;
  if (!isSeen) return { kind: 'seal', words: 'Ein weiteres Siegel kam hinzu.' };
  return { kind: 'visible', words: 'Ein weiteres Siegel mit sichtbarem Feld kam hinzu; es kann Inhalt verdecken.' };
}
