/** Hostile mail: what the sandboxed parser makes of it, and that nothing of it reaches the house but data. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { area } from '../akten.module.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { eml, encoded } from './testing/nachrichten.ts';
import { closeNachrichtwerk, extractOriginal, zerlegeNachricht } from './zerlegen.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(async () => {
  await closeNachrichtwerk(house.kernel);
  await house.close();
});

interface Gefunden {
  readonly name: string;
  readonly bytes: Buffer;
  readonly angaben: { titel?: string; typ?: string; email?: { betreff: string; von: string; verschluesselt?: string } };
}

async function take(raw: Buffer | string): Promise<Gefunden[]> {
  const { dateien } = seitenwerk(house.kernel);
  const file = dateien.fresh();
  await writeFile(file, raw);
  const done = await zerlegeNachricht(house.kernel, file, { postfach: 'Test', pruefserver: 'mx.stadt.example' });
  try {
    return await Promise.all(
      done.dateien.map(async ({ name, quelle, angaben }) => {
        const parts: Buffer[] = [];
        assert.ok(quelle);
        for await (const part of await quelle()) parts.push(part as Buffer);
        return { name, bytes: Buffer.concat(parts), angaben } as Gefunden;
      }),
    );
  } finally {
    await done.close();
    await dateien.remove(file);
  }
}

/** The text of a set message, as the text layer gives it. */
async function textOf(pdf: Buffer): Promise<string> {
  const { erkennung, dateien } = seitenwerk(house.kernel);
  const file = dateien.fresh();
  await writeFile(file, pdf);
  const page = await erkennung.recognise(file, 1);
  await dateien.remove(file);
  return page.text.replace(/\s+/g, ' ');
}

test('HTML is plain text: nothing is loaded, run or hidden, and a link says where it leads', async () => {
  const html = `<html><head><title>weg</title><style>p{color:red}</style></head><body onload="alert(1)">
    <script>alert('Skript')</script><p>Sichtbar &amp; wahr</p><img src="https://spion.example/pixel.gif" alt="Pixel">
    <a href="https://falsch.example/login">https://bank.example</a><iframe src="file:///etc/passwd"></iframe></body></html>`;
  const [message] = await take(eml({ html }));
  assert.ok(message);
  const text = await textOf(message.bytes);
  assert.match(text, /Sichtbar & wahr/);
  assert.match(text, /<https:\/\/falsch\.example\/login>/);
  assert.doesNotMatch(text, /Skript|pixel|passwd|color:red|weg /);
  assert.match(text, /kein Nachweis, wer sie geschrieben hat/);
});

test('markup of the typesetter in a message is text', async () => {
  const [message] = await take(
    eml({ betreff: '#panic("x") *fett*', text: '#read("/etc/passwd") $x$ @ref <label> \\' }),
  );
  assert.match(
    await textOf(message?.bytes ?? Buffer.of()),
    /#panic\("x"\) \*fett\*.*#read\("\/etc\/passwd"\) \$x\$ @ref <label> \\/,
  );
});

test('it is an archivable PDF with the very message inside', async () => {
  const raw = eml({ text: 'Hallo', teile: [{ typ: 'image/png', name: 'bild.png', inhalt: 'x' }] });
  const [message] = await take(raw);
  assert.ok(message);
  assert.match(message.bytes.toString('latin1'), /pdfaid:part[>="]+3/);
  const { dateien } = seitenwerk(house.kernel);
  const [pdf, ziel] = [dateien.fresh(), dateien.fresh()];
  await writeFile(pdf, message.bytes);
  await extractOriginal(house.kernel, pdf, ziel);
  assert.deepEqual(await readFile(ziel), raw);
  const other = await PDFDocument.create();
  other.addPage();
  await writeFile(pdf, await other.save());
  await assert.rejects(extractOriginal(house.kernel, pdf, ziel), { code: 'akten.NACHRICHT_OHNE_ORIGINAL' });
});

test('wrong charsets, injected headers and names of the underworld become data', async () => {
  const raw = Buffer.from(
    [
      'From: =?windows-1252?Q?M=FCller=0D=0ABcc:_opfer=40x.example?= <a@x.example>',
      `Subject: =?UTF-8?B?${Buffer.from('Zeile\r\nBcc: x\u202e').toString('base64')}?=`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=erfunden',
      '',
      'Gr\xfc\xdfe',
      '--b',
      `Content-Disposition: attachment; filename="${encoded('../../böse\u202efdp.exe')}"`,
      'Content-Type: application/x-unbekannt',
      '',
      'inhalt',
      '--b--',
    ].join('\r\n'),
    'latin1',
  );
  const [message, file] = await take(raw);
  assert.equal(message?.angaben.email?.betreff, 'Zeile Bcc: x');
  assert.match(message?.angaben.email?.von ?? '', /^[^\r\n]+$/);
  assert.equal(file?.name, '_.._bösefdp.exe');
  assert.match(await textOf(message?.bytes ?? Buffer.of()), /Gr/);
});

test('a message in a message is a document of its own with its own files, and not without end', async () => {
  const inner = eml({ betreff: 'Innen', text: 'i', teile: [{ typ: 'image/png', name: 'innen.png', inhalt: 'y' }] });
  const files = await take(eml({ betreff: 'Außen', text: 'a', teile: [{ typ: 'message/rfc822', inhalt: inner }] }));
  assert.deepEqual(
    files.map(({ name, angaben }) => [name, angaben.titel]),
    [
      ['E-Mail.pdf', 'Außen'],
      ['E-Mail (2).pdf', 'Innen'],
      ['innen.png', undefined],
    ],
  );
  let deep = eml({ betreff: 'Grund', text: 'x' });
  for (let level = 0; level < 9; level += 1)
    deep = eml({ betreff: `Ebene ${level}`, teile: [{ typ: 'message/rfc822', inhalt: deep }] });
  const found = await take(deep);
  assert.equal(found.length, 7);
  assert.match(found.at(-1)?.name ?? '', /\.eml$/);
});

test('encrypted and broken ones are kept and say what to do', async () => {
  const [locked, ...rest] = await take(
    Buffer.from(
      'From: a@x.example\r\nSubject: geheim\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA',
    ),
  );
  assert.equal(rest.length, 0);
  assert.equal(locked?.angaben.email?.verschluesselt, 'smime');
  assert.match(await textOf(locked?.bytes ?? Buffer.of()), /mit S\/MIME verschlüsselt .* Original herunter/);
  const bomb = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...Array.from({ length: 400 }, () => '--b\r\nContent-Disposition: attachment\r\n\r\nx'),
  ].join('\r\n');
  const [broken, ...none] = await take(bomb);
  assert.equal(none.length, 0);
  assert.match(await textOf(broken?.bytes ?? Buffer.of()), /konnte nicht zerlegt werden: Sie hat mehr als 300 Anhänge/);
  const nested = Array.from(
    { length: 200 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  ).join('');
  assert.match(await textOf((await take(nested))[0]?.bytes ?? Buffer.of()), /konnte nicht zerlegt werden/);
});

const SEED = Number(process.env.BLEIBE_SEED ?? 20_261_126);
const RUNS = process.env.BLEIBE_TIEF ? 400 : 25;

test(`mutated messages (seed ${SEED}): always a document with the very original, never a fault`, async () => {
  const seeds = [
    eml({
      betreff: 'Ä',
      text: 'Text',
      html: '<p>Text <b>fett</b></p>',
      teile: [{ typ: 'image/png', name: 'ä.png', cid: 'c', inhalt: 'p' }],
    }),
    eml({
      teile: [{ typ: 'message/rfc822', inhalt: eml({ text: 'i' }) }],
      kopf: ['Authentication-Results: mx.stadt.example; spf=pass'],
    }),
  ];
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom('flip', 'cut', 'insert', 'repeat'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 12 }),
      async (raw, mutations) => {
        const mutated = mutations.reduce((now, { at, how, bytes }) => {
          const from = Math.floor(at * now.length);
          if (how === 'flip') return Buffer.concat([now.subarray(0, from), bytes, now.subarray(from + bytes.length)]);
          if (how === 'cut') return Buffer.concat([now.subarray(0, from), now.subarray(from + bytes.length * 4)]);
          if (how === 'insert') return Buffer.concat([now.subarray(0, from), bytes, now.subarray(from)]);
          return Buffer.concat([
            now.subarray(0, from),
            now.subarray(Math.max(0, from - 200), from),
            now.subarray(from),
          ]);
        }, raw);
        const files = await take(mutated);
        const [first] = files;
        assert.ok(first?.bytes.subarray(0, 5).equals(Buffer.from('%PDF-')));
        const [inside] = (await PDFDocument.load(first?.bytes ?? Buffer.of())).getAttachments();
        assert.ok(inside && Buffer.from(inside.data).equals(mutated), 'the original lies in it unchanged');
        assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
      },
    ),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});
