/**
 * Puts files into a PDF before it is sealed: the Transfervermerk of a scan belongs to its pages (BSI TR-03138). A PDF/A-2
 * becomes a PDF/A-3 (ISO 19005-3, 6.8); other files stay what they are.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { raiseToPart3, readArchivePart } from './pdf/archive-part.ts';
import { bytesInMemory } from './pdf/byte-source.ts';
import { PdfDocument } from './pdf/document.ts';
import { signatureFields } from './pdf/form-fields.ts';
import {
  array,
  dict,
  isKind,
  name,
  number,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfString,
  text,
  withEntries,
} from './pdf/objects.ts';
import { dateOf } from './pdf/signature-update.ts';
import { PdfUpdate } from './pdf/update.ts';
import { signFaults } from './sign.faults.ts';

export interface Attachment {
  /** File name as people see it. */
  readonly name: string;
  /** Media type, such as `application/xml`. */
  readonly mime: string;
  readonly data: Uint8Array;
  /** What the file is to the document (ISO 19005-3, annex E). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  readonly description?: string;
  readonly modifiedAt: Temporal.Instant;
}

/** An incremental update, too: the bytes that are there stay. Throws PDF_SCHON_GESIEGELT, PDF_A_OHNE_ANLAGEN and others. */
export async function attachToPdf(pdf: Uint8Array, attachments: readonly Attachment[]): Promise<Buffer> {
  const document = await PdfDocument.open(bytesInMemory(pdf));
  if (document.encrypted) throw signFaults.PDF_VERSCHLUESSELT();
  if ((await signatureFields(document)).some(({ value }) => value)) throw signFaults.PDF_SCHON_GESIEGELT();
  const metadata = await readArchivePart(document);
  if (metadata?.part === 1) throw signFaults.PDF_A_OHNE_ANLAGEN();
  const update = new PdfUpdate(document);
  if (metadata?.part === 2) raiseToPart3(update, metadata);
  const added = attachments.map((attachment) => ({ name: attachment.name, file: embed(update, attachment) }));
  await enter(update, added);
  return Buffer.concat([pdf, (await update.render()).bytes]);
}

function embed(update: PdfUpdate, attachment: Attachment): PdfRef {
  const { data, mime, modifiedAt, relationship, description } = attachment;
  const content = update.add({
    kind: 'stream',
    dict: dict({
      Type: name('EmbeddedFile'),
      Subtype: name(mime),
      Filter: name('FlateDecode'),
      Params: dict({
        Size: number(data.length),
        ModDate: text(dateOf(modifiedAt)),
        CheckSum: { kind: 'string', bytes: createHash('md5').update(data).digest() },
      }),
    }),
    data: deflateSync(data, { level: 9 }),
  });
  return update.add(
    dict({
      Type: name('Filespec'),
      F: text(attachment.name),
      UF: text(attachment.name),
      EF: dict({ F: content, UF: content }),
      AFRelationship: name(relationship),
      Desc: description === undefined ? undefined : text(description),
    }),
  );
}

interface Named {
  readonly key: PdfString;
  readonly value: PdfObject;
}

/** Into the catalog's list of associated files and into the name tree that viewers show. */
async function enter(update: PdfUpdate, added: readonly { name: string; file: PdfRef }[]): Promise<void> {
  const { document } = update;
  const catalog = await document.catalog();
  const names = (await document.dict(catalog.entries.get('Names'))) ?? dict({});
  const before = await readNames(document, names.entries.get('EmbeddedFiles'));
  const all: Named[] = [...before, ...added.map(({ name: key, file }) => ({ key: text(key), value: file }))];
  all.sort((a, b) => Buffer.compare(a.key.bytes, b.key.bytes));
  const tree = dict({ Names: array(all.flatMap(({ key, value }) => [key, value])) });
  const associated = await document.array(catalog.entries.get('AF'));
  update.replace(
    document.root,
    withEntries(catalog, {
      Names: withEntries(names, { EmbeddedFiles: tree }),
      AF: array([...(associated?.items ?? []), ...added.map(({ file }) => file)]),
    }),
  );
}

/** All entries of a name tree (ISO 32000-1, 7.9.6). */
async function readNames(document: PdfDocument, root: PdfObject | undefined): Promise<Named[]> {
  const found: Named[] = [];
  const seen = new Set<number>();
  const visit = async (object: PdfObject | undefined): Promise<void> => {
    document.budget.node();
    if (isKind(object, 'ref') && seen.has(object.num)) return;
    if (isKind(object, 'ref')) seen.add(object.num);
    const node: PdfDict | undefined = await document.dict(object);
    const pairs = (await document.array(node?.entries.get('Names')))?.items ?? [];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = await document.resolve(pairs[at]);
      if (isKind(key, 'string'))
        found.push({ key: { kind: 'string', bytes: key.bytes }, value: pairs[at + 1] ?? null });
    }
    for (const kid of (await document.array(node?.entries.get('Kids')))?.items ?? []) await visit(kid);
  };
  await visit(root);
  return found;
}
