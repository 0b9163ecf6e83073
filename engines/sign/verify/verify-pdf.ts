/**
 * Checks every signature of a PDF: what it covers, whether that is unchanged, who sealed it, when, and what came
 * afterwards. Foreign files are expected; whatever cannot be read with certainty is not believed.
 */
import { createHash } from 'node:crypto';
import { Fault } from '#platform/errors/errors.ts';
import type { DigestName } from '../cms/algorithms.ts';
import { LIMITS } from '../limits.ts';
import { type ByteInput, type ByteSource, hashRange, withBytes } from '../pdf/byte-source.ts';
import { type Change, changesSince } from '../pdf/changes.ts';
import { PdfDocument } from '../pdf/document.ts';
import { type SignatureField, signatureFields } from '../pdf/form-fields.ts';
import { isKind, textOf } from '../pdf/objects.ts';
import { tooMuch } from '../pdf/pdf-error.ts';
import { judgeToken } from '../timestamp/token.ts';
import { factsOf } from '../x509/certificate.ts';
import { judgeMessage, stampCheck, type TrustSettings, verdictOf } from './judge-message.ts';
import { type PlacedSignature, placeOf } from './placed-signature.ts';
import {
  failed,
  open,
  type PdfSignatureVerdict,
  type PdfVerdict,
  passed,
  type SignatureVerdict,
  worst,
} from './verdict.ts';

export interface VerifyOrder extends TrustSettings {
  readonly pdf: ByteInput;
}

export async function verifyPdf(order: VerifyOrder): Promise<PdfVerdict> {
  return withBytes(order.pdf, async (source) => {
    try {
      return await verify(source, order);
    } catch (error) {
      if (error instanceof Fault) return { indication: 'failed', words: `${error.title}.`, signatures: [] };
      throw error;
    }
  });
}

async function verify(source: ByteSource, trust: TrustSettings): Promise<PdfVerdict> {
  const document = await PdfDocument.open(source);
  const fields = (await signatureFields(document)).filter(({ value }) => value !== undefined);
  if (fields.length > LIMITS.signatures) throw tooMuch('zu viele Signaturen');
  const isStripped = await hasLostSignature(document, fields);
  if (fields.length === 0 && !isStripped)
    return { indication: 'none', words: 'Die Datei ist nicht gesiegelt.', signatures: [] };
  const signatures: PdfSignatureVerdict[] = [];
  for (const field of fields) signatures.push(await judgeField(document, field, trust));
  signatures.sort((a, b) => a.coveredBytes - b.coveredBytes);
  const isCovered = signatures.some(({ coversWholeFile }) => coversWholeFile);
  const ofFile = isCovered && !isStripped ? 'passed' : 'failed';
  const indication = worst([...signatures.map((each) => each.indication), ofFile]);
  return { indication, words: isStripped ? STRIPPED : WORDS[indication], signatures };
}

const WORDS = {
  passed: 'Alle Siegel sind gültig, und nach dem letzten wurde nichts geändert.',
  indeterminate: 'Die Datei ist unverändert, aber nicht alles ließ sich prüfen.',
  failed: 'Mindestens ein Siegel ist ungültig, oder die Datei wurde nach dem Siegeln verändert.',
} as const;

const STRIPPED = 'Aus der Datei wurde ein Siegel herausgenommen, das eine frühere Fassung trägt.';

/** A later version may simply no longer name a signature; its bytes are still there, and so is the version that did. */
async function hasLostSignature(document: PdfDocument, fields: readonly SignatureField[]): Promise<boolean> {
  const present = new Set<number | undefined>();
  for (const field of fields) present.add(await contentsAt(document, field));
  for (let newest = 1; newest < document.sections.length; newest++) {
    const earlier = await document.without(newest);
    for (const field of await fieldsOf(earlier)) {
      const place = field.value === undefined ? undefined : await contentsAt(earlier, field);
      if (place !== undefined && !present.has(place)) return true;
    }
  }
  return false;
}

async function contentsAt(document: PdfDocument, { value }: SignatureField): Promise<number | undefined> {
  const contents = (await document.dict(value))?.entries.get('Contents');
  return isKind(contents, 'string') ? contents.place?.start : undefined;
}

/** The older part of a linearised file is no version of its own and may lack its catalog. */
async function fieldsOf(earlier: PdfDocument): Promise<SignatureField[]> {
  try {
    return await signatureFields(earlier);
  } catch (error) {
    if (error instanceof Fault && error.code === 'sign.PDF_BESCHAEDIGT') return [];
    throw error;
  }
}

async function judgeField(
  document: PdfDocument,
  field: SignatureField,
  trust: TrustSettings,
): Promise<PdfSignatureVerdict> {
  const placed = await placeOf(document, field);
  const common = { field: field.name, kind: 'seal', subFilter: '', coveredBytes: 0, coversWholeFile: false } as const;
  if ('problem' in placed) return { ...common, changesAfter: [], ...verdictOf([failed('AUFBAU', placed.problem)]) };
  const { subFilter, coveredEnd } = placed;
  const isStamp = subFilter === 'ETSI.RFC3161';
  const verdict = await (isStamp ? judgeDocumentTimestamp : judgeSeal)(document.source, placed, trust);
  const after = await afterwards(document, placed);
  const text = async (key: string) => textOf(await document.resolve(placed.dict.entries.get(key)));
  const [reason, location, claimed] = [await text('Reason'), await text('Location'), claimedTime(await text('M'))];
  return {
    ...common,
    kind: isStamp ? 'documentTimestamp' : 'seal',
    subFilter,
    coveredBytes: coveredEnd,
    coversWholeFile: coveredEnd === document.source.size,
    changesAfter: after.changes,
    ...(claimed ? { claimedAt: claimed } : {}),
    ...(reason ? { reason } : {}),
    ...(location ? { location } : {}),
    ...verdictOf([...verdict.checks, after.check], verdict),
  };
}

/** Without certainty about the time zone there is no instant. */
function claimedTime(date: string | undefined): string | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)/.exec(date ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, zoneHour, zoneMinute] = parts;
  const zone = zoneHour === undefined ? 'Z' : `${zoneHour}:${zoneMinute}`;
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`).toString();
  } catch {
    return undefined;
  }
}

async function rangeDigest(
  source: ByteSource,
  { gap, coveredEnd }: PlacedSignature,
  name: DigestName,
): Promise<Buffer> {
  const hash = createHash(name);
  await hashRange(hash, source, 0, gap.start);
  await hashRange(hash, source, gap.end, coveredEnd);
  return hash.digest();
}

function judgeSeal(source: ByteSource, placed: PlacedSignature, trust: TrustSettings): Promise<SignatureVerdict> {
  return judgeMessage({
    ...trust,
    signature: placed.signature,
    padded: true,
    profile: placed.subFilter === 'ETSI.CAdES.detached' ? 'pades' : 'other',
    digest: (name) => rangeDigest(source, placed, name),
  });
}

/** A document time-stamp (EN 319 142-1, 5.4.3): proves that the file existed, says nothing about who made it. */
async function judgeDocumentTimestamp(
  source: ByteSource,
  placed: PlacedSignature,
  { timestampAnchors, at }: TrustSettings,
): Promise<SignatureVerdict> {
  const verdict = await judgeToken({
    token: placed.signature,
    padded: true,
    imprint: (name) => rangeDigest(source, placed, name),
    anchors: timestampAnchors,
  });
  const { certificate, time, problem } = verdict;
  return verdictOf([stampCheck(verdict, at)], {
    ...(certificate ? { signer: factsOf(certificate) } : {}),
    ...(time && !problem ? { provenAt: time.toString() } : {}),
  });
}

async function afterwards(document: PdfDocument, { coveredEnd, revision }: PlacedSignature) {
  const { source } = document;
  if (coveredEnd === source.size)
    return { changes: [], check: passed('AENDERUNG', 'Nach diesem Siegel wurde nichts an die Datei angefügt.') };
  const tail = await source.read(document.eof, source.size);
  // Bytes behind the last revision belong to no seal and to no version: somebody put them there.
  const loose: Change[] =
    document.eof <= coveredEnd || tail.some((byte) => ![10, 13].includes(byte))
      ? [{ kind: 'other', words: 'An die Datei wurden Bytes angefügt, die kein Siegel abdeckt.' }]
      : [];
  const changes = [...loose, ...(await changesSince(revision, document))];
  const found = changes.find(({ kind }) => kind === 'other') ?? changes.find(({ kind }) => kind === 'visible');
  if (!found) return { changes, check: passed('AENDERUNG', 'Nach diesem Siegel kamen nur weitere Siegel hinzu.') };
  const words = `Nach diesem Siegel: ${found.words}`;
  return { changes, check: found.kind === 'other' ? failed('AENDERUNG', words) : open('AENDERUNG', words) };
}
