/** What headers and parts mean, as RFC 8601 and common sense read them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  plainLine,
  pruefungOf,
  pruefungWorte,
  type Teil,
  toFilename,
  uniqueNames,
  verschluesselungOf,
  verwendungOf,
} from './nachricht.rules.ts';

test('RFC 8601 no. 5: only the word of the own server counts, wherever a foreign one stands', () => {
  const forged = 'mx.evil.example; spf=pass; dkim=pass; dmarc=pass';
  const own = 'mx.stadt.example; spf=fail smtp.mailfrom=a@b.example; dkim=none';
  assert.deepEqual(pruefungOf([forged, own], 'MX.Stadt.example'), {
    spf: 'fail',
    dkim: 'none',
    von: 'mx.stadt.example',
    eigener: true,
  });
  assert.deepEqual(pruefungOf([forged], 'mx.stadt.example'), { eigener: false });
  assert.deepEqual(pruefungOf([], 'mx.stadt.example'), { eigener: false });
});

test('without a named server the topmost word is shown as what it is: unproven', () => {
  const told = pruefungOf(['mx.irgendwo.example; spf=pass'], '');
  assert.deepEqual(told, { spf: 'pass', von: 'mx.irgendwo.example', eigener: false });
  assert.match(pruefungWorte(told), /SPF bestanden laut mx\.irgendwo\.example\. Ob das der eigene Mailserver/);
  assert.equal(pruefungWorte({ eigener: true }), 'Kein Server hat den Absender geprüft.');
});

test('a comment is no result, and a server can only be named at the beginning', () => {
  assert.deepEqual(
    pruefungOf(['mx.stadt.example; spf=fail (sender says spf=pass (dkim=pass)) x'], 'mx.stadt.example'),
    { spf: 'fail', von: 'mx.stadt.example', eigener: true },
  );
  assert.deepEqual(pruefungOf(['evil.example; x=mx.stadt.example; spf=pass'], 'mx.stadt.example'), { eigener: false });
});

const teil = (change: Partial<Teil>): Teil => ({
  name: 'x',
  mime: 'image/png',
  groesse: 1,
  disposition: '',
  imText: false,
  ...change,
});

test('decoration is small and shown in the text; a photograph in the text is a file', () => {
  assert.equal(verwendungOf(teil({ imText: true })), 'beiwerk');
  assert.equal(verwendungOf(teil({ imText: true, groesse: 20 * 1024 })), 'datei');
  assert.equal(verwendungOf(teil({})), 'datei');
  assert.equal(verwendungOf(teil({ mime: 'message/rfc822' })), 'nachricht');
  assert.equal(verwendungOf(teil({ mime: 'application/pkcs7-signature' })), 'signatur');
});

test('encrypted is known by S/MIME and PGP alike', () => {
  assert.equal(verschluesselungOf({ mime: 'application/pkcs7-mime; smime-type=enveloped-data' }, []), 'smime');
  assert.equal(verschluesselungOf({ mime: 'multipart/encrypted; protocol="application/pgp-encrypted"' }, []), 'pgp');
  assert.equal(
    verschluesselungOf({ mime: 'multipart/signed' }, [teil({ mime: 'application/pkcs7-signature' })]),
    undefined,
  );
});

test('names are names: no folder, no hidden file, no turned direction, never empty, each once', () => {
  assert.equal(toFilename('../../etc/passwd', 'x'), '_.._etc_passwd');
  assert.equal(toFilename('Rechnung\u202efdp.exe', 'x'), 'Rechnungfdp.exe');
  assert.equal(toFilename(' \u0000\u200b ', 'Anhang 1'), 'Anhang 1');
  assert.deepEqual(uniqueNames(['a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf']), [
    'a.pdf',
    'A (2).pdf',
    'a (3).pdf',
    'a (2) (2).pdf',
  ]);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 12 }), (given) => {
      const names = uniqueNames(given.map((one) => toFilename(one, 'Anhang')));
      assert.equal(new Set(names.map((one) => one.toLowerCase())).size, names.length);
      for (const name of names) {
        assert.ok(name.length > 0 && name.length < 140 && !/[/\\\p{Cc}]/u.test(name) && !name.startsWith('.'), name);
        assert.ok(name.isWellFormed());
      }
    }),
  );
});

test('a header is one line, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = plainLine(text, 50);
      assert.ok(line.length <= 50 && !/[\p{Cc}\u2028\u2029\u202e]/u.test(line) && line.isWellFormed());
    }),
  );
});
