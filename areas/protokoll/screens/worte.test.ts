import assert from 'node:assert/strict';
import { it } from 'node:test';
import { artWort, kurz, wasOptions, wasWorte } from './worte.ts';

it('makes words of the codes of all areas', () => {
  const words = {
    'akte.gelesen': 'Akte gelesen',
    'akte.inhalt-gelesen': 'Akte: Inhalt gelesen',
    'akte.fuer-notzugriff-gesucht': 'Akte: Für Notzugriff gesucht',
    'nachricht.link-gelesen': 'Nachricht: Link gelesen',
    'konto.geaendert': 'Konto geändert',
    'notzugriff.geoeffnet': 'Notzugriff geöffnet',
    'person.aehnliche-angeboten': 'Person: Ähnliche angeboten',
    'person.azr-gelesen': 'Person: AZR-Nummer gelesen',
    'geraet.schluessel-erneuert': 'Gerät: Schlüssel erneuert',
    'protokoll.geprueft': 'Protokoll geprüft',
    'anmeldung.kennwort': 'Anmeldung: Kennwort',
    'anmeldung.zweiter-faktor': 'Anmeldung: Zweiter Faktor',
  };
  for (const [code, expected] of Object.entries(words)) assert.equal(wasWorte(code), expected);
  assert.equal(artWort('faktor-ruecksetzung'), 'Faktor-Rücksetzung');
});

it('keeps enough of an id to tell two apart', () => {
  assert.equal(kurz('01a216ca-60ba-7c38-b9ca-141f34cae9ed'), '01a216ca…cae9ed');
  assert.equal(kurz('konto-1'), 'konto-1');
});

it('offers deeds in words, all of a thing before each', () => {
  assert.deepEqual(
    wasOptions(['konto.geaendert', 'akte.gelesen', 'akte.geaendert', 'person.']).map(({ label }) => label),
    ['Akte: alles', 'Akte geändert', 'Akte gelesen', 'Konto: alles', 'Konto geändert', 'Person: alles'],
  );
});
