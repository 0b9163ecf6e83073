/** § 35a VwVfG, Art. 22 DSGVO: what finds, decides, hands in, releases or sends is not in reach of the assistant. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as vorgaenge from '#areas/vorgaenge/index.ts';

const ROOM = path.join(import.meta.dirname, '..');
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|testing/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOM, file), 'utf8') }));

const MIGHTY =
  /release(?!Funktion|Freigabe)|submit|send(?!en\b)|versend|noteFeststellung|replaceFeststellung|setFreigegeben|setVorgelegt|finishVerfahren|setStand|createSendung|issueForderung|writeFolgen|noteFrist/;

const imported = (text: string, from: RegExp): string[] =>
  [...text.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'/g)]
    .filter(([, , source = '']) => from.test(source))
    .flatMap(([, names = '']) =>
      names.split(',').map(
        (name) =>
          name
            .trim()
            .replace(/^type\s+/, '')
            .split(/\s+as\s+/)[0] ?? '',
      ),
    )
    .filter((name) => name !== '');

test('no file of the assistant imports a verb that finds, decides, hands in, releases or sends', () => {
  assert.ok(files.length > 30);
  for (const { file, text } of files) {
    for (const name of imported(text, /#areas\/(?!assistent)/)) assert.doesNotMatch(name, MIGHTY, `${file}: ${name}`);
    assert.doesNotMatch(text, /#areas\/post\//, `${file} knows the post`);
  }
});

test('the door of casework has none of them, so that nobody takes one by mistake', () => {
  for (const name of Object.keys(vorgaenge)) assert.doesNotMatch(name, MIGHTY, name);
});

test('the drafts and facts of the assistant write through the verbs of casework alone', () => {
  for (const { file, text } of files)
    assert.doesNotMatch(text, /(?:insert into|update|delete from) (?:vorgaenge|post|akten)\./, file);
});

test('no job and no event makes a step: each is the request of a person', () => {
  const jobs = files.filter(({ file }) => /\.(jobs|events|handlers|cli)\.ts$/.test(file));
  for (const { file, text } of jobs)
    assert.doesNotMatch(text, /ausfuehren|insertSchritt\b|insertVorschlaege|entwerfen/, file);
});
