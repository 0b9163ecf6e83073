/** RFC 5545: what calendars of telephones read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toKalender } from './kalender.rules.ts';

const termin = {
  kennung: 'K7MX-42QD',
  beginn: '2026-12-01T08:20:00Z',
  ende: '2026-12-01T08:40:00Z',
  erstellt: '2026-11-28T07:00:00Z',
  folge: 3,
  abgesagt: false,
  titel: 'Termin im Amt',
  text: 'Nummer K7MX-42QD, bitte Ausweis; danke\nDanke',
  ort: 'Rathaus, Marktplatz 1',
  link: 'https://amt.example/termine/termin#abc',
  haus: 'amt.example',
};

test('times are UTC, text is escaped, lines end with CRLF', () => {
  const ics = toKalender(termin);
  assert.match(ics, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(ics, /\r\nDTSTART:20261201T082000Z\r\nDTEND:20261201T084000Z\r\n/);
  assert.match(ics, /\r\nSEQUENCE:3\r\nSTATUS:CONFIRMED\r\n/);
  assert.match(ics, /DESCRIPTION:Nummer K7MX-42QD\\, bitte Ausweis\\; danke\\nDanke/);
  assert.match(toKalender({ ...termin, abgesagt: true }), /STATUS:CANCELLED/);
});

test('no line is longer than 75 bytes, and no sign is cut, in Arabic either', () => {
  const text = 'رقم الموعد للاطلاع أو التأجيل أو الإلغاء '.repeat(6);
  const ics = toKalender({ ...termin, text });
  for (const line of ics.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.ok(ics.replaceAll('\r\n ', '').includes(text.trim()));
});
