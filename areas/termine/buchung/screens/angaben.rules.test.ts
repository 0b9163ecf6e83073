import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kurzesDatum, pruefeEmail, pruefePerson, pruefeTelefon } from './angaben.rules.ts';

const GUT = {
  familienname: 'الحسن',
  vornamen: 'محمد',
  geburtsdatum: '1988-02-09',
  nummer: 'C01 X00 T47',
  ohneNummer: '',
};

describe('what somebody typed', () => {
  it('is good as people write it', () => {
    assert.deepEqual(pruefePerson(GUT), {});
    assert.deepEqual(pruefePerson({ ...GUT, nummer: '', ohneNummer: 'duldung' }), {});
    assert.deepEqual(pruefePerson({ ...GUT, nummer: 'C٠١ X٠٠ T٤٧' }), {});
    for (const email of ['a@b.de', ' name@beispiel.de ']) assert.equal(pruefeEmail(email), undefined);
    for (const telefon of ['0170 1234567', '+49 170/123-4567', '0049 170 1234567', '۰۱۷۰ ۱۲۳۴۵۶۷'])
      assert.equal(pruefeTelefon(telefon), undefined);
  });
  it('names what is missing by its field', () => {
    assert.deepEqual(
      pruefePerson({ familienname: ' ', vornamen: '', geburtsdatum: '1988-02-30', nummer: '', ohneNummer: '' }),
      {
        familienname: 'name',
        vornamen: 'vornamen',
        geburtsdatum: 'geburtsdatum',
        nummer: 'nummer',
      },
    );
    assert.equal(pruefeEmail('name@'), 'email');
    assert.equal(pruefeTelefon('123'), 'telefon');
  });
  it('takes a birth date of which a passport knows the year only', () => {
    assert.equal(kurzesDatum('1970-00-00'), '1970');
    assert.deepEqual(pruefePerson({ ...GUT, geburtsdatum: '1970-00-00' }), {});
    assert.equal(pruefePerson({ ...GUT, geburtsdatum: '1970-00-05' }).geburtsdatum, 'geburtsdatum');
  });
  it('never takes the number of the Ausländerzentralregister (§ 10 (4) AZRG)', () => {
    assert.equal(pruefePerson({ ...GUT, nummer: '1234 5678 9012' }).nummer, 'azr');
  });
});
