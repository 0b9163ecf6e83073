import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkSchema, isMalformed, readTree } from './index.ts';

const LIMITS = { depth: 5, elements: 10 };
const read = (text: string | Buffer) => readTree(Buffer.from(text as string), LIMITS);

test('elements, their own text and attributes; comments are none of them', () => {
  const { root, namespace } = read('<a xmlns="urn:x" b="1">x<!-- y --><c><![CDATA[<z>]]></c></a>');
  assert.equal(namespace, 'urn:x');
  assert.deepEqual(root, { n: 'a', t: 'x', a: { b: '1' }, k: [{ n: 'c', t: '<z>', a: {}, k: [] }] });
});

test('a DTD is refused in every encoding, and what is too deep, too large or no XML', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  for (const coded of [Buffer.from(bomb), Buffer.from(bomb, 'utf16le'), Buffer.from(bomb, 'utf16le').swap16()])
    assert.throws(() => read(coded), /DTD/);
  assert.throws(() => read(`${'<a>'.repeat(6)}${'</a>'.repeat(6)}`), /zu tief/);
  assert.throws(() => read(`<a>${'<b/>'.repeat(10)}</a>`), /zu groß/);
  assert.throws(() => read('<a><b></a>'), isMalformed);
});

test('a schema finds what it includes beside it, and says by line what does not fit', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bleibe-xml-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const xsd = (body: string) => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
  writeFileSync(
    path.join(folder, 'day.xsd'),
    xsd('<xs:simpleType name="day"><xs:restriction base="xs:date"/></xs:simpleType>'),
  );
  const schema = path.join(folder, 'main.xsd');
  writeFileSync(
    schema,
    xsd('<xs:include schemaLocation="https://example.org/day.xsd"/><xs:element name="a" type="day"/>'),
  );
  assert.deepEqual(checkSchema(Buffer.from('<a>2026-05-17</a>'), schema), []);
  assert.match(checkSchema(Buffer.from('\n<a>morgen</a>'.trim()), schema).join(), /^Zeile 1: .*morgen/);
});
