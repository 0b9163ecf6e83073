/** Foreign bytes of any kind: the check answers, never throws, never hangs, never believes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sealBytes } from '../seal-bytes.ts';
import { sealPdf } from '../seal-pdf.ts';
import { openOffice, withTimestamps } from '../testing/office.ts';
import { gapOf, LETTER, streamOf, streamPdf, tablePdf } from '../testing/small-pdf.ts';
import { verifyBytes } from './verify-bytes.ts';
import { verifyPdf } from './verify-pdf.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
const runs = (few: number) => ({ numRuns: DEEP ? few * 50 : few, seed: 4711 });
const office = openOffice();
const verify = (pdf: Buffer) => verifyPdf({ pdf, ...office.trust });

const sealed = await withTimestamps(office, async (timestamp) => {
  const table = await sealPdf({ ...office.order('rsa'), timestamp, pdf: tablePdf(LETTER) });
  const twice = await sealPdf({ ...office.order(), pdf: table });
  return [table, twice, await sealPdf({ ...office.order(), timestamp, pdf: streamPdf(LETTER) })];
});

/** Cuts, repeats, overwrites and inserts. */
const damage = fc.array(
  fc.record({
    // Most keep the length: otherwise nothing gets past the table of offsets.
    kind: fc.constantFrom('cut', 'repeat', 'insert', 'drop', ...Array<'write'>(12).fill('write')),
    // Parts per million: a double would lie near zero nearly always, every size of number being equally likely.
    at: fc.integer({ min: 0, max: 999_999 }),
    length: fc.integer({ min: 1, max: 400 }),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 1 }),
      fc.uint8Array({ minLength: 1, maxLength: 12 }),
      fc.constantFrom(...words()),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

function words(): Uint8Array[] {
  const all = [
    '<<',
    '>>',
    '[',
    '(',
    ' 0 R',
    'endobj',
    'stream\n',
    '/Prev 0',
    '/Length 99999999',
    '9999999999',
    '%%EOF',
    '/Kids[2 0 R]',
  ];
  return all.map((word) => new Uint8Array(Buffer.from(word)));
}

type Damage = ReturnType<typeof damage.generate>['value'][number];

function damaged(pdf: Buffer, { kind, at, length, bytes }: Damage): Buffer {
  const place = Math.floor((at / 1_000_000) * pdf.length);
  const [before, after] = [pdf.subarray(0, place), pdf.subarray(place)];
  switch (kind) {
    case 'cut':
      return before;
    case 'drop':
      return Buffer.concat([before, after.subarray(length)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, length), after]);
    case 'insert':
      return Buffer.concat([before, bytes, after]);
    default:
      return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
  }
}

test('damaged sealed files', { timeout: 600_000 }, async () => {
  const property = fc.asyncProperty(fc.constantFrom(...sealed), damage, async (pdf, all) => {
    const changed = all.reduce(damaged, pdf);
    const { indication } = await verify(changed);
    if (indication === 'passed')
      assert.equal(changed.toString('latin1').toLowerCase(), pdf.toString('latin1').toLowerCase());
  });
  await fc.assert(property, runs(200));
});

test('damaged signature containers', { timeout: 600_000 }, async () => {
  const data = Buffer.from('x');
  const good = gapOf(sealed[0] as Buffer).signature;
  const plain = await sealBytes({ ...office.order(), data });
  const property = fc.asyncProperty(fc.constantFrom(good, plain), damage, async (signature, all) => {
    const changed = all.reduce(damaged, signature);
    const { indication } = await verifyBytes({ data, signature: changed, ...office.trust });
    if (indication === 'passed') assert.ok(changed.equals(plain));
  });
  await fc.assert(property, runs(150));
});

test('random bytes', async () => {
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
    assert.equal((await verify(Buffer.from(bytes))).indication, 'failed');
    const { indication } = await verifyBytes({ data: bytes, signature: bytes, ...office.trust });
    assert.equal(indication, 'failed');
  });
  await fc.assert(property, runs(100));
});

test('files that want to cost time or memory', { timeout: 120_000 }, async (t) => {
  const catalog = (more: string) => [
    '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page>>',
    more,
  ];
  const bombs: Record<string, Buffer> = {
    'brackets in brackets': tablePdf({ objects: catalog(`${'['.repeat(100_000)}`) }),
    'a form that contains itself': tablePdf({ objects: catalog('<</FT/Sig/V 4 0 R/T(x)/Kids[4 0 R 4 0 R]>>') }),
    'references in a circle': tablePdf({ objects: [...catalog('5 0 R'), '4 0 R'] }),
    'a length that is itself': tablePdf({ objects: catalog('<</Length 4 0 R>>\nstream\n\nendstream') }),
    'a previous table that is this one': loop(),
    'a table of four billion entries': Buffer.from(
      '%PDF-1.7\nxref\n0 4294967295\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n9\n%%EOF\n',
    ),
    'an endless comment': Buffer.from(`%PDF-1.7\n${'%'.repeat(1 << 20)}\nstartxref\n9\n%%EOF\n`),
    'deep ASN.1': withGap((length) => '3080'.repeat(length / 2)),
    'wide ASN.1': withGap(
      (length) => `3083${(length - 5).toString(16).padStart(6, '0')}${'0500'.repeat((length - 5) >> 1)}`,
    ),
  };
  for (const [what, pdf] of Object.entries(bombs))
    await t.test(what, async () => assert.notEqual((await verify(pdf)).indication, 'passed'));
});

function loop(): Buffer {
  const pdf = tablePdf(LETTER);
  const at = pdf.lastIndexOf('xref\n0 ');
  return tablePdf({ ...LETTER, trailer: `/Prev ${at}` });
}

/** A file whose signature dictionary holds what `content` says, with a right range. */
function withGap(content: (length: number) => string): Buffer {
  const hex = content(60_000);
  const build = (range: string) =>
    tablePdf({
      objects: [
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 3>>>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R>>',
        '<</FT/Sig/T(x)/V 5 0 R>>',
        `<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[${range.padEnd(40)}]/Contents<${hex}>>>`,
        streamOf('', ''),
      ],
    });
  const draft = build('');
  const start = draft.indexOf('/Contents<') + '/Contents'.length;
  const end = draft.indexOf('>', start) + 1;
  return build(`0 ${start} ${end} ${draft.length - end}`);
}
