/** Whatever is changed in a sealed file is noticed: bytes, order, appendages, certificates, time-stamps. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseAsn } from '../cms/asn1.ts';
import { sealBytes } from '../seal-bytes.ts';
import { sealPdf } from '../seal-pdf.ts';
import { openOffice, withTimestamps } from '../testing/office.ts';
import { appended, gapOf, LETTER, streamOf, streamPdf, tablePdf } from '../testing/small-pdf.ts';
import { verifyBytes } from './verify-bytes.ts';
import { verifyPdf } from './verify-pdf.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
const office = openOffice();
const verify = (pdf: Buffer) => verifyPdf({ pdf, ...office.trust });
const sealed = {
  table: await sealPdf({ ...office.order('rsa'), pdf: tablePdf(LETTER) }),
  stream: await sealPdf({ ...office.order('p256'), pdf: streamPdf(LETTER) }),
};

/** A copy with one byte changed. */
function flipped(pdf: Buffer, at: number, by: number): Buffer {
  const copy = Buffer.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ by;
  return copy;
}

describe('one byte', () => {
  for (const [form, pdf] of Object.entries(sealed))
    test(`anywhere in the sealed bytes (${form}): the seal never passes`, async () => {
      const { start, end } = gapOf(pdf);
      const covered = start + pdf.length - end;
      const place = (index: number) => (index < start ? index : index - start + end);
      const check = async (index: number, by: number) => {
        const { indication } = await verify(flipped(pdf, place(index), by));
        assert.notEqual(indication, 'passed', `byte ${place(index)} ^ ${by}`);
      };
      if (DEEP) for (let index = 0; index < covered; index++) await check(index, 1 << (index % 8));
      const anywhere = fc.asyncProperty(fc.nat(covered - 1), fc.integer({ min: 1, max: 255 }), check);
      await fc.assert(anywhere, { numRuns: DEEP ? 1000 : 60, seed: 20261126 });
    });

  test('anywhere in the signature: it does not pass, or says the same in other letters', async () => {
    const { start, end, signature } = gapOf(sealed.stream);
    const check = async (at: number, by: number) => {
      const changed = flipped(sealed.stream, at, by);
      if (changed.toString('latin1', start, end).toLowerCase() === sealed.stream.toString('latin1', start, end)) return;
      // The version numbers are signed by nobody and say nothing that something else does not say too.
      if (VERSION.has((at - start - 1) >> 1)) return;
      assert.notEqual((await verify(changed)).indication, 'passed', `byte ${at} ^ ${by}`);
    };
    const VERSION = new Set([25, signature.indexOf(Buffer.from('02010130', 'hex'), 1000) + 2]);
    const inside = fc.asyncProperty(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: 1, max: 127 }), check);
    await fc.assert(inside, { numRuns: DEEP ? 3000 : 80, seed: 20261126 });
  });
});

describe('bytes at the end', () => {
  for (const [what, tail] of Object.entries({ 'a line end': '\n', 'a comment': '%x\n', 'a second end': '%%EOF\n' }))
    test(`${what} is noticed`, async () => {
      const { indication, signatures } = await verify(Buffer.concat([sealed.table, Buffer.from(tail)]));
      assert.equal(indication, 'failed');
      assert.notEqual(signatures[0]?.indication, 'passed');
    });

  test('a whole update without a seal is noticed, whatever it changes', async () => {
    const updates: Record<string, ReadonlyMap<number, string | Buffer>> = {
      'other content of the page': new Map([[4, streamOf('', 'BT (other) Tj ET')]]),
      'other page': new Map([[3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>']]),
      'new page': new Map([
        [2, '<</Type/Pages/Kids[3 0 R 90 0 R]/Count 2>>'],
        [90, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'],
      ]),
      'catalog with an action': new Map([[1, '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>']]),
      'metadata for nobody': new Map([[91, streamOf('/Type/Metadata', 'x')]]),
    };
    for (const [what, objects] of Object.entries(updates)) {
      const { indication } = await verify(appended(sealed.table, objects));
      assert.equal(indication, 'failed', what);
    }
  });

  test('a seal that a later version no longer names is missed', async () => {
    const stripped = appended(sealed.table, new Map([[1, '<</Type/Catalog/Pages 2 0 R>>']]));
    const { indication, words } = await verify(stripped);
    assert.deepEqual([indication, /herausgenommen/.test(words)], ['failed', true]);
    const again = await verify(await sealPdf({ ...office.order(), pdf: stripped }));
    assert.equal(again.indication, 'failed');
  });

  test('a forged update that is sealed by somebody else: the first seal says what was changed', async () => {
    const forged = appended(sealed.table, new Map([[4, streamOf('', 'BT (other) Tj ET')]]));
    const { indication, signatures } = await verify(await sealPdf({ ...office.order(), pdf: forged }));
    assert.equal(indication, 'failed');
    assert.deepEqual(
      signatures.map((each) => each.indication),
      ['failed', 'passed'],
    );
    assert.deepEqual(
      signatures[0]?.changesAfter.filter(({ kind }) => kind === 'other').map(({ words }) => words),
      ['Inhalt wurde geändert (Objekt 4).'],
    );
  });
});

describe('attacks that are known', () => {
  test('shadow attack: what pointed into the void at sealing is filled in afterwards', async () => {
    const hollow = tablePdf({
      objects: [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[4 0 R 77 0 R]>>',
        streamOf('', 'q Q'),
      ],
    });
    const first = await sealPdf({ ...office.order(), pdf: hollow });
    const filled = appended(first, new Map([[77, streamOf('', '0 0 9 9 re f')]]));
    const { signatures } = await verify(await sealPdf({ ...office.order(), pdf: filled }));
    assert.match(signatures[0]?.checks.at(-1)?.words ?? '', /ins Leere/);
    assert.equal(signatures[0]?.indication, 'failed');
  });

  test('a later field that shows something is told, without a claim that it is harmless', async () => {
    const field = '<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[0 0 500 500]/V 80 0 R>>';
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>/Annots[7 0 R 81 0 R]>>';
    const pdf = appended(
      sealed.table,
      new Map([
        [3, page],
        [81, field],
        [80, '<</Type/Sig>>'],
      ]),
    );
    const { signatures } = await verify(await sealPdf({ ...office.order(), pdf }));
    assert.equal(signatures.find((each) => each.field === 'Siegel 1')?.indication, 'indeterminate');
  });

  test('signature wrapping: a range with a gap, a moved signature, no range at all', async () => {
    const text = sealed.table.toString('latin1');
    const { start, end } = gapOf(sealed.table);
    const range = (...numbers: number[]) =>
      Buffer.from(
        text.replace(/\/ByteRange \[[^\]]*\]/, (old) =>
          `/ByteRange [${numbers.join(' ')}`.padEnd(old.length - 1).concat(']'),
        ),
        'latin1',
      );
    const rest = sealed.table.length - end;
    for (const pdf of [
      range(0, start - 1, end, rest),
      range(0, start, end + 1, rest - 1),
      range(1, start - 1, end, rest),
      range(0, start, end, rest - 3),
      range(0, start, end, rest + 5),
      range(0, start),
      range(0, 0, 0, 0),
      Buffer.from(text.replace('/ByteRange', '/ByteRangf'), 'latin1'),
    ]) {
      const { indication, signatures } = await verify(pdf);
      assert.equal(indication, 'failed');
      assert.ok(signatures.every((each) => each.checks[0]?.code === 'AUFBAU' && each.indication === 'failed'));
    }
  });

  test('two entries of the same name in the signature dictionary: readers would disagree', async () => {
    const text = sealed.table.toString('latin1');
    const doubled = text.replace(/\/Reason <([0-9a-f]+)>/, (old) => '/M (x)'.padEnd(old.length));
    assert.notEqual(doubled, text);
    const { signatures } = await verify(Buffer.from(doubled, 'latin1'));
    assert.equal(signatures[0]?.indication, 'failed');
  });
});

describe('certificates', () => {
  const data = Buffer.from('Transfervermerk');

  test('the certificate exchanged for another one, also for one with the same name', async () => {
    const seal = office.pki.seal('p256');
    const twin = office.pki.seal('p256');
    const signature = await sealBytes({ ...office.order(), signer: office.pki.signer(seal), data });
    const at = signature.indexOf(seal.certificate.der);
    assert.ok(at > 0);
    if (twin.certificate.der.length !== seal.certificate.der.length) return;
    twin.certificate.der.copy(signature, at);
    parseAsn(signature);
    assert.notEqual((await verifyBytes({ data, signature, ...office.trust })).indication, 'passed');
  });

  test('no anchor, another anchor, expired, not yet valid: undecided, with the reason in words', async () => {
    const signature = await sealBytes({ ...office.order(), data });
    const ask = async (more: Partial<typeof office.trust>) => {
      const { indication, checks } = await verifyBytes({ data, signature, ...office.trust, ...more });
      return [indication, checks.find(({ result }) => result !== 'passed')?.words];
    };
    const noWay = ['indeterminate', 'Das Zertifikat führt zu keinem Aussteller, dem hier vertraut wird.'];
    assert.deepEqual(await ask({ anchors: [] }), noWay);
    assert.deepEqual(await ask({ anchors: [office.pki.timestampRoot.certificate] }), noWay);
    assert.match(String(await ask({ at: office.trust.at.add({ hours: 24 * 900 }) })), /indeterminate.*abgelaufen/);
    assert.match(String(await ask({ at: office.trust.at.subtract({ hours: 2 }) })), /indeterminate.*noch nicht/);
  });

  test('a time-stamp keeps a seal valid after its certificate has expired', async () => {
    await withTimestamps(office, async (timestamp) => {
      const signature = await sealBytes({ ...office.order(), timestamp, data });
      const later = { ...office.trust, at: office.trust.at.add({ hours: 24 * 900 }) };
      const verdict = await verifyBytes({ data, signature, ...later });
      assert.deepEqual([verdict.indication, verdict.level, verdict.remarks], ['passed', 'B-T', []]);
      const muchLater = await verifyBytes({
        data,
        signature,
        ...later,
        at: office.trust.at.add({ hours: 24 * 365 * 6 }),
      });
      assert.equal(muchLater.remarks.length, 1);
    });
  });
});

describe('the time-stamp inside a seal', () => {
  const data = Buffer.from('Transfervermerk');

  test('one that belongs to another signature is refused', async () => {
    await withTimestamps(office, async (timestamp) => {
      const mine = await sealBytes({ ...office.order('rsa'), timestamp, data });
      const plain = await sealBytes({ ...office.order('rsa'), data: Buffer.from('other') });
      const other = await sealBytes({ ...office.order('rsa'), timestamp, data: Buffer.from('other') });
      assert.equal(plain.length < other.length, true);
      // The last 256 bytes before the unsigned attributes are the RSA signature: give one the other's attributes.
      const token = (message: Buffer) =>
        message.subarray(message.indexOf(Buffer.from('2a864886f70d010910020e', 'hex')));
      if (token(mine).length !== token(other).length) return;
      const mixed = Buffer.concat([mine.subarray(0, mine.length - token(mine).length), token(other)]);
      const verdict = await verifyBytes({ data, signature: mixed, ...office.trust });
      assert.deepEqual([verdict.indication, verdict.level], ['failed', 'B-B']);
      assert.match(verdict.checks.find(({ code }) => code === 'ZEITSTEMPEL')?.words ?? '', /etwas anderem/);
    });
  });

  test('one from an authority that nobody here trusts: undecided, and its time does not count', async () => {
    await withTimestamps(office, async (timestamp) => {
      const signature = await sealBytes({ ...office.order(), timestamp, data });
      const verdict = await verifyBytes({ data, signature, ...office.trust, timestampAnchors: [] });
      assert.deepEqual([verdict.indication, verdict.level, verdict.provenAt], ['indeterminate', 'B-B', undefined]);
    });
  });
});
